import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { Absence, EvaluationPeriod, LeaderFactors, ScorecardState } from '../domain/index.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';

export interface GivenPoints {
  readonly code: string;
  readonly points: number;
  readonly note: string | null;
}

export interface StoredScorecard {
  readonly id: string;
  readonly civilServantId: string;
  readonly unitId: string;
  readonly state: ScorecardState;
  readonly isLeader: boolean;
  readonly selfPoints: readonly GivenPoints[] | null;
  readonly strengths: string | null;
  readonly weaknesses: string | null;
  readonly selfScoredAt: string | null;
  readonly generalPoints: readonly GivenPoints[] | null;
  readonly leaderFactors: LeaderFactors | null;
  readonly absence: Absence | null;
  readonly comment: string | null;
  readonly confirmedByName: string | null;
  readonly confirmedAt: string | null;
  readonly version: number;
}

/** What a step writes; the rest stays. */
export type ScorecardChange = Partial<
  Pick<
    StoredScorecard,
    | 'state'
    | 'selfPoints'
    | 'strengths'
    | 'weaknesses'
    | 'selfScoredAt'
    | 'generalPoints'
    | 'leaderFactors'
    | 'absence'
    | 'comment'
    | 'confirmedByName'
    | 'confirmedAt'
  >
>;

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const SELECT = `
  select id, civil_servant_id as "civilServantId", unit_id as "unitId", state, is_leader as "isLeader",
    self_points as "selfPoints", strengths, weaknesses, ${instant('self_scored_at')} as "selfScoredAt",
    general_points as "generalPoints", leader_factors as "leaderFactors", absence, comment,
    confirmed_by_name as "confirmedByName", ${instant('confirmed_at')} as "confirmedAt", version
  from scorecard`;

const columns: Readonly<Record<keyof ScorecardChange, string>> = {
  state: 'state',
  selfPoints: 'self_points',
  strengths: 'strengths',
  weaknesses: 'weaknesses',
  selfScoredAt: 'self_scored_at',
  generalPoints: 'general_points',
  leaderFactors: 'leader_factors',
  absence: 'absence',
  comment: 'comment',
  confirmedByName: 'confirmed_by_name',
  confirmedAt: 'confirmed_at',
};

const asJson = new Set(['selfPoints', 'generalPoints', 'leaderFactors']);
const OPEN = `
  insert into scorecard (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader, state, version)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', 0) on conflict (civil_servant_id, period, unit_id) do nothing`;

@Injectable()
export class ScorecardsRepository {
  async find(reader: Reader, { key }: EvaluationPeriod, { civilServantId, unitId }: PersonOfPeriod) {
    const [card] = await reader.query<StoredScorecard>(
      `${SELECT} where civil_servant_id = $1 and period = $2 and unit_id = $3`,
      [civilServantId, key, unitId],
    );
    return card;
  }

  /** By person and unit. */
  async ofPeople(reader: Reader, { key }: EvaluationPeriod, people: readonly PersonOfPeriod[]) {
    const ids = people.map(({ civilServantId }) => civilServantId);
    const cards = await reader.query<StoredScorecard>(`${SELECT} where civil_servant_id = any ($1) and period = $2`, [
      ids,
      key,
    ]);
    return new Map(cards.map((card) => [cardKey(card), card]));
  }

  /** A card of version 0, which nobody has seen before its first step. */
  async open(writer: Writer, id: string, { key, from, to }: EvaluationPeriod, person: PersonOfPeriod): Promise<void> {
    const { civilServantId, unitId, bloc, officeId, isLeader } = person;
    await writer.query(OPEN, [id, civilServantId, unitId, bloc, officeId, key, from, to, isLeader]);
  }

  /** One conditional UPDATE decides between two who act at once; false for the second. */
  async change(writer: Writer, card: Pick<StoredScorecard, 'id'>, version: number, change: ScorecardChange) {
    const named = new Map<string, string>(Object.entries(columns));
    const members = Object.entries(change);
    const sets = members.map(([member], index) => `${named.get(member)} = $${index + 3}`);
    const values = members.map(([member, value]) => (asJson.has(member) && value ? JSON.stringify(value) : value));
    const changed = await writer.query(
      `update scorecard set ${[...sets, 'version = version + 1'].join(', ')} where id = $1 and version = $2 returning id`,
      [card.id, version, ...values],
    );
    return changed.length === 1;
  }
}

export const cardKey = ({ civilServantId, unitId }: Pick<StoredScorecard, 'civilServantId' | 'unitId'>): string =>
  `${civilServantId} ${unitId}`;
