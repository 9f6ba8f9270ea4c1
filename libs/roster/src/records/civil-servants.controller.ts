import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { FeedQuery, RecordAccesses } from '@commune/platform/audit';
import type { AccessScope } from '@commune/platform/database';
import {
  type CheckedBody,
  checkedBody,
  CurrentScope,
  ExpectedVersion,
  FileAnswer,
  fileOf,
  IfMatchHeader,
  pathId,
  Problems,
} from '@commune/platform/http';
import { accepted, jobAccepted, type JobView } from '@commune/platform/jobs';
import { CivilServantExportService } from './civil-servant-export.service.js';
import {
  CivilServantExportQuery,
  CivilServantExportRequest,
  CivilServantListQuery,
  CivilServantPage,
} from './civil-servant-list.dto.js';
import { CivilServantListService } from './civil-servant-list.service.js';
import { CivilServantPatch, DryRunQuery, IdNumberRevealRequest, RevealedIdNumber } from './civil-servant.dto.js';
import { CivilServantView } from './civil-servant-view.dto.js';
import { RecordHistory } from './record-history.dto.js';
import { CivilServantsService } from './civil-servants.service.js';
import { RecordAccessesService } from './record-accesses.service.js';

/** An id that is no UUID is an id that nobody has. */
const id = pathId('hồ sơ');

@ApiTags('roster')
@Controller('civil-servants')
export class CivilServantsController {
  constructor(
    private readonly lists: CivilServantListService,
    private readonly exports: CivilServantExportService,
    private readonly records: CivilServantsService,
    private readonly accesses: RecordAccessesService,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Danh sách cán bộ, công chức trong phạm vi được giao',
    description:
      'Lọc theo mọi chiều của bảng cơ cấu; tìm không dấu, đúng nguyên chữ xếp trước; tên xếp theo thứ tự tiếng Việt.',
  })
  @ApiOkResponse({ type: CivilServantPage })
  @Problems(401, 403, 404, 422)
  async listCivilServants(
    @CurrentScope() scope: AccessScope,
    @Query() query: CivilServantListQuery,
  ): Promise<CivilServantPage> {
    return this.lists.list(scope, query);
  }

  @Get('export')
  @ApiOperation({ summary: 'Xuất Excel đúng danh sách đang xem, tối đa 5.000 người; việc xuất được ghi vào nhật ký' })
  @FileAnswer('danh-sach-can-bo-cong-chuc.xlsx')
  @Problems(401, 403, 404, 422)
  async exportCivilServants(
    @CurrentScope() scope: AccessScope,
    @Query() query: CivilServantExportQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', (await this.lists.export(scope, query)).content);
  }

  @Post('exports')
  @ApiBody({
    type: CivilServantExportRequest,
    examples: { women: { value: { sex: 'female', columns: 'fullName,unitName' } } },
  })
  @ApiOperation({
    summary: 'Xuất Excel một danh sách lớn ở chế độ chạy nền, tối đa 50.000 người',
    description:
      'Theo dõi tại Location; xong thì tải tệp tại GET /jobs/{id}/file, giữ 7 ngày. Việc xuất được ghi nhật ký.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async startCivilServantExport(
    @CurrentScope() scope: AccessScope,
    @Body() query: CivilServantExportRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.exports.start(scope, query));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Hồ sơ một người; việc mở hồ sơ được ghi vào nhật ký' })
  @ApiOkResponse({ type: CivilServantView })
  @Problems(401, 403, 404, 410)
  async getCivilServant(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
  ): Promise<CivilServantView> {
    return this.records.open(scope, civilServantId);
  }

  @Patch(':id')
  @IfMatchHeader()
  // One harmless member: what is tried out as it stands should not rewrite a person.
  @ApiBody({ type: CivilServantPatch, examples: { note: { value: { note: 'Đang học lớp bồi dưỡng' } } } })
  @ApiOperation({
    summary: 'Sửa hồ sơ',
    description:
      'Trường không gửi giữ nguyên, null là xóa. Vị trí và xếp loại không sửa ở đây. Lỗi dạng và lỗi quy tắc trả về cùng lúc; dryRun=true chỉ kiểm tra, không ghi.',
  })
  @ApiOkResponse({ type: CivilServantView })
  @Problems(401, 403, 404, 409, 410, 412, 413, 415, 422, 428)
  async updateCivilServant(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @ExpectedVersion() version: number,
    @Query() { dryRun = false }: DryRunQuery,
    @Body(checkedBody(CivilServantPatch)) { value: patch, faults }: CheckedBody<CivilServantPatch>,
  ): Promise<CivilServantView> {
    return this.records.update(scope, civilServantId, { version, patch, faults }, dryRun);
  }

  @Post(':id/id-number-reveals')
  @HttpCode(200)
  @ApiOperation({ summary: 'Xem đầy đủ số định danh, có lý do, được ghi vào nhật ký' })
  @ApiOkResponse({ type: RevealedIdNumber })
  @Problems(401, 403, 404, 410, 413, 415, 422)
  async revealIdNumber(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Body() body: IdNumberRevealRequest,
  ): Promise<RevealedIdNumber> {
    return this.records.revealIdNumber(scope, civilServantId, body.reason);
  }

  @Get(':id/accesses')
  @ApiOperation({
    summary: 'Ai đã xem hồ sơ: mở, xem lịch sử, xem số định danh, xuất danh sách',
    description: 'Người có hồ sơ thấy mọi lượt; lãnh đạo và Sở Nội vụ thấy các lượt trong phạm vi của mình.',
  })
  @ApiOkResponse({ type: RecordAccesses })
  @Problems(401, 403, 404, 422)
  async listRecordAccesses(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
    @Query() query: FeedQuery,
  ): Promise<RecordAccesses> {
    return this.accesses.list(scope, civilServantId, query);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử thay đổi của hồ sơ: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: RecordHistory })
  @Problems(401, 403, 404, 410)
  async getCivilServantHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) civilServantId: string,
  ): Promise<RecordHistory> {
    return this.records.history(scope, civilServantId);
  }
}
