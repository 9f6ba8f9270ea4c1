import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { SecondStep } from './second-factor/second-step.service.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';
import type { SessionView, SignInRequest } from './session.dto.js';
import type { Caller } from './session-opening.js';
import { SessionRepository } from './session.repository.js';
import { SessionViews } from './session-views.js';
import { SignInService } from './sign-in.service.js';
import { signedIn } from './signed-in.js';

/** Signing in, in one step or two: the browser gets a cookie and learns what it may do. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIns: SignInService,
    private readonly secondStep: SecondStep,
    private readonly sessions: SessionRepository,
    private readonly views: SessionViews,
  ) {}

  async signIn(body: SignInRequest, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const token = await this.signIns.signIn(body.username, body.password, callerOf(request));
    return this.opened(token, reply);
  }

  async verify(code: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const token = await this.secondStep.verify(signedIn(request.currentSession), code, callerOf(request));
    return this.opened(token, reply);
  }

  clear(reply: FastifyReply): void {
    clearSessionCookie(reply, this.config);
  }

  private async opened(token: string, reply: FastifyReply): Promise<SessionView> {
    setSessionCookie(reply, this.config, token);
    return this.views.of(signedIn(await this.sessions.find(token)));
  }
}

export function callerOf(request: FastifyRequest): Caller {
  return { address: request.ip, userAgent: String(request.headers['user-agent'] ?? '') };
}
