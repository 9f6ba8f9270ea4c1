import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problems } from '../http/index.js';
import { PasswordChangeRequest, SessionView, SignInRequest } from './session.dto.js';
import { SessionService } from './session.service.js';

@ApiTags('access')
@Controller()
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post('session')
  @ApiOperation({ summary: 'Đăng nhập', description: 'Mở phiên làm việc; phiên nằm trong cookie HttpOnly.' })
  @ApiCreatedResponse({ type: SessionView })
  @Problems(401, 403, 413, 415, 422, 429)
  async signIn(
    @Body() body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.sessions.signIn(body, request, reply);
  }

  @Get('session')
  @ApiOperation({ summary: 'Phiên hiện tại: tài khoản, vai trò, thao tác được phép và mã chống giả mạo' })
  @ApiOkResponse({ type: SessionView })
  @Problems(401)
  async getSession(@Req() request: FastifyRequest): Promise<SessionView> {
    return this.sessions.viewOf(request.currentSession);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đăng xuất' })
  @ApiNoContentResponse({ description: 'Phiên đã kết thúc' })
  @Problems(401, 403)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    return this.sessions.signOut(request.currentSession, reply);
  }

  @Post('password-change')
  @HttpCode(204)
  @ApiOperation({ summary: 'Đổi mật khẩu', description: 'Các phiên khác của tài khoản kết thúc.' })
  @ApiNoContentResponse({ description: 'Mật khẩu đã đổi' })
  @Problems(401, 403, 413, 415, 422)
  async changePassword(@Body() body: PasswordChangeRequest, @Req() request: FastifyRequest): Promise<void> {
    return this.sessions.changePassword(request.currentSession, body);
  }
}
