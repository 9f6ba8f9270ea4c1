import { existsSync } from 'node:fs';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { Config } from '@commune/platform/config';
import { createContract } from './openapi.js';

const ONE_YEAR_SECONDS = 31_536_000;

/** Contract, Swagger and the web application on the same port. */
export async function configureApp(app: NestFastifyApplication, config: Config): Promise<void> {
  await app.register(compress, { threshold: 1024 });
  // Made when somebody first asks for it: whoever waits for a start does not wait for it.
  SwaggerModule.setup('api/docs', app, () => createContract(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'API quản lý cán bộ, công chức cấp xã',
    swaggerOptions: {
      requestInterceptor: withSessionToken,
      persistAuthorization: true,
      // Hundreds of operations: the page opens on its rooms, and a link (#/room/operation) opens one of them.
      docExpansion: 'none',
      deepLinking: true,
      filter: true,
      displayRequestDuration: true,
    },
  });
  if (config.webFolder !== null) await serveWeb(app, config.webFolder);
}

interface SwaggerRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

/**
 * Runs in the browser, where Swagger's page carries it as text: whoever is signed in to the application can try the
 * writes without copying a token by hand.
 */
async function withSessionToken(request: SwaggerRequest): Promise<SwaggerRequest> {
  if (request.method === 'GET' || request.url.endsWith('/session')) return request;
  const answer = await fetch('/api/v1/session');
  const session = (await answer.json()) as { csrfToken?: string }; // parse boundary: the contract says so
  if (session.csrfToken) request.headers['X-CSRF-Token'] = session.csrfToken;
  return request;
}

async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(folder)) throw new Error(`Web: no folder ${folder}; build the web application first`);
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    // The web's build has made these; compressing at each answer would be weaker.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      void reply.header('Cache-Control', isHashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  // A path of the application, opened directly; what looks like a file or belongs to the API stays "not found".
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith('/api/') || /\/\.|\.\w+$/.test(path)) return reply.callNotFound();
    return reply.sendFile('index.html');
  });
}
