import { Controller, Get, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problems } from '../../http/index.js';
import { OidcBrowser } from './oidc-browser.js';
import { OidcClient } from './oidc-client.js';
import { OidcSignInQuery, SignInOptions } from './oidc.dto.js';

@ApiTags('access')
@Controller()
export class OidcController {
  constructor(
    private readonly client: OidcClient,
    private readonly browser: OidcBrowser,
  ) {}

  @Get('sign-in-options')
  @ApiOperation({ summary: 'Các cách đăng nhập của hệ thống này' })
  @ApiOkResponse({ type: SignInOptions })
  @Problems(429)
  getSignInOptions(): SignInOptions {
    return { oidcTitle: this.client.title };
  }

  @Get('oidc/sign-in')
  @Redirect()
  @ApiOperation({ summary: 'Chuyển tới dịch vụ đăng nhập một lần' })
  @ApiFoundResponse({ description: 'Tới dịch vụ đăng nhập' })
  @Problems(404, 422, 429)
  async beginOidcSignIn(
    @Query() { returnTo }: OidcSignInQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    return { url: await this.browser.leave(returnTo ?? '/', reply) };
  }

  @Get('oidc/callback')
  @Redirect()
  @ApiOperation({ summary: 'Trở về từ dịch vụ đăng nhập một lần' })
  @ApiFoundResponse({ description: 'Vào hệ thống, hoặc về trang đăng nhập kèm lý do' })
  @Problems(404, 422, 429)
  async finishOidcSignIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ url: string }> {
    return { url: await this.browser.comeBack(request, reply) };
  }
}
