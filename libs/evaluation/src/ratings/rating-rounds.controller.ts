import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { History } from '@commune/roster';
import { RatingRoundStepsService } from './rating-round-steps.service.js';
import { RatingMeetingRequest, RatingPaperRequest } from './rating-round-steps.dto.js';
import { RatingRoundDetail, RatingRoundPage, RatingRoundQuery, RatingRoundRequest } from './rating-rounds.dto.js';
import { RatingRoundsService } from './rating-rounds.service.js';

const roundId = pathId('đợt xếp loại');

@ApiTags('evaluation')
@Controller('rating-rounds')
export class RatingRoundsController {
  constructor(
    private readonly rounds: RatingRoundsService,
    private readonly steps: RatingRoundStepsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các đợt xếp loại chất lượng năm (hoặc quý) của các đơn vị' })
  @ApiOkResponse({ type: RatingRoundPage })
  @Problems(401, 403, 422)
  async listRatingRounds(
    @CurrentScope() scope: AccessScope,
    @Query() query: RatingRoundQuery,
  ): Promise<RatingRoundPage> {
    return this.rounds.list(scope, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Mở đợt xếp loại của một đơn vị, khối và kỳ, với những người đang công tác (Điều 19, 21)',
    description: 'Điểm năm, thời gian công tác, kỷ luật lấy từ hồ sơ và phiếu các tháng; mức đề xuất tính ngay.',
  })
  @ApiCreatedResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async openRatingRound(
    @CurrentScope() scope: AccessScope,
    @Body() body: RatingRoundRequest,
  ): Promise<RatingRoundDetail> {
    return this.rounds.open(scope, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một đợt xếp loại: tiến độ, cuộc họp, tỷ lệ xuất sắc theo hai cách tính, gợi ý' })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404)
  async getRatingRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
  ): Promise<RatingRoundDetail> {
    return this.rounds.get(scope, id);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử đợt xếp loại' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getRatingRoundHistory(@CurrentScope() scope: AccessScope, @Param('id', roundId) id: string): Promise<History> {
    return this.rounds.history(scope, id);
  }

  @Post(':id/proposals')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Tính lại điểm và mức đề xuất của những người chưa có quyết định; cập nhật người đến, đi' })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 412, 428)
  async computeRatingProposals(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<RatingRoundDetail> {
    return this.steps.compute(scope, { id, version });
  }

  @Post(':id/meeting')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Ghi biên bản cuộc họp nhận xét, đánh giá đã thông qua (Điều 21.1b, 21.2b)' })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordRatingMeeting(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RatingMeetingRequest,
  ): Promise<RatingRoundDetail> {
    return this.steps.meet(scope, { id, version }, body);
  }

  @Post(':id/decision-paper')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Ghi số, ngày, người ký quyết định xếp loại của cơ quan đã ban hành',
    description:
      'Văn thư cấp số sau khi ký, nên ghi được trước hoặc sau khi công bố, đến khi khóa đợt. Người đứng đầu có quyết định riêng của cấp trên.',
  })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordRatingPaper(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RatingPaperRequest,
  ): Promise<RatingRoundDetail> {
    return this.steps.issued(scope, { id, version }, body);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Công bố: mỗi người nhận thông báo, kết quả năm ghi vào hồ sơ (Điều 21.1đ, 21.2đ)',
  })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 412, 428)
  async publishRatingRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<RatingRoundDetail> {
    return this.steps.publish(scope, { id, version });
  }

  @Post(':id/freezing')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Khóa đợt xếp loại: từ đó chỉ còn quyết định xếp loại mới thay thế (Điều 21.3)' })
  @ApiOkResponse({ type: RatingRoundDetail })
  @Problems(401, 403, 404, 409, 412, 428)
  async freezeRatingRound(
    @CurrentScope() scope: AccessScope,
    @Param('id', roundId) id: string,
    @ExpectedVersion() version: number,
  ): Promise<RatingRoundDetail> {
    return this.steps.freeze(scope, { id, version });
  }
}
