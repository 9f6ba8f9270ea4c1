import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { History } from '@commune/roster';
import { ScorecardStepsService } from './scorecard-steps.service.js';
import { Scorecard, ScorecardPage, ScorecardPeriodQuery, ScorecardQuery } from './scorecards.dto.js';
import { PersonScores } from './person-scores.dto.js';
import {
  ScorecardConfirmation,
  ScorecardReturn,
  ScorecardTrial,
  ScorecardTrialResult,
  SelfScore,
} from './scorecard-steps.dto.js';
import { ScorecardsService } from './scorecards.service.js';

const personId = pathId('hồ sơ');

@ApiTags('evaluation')
@Controller()
export class ScorecardsController {
  constructor(
    private readonly cards: ScorecardsService,
    private readonly steps: ScorecardStepsService,
  ) {}

  @Get('scorecards')
  @ApiOperation({ summary: 'Phiếu theo dõi, đánh giá của những người một nơi trong một tháng hoặc quý' })
  @ApiOkResponse({ type: ScorecardPage })
  @Problems(401, 403, 422)
  async listScorecards(@CurrentScope() scope: AccessScope, @Query() query: ScorecardQuery): Promise<ScorecardPage> {
    return this.cards.list(scope, query);
  }

  @Get('civil-servants/:id/scorecard')
  @ApiOperation({
    summary: 'Phiếu theo dõi, đánh giá của một người trong một kỳ, với diễn giải',
    description:
      'Mẫu số 01 của Nghị định 335/2025/NĐ-CP. Kỳ đang mở: tính từ công việc hiện có. Kỳ đã khóa: đúng như khi khóa.',
  })
  @ApiOkResponse({ type: Scorecard })
  @Problems(401, 403, 404, 422)
  async getScorecard(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<Scorecard> {
    return this.cards.open(scope, civilServantId, query);
  }

  @Get('civil-servants/:id/scorecard/history')
  @ApiOperation({ summary: 'Lịch sử một phiếu: ai, khi nào, trước và sau' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404, 422)
  async getScorecardHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Query() query: ScorecardPeriodQuery,
  ): Promise<History> {
    return this.cards.history(scope, civilServantId, query);
  }

  @Get('civil-servants/:id/period-scores')
  @ApiOperation({ summary: 'Điểm các tháng, quý của một người' })
  @ApiOkResponse({ type: PersonScores })
  @Problems(401, 403, 404)
  async listScoresOfPerson(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
  ): Promise<PersonScores> {
    return this.cards.ofPerson(scope, civilServantId);
  }

  @Post('civil-servants/:id/scorecard/self-score')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Tự chấm tiêu chí chung và gửi người theo dõi, đánh giá (Điều 17.2, Điều 18.2)' })
  @ApiOkResponse({ type: Scorecard })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async selfScore(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @ExpectedVersion() version: number,
    @Body() body: SelfScore,
  ): Promise<Scorecard> {
    return this.steps.selfScore(scope, civilServantId, version, body);
  }

  @Post('civil-servants/:id/scorecard/trial')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Điểm tạm tính của một phiếu với điểm tiêu chí chung đang nhập, không lưu',
    description: 'Cùng cách tính, cùng công việc, bộ tiêu chí của kỳ như khi xác nhận (Điều 14–17).',
  })
  @ApiOkResponse({ type: ScorecardTrialResult })
  @Problems(401, 403, 404, 413, 415, 422)
  async tryScorecard(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @Body() body: ScorecardTrial,
  ): Promise<ScorecardTrialResult> {
    return this.cards.trial(scope, civilServantId, body);
  }

  @Post('civil-servants/:id/scorecard/confirmation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Nhận xét, xác nhận phiếu; người được đánh giá nhận thông báo (Điều 17.2–17.3)',
    description: 'Bỏ trống points là đồng ý với điểm tự chấm. If-Match "0" khi phiếu chưa có bước nào.',
  })
  @ApiOkResponse({ type: Scorecard })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async confirmScorecard(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @ExpectedVersion() version: number,
    @Body() body: ScorecardConfirmation,
  ): Promise<Scorecard> {
    return this.steps.confirm(scope, civilServantId, version, body);
  }

  @Post('civil-servants/:id/scorecard/return')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Trả lại phiếu, hoặc rút xác nhận khi kỳ chưa khóa, có lý do' })
  @ApiOkResponse({ type: Scorecard })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async returnScorecard(
    @CurrentScope() scope: AccessScope,
    @Param('id', personId) civilServantId: string,
    @ExpectedVersion() version: number,
    @Body() body: ScorecardReturn,
  ): Promise<Scorecard> {
    return this.steps.giveBack(scope, civilServantId, version, body);
  }
}
