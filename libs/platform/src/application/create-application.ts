import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { RequestMethod, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/index.js';
import { guardInput, parseQuery, sendMalformed } from '../http/index.js';
import { createLogger, logRequests, NestLog, traceIdOf } from '../logging/index.js';
import { Draining, Metrics } from '../operation/index.js';
import { ApplicationModule } from './application-module.js';

const MAX_BODY_BYTES = 256 * 1024;
const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/**
 * A caller who dribbles headers is gone after 15 s, a body may take as long as 20 MB over a poor line. Kept connections
 * outlive those of the proxy before us (60 s), which else would meet one that we have just closed.
 */
const patience = {
  requestTimeout: 300_000,
  keepAliveTimeout: 65_000,
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
  forceCloseConnections: 'idle',
  // While the server closes, what still arrives on an open connection is answered, not refused.
  return503OnClosing: false,
} as const;

/** Builds the application with everything that guards it; neither connected nor listening yet. */
export async function createApplication(config: Config, modules: readonly Type[]): Promise<NestFastifyApplication> {
  const logger = createLogger(config);
  const adapter = new FastifyAdapter({
    ...patience,
    genReqId: traceIdOf,
    frameworkErrors: sendMalformed,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: config.behindTls,
    routerOptions: { maxParamLength: 200, querystringParser: parseQuery },
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApplicationModule.of(config, modules), adapter, {
    logger: new NestLog(logger),
    abortOnError: false,
    bodyParser: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health', 'ready'].map((path) => ({ path, method: RequestMethod.GET })) });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 10, fieldSize: 10_000 } });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Chart tooltips and Swagger set style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: config.behindTls,
  });
  const fastify = app.getHttpAdapter().getInstance();
  guardInput(fastify);
  logRequests(fastify, logger);
  app.get(Metrics).measure(fastify);
  app.get(Draining).closeConnections(fastify);
  // Only what says itself how long it is good (the built files of the web) may be kept.
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (reply.getHeader('cache-control') === undefined) void reply.header('Cache-Control', 'no-store');
    done();
  });
  // JSON and uploads are all that anything here takes.
  fastify.removeContentTypeParser('text/plain');
  return app;
}
