import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AccessScope } from '../database/index.js';
import { CurrentScope, ExpectedVersion, IfMatchHeader, pathId, Problems } from '../http/index.js';
import { AccountAdministration } from './account-administration.service.js';
import { AccountDirectory } from './account-directory.service.js';
import { AccountHistory, AccountListQuery, AccountPage, AccountView, AccountWithPassword } from './account.dto.js';
import { AccountPatch, AccountReason, AccountRequest } from './account-requests.dto.js';

const id = pathId('tài khoản');

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly directory: AccountDirectory,
    private readonly administration: AccountAdministration,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Tài khoản thuộc phạm vi quản lý',
    description: 'Quản trị tỉnh thấy mọi tài khoản của tỉnh; đầu mối của xã chỉ thấy tài khoản công chức của xã mình.',
  })
  @ApiOkResponse({ type: AccountPage })
  @Problems(401, 403, 422)
  async listAccounts(@CurrentScope() scope: AccessScope, @Query() query: AccountListQuery): Promise<AccountPage> {
    return this.directory.list(scope, query);
  }

  @Post()
  @ApiOperation({ summary: 'Lập tài khoản', description: 'Mật khẩu được cấp chỉ hiện trong câu trả lời này.' })
  @ApiCreatedResponse({ type: AccountWithPassword })
  @Problems(401, 403, 409, 413, 415, 422)
  async createAccount(@CurrentScope() scope: AccessScope, @Body() body: AccountRequest): Promise<AccountWithPassword> {
    return this.administration.create(scope, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một tài khoản: vai trò, tình trạng, thao tác được phép' })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404)
  async getAccount(@CurrentScope() scope: AccessScope, @Param('id', id) accountId: string): Promise<AccountView> {
    return this.directory.get(scope, accountId);
  }

  @Patch(':id')
  @IfMatchHeader()
  @ApiOperation({ summary: 'Sửa tên đăng nhập, họ tên, đơn vị của tài khoản' })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async updateAccount(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @ExpectedVersion() version: number,
    @Body() patch: AccountPatch,
  ): Promise<AccountView> {
    return this.administration.update(scope, accountId, version, patch);
  }

  @Post(':id/disabling')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Khóa tài khoản', description: 'Mọi phiên đang mở kết thúc ngay.' })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async disableAccount(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AccountReason,
  ): Promise<AccountView> {
    return this.administration.setDisabled(scope, accountId, version, { isDisabled: true, reason });
  }

  @Post(':id/enabling')
  @HttpCode(200)
  @IfMatchHeader()
  @ApiOperation({ summary: 'Mở lại tài khoản' })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 412, 413, 415, 422, 428)
  async enableAccount(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @ExpectedVersion() version: number,
    @Body() { reason }: AccountReason,
  ): Promise<AccountView> {
    return this.administration.setDisabled(scope, accountId, version, { isDisabled: false, reason });
  }

  @Post(':id/password-reset')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Cấp lại mật khẩu',
    description: 'Mật khẩu mới chỉ hiện trong câu trả lời này, phải đổi khi đăng nhập. Mọi phiên đang mở kết thúc.',
  })
  @ApiOkResponse({ type: AccountWithPassword })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async resetAccountPassword(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @Body() { reason }: AccountReason,
  ): Promise<AccountWithPassword> {
    return this.administration.resetPassword(scope, accountId, reason);
  }

  @Post(':id/sessions-ending')
  @HttpCode(204)
  @ApiOperation({ summary: 'Kết thúc mọi phiên đang mở của tài khoản' })
  @ApiNoContentResponse({ description: 'Các phiên đã kết thúc' })
  @Problems(401, 403, 404)
  async endAccountSessions(@CurrentScope() scope: AccessScope, @Param('id', id) accountId: string): Promise<void> {
    return this.administration.endSessions(scope, accountId);
  }

  @Post(':id/second-factor-reset')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Đặt lại xác thực hai bước',
    description: 'Khi người dùng mất điện thoại và mã dự phòng. Mọi phiên đang mở kết thúc.',
  })
  @ApiOkResponse({ type: AccountView })
  @Problems(401, 403, 404, 409, 413, 415, 422)
  async resetAccountSecondFactor(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
    @Body() { reason }: AccountReason,
  ): Promise<AccountView> {
    return this.administration.resetSecondFactor(scope, accountId, reason);
  }

  @Get(':id/history')
  @ApiOperation({ summary: 'Lịch sử của tài khoản: ai, khi nào, trước và sau; cả các lần đăng nhập' })
  @ApiOkResponse({ type: AccountHistory })
  @Problems(401, 403, 404)
  async getAccountHistory(
    @CurrentScope() scope: AccessScope,
    @Param('id', id) accountId: string,
  ): Promise<AccountHistory> {
    return this.directory.history(scope, accountId);
  }
}
