import { Injectable } from '@nestjs/common';
import type { ChangeCursor } from '../changes/index.js';
import type { Reader, Writer } from '../database/index.js';
import { stale } from '../http/index.js';

export interface StoredSubscription {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly clientScopes: string[];
  readonly url: string;
  readonly eventTypes: string[];
  readonly state: 'active' | 'paused' | 'failing';
  readonly failures: number;
  readonly pending: number;
  readonly lastDeliveredAt: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** Either one client's own, or those of the clients of these units. */
export interface Ownership {
  readonly clientId: string | null;
  readonly unitIds: readonly string[];
}

export interface NewSubscription {
  readonly id: string;
  readonly clientId: string;
  readonly url: string;
  readonly eventTypes: readonly string[];
  readonly secret: Buffer;
}

export const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const OWNED = '(c.id = $1::uuid or ($1::uuid is null and c.unit_id = any ($2::uuid[])))';

const SUBSCRIPTIONS = `
  select s.id, s.client_id as "clientId", c.name as "clientName", c.scopes as "clientScopes", s.url,
    s.event_types as "eventTypes", s.state, p.failures, ${instant('s.created_at')} as "createdAt", s.version,
    (select count(*)::int from webhook_delivery d where d.subscription_id = s.id and d.state = 'pending') as pending,
    (select ${instant('max(d.last_attempt_at)')} from webhook_delivery d
      where d.subscription_id = s.id and d.state = 'delivered') as "lastDeliveredAt"
  from webhook_subscription s join webhook_progress p on p.subscription_id = s.id
    join api_client c on c.id = s.client_id
  where ${OWNED}`;

@Injectable()
export class WebhooksRepository {
  async list(reader: Reader, { clientId, unitIds }: Ownership): Promise<StoredSubscription[]> {
    return reader.query<StoredSubscription>(`${SUBSCRIPTIONS} order by s.created_at desc, s.id`, [clientId, unitIds]);
  }

  async find(reader: Reader, { clientId, unitIds }: Ownership, id: string): Promise<StoredSubscription | undefined> {
    const [found] = await reader.query<StoredSubscription>(`${SUBSCRIPTIONS} and s.id = $3`, [clientId, unitIds, id]);
    return found;
  }

  /** The scopes of a client that the owner may act for. */
  async scopesOfClient(
    reader: Reader,
    { clientId, unitIds }: Ownership,
    wanted: string,
  ): Promise<string[] | undefined> {
    const [client] = await reader.query<{ scopes: string[] }>(
      `select c.scopes from api_client c where ${OWNED} and c.id = $3`,
      [clientId, unitIds, wanted],
    );
    return client?.scopes;
  }

  /** Begins with what happens after this moment. */
  async insert(writer: Writer, subscription: NewSubscription, from: ChangeCursor): Promise<void> {
    const { id, clientId, url, eventTypes, secret } = subscription;
    await writer.query(
      `insert into webhook_subscription (id, client_id, url, event_types, secret, state)
       values ($1, $2, $3, $4, $5, 'active')`,
      [id, clientId, url, eventTypes, secret],
    );
    await writer.query('insert into webhook_progress (subscription_id, txid, seq) values ($1, $2::xid8, $3)', [
      id,
      from.txid,
      from.seq,
    ]);
  }

  async update(
    writer: Writer,
    id: string,
    version: number,
    changes: { url?: string; eventTypes?: readonly string[]; state?: string },
  ): Promise<void> {
    const updated = await writer.query(
      `update webhook_subscription set url = coalesce($3, url), event_types = coalesce($4, event_types),
         state = coalesce($5, state), version = version + 1 where id = $1 and version = $2 returning 1`,
      [id, version, changes.url ?? null, changes.eventTypes ?? null, changes.state ?? null],
    );
    if (updated.length !== 1) throw stale();
    if (changes.state === 'active') {
      await writer.query('update webhook_progress set failures = 0 where subscription_id = $1', [id]);
    }
  }

  async remove(writer: Writer, id: string): Promise<void> {
    await writer.query('delete from webhook_subscription where id = $1', [id]);
  }
}
