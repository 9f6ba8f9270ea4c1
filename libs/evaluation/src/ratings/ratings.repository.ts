import { Injectable } from '@nestjs/common';
import type { Bloc, CalendarDate } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import type { Rating, RatingDuty, RatingLevel, RatingRoundState } from '../domain/index.js';
import type { KeptBasis } from './rating-basis.js';
import { PAPER } from './rating-rounds.repository.js';

export interface DisciplineRuling {
  readonly disciplineId: string;
  readonly counts: boolean;
  readonly ground: 'not_duty' | 'counted_before' | 'other_unit' | null;
  readonly note: string | null;
}

/** A person in a round, with the decision that stands. */
export interface StoredRating {
  readonly id: string;
  readonly roundId: string;
  readonly period: string;
  readonly roundState: RatingRoundState;
  readonly publishedOn: CalendarDate | null;
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly officeName: string;
  readonly positionTitle: string;
  readonly duty: RatingDuty;
  readonly selfLevel: RatingLevel | null;
  readonly selfNote: string | null;
  readonly selfRatedAt: string | null;
  readonly meetingOpinion: string | null;
  readonly partyOpinion: string | null;
  readonly partyLevel: RatingLevel | null;
  readonly partyGivenBy: string | null;
  readonly partyGivenOn: CalendarDate | null;
  readonly degradation: string | null;
  readonly corruption: string | null;
  readonly disciplineRulings: readonly DisciplineRuling[];
  readonly pointsHundredths: number | null;
  readonly pointsExact: string | null;
  readonly proposed: Rating | null;
  readonly basis: KeptBasis;
  /** Of the decision that stands; 0: none yet. */
  readonly ordinal: number;
  readonly level: Rating | null;
  readonly openRequestDueOn: CalendarDate | null;
  readonly heldOn: CalendarDate | null;
  /** Of the decision that stands, where it has a paper of its own. */
  readonly decisionNumber: string | null;
  readonly decisionSignedOn: CalendarDate | null;
  readonly paperNumber: string | null;
  readonly paperSignedOn: CalendarDate | null;
  readonly paperSigner: string | null;
  readonly paperSignerPost: string | null;
  /** Of the row and of its decisions together, since a fixed row no longer changes and its decisions may. */
  readonly version: number;
}

type CountedRating = Pick<StoredRating, 'id' | 'duty' | 'proposed' | 'pointsExact' | 'level'>;
export type RatingChange = Partial<
  Pick<
    StoredRating,
    | 'duty'
    | 'selfLevel'
    | 'selfNote'
    | 'selfRatedAt'
    | 'partyOpinion'
    | 'partyLevel'
    | 'partyGivenBy'
    | 'partyGivenOn'
    | 'degradation'
    | 'corruption'
    | 'disciplineRulings'
  >
>;

const columns: Readonly<Record<keyof RatingChange, string>> = {
  duty: 'duty',
  selfLevel: 'self_level',
  selfNote: 'self_note',
  selfRatedAt: 'self_rated_at',
  partyOpinion: 'party_opinion',
  partyLevel: 'party_level',
  partyGivenBy: 'party_given_by',
  partyGivenOn: 'party_given_on',
  degradation: 'degradation',
  corruption: 'corruption',
  disciplineRulings: 'discipline_rulings',
};

export const instant = (column: string): string =>
  `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
export const RATING = `
  select r.id, r.round_id as "roundId", g.period, g.state as "roundState",
    (g.published_at at time zone 'Asia/Ho_Chi_Minh')::date::text as "publishedOn", r.civil_servant_id as "civilServantId",
    r.full_name as "fullName", r.unit_id as "unitId", u.full_name as "unitName", r.bloc, r.office_id as "officeId",
    o.full_name as "officeName", r.position_title as "positionTitle", r.duty, r.self_level as "selfLevel",
    r.self_note as "selfNote", ${instant('r.self_rated_at')} as "selfRatedAt", r.meeting_opinion as "meetingOpinion",
    r.party_opinion as "partyOpinion", r.party_level as "partyLevel", r.party_given_by as "partyGivenBy",
    r.party_given_on::text as "partyGivenOn", r.degradation, r.corruption, r.discipline_rulings as "disciplineRulings",
    r.points_hundredths as "pointsHundredths", r.points_exact as "pointsExact", r.proposed, r.basis,
    coalesce(d.ordinal, 0) as ordinal, d.level, d.decision_number as "decisionNumber", d.signed_on::text as "decisionSignedOn",
    q.due_on::text as "openRequestDueOn", g.meeting_held_on::text as "heldOn", ${PAPER},
    r.version + coalesce(d.ordinal, 0) as version`;
export const RATING_FROM = `
  from rating r join rating_round g on g.id = r.round_id join org_unit u on u.id = r.unit_id join org_unit o on o.id = r.office_id
    left join lateral (
      select ordinal, level, decision_number, signed_on from rating_decision where rating_id = r.id
      order by ordinal desc limit 1) d on true
    left join rating_review_request q on q.rating_id = r.id and q.state = 'received'`;
const SAVE_BASIS = `
  update rating r set points_hundredths = given."pointsHundredths", points_exact = given."pointsExact",
    proposed = given.proposed, basis = given.basis, computed_at = now()
  from jsonb_to_recordset($1::jsonb) as given(id uuid, "pointsHundredths" int, "pointsExact" text, proposed text, basis jsonb)
  where r.id = given.id`;
const STANDINGS = `
  select r.id, r.duty, r.proposed, r.points_exact as "pointsExact", d.level
  from rating r left join lateral (
    select level from rating_decision where rating_id = r.id order by ordinal desc limit 1) d on true
  where r.round_id = $1 order by r.id`;
const ORDER = `order by o.sort_order, o.code, array_position(array['head', 'deputy', 'office_head', 'office_deputy', 'staff'], r.duty),
  r.full_name collate "vi-x-icu", r.id`;

export interface ComputedRating {
  readonly pointsHundredths: number | null;
  readonly pointsExact: string | null;
  readonly proposed: Rating | null;
  readonly basis: KeptBasis;
}

@Injectable()
export class RatingsRepository {
  async find(reader: Reader, id: string): Promise<StoredRating | undefined> {
    const [rating] = await reader.query<StoredRating>(`${RATING} ${RATING_FROM} where r.id = $1`, [id]);
    return rating;
  }

  /** Everybody of a round, in the order of offices and duties. */
  async ofRound(reader: Reader, roundId: string): Promise<StoredRating[]> {
    return reader.query<StoredRating>(`${RATING} ${RATING_FROM} where r.round_id = $1 ${ORDER}`, [roundId]);
  }

  /** By what everybody of a round counts for the cap: little of each, since all are read at every decision. */
  async standings(reader: Reader, roundId: string): Promise<CountedRating[]> {
    return reader.query<CountedRating>(STANDINGS, [roundId]);
  }

  async byIds(reader: Reader, ids: readonly string[]): Promise<StoredRating[]> {
    return reader.query<StoredRating>(`${RATING} ${RATING_FROM} where r.id = any ($1) order by r.id`, [ids]);
  }

  async ofPerson(reader: Reader, personId: string): Promise<StoredRating[]> {
    return reader.query<StoredRating>(
      `${RATING} ${RATING_FROM} where r.civil_servant_id = $1 order by g.period desc, r.id limit 100`,
      [personId],
    );
  }

  async saveBasis(writer: Writer, computed: ReadonlyMap<string, ComputedRating>): Promise<void> {
    if (computed.size === 0) return;
    await writer.query(SAVE_BASIS, [JSON.stringify([...computed].map(([id, one]) => ({ id, ...one })))]);
  }

  async saveMeetingOpinions(
    writer: Writer,
    roundId: string,
    opinions: readonly { readonly ratingId: string; readonly opinion: string }[],
  ): Promise<number> {
    if (opinions.length === 0) return 0;
    const rows = await writer.query(
      `update rating r set meeting_opinion = given.opinion, version = version + 1
       from jsonb_to_recordset($2::jsonb) as given("ratingId" uuid, opinion text)
       where r.id = given."ratingId" and r.round_id = $1 returning r.id`,
      [roundId, JSON.stringify(opinions)],
    );
    return rows.length;
  }

  /** The caller holds the round's lock; the version of the row still decides. False: somebody was faster. */
  async change(
    writer: Writer,
    { id, version, ordinal }: Pick<StoredRating, 'id' | 'version' | 'ordinal'>,
    change: RatingChange,
  ): Promise<boolean> {
    const named = new Map<string, string>(Object.entries(columns));
    const members = Object.entries(change);
    const sets = members.map(([member], index) => `${named.get(member)} = $${index + 3}`);
    const values = members.map(([member, value]) => (member === 'disciplineRulings' ? JSON.stringify(value) : value));
    const rows = await writer.query(
      `update rating set ${[...sets, 'version = version + 1'].join(', ')} where id = $1 and version = $2 returning id`,
      [id, version - ordinal, ...values],
    );
    return rows.length === 1;
  }
}
