import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { bearerOf } from '../api-clients/api-key.js';
import { ClientAdmission } from '../api-clients/client-admission.js';
import { RateLimits } from '../api-clients/rate-limits.js';
import { CONFIG, type Config } from '../config/index.js';
import { reaches, type AccessScope, type OwnedRow, type ScopeGrant } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees, type UnitTree } from '../units/index.js';
import { PolicyRegistry } from './policy-registry.js';
import { isOpenBefore, nextStepOf, type NextStep } from './next-step.js';
import type { PolicyLine } from './policy.js';
import { actorNameOf, scopeGrants } from './scope-grants.js';
import { sessionCookieName } from './session-cookie.js';
import { SessionRepository, type CurrentSession } from './session.repository.js';

declare module 'fastify' {
  interface FastifyRequest {
    currentSession?: CurrentSession;
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who calls without a session: everybody where that is allowed, and systems with a key. */
@Injectable()
export class UnsignedCallers {
  constructor(
    private readonly clients: ClientAdmission,
    private readonly limits: RateLimits,
  ) {}

  /** Undefined where a session is needed. */
  async scopeOf(
    request: FastifyRequest,
    reply: FastifyReply,
    operationId: string,
    line: PolicyLine,
  ): Promise<AccessScope | undefined> {
    if (line.who === 'public') {
      if (line.perMinute !== undefined) await this.limits.take(request.ip, line.perMinute, reply, 'address');
      return publicScope(operationId);
    }
    const token = bearerOf(request.headers.authorization);
    return token === undefined ? undefined : this.clients.admit(token, operationId, line, reply);
  }
}

/** The application wall: one guard for all, closed unless a policy line opens it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly policies: PolicyRegistry,
    private readonly sessions: SessionRepository,
    private readonly trees: UnitTrees,
    private readonly callers: UnsignedCallers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const operationId = context.getHandler().name;
    const line = this.policies.lineOf(operationId);
    if (!line) throw new Refusal('forbidden', 'access.not-allowed', 'Thao tác này chưa được cấp quyền.');
    this.refuseForeignOrigin(request);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const unsigned = await this.callers.scopeOf(request, reply, operationId, line);
    if (unsigned) {
      request.accessScope = unsigned;
      return true;
    }
    const session = await this.sessionOf(request);
    refuseForgedRequest(request, session);
    refuseBeforeStep(nextStepOf(session, this.config.mode), operationId);
    const tree = await this.trees.at(session.unitRevision);
    const grants = grantsOf(line, session, tree);
    if (line.who !== 'signed-in' && grants.length === 0) {
      throw new Refusal('forbidden', 'access.not-allowed', 'Vai trò hiện tại không có thao tác này.');
    }
    request.currentSession = session;
    request.accessScope = { ...scopeOf(operationId, session, grants, line), allows: this.allowing(session, tree) };
    return true;
  }

  private async sessionOf(request: FastifyRequest): Promise<CurrentSession> {
    const token = request.cookies[sessionCookieName(this.config)];
    const session = token === undefined ? undefined : await this.sessions.find(token);
    if (!session) throw new Refusal('unauthenticated', 'access.signed-out', 'Chưa đăng nhập hoặc phiên đã hết hạn.');
    return session;
  }

  private allowing(session: CurrentSession, tree: UnitTree): AccessScope['allows'] {
    return (operationId: string, row: OwnedRow) => {
      const line = this.policies.lineOf(operationId);
      return line !== undefined && grantsOf(line, session, tree).some((grant) => reaches(grant, row));
    };
  }

  /** Browsers always send Origin with a write; another site's is refused even where it has a cookie. */
  private refuseForeignOrigin(request: FastifyRequest): void {
    const { origin } = request.headers;
    if (origin === undefined || safeMethods.has(request.method)) return;
    const scheme = this.config.behindTls ? 'https' : 'http';
    if (origin !== `${scheme}://${request.headers.host ?? ''}`) {
      throw new Refusal('forbidden', 'access.foreign-origin', 'Yêu cầu đến từ một trang khác.');
    }
  }
}

const refusals: Readonly<Record<NextStep, readonly [string, string]>> = {
  second_factor: ['access.second-factor-required', 'Nhập mã xác thực để hoàn tất đăng nhập.'],
  password: ['access.password-change-required', 'Đổi mật khẩu được cấp trước khi làm việc.'],
  enrolment: ['access.enrolment-required', 'Vai trò đang giữ bắt buộc xác thực hai bước. Bật trước khi làm việc.'],
};

function refuseBeforeStep(step: NextStep | null, operationId: string): void {
  if (step !== null && !isOpenBefore(step, operationId)) throw new Refusal('forbidden', ...refusals[step]);
}

function grantsOf(line: PolicyLine, session: CurrentSession, tree: UnitTree): ScopeGrant[] {
  return scopeGrants(line, session.assignments, session.civilServantId, tree);
}

function refuseForgedRequest(request: FastifyRequest, session: CurrentSession): void {
  if (safeMethods.has(request.method)) return;
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(session.csrfToken);
  if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) {
    throw new Refusal('forbidden', 'access.csrf', 'Thiếu hoặc sai X-CSRF-Token. Lấy mã tại GET /api/v1/session.');
  }
}

function publicScope(operationId: string): AccessScope {
  const actor = { accountId: null, name: 'Công khai', sessionId: null };
  return { role: 'scoped', operationId, actor, grants: [], aggregate: false, allows: () => false };
}

function scopeOf(
  operationId: string,
  session: CurrentSession,
  grants: readonly ScopeGrant[],
  line: PolicyLine,
): Omit<AccessScope, 'allows'> {
  const { accountId, sessionId } = session;
  const actor = { accountId, name: actorNameOf(session.displayName, grants), sessionId };
  const aggregate = typeof line.who === 'object' && 'aggregate' in line && line.aggregate === true;
  const held = session.assignments.map((assignment) => assignment.role);
  const roles = held.filter((role) => typeof line.who === 'object' && line.who[role] !== undefined);
  return { role: 'scoped', operationId, actor, grants, roles, aggregate };
}
