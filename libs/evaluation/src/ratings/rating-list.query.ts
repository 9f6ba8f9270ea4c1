import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { RATING, RATING_FROM, type StoredRating } from './ratings.repository.js';
import type { RatingQuery } from './ratings.dto.js';

const WHERE = `
  where r.round_id = $1 and ($2::text is null or fold_text(r.full_name) like '%' || fold_text($2) || '%')
    and ($3::text is null or r.duty = $3) and ($4::text is null or d.level = $4) and ($5::uuid is null or r.office_id = $5)
    and ($6::text is null or $6 = case when d.level is not null then 'decided' when r.self_level is null then 'open'
      else 'self_rated' end)`;
const DUTY = `array_position(array['head', 'deputy', 'office_head', 'office_deputy', 'staff'], r.duty)`;
const sortable = {
  name: 'r.full_name collate "vi-x-icu"',
  points: 'r.points_hundredths',
  office: 'o.sort_order',
  duty: DUTY.replaceAll(', ', ','),
};

/** The people of a round, a page at a time. */
@Injectable()
export class RatingListQuery {
  async page(reader: Reader, roundId: string, query: RatingQuery): Promise<StoredRating[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortable, 'office,duty,name', 'r.id');
    return reader.queryPlanned<StoredRating>(
      `${RATING} ${RATING_FROM} ${WHERE} ${order} limit ${pageSize} offset ${offset}`,
      filters(roundId, query),
    );
  }

  async total(reader: Reader, roundId: string, query: RatingQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${RATING_FROM} ${WHERE} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(roundId, query),
    );
    return row?.total ?? 0;
  }
}

const filters = (roundId: string, { q, duty, level, officeId, state }: RatingQuery): unknown[] => [
  roundId,
  q ?? null,
  duty ?? null,
  level ?? null,
  officeId ?? null,
  state ?? null,
];
