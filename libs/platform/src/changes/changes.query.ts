import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { START, type ChangeCursor } from './change-cursor.js';
import type { ChangePlaces } from './change-seen.js';

export interface StoredChange extends ChangeCursor, ChangePlaces {
  readonly type: string;
  readonly recordId: string;
  readonly version: number;
  readonly changedAt: string;
}

const CHANGES = `
  select txid::text as txid, seq, type, record_id as "recordId", action, version,
    to_char(changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "changedAt", unit_id as "unitId", bloc,
    previous_unit_id as "previousUnitId", previous_bloc as "previousBloc"
  from change_entry
  where (txid, seq) > ($1::xid8, $2::bigint) and txid < $3::xid8 and type = any ($4::text[])
  order by txid, seq limit $5`;

@Injectable()
export class ChangesQuery {
  /** Every transaction below it has ended: what it wrote is there, and nothing can be added. */
  async horizon(reader: Reader): Promise<ChangeCursor> {
    const [row] = await reader.query<{ txid: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as txid');
    return row ? { txid: row.txid, seq: 0 } : START;
  }

  async after(
    reader: Reader,
    cursor: ChangeCursor,
    horizon: ChangeCursor,
    types: readonly string[],
    limit: number,
  ): Promise<StoredChange[]> {
    return reader.query<StoredChange>(CHANGES, [cursor.txid, cursor.seq, horizon.txid, types, limit]);
  }

  /** Up to here the feed has been cleared. */
  async floor(reader: Reader): Promise<ChangeCursor> {
    const [row] = await reader.query<ChangeCursor>('select txid::text as txid, seq from change_feed_floor');
    return row ?? START;
  }

  async clear(writer: Writer, olderThanDays: number): Promise<void> {
    await writer.query(
      `update change_feed_floor f set txid = e.txid, seq = e.seq
       from (select txid, seq from change_entry where changed_at < now() - make_interval(days => $1)
         order by txid desc, seq desc limit 1) e where (e.txid, e.seq) > (f.txid, f.seq)`,
      [olderThanDays],
    );
    await writer.query(`delete from change_entry e using change_feed_floor f where (e.txid, e.seq) <= (f.txid, f.seq)`);
  }
}
