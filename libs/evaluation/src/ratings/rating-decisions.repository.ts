import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { Rating } from '../domain/index.js';
import { instant, type StoredRating } from './ratings.repository.js';

export const decisionKinds = ['decision', 'review', 're_rating'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export interface NewDecision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly level: Rating;
  readonly reason: string | null;
  readonly decisionNumber: string | null;
  /** Of a paper of its own; the agency's stands with the round. */
  readonly signedOn: CalendarDate | null;
  readonly signerName: string | null;
  readonly signerPost: string | null;
  readonly handling: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string;
}

export interface StoredDecision {
  readonly id: string;
  readonly ordinal: number;
  readonly kind: DecisionKind;
  readonly level: Rating;
  readonly reason: string | null;
  readonly decisionNumber: string | null;
  readonly signedOn: CalendarDate | null;
  readonly signerName: string | null;
  readonly signerPost: string | null;
  readonly handling: string | null;
  readonly proposed: Rating | null;
  readonly points: number | null;
  readonly decidedByName: string;
  readonly decidedAt: string;
}

/** Points and proposal as they are in the row when the decision is taken. */
const INSERT = `
  insert into rating_decision (id, rating_id, civil_servant_id, unit_id, bloc, office_id, ordinal, kind, level, reason,
    decision_number, handling, proposed, points_hundredths, decided_by, decided_by_name, signed_on, signer, signer_post)
  select $2, r.id, r.civil_servant_id, r.unit_id, r.bloc, r.office_id, $3, $4, $5, $6, $7, $8, r.proposed,
    r.points_hundredths, $9, $10, $11, $12, $13
  from rating r where r.id = $1 returning id`;
const COLUMNS = `
  select id, ordinal, kind, level, reason, decision_number as "decisionNumber", signed_on::text as "signedOn",
    signer as "signerName", signer_post as "signerPost", handling, proposed,
    points_hundredths / 100.0::float8 as points, decided_by_name as "decidedByName", ${instant('decided_at')} as "decidedAt"`;
const OF_RATING = `${COLUMNS} from rating_decision where rating_id = $1 order by ordinal desc`;
const OF_ROUND = `${COLUMNS}, rating_id as "ratingId" from rating_decision
  where rating_id in (select r.id from rating r where r.round_id = $1) order by rating_id, ordinal desc`;

/** Decisions stand side by side, the newest counts: none of them is changed or removed (ND 335 Đ21.3). */
@Injectable()
export class RatingDecisionsRepository {
  /** False where the row is out of the writer's reach. */
  async add(
    writer: Writer,
    { id: ratingId, ordinal }: Pick<StoredRating, 'id' | 'ordinal'>,
    decision: NewDecision,
  ): Promise<boolean> {
    const { id, kind, level, reason, decisionNumber, handling, decidedBy, decidedByName } = decision;
    const rows = await writer.query(INSERT, [
      ratingId,
      id,
      ordinal + 1,
      kind,
      level,
      reason,
      decisionNumber,
      handling,
      decidedBy,
      decidedByName,
      decision.signedOn,
      decision.signerName,
      decision.signerPost,
    ]);
    return rows.length === 1;
  }

  async ofRating(reader: Reader, ratingId: string): Promise<StoredDecision[]> {
    return reader.query<StoredDecision>(OF_RATING, [ratingId]);
  }

  /** Of everybody in a round, by rating, newest first. */
  async ofRound(reader: Reader, roundId: string): Promise<ReadonlyMap<string, StoredDecision[]>> {
    const rows = await reader.query<StoredDecision & { ratingId: string }>(OF_ROUND, [roundId]);
    const plain = rows.map(({ ratingId, ...decision }) => ({ ratingId, decision }));
    const byRating = Map.groupBy(plain, ({ ratingId }) => ratingId);
    return new Map([...byRating].map(([ratingId, found]) => [ratingId, found.map(({ decision }) => decision)]));
  }
}
