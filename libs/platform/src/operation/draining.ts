import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { CONFIG, type Config } from '../config/index.js';

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
    // Requests in flight end by themselves; one that hangs may not hold up the stop for ever.
    setTimeout(() => server.closeAllConnections(), this.config.stopSeconds * 1000).unref();
  }
}
