import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { instant, type StoredRating } from './ratings.repository.js';
import type { ReviewRequestQuery } from './rating-steps.dto.js';

export interface StoredReviewRequest {
  readonly id: string;
  readonly ratingId: string;
  readonly reason: string;
  readonly requestedAt: string;
  readonly dueOn: CalendarDate;
  readonly state: 'received' | 'answered';
  readonly outcome: 'kept' | 'changed' | null;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: string | null;
  readonly version: number;
}

const COLUMNS = `
  q.id, q.rating_id as "ratingId", q.reason, ${instant('q.requested_at')} as "requestedAt", q.due_on::text as "dueOn",
    q.state, q.outcome, q.answer, q.answered_by_name as "answeredByName", ${instant('q.answered_at')} as "answeredAt", q.version`;
const INSERT = `
  insert into rating_review_request (id, rating_id, civil_servant_id, unit_id, bloc, office_id, reason, due_on, state)
  select $2, r.id, r.civil_servant_id, r.unit_id, r.bloc, r.office_id, $3, $4, 'received' from rating r where r.id = $1`;
const ANSWER = `
  update rating_review_request set state = 'answered', outcome = $3, answer = $4, answered_by_name = $5, answered_at = now(),
    version = version + 1
  where id = $1 and version = $2 and state = 'received' returning id`;
const WHERE = `
  from rating_review_request q join rating r on r.id = q.rating_id
  where ($1::text is null or q.state = $1) and ($2::uuid is null or q.unit_id = $2)
    and ($3::text is null or fold_text(r.full_name) like '%' || fold_text($3) || '%')`;

@Injectable()
export class RatingReviewsRepository {
  async page(reader: Reader, query: ReviewRequestQuery): Promise<StoredReviewRequest[]> {
    const { pageSize, offset } = pageSizes(query);
    const sortable = { due: 'q.due_on', state: 'q.state', name: 'r.full_name collate "vi-x-icu"' };
    const order = orderBy(query.sort, sortable, '-state,due', 'q.id');
    return reader.queryPlanned<StoredReviewRequest>(
      `select ${COLUMNS} ${WHERE} ${order} limit ${pageSize} offset ${offset}`,
      filters(query),
    );
  }

  async total(reader: Reader, query: ReviewRequestQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${WHERE} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async ofRating(reader: Reader, ratingId: string): Promise<StoredReviewRequest[]> {
    return reader.query<StoredReviewRequest>(
      `select ${COLUMNS} from rating_review_request q where q.rating_id = $1 order by q.requested_at desc, q.id desc`,
      [ratingId],
    );
  }

  async find(reader: Reader, id: string): Promise<StoredReviewRequest | undefined> {
    const [request] = await reader.query<StoredReviewRequest>(
      `select ${COLUMNS} from rating_review_request q where q.id = $1`,
      [id],
    );
    return request;
  }

  async add(
    writer: Writer,
    { id: ratingId }: Pick<StoredRating, 'id'>,
    request: Pick<StoredReviewRequest, 'id' | 'reason' | 'dueOn'>,
  ): Promise<void> {
    await writer.query(INSERT, [ratingId, request.id, request.reason, request.dueOn]);
  }

  /** False for the second of two who answer at once. */
  async answer(
    writer: Writer,
    id: string,
    version: number,
    { outcome, answer, answeredByName }: Pick<StoredReviewRequest, 'outcome' | 'answer' | 'answeredByName'>,
  ): Promise<boolean> {
    return (await writer.query(ANSWER, [id, version, outcome, answer, answeredByName])).length === 1;
  }
}

const filters = ({ state, unitId, q }: ReviewRequestQuery): unknown[] => [state ?? null, unitId ?? null, q ?? null];
