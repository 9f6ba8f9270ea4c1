import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import { History } from '@commune/roster';
import { RatingDetail, RatingPage, RatingQuery, RatingsOfPerson } from './ratings.dto.js';
import { RatingsService } from './ratings.service.js';

const ratingId = pathId('phiếu xếp loại');

@ApiTags('evaluation')
@Controller()
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  @Get('rating-rounds/:id/ratings')
  @ApiOperation({ summary: 'Những người của một đợt xếp loại, với điểm, mức đề xuất và mức quyết định' })
  @ApiOkResponse({ type: RatingPage })
  @Problems(401, 403, 404, 422)
  async listRatings(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('đợt xếp loại')) id: string,
    @Query() query: RatingQuery,
  ): Promise<RatingPage> {
    return this.ratings.list(scope, id, query);
  }

  @Get('ratings/:id')
  @ApiOperation({ summary: 'Một phiếu xếp loại (Mẫu số 02): tháng, lý do, ý kiến, quyết định, kiến nghị' })
  @ApiOkResponse({ type: RatingDetail })
  @Problems(401, 403, 404)
  async getRating(@CurrentScope() scope: AccessScope, @Param('id', ratingId) id: string): Promise<RatingDetail> {
    return this.ratings.open(scope, id);
  }

  @Get('ratings/:id/history')
  @ApiOperation({ summary: 'Lịch sử một phiếu xếp loại; người được xếp loại đọc từ khi công bố' })
  @ApiOkResponse({ type: History })
  @Problems(401, 403, 404)
  async getRatingHistory(@CurrentScope() scope: AccessScope, @Param('id', ratingId) id: string): Promise<History> {
    return this.ratings.history(scope, id);
  }

  @Get('civil-servants/:id/ratings')
  @ApiOperation({ summary: 'Các lần xếp loại của một người' })
  @ApiOkResponse({ type: RatingsOfPerson })
  @Problems(401, 403, 404)
  async listRatingsOfPerson(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('hồ sơ')) civilServantId: string,
  ): Promise<RatingsOfPerson> {
    return this.ratings.ofPerson(scope, civilServantId);
  }
}
