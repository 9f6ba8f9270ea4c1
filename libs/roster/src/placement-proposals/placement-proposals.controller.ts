import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PlacementProposalRequest, PlacementProposalView, PlacementProposed } from './placement-proposals.dto.js';
import { PlacementProposalsService } from './placement-proposals.service.js';

const planId = pathId('phương án bố trí');

@ApiTags('placement')
@Controller('placement-plans/:id/proposals')
export class PlacementProposalsController {
  constructor(private readonly proposals: PlacementProposalsService) {}

  @Get()
  @ApiOperation({ summary: 'Hệ thống đề xuất theo điểm, giới hạn nào; vị trí nào còn trống và vì sao' })
  @ApiOkResponse({ type: PlacementProposalView })
  @Problems(401, 403, 404)
  async getPlacementProposals(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
  ): Promise<PlacementProposalView> {
    return this.proposals.get(scope, id);
  }

  @Post()
  @HttpCode(200)
  @IfMatchHeader()
  @ApiBody({
    type: PlacementProposalRequest,
    examples: { farther: { value: { weights: [{ key: 'otherCluster', points: -300 }] } } },
  })
  @ApiOperation({
    summary: 'Tính đề xuất: ghép người dôi dư với vị trí thiếu, trong xã rồi cụm rồi tỉnh',
    description:
      'Người đã khóa hoặc do người lập thêm giữ nguyên, các đề xuất khác được tính lại. Nguồn: KH 1570/KH-UBND mục III.3; NQ 04-NQ/TU mục III.2.',
  })
  @ApiOkResponse({ type: PlacementProposed })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async proposePlacementMoves(
    @CurrentScope() scope: AccessScope,
    @Param('id', planId) id: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementProposalRequest,
  ): Promise<PlacementProposed> {
    return this.proposals.propose(scope, id, version, body);
  }
}
