import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, pathId, Problems } from '@commune/platform/http';
import {
  PlacementBalance,
  PlacementComparison,
  PlacementComparisonQuery,
  PlacementConflictList,
} from './placement-checks.dto.js';
import { PlacementChecks } from './placement-checks.service.js';

const id = pathId('phương án bố trí');

@ApiTags('placement')
@Controller('placement-plans/:id')
export class PlacementChecksController {
  constructor(private readonly checks: PlacementChecks) {}

  @Get('conflicts')
  @ApiOperation({
    summary: 'Xung đột hiện nay: vị trí đã có người, người ở hai phương án, nơi đi dưới mức cần, người đã nghỉ',
  })
  @ApiOkResponse({ type: PlacementConflictList })
  @Problems(401, 403, 404)
  async listPlacementConflicts(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
  ): Promise<PlacementConflictList> {
    return this.checks.conflicts(scope, planId);
  }

  @Get('balance')
  @ApiOperation({ summary: 'Cân đối từng xã và lĩnh vực trước và sau phương án' })
  @ApiOkResponse({ type: PlacementBalance })
  @Problems(401, 403, 404)
  async getPlacementBalance(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
  ): Promise<PlacementBalance> {
    return this.checks.balance(scope, planId);
  }

  @Get('comparison')
  @ApiOperation({ summary: 'So sánh hai phương án: ai, đến đâu, còn thiếu và dôi dư bao nhiêu' })
  @ApiOkResponse({ type: PlacementComparison })
  @Problems(401, 403, 404, 422)
  async comparePlacementPlans(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @Query() { withId }: PlacementComparisonQuery,
  ): Promise<PlacementComparison> {
    return this.checks.compare(scope, planId, withId);
  }
}
