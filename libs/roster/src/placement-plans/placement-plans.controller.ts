import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import { PlacementPlanSteps } from './placement-plan-steps.service.js';
import {
  PlacementOpinion,
  PlacementPlanListQuery,
  PlacementPlanPage,
  PlacementPlanPatch,
  PlacementPlanRequest,
  PlacementPlanView,
  PlacementReason,
  PlacementStepNote,
} from './placement-plans.dto.js';
import { PlacementPlansService } from './placement-plans.service.js';

const id = pathId('phương án bố trí');

@ApiTags('placement')
@Controller('placement-plans')
export class PlacementPlansController {
  constructor(
    private readonly plans: PlacementPlansService,
    private readonly steps: PlacementPlanSteps,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Các phương án bố trí, sắp xếp trong phạm vi được giao' })
  @ApiOkResponse({ type: PlacementPlanPage })
  @Problems(401, 403, 422)
  async listPlacementPlans(
    @CurrentScope() scope: AccessScope,
    @Query() query: PlacementPlanListQuery,
  ): Promise<PlacementPlanPage> {
    return this.plans.list(scope, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Lập một phương án',
    description: 'Một khối một phương án. Nơi đi, nơi đến thấy khi được xin ý kiến.',
  })
  @ApiCreatedResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Body() body: PlacementPlanRequest,
  ): Promise<PlacementPlanView> {
    return this.plans.create(scope, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một phương án: tình trạng, ý kiến cấp ủy, các bước đã qua' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404)
  async getPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
  ): Promise<PlacementPlanView> {
    return this.plans.get(scope, planId);
  }

  @Patch(':id')
  @IfMatchHeader()
  @ApiBody({ type: PlacementPlanPatch, examples: { day: { value: { effectiveOn: '2026-12-15' } } } })
  @ApiOperation({ summary: 'Sửa tên, mục tiêu, ngày của phương án đang lập' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updatePlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementPlanPatch,
  ): Promise<PlacementPlanView> {
    return this.plans.update(scope, planId, version, body);
  }

  @Post(':id/consultation')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Xin ý kiến người đứng đầu nơi đi và nơi đến' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 422, 428)
  async consultOnPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
  ): Promise<PlacementPlanView> {
    return this.steps.consult(scope, planId, version);
  }

  @Post(':id/submission')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Gửi phương án để thẩm định' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async submitPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() { note = null }: PlacementStepNote,
  ): Promise<PlacementPlanView> {
    return this.steps.submit(scope, planId, version, note);
  }

  @Post(':id/return')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Trả lại phương án để hoàn thiện, có lý do' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async returnPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: PlacementReason,
  ): Promise<PlacementPlanView> {
    return this.steps.return(scope, planId, version, reason);
  }

  @Post(':id/consideration')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Sở Nội vụ (Ban Tổ chức đối với khối Đảng) thẩm định xong, trình phê duyệt' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async considerPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() { note = null }: PlacementStepNote,
  ): Promise<PlacementPlanView> {
    return this.steps.consider(scope, planId, version, note);
  }

  @Put(':id/party-opinion')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Ghi ý kiến của cấp ủy; phải có trước khi phê duyệt nếu liên quan vị trí lãnh đạo' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async recordPlacementOpinion(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() body: PlacementOpinion,
  ): Promise<PlacementPlanView> {
    return this.steps.recordOpinion(scope, planId, version, body);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Phê duyệt phương án', description: 'Người khác với người gửi và người thẩm định.' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async approvePlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() { note = null }: PlacementStepNote,
  ): Promise<PlacementPlanView> {
    return this.steps.approve(scope, planId, version, note);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Rút phương án chưa được phê duyệt' })
  @ApiOkResponse({ type: PlacementPlanView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async withdrawPlacementPlan(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) planId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: PlacementReason,
  ): Promise<PlacementPlanView> {
    return this.steps.withdraw(scope, planId, version, reason);
  }
}
