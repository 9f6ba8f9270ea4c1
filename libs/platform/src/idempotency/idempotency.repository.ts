import { Injectable } from '@nestjs/common';
import type { Writer } from '../database/index.js';

export interface StoredAnswer {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Encrypted JSON. */
  readonly body: Buffer;
}

const HOURS_KEPT = 24;

@Injectable()
export class IdempotencyRepository {
  /** False while another request with the same key is under way. Held to the end of the transaction. */
  async tryLock(writer: Writer, actorId: string, key: string): Promise<boolean> {
    const [row] = await writer.query<{ locked: boolean }>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked',
      [`idempotency ${actorId} ${key}`],
    );
    return row?.locked === true;
  }

  async find(writer: Writer, actorId: string, key: string): Promise<StoredAnswer | undefined> {
    const [row] = await writer.query<StoredAnswer>(
      `select fingerprint, status, headers, body from idempotency_key
       where actor_id = $1 and key = $2 and created_at > now() - interval '${HOURS_KEPT} hours'`,
      [actorId, key],
    );
    return row;
  }

  /** An answer whose time is over gives way. */
  async store(writer: Writer, actorId: string, key: string, operation: string, answer: StoredAnswer): Promise<void> {
    await writer.query(
      `insert into idempotency_key (actor_id, key, operation, fingerprint, status, headers, body)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (actor_id, key) do update set operation = excluded.operation, fingerprint = excluded.fingerprint,
         status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = now()`,
      [actorId, key, operation, answer.fingerprint, answer.status, JSON.stringify(answer.headers), answer.body],
    );
  }

  async removeOld(writer: Writer): Promise<void> {
    await writer.query(`delete from idempotency_key where created_at < now() - interval '${HOURS_KEPT} hours'`);
  }
}
