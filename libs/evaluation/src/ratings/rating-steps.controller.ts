import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { RatingDecisionsService } from './rating-decisions.service.js';
import { RatingStepsService } from './rating-steps.service.js';
import {
  PartyOpinionRequest,
  RatingDecisionRequest,
  RatingFindings,
  ReRatingRequest,
  SelfRating,
} from './rating-steps.dto.js';
import { RatingDetail } from './ratings.dto.js';

const ratingId = pathId('phiếu xếp loại');

@ApiTags('evaluation')
@Controller('ratings/:id')
export class RatingStepsController {
  constructor(
    private readonly steps: RatingStepsService,
    private readonly decisions: RatingDecisionsService,
  ) {}

  @Post('self-rating')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Lập phiếu, tự xếp loại (Mẫu số 02, mục II)' })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async rateOneself(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: SelfRating,
  ): Promise<RatingDetail> {
    return this.steps.rateOneself(scope, { id, version }, body);
  }

  @Post('party-opinion')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Ghi ý kiến của cấp ủy về người đứng đầu, cấp phó (Điều 21.1c, 21.2c)' })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordPartyOpinion(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PartyOpinionRequest,
  ): Promise<RatingDetail> {
    return this.steps.giveOpinion(scope, { id, version }, body);
  }

  @Post('findings')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Ghi kết luận, cách tính kỷ luật, chức trách của một người; mức đề xuất tính lại ngay (Điều 11.3, 20.4)',
  })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordRatingFindings(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RatingFindings,
  ): Promise<RatingDetail> {
    return this.steps.find(scope, { id, version }, body);
  }

  @Post('decision')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Quyết định mức xếp loại (Điều 10.2, 20, 21)',
    description:
      'Không xếp cao hơn mức theo quy định, không bỏ qua căn cứ buộc không hoàn thành, không vượt tỷ lệ xuất sắc; thấp hơn mức đề xuất thì ghi lý do. Trước khi công bố, quyết định sau thay quyết định trước.',
  })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decideRating(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: RatingDecisionRequest,
  ): Promise<RatingDetail> {
    return this.decisions.decide(scope, { id, version }, body);
  }

  @Post('re-rating')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Quyết định xếp loại mới thay quyết định đã ban hành, cả khi đợt đã khóa (Điều 21.3)' })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async reRate(
    @CurrentScope() scope: AccessScope,
    @Param('id', ratingId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: ReRatingRequest,
  ): Promise<RatingDetail> {
    return this.decisions.reRate(scope, { id, version }, body);
  }
}
