import { Controller, Get, Param, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, FileAnswer, fileOf, pathId, Problems } from '@commune/platform/http';
import {
  Completeness,
  CompletenessQueryParameters,
  IncompleteRecordPage,
  IncompleteRecordsQuery,
  RecordCompleteness,
} from './completeness.dto.js';
import { CompletenessService } from './completeness.service.js';
import { IncompleteRecordsService } from './incomplete-records.service.js';

@ApiTags('roster')
@Controller()
export class CompletenessController {
  constructor(
    private readonly service: CompletenessService,
    private readonly records: IncompleteRecordsService,
  ) {}

  @Get('completeness')
  @ApiOperation({
    summary: 'Mức độ đầy đủ của hồ sơ điện tử: từng mục, từng xã, phường, qua các tuần',
    description:
      'Đủ dữ liệu bắt buộc và đủ giấy tờ số hóa, so với mục tiêu. Nguồn: NQ 04-NQ/TU mục 2.2(3); NĐ 27/2026/NĐ-CP Đ5.',
  })
  @ApiOkResponse({ type: Completeness })
  @Problems(401, 403, 404, 422)
  async getCompleteness(
    @CurrentScope() scope: AccessScope,
    @Query() query: CompletenessQueryParameters,
  ): Promise<Completeness> {
    return this.service.completeness(scope, query);
  }

  @Get('completeness/records')
  @ApiOperation({ summary: 'Hồ sơ còn thiếu thông tin, và thiếu những mục nào' })
  @ApiOkResponse({ type: IncompleteRecordPage })
  @Problems(401, 403, 404, 422)
  async listIncompleteRecords(
    @CurrentScope() scope: AccessScope,
    @Query() query: IncompleteRecordsQuery,
  ): Promise<IncompleteRecordPage> {
    return this.records.list(scope, query);
  }

  @Get('completeness/records/export')
  @ApiOperation({ summary: 'Xuất Excel danh sách hồ sơ còn thiếu đang xem; việc xuất được ghi vào nhật ký' })
  @FileAnswer('ho-so-con-thieu.xlsx')
  @Problems(401, 403, 404, 422)
  async exportIncompleteRecords(
    @CurrentScope() scope: AccessScope,
    @Query() query: IncompleteRecordsQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.records.export(scope, query));
  }

  @Get('civil-servants/:id/completeness')
  @ApiOperation({ summary: 'Một hồ sơ còn thiếu gì' })
  @ApiOkResponse({ type: RecordCompleteness })
  @Problems(401, 403, 404)
  async getRecordCompleteness(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('hồ sơ')) civilServantId: string,
  ): Promise<RecordCompleteness> {
    return this.records.ofRecord(scope, civilServantId);
  }
}
