import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { FastifyReply } from 'fastify';
import { ClientUse } from './client-use.js';
import { RateLimits } from './rate-limits.js';

export interface CurrentClient {
  readonly clientId: string;
  readonly name: string;
  readonly unitId: string;
  readonly blocs: readonly Bloc[];
  readonly scopes: readonly string[];
  readonly requestsPerMinute: number;
  readonly state: 'live' | 'disabled' | 'expired';
  readonly unitRevision: number;
}

/** Counts and limits what a client asks. */
@Injectable()
export class ClientDesk {
  constructor(
    private readonly limits: RateLimits,
    private readonly use: ClientUse,
  ) {}

  async receive({ clientId, requestsPerMinute }: CurrentClient, reply: FastifyReply): Promise<void> {
    this.use.count(clientId, 'requests');
    try {
      await this.limits.take(clientId, requestsPerMinute, reply, 'client');
    } catch (error) {
      this.use.count(clientId, 'limited');
      throw error;
    }
  }

  refuse({ clientId }: CurrentClient): void {
    this.use.count(clientId, 'refused');
  }
}
