import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** One line for each answer: who, what, how long. No body, no query text, no name. */
export function logRequests(instance: FastifyInstance, logger: Logger): void {
  instance.addHook('onResponse', (request, reply, done) => {
    logger.info(lineOf(request, reply), 'request');
    done();
  });
}

/** The operation, or before anybody is let in the route: an address may hold an id or what somebody searched for. */
export function operationOf(request: FastifyRequest): string {
  return request.accessScope?.operationId ?? `${request.method} ${request.routeOptions.url ?? 'unknown'}`;
}

function lineOf(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, unknown>> {
  return {
    traceId: request.id,
    method: request.method,
    route: request.routeOptions.url ?? 'unknown',
    operation: operationOf(request),
    accountId: request.accessScope?.actor.accountId ?? undefined,
    clientId: request.accessScope?.actor.clientId,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
