import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { pathId, Problems } from '../../http/index.js';
import type { CurrentSession } from '../session.repository.js';
import { OwnSession } from '../signed-in.js';
import {
  DelegationCandidateQuery,
  DelegationCandidates,
  DelegationList,
  DelegationRequest,
  DelegationView,
} from './delegation.dto.js';
import { Delegations } from './delegation.service.js';

const id = pathId('ủy quyền');

@ApiTags('access')
@Controller()
export class DelegationController {
  constructor(private readonly delegations: Delegations) {}

  @Get('delegations')
  @ApiOperation({ summary: 'Ủy quyền đã giao và đã nhận, vai trò có thể ủy quyền' })
  @ApiOkResponse({ type: DelegationList })
  @Problems(401, 403)
  async listDelegations(@OwnSession() session: CurrentSession): Promise<DelegationList> {
    return this.delegations.list(session);
  }

  @Get('delegation-candidates')
  @ApiOperation({ summary: 'Người cùng đơn vị có thể nhận ủy quyền' })
  @ApiOkResponse({ type: DelegationCandidates })
  @Problems(401, 403, 422)
  async listDelegationCandidates(
    @OwnSession() session: CurrentSession,
    @Query() { q }: DelegationCandidateQuery,
  ): Promise<DelegationCandidates> {
    return this.delegations.candidates(session, q);
  }

  @Post('delegations/:id/revocation')
  @HttpCode(200)
  @ApiOperation({ summary: 'Thu hồi ủy quyền, có hiệu lực ngay' })
  @ApiOkResponse({ type: DelegationView })
  @Problems(401, 403, 404)
  async revokeDelegation(
    @OwnSession() session: CurrentSession,
    @Param('id', id) delegationId: string,
  ): Promise<DelegationView> {
    return this.delegations.revoke(session, delegationId);
  }

  @Post('delegations')
  @ApiOperation({
    summary: 'Ủy quyền một vai trò trong một thời gian',
    description: 'Việc làm theo ủy quyền được ghi tên cả hai người. Vai trò được ủy quyền không ủy quyền tiếp được.',
  })
  @ApiCreatedResponse({ type: DelegationView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async createDelegation(
    @OwnSession() session: CurrentSession,
    @Body() body: DelegationRequest,
  ): Promise<DelegationView> {
    return this.delegations.give(session, body);
  }
}
