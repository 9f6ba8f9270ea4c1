import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { AccessScope } from '../database/index.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard before any handler runs. */
    accessScope?: AccessScope;
  }
}

/** What this request may touch. */
export const CurrentScope = createParamDecorator((_: unknown, context: ExecutionContext): AccessScope => {
  const scope = context.switchToHttp().getRequest<FastifyRequest>().accessScope;
  if (!scope) throw new Error('No scope: the access guard has not run');
  return scope;
});
