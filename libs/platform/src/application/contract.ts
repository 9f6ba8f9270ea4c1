import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PolicyRegistry } from '../access/index.js';
import { describeIdempotency } from '../idempotency/index.js';

/** The document of this application: what the decorators say, and what holds for all operations. */
export function contractOf(app: NestFastifyApplication, base: Omit<OpenAPIObject, 'paths'>): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: (_controller, method) => method });
  const policies = app.get(PolicyRegistry, { strict: false });
  describeIdempotency(document, (operationId) => policies.lineOf(operationId)?.who === 'public');
  return document;
}
