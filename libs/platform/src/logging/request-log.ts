import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** One line for each answer: who, what, how long. No body, no query text, no name. */
export function logRequests(instance: FastifyInstance, logger: Logger): void {
  instance.addHook('onResponse', (request, reply, done) => {
    logger.info(lineOf(request, reply), 'request');
    done();
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply): Readonly<Record<string, unknown>> {
  return {
    traceId: request.id,
    method: request.method,
    // The route, not the address: an address may hold an id or what somebody searched for.
    route: request.routeOptions.url ?? 'unknown',
    operation: request.accessScope?.operationId,
    accountId: request.accessScope?.actor.accountId ?? undefined,
    clientId: request.accessScope?.actor.clientId,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
  };
}
