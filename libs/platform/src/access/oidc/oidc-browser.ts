import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../config/index.js';
import { Refusal } from '../../http/index.js';
import { cookieOptions, setSessionCookie } from '../session-cookie.js';
import { callerOf } from '../session.service.js';
import { OidcSignIn } from './oidc-sign-in.service.js';

/** Cookies and addresses around signing in elsewhere. */
@Injectable()
export class OidcBrowser {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIns: OidcSignIn,
  ) {}

  async leave(returnTo: string, reply: FastifyReply): Promise<string> {
    try {
      const { address, browserToken } = await this.signIns.begin(safePath(returnTo));
      void reply.setCookie(this.cookie(), browserToken, { ...cookieOptions(this.config), maxAge: 600 });
      return address;
    } catch (error) {
      // Not configured is a 404; a service that can't be reached is said on the page.
      if (error instanceof Refusal) throw error;
      return '/sign-in?refused=oidc-unavailable';
    }
  }

  async comeBack(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const query = request.url.slice(request.url.indexOf('?'));
    const browserToken = request.cookies[this.cookie()] ?? '';
    void reply.clearCookie(this.cookie(), cookieOptions(this.config));
    const arrival = await this.signIns.finish(query.startsWith('?') ? query : '', browserToken, callerOf(request));
    if ('refused' in arrival) return `/sign-in?refused=${arrival.refused}`;
    setSessionCookie(reply, this.config, arrival.token);
    return arrival.returnTo;
  }

  private cookie(): string {
    return this.config.behindTls ? '__Host-oidc' : 'oidc';
  }
}

/** Only a path of our own: `//elsewhere` would lead away after signing in. */
function safePath(path: string): string {
  return /^\/(?![/\\])/u.test(path) ? path : '/';
}
