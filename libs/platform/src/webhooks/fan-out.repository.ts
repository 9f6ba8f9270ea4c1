import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { ChangeCursor } from '../changes/index.js';
import type { Reader, Writer } from '../database/index.js';

export interface Follower extends ChangeCursor {
  readonly id: string;
  readonly eventTypes: string[];
  readonly unitId: string;
  readonly blocs: Bloc[];
  readonly scopes: string[];
}

const LIVE = `s.state = 'active' and not c.is_disabled
  and coalesce(c.expires_on >= (now() at time zone 'Asia/Ho_Chi_Minh')::date, true)`;

@Injectable()
export class FanOutRepository {
  /** Subscriptions with something in the feed that they have not seen. */
  async behind(reader: Reader): Promise<string[]> {
    const rows = await reader.query<{ id: string }>(
      `select s.id from webhook_subscription s join webhook_progress p on p.subscription_id = s.id
         join api_client c on c.id = s.client_id
       where ${LIVE} and exists (select from change_entry e where (e.txid, e.seq) > (p.txid, p.seq))`,
    );
    return rows.map(({ id }) => id);
  }

  /** Locked to the end of the transaction; undefined where another process is at it. */
  async take(writer: Writer, id: string): Promise<Follower | undefined> {
    const [follower] = await writer.query<Follower>(
      `select s.id, s.event_types as "eventTypes", p.txid::text as txid, p.seq, c.unit_id as "unitId", c.blocs, c.scopes
       from webhook_progress p join webhook_subscription s on s.id = p.subscription_id
         join api_client c on c.id = s.client_id
       where s.id = $1 and ${LIVE} for update of p skip locked`,
      [id],
    );
    return follower;
  }

  async advance(writer: Writer, id: string, { txid, seq }: ChangeCursor): Promise<void> {
    await writer.query('update webhook_progress set txid = $2::xid8, seq = $3 where subscription_id = $1', [
      id,
      txid,
      seq,
    ]);
  }
}
