import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../http/index.js';
import type { CurrentSession } from './session.repository.js';

export function signedIn(session: CurrentSession | undefined): CurrentSession {
  if (!session) throw new Refusal('unauthenticated', 'access.signed-out', 'Chưa đăng nhập hoặc phiên đã hết hạn.');
  return session;
}

/** The session of the request, for what somebody does to the own account. A key of another system has none. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): CurrentSession =>
  signedIn(context.switchToHttp().getRequest<FastifyRequest>().currentSession),
);
