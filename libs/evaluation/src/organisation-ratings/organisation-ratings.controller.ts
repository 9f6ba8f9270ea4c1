import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import {
  OrganisationDecision,
  OrganisationProposal,
  OrganisationRatingPage,
  OrganisationRatingQuery,
  OrganisationRatingView,
} from './organisation-ratings.dto.js';
import { OrganisationRatingsService } from './organisation-ratings.service.js';

@ApiTags('evaluation')
@Controller('organisation-ratings')
export class OrganisationRatingsController {
  constructor(private readonly ratings: OrganisationRatingsService) {}

  @Get()
  @ApiOperation({ summary: 'Xếp loại của các tổ chức, với từng điều kiện của Điều 8' })
  @ApiOkResponse({ type: OrganisationRatingPage })
  @Problems(401, 403, 422)
  async listOrganisationRatings(
    @CurrentScope() scope: AccessScope,
    @Query() query: OrganisationRatingQuery,
  ): Promise<OrganisationRatingPage> {
    return this.ratings.list(scope, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Tự đánh giá, đề xuất mức xếp loại của tổ chức (Điều 9.2a)',
    description: 'Gửi lại cho cùng tổ chức và năm thì số liệu mới thay số liệu cũ, cho đến khi được công nhận.',
  })
  @ApiCreatedResponse({ type: OrganisationRatingView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async proposeOrganisationRating(
    @CurrentScope() scope: AccessScope,
    @Body() body: OrganisationProposal,
  ): Promise<OrganisationRatingView> {
    return this.ratings.propose(scope, body);
  }

  @Post(':id/decision')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Công nhận mức xếp loại của tổ chức (Điều 5, 8)' })
  @ApiOkResponse({ type: OrganisationRatingView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async decideOrganisationRating(
    @CurrentScope() scope: AccessScope,
    @Param('id', pathId('xếp loại tổ chức')) id: string,
    @ExpectedVersion() version: number,
    @Body() body: OrganisationDecision,
  ): Promise<OrganisationRatingView> {
    return this.ratings.decide(scope, { id, version }, body);
  }
}
