import { setTimeout as after } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../http/index.js';
import { Draining } from './draining.js';
import { InstallationRepository } from './installation.repository.js';

export const EXPECTED_MIGRATIONS = Symbol('ExpectedMigrations');

/** Null when all is well, else what is missing, in a few words for the operator. */
export type ReadinessCheck = () => Promise<string | null>;

/** Longer than this a balancer has given up on us anyway. */
const PATIENCE_MS = 2_000;

/** Whether this process can serve now. Rooms that must be up as well register a check of their own. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  constructor(
    private readonly draining: Draining,
    private readonly installation: InstallationRepository,
    @Inject(EXPECTED_MIGRATIONS) private readonly expected: readonly string[],
  ) {
    this.register('database', () => this.missingMigrations());
  }

  register(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Throws a refusal (503) that names what is missing. */
  async assertReady(): Promise<void> {
    if (this.draining.isStopping) throw notReady('đang dừng');
    const answers = await Promise.all([...this.checks].map(([name, check]) => faultOf(name, check)));
    const faults = answers.filter((fault) => fault !== null);
    if (faults.length > 0) throw notReady(faults.join('; '));
  }

  /** A newer database is fine: during an upgrade the old process still serves. */
  private async missingMigrations(): Promise<string | null> {
    const applied = new Set(await this.installation.appliedMigrations());
    const missing = this.expected.filter((name) => !applied.has(name));
    return missing.length === 0 ? null : `thiếu ${missing.length} bước nâng cấp dữ liệu`;
  }
}

async function faultOf(name: string, check: ReadinessCheck): Promise<string | null> {
  const giveUp = new AbortController();
  const late = after(PATIENCE_MS, 'không trả lời', { signal: giveUp.signal, ref: false }).catch(() => null);
  // What exactly failed stands in the log of the request that met it; here it would be told to everybody.
  const fault = await Promise.race([check().catch(() => 'không dùng được'), late]);
  giveUp.abort();
  return fault === null ? null : `${name}: ${fault}`;
}

function notReady(what: string): Refusal {
  return new Refusal('unavailable', 'operation.not-ready', `Chưa sẵn sàng phục vụ (${what}). Thử lại sau ít giây.`, {
    retryAfterSeconds: 3,
  });
}
