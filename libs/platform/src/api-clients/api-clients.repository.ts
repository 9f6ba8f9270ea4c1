import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { stale } from '../http/index.js';
import { ApiClient, ApiKey } from './api-client.entity.js';
import type { CurrentClient } from './client-desk.js';

export interface StoredKey {
  readonly id: string;
  readonly prefix: string;
  readonly createdAt: string;
  readonly endsAt: string | null;
  readonly lastUsedAt: string | null;
  readonly isLive: boolean;
}

export interface StoredClient {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly blocs: string[];
  readonly scopes: string[];
  readonly requestsPerMinute: number;
  readonly expiresOn: string | null;
  readonly isDisabled: boolean;
  readonly isExpired: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
  readonly requestsToday: number;
  readonly refusedToday: number;
  readonly limitedToday: number;
  readonly version: number;
  readonly keys: StoredKey[];
}

export type LiveClient = Pick<CurrentClient, 'clientId' | 'name' | 'unitId' | 'blocs' | 'scopes'>;

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const CLIENTS = `
  select c.id, c.name, c.contact, c.unit_id as "unitId", u.full_name as "unitName", c.blocs, c.scopes,
    c.requests_per_minute as "requestsPerMinute", c.expires_on as "expiresOn", c.is_disabled as "isDisabled",
    coalesce(c.expires_on < $2::date, false) as "isExpired", ${instant('c.created_at')} as "createdAt",
    (select ${instant('max(l.last_used_at)')} from api_key k join api_key_use l on l.key_id = k.id
      where k.client_id = c.id) as "lastUsedAt",
    coalesce(d.requests, 0) as "requestsToday", coalesce(d.refused, 0) as "refusedToday",
    coalesce(d.limited, 0) as "limitedToday", c.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', k.id, 'prefix', k.prefix, 'createdAt', ${instant('k.created_at')},
        'endsAt', ${instant('k.ends_at')}, 'lastUsedAt', ${instant('l.last_used_at')},
        'isLive', k.ends_at is null or k.ends_at > now()) order by k.created_at desc, k.id)
      from api_key k left join api_key_use l on l.key_id = k.id where k.client_id = c.id), '[]'::jsonb) as keys
  from api_client c join org_unit u on u.id = c.unit_id
    left join api_client_use d on d.client_id = c.id and d.day = $2::date
  where c.unit_id = any ($1::uuid[])`;

@Injectable()
export class ApiClientsRepository {
  /** Clients whose unit is among these. */
  async list(reader: Reader, unitIds: readonly string[], today: string): Promise<StoredClient[]> {
    return reader.query<StoredClient>(`${CLIENTS} order by lower(c.name), c.id`, [unitIds, today]);
  }

  async find(reader: Reader, id: string, unitIds: readonly string[], today: string): Promise<StoredClient | undefined> {
    const [client] = await reader.query<StoredClient>(`${CLIENTS} and c.id = $3`, [unitIds, today, id]);
    return client;
  }

  /** Neither disabled nor expired, with a key that still opens. */
  async findLive(reader: Reader, id: string, today: string): Promise<LiveClient | undefined> {
    const [client] = await reader.query<LiveClient>(
      `select c.id as "clientId", c.name, c.unit_id as "unitId", c.blocs, c.scopes from api_client c
       where c.id = $1 and not c.is_disabled and coalesce(c.expires_on >= $2::date, true)
         and exists (select from api_key k where k.client_id = c.id and (k.ends_at is null or k.ends_at > now()))`,
      [id, today],
    );
    return client;
  }

  async insert(writer: Writer, client: Omit<ApiClient, 'createdAt' | 'version'>): Promise<void> {
    await writer.manager.insert(ApiClient, client);
  }

  async update(writer: Writer, id: string, version: number, changes: Partial<ApiClient>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(ApiClient)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async insertKey(writer: Writer, key: Pick<ApiKey, 'id' | 'clientId' | 'prefix' | 'secretHash'>): Promise<void> {
    await writer.manager.insert(ApiKey, key);
  }

  /** Keys without an end, or with a later one, end so many hours from now. */
  async endKeysIn(writer: Writer, clientId: string, hours: number, exceptId: string): Promise<void> {
    await writer.query(
      `update api_key set ends_at = least(coalesce(ends_at, 'infinity'), now() + make_interval(hours => $2))
       where client_id = $1 and id <> $3`,
      [clientId, hours, exceptId],
    );
  }

  /** False where the client has no such key. */
  async endKey(writer: Writer, clientId: string, keyId: string): Promise<boolean> {
    const ended = await writer.query(
      `update api_key set ends_at = least(coalesce(ends_at, 'infinity'), now())
       where client_id = $1 and id = $2 returning 1`,
      [clientId, keyId],
    );
    return ended.length > 0;
  }
}
