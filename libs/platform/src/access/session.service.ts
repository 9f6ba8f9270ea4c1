import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { PolicyRegistry } from './policy-registry.js';
import { sessionCookieName } from './session-cookie.js';
import type { PasswordChangeRequest, SessionView, SignInRequest } from './session.dto.js';
import { SessionRepository, type CurrentSession } from './session.repository.js';
import { SignInService } from './sign-in.service.js';

/** What the browser sees of a session. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIns: SignInService,
    private readonly sessions: SessionRepository,
    private readonly policies: PolicyRegistry,
    private readonly trees: UnitTrees,
  ) {}

  async signIn(body: SignInRequest, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const caller = { address: request.ip, userAgent: String(request.headers['user-agent'] ?? '') };
    const token = await this.signIns.signIn(body.username, body.password, caller);
    void reply.setCookie(sessionCookieName(this.config), token, this.cookieOptions());
    return this.viewOf(await this.sessions.find(token));
  }

  async signOut(session: CurrentSession | undefined, reply: FastifyReply): Promise<void> {
    await this.signIns.signOut(signedIn(session));
    void reply.clearCookie(sessionCookieName(this.config), this.cookieOptions());
  }

  async changePassword(session: CurrentSession | undefined, body: PasswordChangeRequest): Promise<void> {
    await this.signIns.changePassword(signedIn(session), body.currentPassword, body.newPassword);
  }

  async viewOf(found: CurrentSession | undefined): Promise<SessionView> {
    const session = signedIn(found);
    const tree = await this.trees.at(session.unitRevision);
    const nameOf = (unitId: string): string => tree.find(unitId)?.fullName ?? '';
    const { accountId: id, username, displayName, mustChangePassword, civilServantId } = session;
    return {
      account: { id, username, displayName, mustChangePassword, civilServantId },
      assignments: session.assignments.map((held) => ({
        ...held,
        blocs: [...held.blocs],
        unitName: nameOf(held.unitId),
      })),
      operations: this.operationsOf(session),
      csrfToken: session.csrfToken,
      unitName: nameOf(session.assignments[0]?.unitId ?? ''),
    };
  }

  private operationsOf(session: CurrentSession): string[] {
    const held = session.assignments.map((assignment) => assignment.role);
    return [...this.policies.operationIds()]
      .filter((operationId) => {
        const who = this.policies.lineOf(operationId)?.who;
        return typeof who === 'object' ? held.some((role) => who[role] !== undefined) : who === 'signed-in';
      })
      .sort();
  }

  private cookieOptions(): { httpOnly: true; sameSite: 'lax'; path: '/'; secure: boolean } {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.config.behindTls };
  }
}

function signedIn(session: CurrentSession | undefined): CurrentSession {
  if (!session) throw new Refusal('unauthenticated', 'access.signed-out', 'Chưa đăng nhập hoặc phiên đã hết hạn.');
  return session;
}
