import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { IS_COMPLETE, IS_DIGITISED, pointsOf, SCORE } from './completeness-sql.js';

const TAKE = `
  with ${pointsOf('')}
  insert into completeness_snapshot (unit_id, bloc, taken_on, records, complete, digitised, score_total, source)
  select unit_id, bloc, $1::date, count(*), count(*) filter (where ${IS_COMPLETE}),
    count(*) filter (where ${IS_DIGITISED}), coalesce(sum(${SCORE}), 0), $2
  from point group by unit_id, bloc
  on conflict (unit_id, bloc, taken_on) do update set records = excluded.records, complete = excluded.complete,
    digitised = excluded.digitised, score_total = excluded.score_total, source = excluded.source`;

// An earlier day of a demonstration: the same communes, of which a smaller share was done.
const EARLIER = `
  insert into completeness_snapshot (unit_id, bloc, taken_on, records, complete, digitised, score_total, source)
  select unit_id, bloc, $2::date, records, (complete * $3::numeric)::int, (digitised * $3::numeric)::int,
    (score_total * (0.6 + 0.4 * $3::numeric))::int, $4
  from completeness_snapshot where taken_on = $1
  on conflict do nothing`;

@Injectable()
export class CompletenessSnapshotsRepository {
  /** How it stands today, of every commune and bloc; taking it twice on a day replaces it. */
  async take(writer: Writer, day: string, source: string): Promise<void> {
    await writer.query(TAKE, [day, source]);
  }

  /** For a demonstration only: what stood on `day`, with `share` of it done on an earlier day. */
  async pretendEarlier(writer: Writer, day: string, earlier: string, share: number, source: string): Promise<void> {
    await writer.query(EARLIER, [day, earlier, share, source]);
  }
}
