import { Injectable } from '@nestjs/common';
import type { ChangeCursor } from '../changes/index.js';
import type { Reader, Writer } from '../database/index.js';
import { TOTAL_LIMIT } from '../http/index.js';
import { instant } from './webhooks.repository.js';

export interface StoredDelivery {
  readonly id: string;
  readonly eventType: string;
  readonly state: 'pending' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
  readonly lastMs: number | null;
  readonly lastAttemptAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly createdAt: string;
}

export interface NewDelivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly change: ChangeCursor | null;
  readonly eventType: string;
  readonly body: string;
}

/** What one attempt needs; only of a subscription and a client that are active. */
export interface DueDelivery {
  readonly id: string;
  readonly subscriptionId: string;
  readonly url: string;
  readonly secret: Buffer;
  readonly body: string;
  readonly attempts: number;
}

export interface Attempt {
  readonly state: 'pending' | 'delivered' | 'given-up';
  readonly status: number | null;
  readonly error: string | null;
  readonly ms: number;
  readonly nextAttemptAt: Date | null;
}

const DELIVERIES = `
  select id, event_type as "eventType", state, attempts, last_status as "lastStatus", last_error as "lastError",
    last_ms as "lastMs", ${instant('last_attempt_at')} as "lastAttemptAt",
    ${instant('next_attempt_at')} as "nextAttemptAt", ${instant('created_at')} as "createdAt"
  from webhook_delivery where subscription_id = $1 and ($2::text is null or state = $2)`;

const DUE = `
  select d.id, d.subscription_id as "subscriptionId", s.url, s.secret, d.body, d.attempts
  from webhook_delivery d join webhook_subscription s on s.id = d.subscription_id
    join api_client c on c.id = s.client_id
  where d.id = $1 and d.state = 'pending' and s.state = 'active' and not c.is_disabled`;

@Injectable()
export class DeliveriesRepository {
  /** Those that are new; what was there already is left as it is. */
  async insert(writer: Writer, deliveries: readonly NewDelivery[]): Promise<string[]> {
    const rows = deliveries.map(({ id, subscriptionId, change, eventType, body }) => ({
      id,
      subscriptionId,
      txid: change?.txid ?? null,
      seq: change?.seq ?? null,
      eventType,
      body,
    }));
    const inserted = await writer.query<{ id: string }>(
      `insert into webhook_delivery (id, subscription_id, change_txid, change_seq, event_type, body, next_attempt_at)
       select r.id, r."subscriptionId", r.txid::xid8, r.seq, r."eventType", r.body, now()
       from jsonb_to_recordset($1::jsonb)
         as r(id uuid, "subscriptionId" uuid, txid text, seq bigint, "eventType" text, body text)
       on conflict on constraint webhook_delivery_once do nothing returning id`,
      [JSON.stringify(rows)],
    );
    return inserted.map(({ id }) => id);
  }

  async findDue(reader: Reader, id: string): Promise<DueDelivery | undefined> {
    const [due] = await reader.query<DueDelivery>(DUE, [id]);
    return due;
  }

  async record(writer: Writer, id: string, attempt: Attempt): Promise<void> {
    await writer.query(
      `update webhook_delivery set state = $2, attempts = attempts + 1, last_status = $3, last_error = $4, last_ms = $5,
         last_attempt_at = now(), next_attempt_at = $6 where id = $1`,
      [id, attempt.state, attempt.status, attempt.error, attempt.ms, attempt.nextAttemptAt],
    );
  }

  /** Failed attempts in a row, after this one. */
  async countFailure(writer: Writer, subscriptionId: string): Promise<number> {
    const [row] = await writer.query<{ failures: number }>(
      'update webhook_progress set failures = failures + 1 where subscription_id = $1 returning failures',
      [subscriptionId],
    );
    return row?.failures ?? 0;
  }

  async clearFailures(writer: Writer, subscriptionId: string): Promise<void> {
    await writer.query('update webhook_progress set failures = 0 where subscription_id = $1 and failures > 0', [
      subscriptionId,
    ]);
  }

  /** False where it is paused already. */
  async pause(writer: Writer, subscriptionId: string): Promise<boolean> {
    const paused = await writer.query(
      `update webhook_subscription set state = 'failing', version = version + 1
       where id = $1 and state = 'active' returning id`,
      [subscriptionId],
    );
    return paused.length > 0;
  }

  async page(
    reader: Reader,
    subscriptionId: string,
    state: string | null,
    { pageSize, offset }: { pageSize: number; offset: number },
  ): Promise<{ rows: StoredDelivery[]; counted: number }> {
    const rows = await reader.query<StoredDelivery>(
      `${DELIVERIES} order by created_at desc, id desc limit $3 offset $4`,
      [subscriptionId, state, pageSize, offset],
    );
    const [count] = await reader.query<{ counted: number }>(
      `select count(*)::int as counted from (select from webhook_delivery
         where subscription_id = $1 and ($2::text is null or state = $2) limit ${TOTAL_LIMIT + 1}) as found`,
      [subscriptionId, state],
    );
    return { rows, counted: count?.counted ?? 0 };
  }

  /** Puts deliveries back to pending: one, or those that were made since a moment. Answers their ids. */
  async reopen(writer: Writer, subscriptionId: string, which: { id: string } | { since: string }): Promise<string[]> {
    const [condition, value] =
      'id' in which ? ['id = $2::uuid', which.id] : ['created_at >= $2::timestamptz', which.since];
    const reopened = await writer.query<{ id: string }>(
      `update webhook_delivery set state = 'pending', attempts = 0, next_attempt_at = now()
       where subscription_id = $1 and ${condition} returning id`,
      [subscriptionId, value],
    );
    return reopened.map(({ id }) => id);
  }

  async pendingOf(reader: Reader, subscriptionId: string): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `select id from webhook_delivery where subscription_id = $1 and state = 'pending'`,
      [subscriptionId],
    );
    return rows.map(({ id }) => id);
  }

  async removeOld(writer: Writer, days: number): Promise<void> {
    await writer.query(
      `delete from webhook_delivery where created_at < now() - make_interval(days => $1) and state <> 'pending'`,
      [days],
    );
  }
}
