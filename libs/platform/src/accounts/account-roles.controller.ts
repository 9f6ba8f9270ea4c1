import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '../http/index.js';
import { AccountRoles } from './account-roles.service.js';
import { AccountView } from './account.dto.js';
import { RoleEnd, RoleRequest } from './account-requests.dto.js';

const id = pathId('tài khoản');

@ApiTags('accounts')
@Controller('accounts/:id/roles')
export class AccountRolesController {
  constructor(private readonly roles: AccountRoles) {}

  @Post()
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({
    summary: 'Giao vai trò ở một đơn vị, theo khối và thời hạn',
    description: 'Có hiệu lực từ lần gọi tiếp theo của người được giao. Không ai đổi vai trò của chính mình.',
  })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async grantAccountRole(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @ExpectedVersion() version: number,
    @Body() body: RoleRequest,
  ): Promise<AccountView> {
    return this.roles.grant(scope, accountId, version, body);
  }

  @Post(':roleId/ending')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Thôi một vai trò, ngay hoặc hết một ngày' })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async endAccountRole(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @Param('roleId', id) roleId: string,
    @ExpectedVersion() version: number,
    @Body() end: RoleEnd,
  ): Promise<AccountView> {
    return this.roles.end(scope, accountId, { roleId, version, end });
  }
}
