import { isDeepStrictEqual } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { PolicyRegistry } from '../access/index.js';
import { problemAnswer } from '../http/index.js';
import { describeIdempotency } from '../idempotency/index.js';

/** What the guards of the input may answer before any handler is reached, by the method of the request. */
const guarded: Readonly<Record<string, readonly number[]>> = {
  get: [422],
  delete: [413, 415, 422],
  post: [413, 415, 422],
  put: [413, 415, 422],
  patch: [413, 415, 422],
};

/** The document of this application: what the decorators say, and what holds for all operations. */
export function contractOf(app: NestFastifyApplication, base: Omit<OpenAPIObject, 'paths'>): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, base, { operationIdFactory: (_controller, method) => method });
  const policies = app.get(PolicyRegistry, { strict: false });
  describeIdempotency(document, (operationId) => policies.lineOf(operationId)?.who === 'public');
  describeGuards(document);
  shareProblems(document);
  return document;
}

/** Each kind of refusal stands once in the document, and operations point to it: they are half of it otherwise. */
function shareProblems(document: OpenAPIObject): void {
  const shared: Record<string, ReturnType<typeof problemAnswer>> = {};
  for (const { responses } of Object.values(document.paths).flatMap((item) => Object.values(item))) {
    for (const [status, answer] of Object.entries(responses)) {
      const problem = problemAnswer(Number(status));
      if (!isDeepStrictEqual(answer, problem)) continue;
      shared[`Problem${status}`] = problem;
      responses[status] = { $ref: `#/components/responses/Problem${status}` };
    }
  }
  document.components = { ...document.components, responses: { ...document.components?.responses, ...shared } };
}

function describeGuards(document: OpenAPIObject): void {
  const operations = Object.values(document.paths).flatMap((item) => Object.entries(item));
  for (const [method, { responses }] of operations) {
    for (const status of guarded[method] ?? []) responses[status] ??= problemAnswer(status);
  }
}
