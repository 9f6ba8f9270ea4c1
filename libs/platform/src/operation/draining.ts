import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';

/** How long a connection may have said nothing when the server no longer listens. */
const SILENCE_MS = 500;
/** Callers who never let up are cut off after this. */
const KNOCKING_MS = 1_000;

/**
 * A stop that no caller feels: readiness turns 503 first, every answer from then on asks its connection to close, and
 * only after the balancer has had time to look elsewhere does the server stop listening.
 */
@Injectable()
export class Draining implements OnModuleDestroy, BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly adapters: HttpAdapterHost,
  ) {}

  get isStopping(): boolean {
    return this.stopping;
  }

  closeConnections(fastify: FastifyInstance): void {
    fastify.addHook('onSend', (_request, reply, _payload, done) => {
      if (this.stopping) void reply.header('Connection', 'close');
      done();
    });
  }

  /** Before all else that a stop does, so that readiness says so at once. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** Without a signal (a test that closes its application) there is nobody to wait for. */
  async beforeApplicationShutdown(signal?: string): Promise<void> {
    if (signal === undefined) return;
    await after(this.config.drainSeconds * 1000);
    const server: Server = this.adapters.httpAdapter.getHttpServer();
    if (server.listening) await ended(server, this.config.stopSeconds * 1000);
  }
}

/**
 * Stops listening and waits until every connection has ended. Node's own close would at once cut those that have said
 * nothing yet, with the request of a caller on its way.
 */
async function ended(server: Server, patienceMs: number): Promise<void> {
  await untilNobodyKnocks(server);
  const closed = new Promise<void>((done) => NetServer.prototype.close.call(server, () => done()));
  const idle = setInterval(() => server.closeIdleConnections(), SILENCE_MS);
  // Requests in flight end by themselves; one that hangs may not hold up the stop for ever.
  const late = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

/**
 * The system resets whoever is still queued when a server stops listening. A short turn of the event loop in which
 * nobody came is a moment at which the queue was empty.
 */
async function untilNobodyKnocks(server: Server): Promise<void> {
  let came = 0;
  const count = (): number => (came += 1);
  server.on('connection', count);
  const latest = performance.now() + KNOCKING_MS;
  while (performance.now() < latest) {
    const [before, begin] = [came, performance.now()];
    await nextTurn();
    if (came === before && performance.now() - begin < 1) break;
  }
  server.off('connection', count);
}
