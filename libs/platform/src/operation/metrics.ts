import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/index.js';
import { operationOf } from '../logging/index.js';
import { OperationFigures } from './operation-figures.query.js';

/** By the value of one label; a figure that can't be had now is left out of the answer. */
export type Figures = () => Promise<Readonly<Record<string, number>>>;

const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** Figures of the process for Prometheus: operations and states as labels, never an id, a name or an address. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly requests = new Counter({
    name: 'http_requests_total',
    help: 'Answers by operation and status',
    labelNames: ['operation', 'status'],
    registers: this.registers,
  });
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of the answer',
    labelNames: ['operation'],
    buckets: DURATION_BUCKETS,
    registers: this.registers,
  });
  private readonly signInFailures = new Counter({
    name: 'sign_in_failures_total',
    help: 'Sign-ins refused, by status: 401 wrong, 429 slowed down',
    labelNames: ['status'],
    registers: this.registers,
  });

  constructor(database: Database, kept: OperationFigures) {
    collectDefaultMetrics({ register: this.registry });
    this.figures('database_connections', 'Connections to the database by pool and state', 'state', async () =>
      database.connections(),
    );
    this.figures('imports', 'Imports by state', 'state', () => kept.imports());
    this.figures('background_tasks', 'Background tasks in the queue by state', 'state', () => kept.tasks());
  }

  /** A room of the platform adds its own, such as the length of its queue. */
  figures(name: string, help: string, labelName: string, read: Figures): void {
    new Gauge({
      name,
      help,
      labelNames: [labelName],
      registers: this.registers,
      async collect() {
        this.reset();
        const values = await read().catch(() => ({}));
        for (const [label, value] of Object.entries(values)) this.set({ [labelName]: label }, value);
      },
    });
  }

  measure(fastify: FastifyInstance): void {
    fastify.addHook('onResponse', (request, reply, done) => {
      this.count(request, reply);
      done();
    });
  }

  private count(request: FastifyRequest, reply: FastifyReply): void {
    const operation = operationOf(request);
    const status = String(reply.statusCode);
    this.requests.inc({ operation, status });
    this.durations.observe({ operation }, reply.elapsedTime / 1000);
    if (operation === 'signIn' && reply.statusCode >= 400 && reply.statusCode < 500)
      this.signInFailures.inc({ status });
  }
}
