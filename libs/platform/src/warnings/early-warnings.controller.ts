import { Body, Controller, Get, HttpCode, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, FileAnswer, fileOf, IfMatchHeader, pathId, Problems } from '../http/index.js';
import {
  EarlyWarningExportQuery,
  EarlyWarningFigures,
  EarlyWarningFilter,
  EarlyWarningListQuery,
  EarlyWarningPage,
  EarlyWarningView,
} from './early-warnings.dto.js';
import {
  EarlyWarningHistory,
  WarningAcknowledgement,
  WarningBatchAcknowledgement,
  WarningBatchResult,
  WarningCheckRequest,
  WarningCheckResult,
  WarningDismissal,
} from './warning-steps.dto.js';
import { EarlyWarningsExport } from './early-warnings-export.service.js';
import { EarlyWarningsService } from './early-warnings.service.js';

const id = pathId('cảnh báo');

@ApiTags('warnings')
@Controller('early-warnings')
export class EarlyWarningsController {
  constructor(
    private readonly warnings: EarlyWarningsService,
    private readonly exports: EarlyWarningsExport,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Cảnh báo sớm trong phạm vi được giao',
    description:
      'Mức cao trước, hạn gần trước. Cảnh báo do hệ thống tìm, tự đóng khi hết nguyên nhân. Cảnh báo nói về dữ liệu mà vai trò không được đọc thì không có mặt. Nguồn: NQ 04-NQ/TU phụ lục 3.3; KH 1570/KH-UBND mục III.8.',
  })
  @ApiOkResponse({ type: EarlyWarningPage })
  @Problems(401, 403, 404, 422)
  async listEarlyWarnings(
    @CurrentScope() scope: AccessScope,
    @Query() query: EarlyWarningListQuery,
  ): Promise<EarlyWarningPage> {
    return this.warnings.list(scope, query);
  }

  @Get('figures')
  @ApiOperation({ summary: 'Số cảnh báo theo loại và theo đơn vị' })
  @ApiOkResponse({ type: EarlyWarningFigures })
  @Problems(401, 403, 404, 422)
  async countEarlyWarnings(
    @CurrentScope() scope: AccessScope,
    @Query() filter: EarlyWarningFilter,
  ): Promise<EarlyWarningFigures> {
    return this.warnings.figures(scope, filter);
  }

  @Get('export')
  @ApiOperation({ summary: 'Xuất Excel đúng danh sách đang xem, tối đa 5.000 dòng; việc xuất được ghi vào nhật ký' })
  @FileAnswer('canh-bao-som.xlsx')
  @Problems(401, 403, 404, 422)
  async exportEarlyWarnings(
    @CurrentScope() scope: AccessScope,
    @Query() query: EarlyWarningExportQuery,
  ): Promise<StreamableFile> {
    return fileOf('xlsx', await this.exports.workbook(scope, query));
  }

  @Post('acknowledgements')
  @HttpCode(200)
  // Nobody by this id: what is tried out as it stands changes nothing.
  @ApiBody({
    type: WarningBatchAcknowledgement,
    examples: {
      none: { value: { items: [{ id: '01890000-0000-7000-8000-000000000000', version: 1 }], note: 'Đã trình hồ sơ.' } },
    },
  })
  @ApiOperation({
    summary: 'Tiếp nhận nhiều cảnh báo một lần',
    description: 'Tối đa 500; mỗi cảnh báo kèm phiên bản đã đọc và có kết quả riêng.',
  })
  @ApiOkResponse({ type: WarningBatchResult })
  @Problems(401, 403, 409, 413, 415, 422)
  async acknowledgeEarlyWarnings(
    @CurrentScope() scope: AccessScope,
    @Body() body: WarningBatchAcknowledgement,
  ): Promise<WarningBatchResult> {
    return this.warnings.acknowledgeAll(scope, body);
  }

  @Post('checks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Rà lại ngay một đơn vị',
    description: 'Hệ thống tự rà sau mỗi thay đổi và mỗi sáng; dùng khi cần biết ngay.',
  })
  @ApiOkResponse({ type: WarningCheckResult })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async checkEarlyWarnings(
    @CurrentScope() scope: AccessScope,
    @Body() { unitId }: WarningCheckRequest,
  ): Promise<WarningCheckResult> {
    return this.warnings.check(scope, unitId);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một cảnh báo' })
  @ApiOkResponse({ type: EarlyWarningView })
  @Problems(401, 403, 404)
  async getEarlyWarning(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) warningId: string,
  ): Promise<EarlyWarningView> {
    return this.warnings.get(scope, warningId);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Diễn biến của một cảnh báo: xuất hiện, tiếp nhận, tự đóng, xuất hiện lại' })
  @ApiOkResponse({ type: EarlyWarningHistory })
  @Problems(401, 403, 404)
  async getEarlyWarningHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) warningId: string,
  ): Promise<EarlyWarningHistory> {
    return this.warnings.history(scope, warningId);
  }

  @Post(':id/acknowledgement')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Tiếp nhận một cảnh báo, có thể đặt ngày nhắc lại' })
  @ApiOkResponse({ type: EarlyWarningView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async acknowledgeEarlyWarning(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) warningId: string,
    @ExpectedVersion() version: number,
    @Body() { note, until }: WarningAcknowledgement,
  ): Promise<EarlyWarningView> {
    return this.warnings.answer(scope, warningId, version, { action: 'acknowledge', note, until });
  }

  @Post(':id/dismissal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Bỏ qua một cảnh báo, có lý do; nó không nhắc lại cho đến khi nguyên nhân mất đi rồi trở lại',
  })
  @ApiOkResponse({ type: EarlyWarningView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async dismissEarlyWarning(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) warningId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WarningDismissal,
  ): Promise<EarlyWarningView> {
    return this.warnings.answer(scope, warningId, version, { action: 'dismiss', note: reason });
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Mở lại một cảnh báo đã tiếp nhận hoặc bỏ qua' })
  @ApiOkResponse({ type: EarlyWarningView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async reopenEarlyWarning(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) warningId: string,
    @ExpectedVersion() version: number,
  ): Promise<EarlyWarningView> {
    return this.warnings.answer(scope, warningId, version, { action: 'reopen' });
  }
}
