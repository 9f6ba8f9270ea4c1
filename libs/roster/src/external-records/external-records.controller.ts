import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { CivilServantView } from '../records/civil-servant-view.dto.js';
import { ExternalRecordBatchService } from './external-record-batch.service.js';
import {
  ExternalCodeParams,
  ExternalRecord,
  ExternalUpsertAnswer,
  ExternalUpsertQuery,
  ExternalUpsertRequest,
  ExternalUpsertResult,
} from './external-record.dto.js';
import { ExternalRecordsService } from './external-records.service.js';

@ApiTags('integration')
@Controller('civil-servants')
export class ExternalRecordsController {
  constructor(
    private readonly records: ExternalRecordsService,
    private readonly batches: ExternalRecordBatchService,
  ) {}

  @Get('by-external-code/:system/:code')
  @ApiOperation({ summary: 'Hồ sơ theo mã của hệ thống bên ngoài; việc mở hồ sơ được ghi vào nhật ký' })
  @ApiOkResponse({ type: CivilServantView })
  @Problems(401, 403, 404, 410, 422)
  async getCivilServantByExternalCode(
    @CurrentScope() scope: AccessScope,
    @Param() params: ExternalCodeParams,
  ): Promise<CivilServantView> {
    return this.records.open(scope, params);
  }

  @Put('by-external-code/:system/:code')
  @ApiBody({ type: ExternalRecord, examples: { note: { value: { note: 'Đang học lớp bồi dưỡng' } } } })
  @ApiOperation({
    summary: 'Tạo hoặc sửa hồ sơ theo mã của hệ thống bên ngoài',
    description:
      'Cùng quy tắc, quyền và nhật ký như sửa trên màn hình. Mã chưa gắn với ai: gắn với người có số định danh đã gửi, ' +
      'hoặc tạo hồ sơ mới (cần đủ trường của vị trí và các phạm vi roster:sensitive, roster:id-number). ' +
      'Gửi lại cùng nội dung không tạo thêm gì. dryRun=true chỉ kiểm tra.',
  })
  @ApiOkResponse({ type: ExternalUpsertAnswer })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422)
  async putCivilServantByExternalCode(
    @CurrentScope() scope: AccessScope,
    @Param() params: ExternalCodeParams,
    @Query() { dryRun }: ExternalUpsertQuery,
    @Body() record: ExternalRecord,
  ): Promise<ExternalUpsertAnswer> {
    return this.records.put(scope, params, record, dryRun);
  }

  @Post('external-upserts')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Tạo hoặc sửa nhiều hồ sơ theo mã của hệ thống bên ngoài, tối đa 100',
    description: 'Mỗi mục có kết quả riêng; mục bị từ chối không cản các mục khác.',
  })
  @ApiOkResponse({ type: ExternalUpsertResult })
  @Problems(401, 403, 413, 415, 422)
  async upsertCivilServants(
    @CurrentScope() scope: AccessScope,
    @Body() body: ExternalUpsertRequest,
  ): Promise<ExternalUpsertResult> {
    return this.batches.upsert(scope, body);
  }
}
