import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, Problems } from '@commune/platform/http';
import { accepted, jobAccepted, type JobView } from '@commune/platform/jobs';
import type { FastifyReply } from 'fastify';
import { ClosingFindingPage, ClosingFindingsQuery } from './closing-findings.dto.js';
import { ClosingFindingsService } from './closing-findings.service.js';
import {
  PeriodClosingQuery,
  PeriodClosingRequest,
  PeriodClosings,
  ScoringProgress,
  ScoringProgressQuery,
} from './period-closings.dto.js';
import { PeriodClosingsService } from './period-closings.service.js';

@ApiTags('evaluation')
@Controller()
export class PeriodClosingsController {
  constructor(
    private readonly closings: PeriodClosingsService,
    private readonly findings: ClosingFindingsService,
  ) {}

  @Get('period-closings')
  @ApiOperation({ summary: 'Các kỳ đã khóa, đang khóa' })
  @ApiOkResponse({ type: PeriodClosings })
  @Problems(401, 403, 422)
  async listPeriodClosings(
    @CurrentScope() scope: AccessScope,
    @Query() { period }: PeriodClosingQuery,
  ): Promise<PeriodClosings> {
    return this.closings.list(scope, period);
  }

  @Get('scoring-progress')
  @ApiOperation({ summary: 'Từng đơn vị đã xác nhận được bao nhiêu phiếu của một kỳ' })
  @ApiOkResponse({ type: ScoringProgress })
  @Problems(401, 403, 422)
  async getScoringProgress(
    @CurrentScope() scope: AccessScope,
    @Query() query: ScoringProgressQuery,
  ): Promise<ScoringProgress> {
    return this.closings.progress(scope, query);
  }

  @Get('closing-findings')
  @ApiOperation({
    summary: 'Biểu hiện hình thức trong chấm điểm của một kỳ, với số liệu',
    description:
      'Chấm đồng đều, lệch giữa tự chấm và cấp trên, điểm thiếu minh chứng, kết quả trái với số liệu, quá nhiều mức xuất sắc. Kỳ đang mở: theo phiếu đã xác nhận hiện có. Kỳ đã khóa: đúng như khi khóa. Nêu để người khóa kỳ xem lại, không phải kết luận (KH 1570/KH-UBND mục I.3, III.4).',
  })
  @ApiOkResponse({ type: ClosingFindingPage })
  @Problems(401, 403, 422)
  async listClosingFindings(
    @CurrentScope() scope: AccessScope,
    @Query() query: ClosingFindingsQuery,
  ): Promise<ClosingFindingPage> {
    return this.findings.list(scope, query);
  }

  @Post('period-closings')
  @ApiOperation({
    summary: 'Khóa một tháng hoặc quý cho cả tỉnh hoặc một đơn vị, chạy nền',
    description:
      'Tính điểm mọi người từ phiếu và công việc, lưu kèm diễn giải rồi khóa từng đơn vị: từ đó mọi thay đổi điểm, công việc của kỳ bị từ chối. Khóa quý thì khóa trước các tháng của quý.',
  })
  @ApiAcceptedResponse(jobAccepted)
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async closePeriod(
    @CurrentScope() scope: AccessScope,
    @Body() body: PeriodClosingRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobView> {
    return accepted(reply, await this.closings.start(scope, body));
  }
}
