import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathId, Problems } from '../http/index.js';
import { OwnSessions } from './own-sessions.service.js';
import { PasswordChange } from './password-change.service.js';
import { SecondFactorCode } from './second-factor/second-factor.dto.js';
import { OwnSessionList, PasswordChangeRequest, SessionView, SignInRequest } from './session.dto.js';
import type { CurrentSession } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SessionViews } from './session-views.js';
import { OwnSession } from './signed-in.js';

const id = pathId('phiên');

@ApiTags('access')
@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly views: SessionViews,
    private readonly own: OwnSessions,
    private readonly passwords: PasswordChange,
  ) {}

  @Post('session')
  @ApiOperation({
    summary: 'Đăng nhập',
    description:
      'Mở phiên làm việc; phiên nằm trong cookie HttpOnly. Tài khoản có xác thực hai bước nhận nextStep second_factor và gửi mã ở bước sau.',
  })
  @ApiCreatedResponse({ type: SessionView })
  @Problems(401, 403, 413, 415, 422, 429)
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.sessions.signIn(body, request, reply);
  }

  @Post('session/second-factor')
  @ApiOperation({
    summary: 'Bước hai của đăng nhập: mã xác thực',
    description: 'Phiên cũ kết thúc, phiên mới bắt đầu.',
  })
  @ApiCreatedResponse({ type: SessionView })
  @Problems(401, 403, 409, 413, 415, 422, 429)
  async verifySecondFactor(
    @Body() { code }: SecondFactorCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.sessions.verify(code, request, reply);
  }

  @Get('session')
  @ApiOperation({ summary: 'Phiên hiện tại: tài khoản, vai trò, thao tác được phép và mã chống giả mạo' })
  @ApiOkResponse({ type: SessionView })
  @Problems(401)
  async getSession(@OwnSession() session: CurrentSession): Promise<SessionView> {
    return this.views.of(session);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đăng xuất' })
  @ApiNoContentResponse({ description: 'Phiên đã kết thúc' })
  @Problems(401, 403)
  async signOut(@OwnSession() session: CurrentSession, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.signOut(session);
    this.sessions.clear(reply);
  }

  @Get('own-sessions')
  @ApiOperation({ summary: 'Các phiên đang mở của tài khoản đang dùng' })
  @ApiOkResponse({ type: OwnSessionList })
  @Problems(401, 403)
  async listOwnSessions(@OwnSession() session: CurrentSession): Promise<OwnSessionList> {
    return this.own.list(session);
  }

  @Delete('own-sessions/others')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đăng xuất ở mọi nơi khác' })
  @ApiNoContentResponse({ description: 'Chỉ còn phiên này' })
  @Problems(401, 403)
  async endOtherSessions(@OwnSession() session: CurrentSession): Promise<void> {
    return this.own.endOthers(session);
  }

  @Delete('own-sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Kết thúc một phiên của mình' })
  @ApiNoContentResponse({ description: 'Phiên đã kết thúc' })
  @Problems(401, 403, 404)
  async endOwnSession(@OwnSession() session: CurrentSession, @Param('id', id) sessionId: string): Promise<void> {
    return this.own.end(session, sessionId);
  }

  @Post('password-change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đổi mật khẩu', description: 'Các phiên khác của tài khoản kết thúc.' })
  @ApiNoContentResponse({ description: 'Mật khẩu đã đổi' })
  @Problems(401, 403, 413, 415, 422, 429)
  async changePassword(@OwnSession() session: CurrentSession, @Body() body: PasswordChangeRequest): Promise<void> {
    return this.passwords.change(session, body.currentPassword, body.newPassword);
  }
}
