import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '@commune/platform/database';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '@commune/platform/http';
import {
  WorkProposalApproval,
  WorkProposalOpinion,
  WorkProposalPage,
  WorkProposalQuery,
  WorkProposalRequest,
  WorkProposalView,
} from './work-catalogue.dto.js';
import { WorkProposalsService } from './work-proposals.service.js';

const id = pathId('đề xuất');

@ApiTags('evaluation')
@Controller('work-catalogue-proposals')
export class WorkProposalsController {
  constructor(private readonly proposals: WorkProposalsService) {}

  @Get()
  @ApiOperation({ summary: 'Đề xuất bổ sung danh mục sản phẩm, công việc' })
  @ApiOkResponse({ type: WorkProposalPage })
  @Problems(401, 403, 422)
  async listWorkProposals(
    @CurrentScope() scope: AccessScope,
    @Query() query: WorkProposalQuery,
  ): Promise<WorkProposalPage> {
    return this.proposals.list(scope, query);
  }

  @Post()
  @ApiOperation({
    summary: 'Đề xuất bổ sung một công việc ngoài danh mục',
    description: 'Nghị định 335/2025/NĐ-CP Điều 13.3.',
  })
  @ApiCreatedResponse({ type: WorkProposalView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async submitWorkProposal(
    @CurrentScope() scope: AccessScope,
    @Body() body: WorkProposalRequest,
  ): Promise<WorkProposalView> {
    return this.proposals.submit(scope, body);
  }

  @Post(':id/appraisal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Sở Nội vụ ghi ý kiến thẩm định, chuyển người có thẩm quyền duyệt' })
  @ApiOkResponse({ type: WorkProposalView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async appraiseWorkProposal(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) proposalId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WorkProposalOpinion,
  ): Promise<WorkProposalView> {
    return this.proposals.take(scope, proposalId, version, 'appraise', reason);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Duyệt: đề xuất thành một dòng của danh mục từ một ngày' })
  @ApiOkResponse({ type: WorkProposalView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async approveWorkProposal(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) proposalId: string,
    @ExpectedVersion() version: number,
    @Body() body: WorkProposalApproval,
  ): Promise<WorkProposalView> {
    return this.proposals.approve(scope, proposalId, version, body);
  }

  @Post(':id/refusal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Không bổ sung, có lý do' })
  @ApiOkResponse({ type: WorkProposalView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async refuseWorkProposal(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) proposalId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WorkProposalOpinion,
  ): Promise<WorkProposalView> {
    return this.proposals.take(scope, proposalId, version, 'refuse', reason);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Người đề xuất rút đề xuất chưa thẩm định' })
  @ApiOkResponse({ type: WorkProposalView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async withdrawWorkProposal(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) proposalId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: WorkProposalOpinion,
  ): Promise<WorkProposalView> {
    return this.proposals.take(scope, proposalId, version, 'withdraw', reason);
  }
}
