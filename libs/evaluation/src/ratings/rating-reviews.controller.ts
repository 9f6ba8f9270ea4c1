import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { RatingAnswersService } from './rating-answers.service.js';
import { RatingReviewsService } from './rating-reviews.service.js';
import { ReviewAnswer, ReviewRequest, ReviewRequestPage, ReviewRequestQuery } from './rating-steps.dto.js';
import { RatingDetail } from './ratings.dto.js';

@ApiTags('evaluation')
@Controller()
export class RatingReviewsController {
  constructor(
    private readonly reviews: RatingReviewsService,
    private readonly answers: RatingAnswersService,
  ) {}

  @Post('ratings/:id/review-requests')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Kiến nghị về kết quả xếp loại của mình, sau khi công bố (Điều 22)' })
  @ApiCreatedResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async requestRatingReview(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('phiếu xếp loại')) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewRequest,
  ): Promise<RatingDetail> {
    return this.reviews.request(scope, { id, version }, body);
  }

  @Get('rating-review-requests')
  @ApiOperation({ summary: 'Các kiến nghị về kết quả xếp loại, chưa trả lời trước' })
  @ApiOkResponse({ type: ReviewRequestPage })
  @Problems(401, 403, 422)
  async listRatingReviewRequests(
    @CurrentScope() scope: AccessScope,
    @Query() query: ReviewRequestQuery,
  ): Promise<ReviewRequestPage> {
    return this.reviews.list(scope, query);
  }

  @Post('rating-review-requests/:id/answer')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Trả lời kiến nghị trong 07 ngày làm việc: giữ mức, hoặc quyết định mới (Điều 22)' })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async answerRatingReview(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('kiến nghị')) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReviewAnswer,
  ): Promise<RatingDetail> {
    return this.answers.answer(scope, id, version, body);
  }
}
