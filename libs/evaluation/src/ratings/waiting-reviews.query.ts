import { Injectable } from '@nestjs/common';
import type { Bloc, CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';

export interface WaitingRequest {
  readonly id: string;
  readonly ratingId: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly civilServantId: string;
  readonly fullName: string;
  readonly period: string;
  readonly dueOn: string;
}

const WAITING = `
  select q.id, q.rating_id as "ratingId", q.unit_id as "unitId", q.bloc, q.office_id as "officeId",
    q.civil_servant_id as "civilServantId", r.full_name as "fullName", g.period, q.due_on::text as "dueOn"
  from rating_review_request q join rating r on r.id = q.rating_id join rating_round g on g.id = r.round_id
  where q.state = 'received' and q.due_on <= $1::date and ($2::uuid[] is null or q.unit_id = any ($2))
  order by q.due_on, q.id`;

/** Requests for review that nobody has answered yet. */
@Injectable()
export class WaitingReviews {
  /** Whose last day is this one or before, in these units or, where none are named, everywhere; the oldest first. */
  async dueBy(reader: Reader, day: CalendarDate, unitIds: readonly string[] | null): Promise<WaitingRequest[]> {
    return reader.query<WaitingRequest>(WAITING, [day, unitIds]);
  }
}
