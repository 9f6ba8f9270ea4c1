import type { AccessScope, OwnedRow } from '@commune/platform/database';
import {
  decimalText,
  scorecardSteps,
  scorecardStepsFrom,
  type ExactNumber,
  type RatingDuty,
  type ScoreLever,
  type ScorecardState,
} from '../domain/index.js';
import type { StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import type { PeriodScoreView } from '../period-score-trials/period-score-trials.dto.js';
import { totalOf, type ScoreState } from './scorecard-calculation.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';
import { mayTrack } from '../rules/authorities.js';
import type { CriterionColumn, ScoreLeverView, ScorecardCriterion, ScorecardRow } from './scorecards.dto.js';
import type { GivenPoints, StoredScorecard } from './scorecards.repository.js';

export interface Looking {
  readonly scope: AccessScope;
  /** The person of the caller's account. */
  readonly own: string | null;
}

export const ownerOf = ({ unitId, bloc, officeId, civilServantId }: PersonOfPeriod): OwnedRow => ({
  unitId,
  bloc,
  officeId,
  personId: civilServantId,
});

export interface Openness {
  readonly isClosed: boolean;
  /** Open, begun, and of the kind that the province tracks. */
  readonly takesSteps: boolean;
  readonly duty: RatingDuty;
}

export interface Scored {
  readonly state: ScoreState;
  readonly score: PeriodScoreView;
  readonly provisionalPoints: number | null;
}

export const stateOf = (card: StoredScorecard | undefined): ScorecardState => card?.state ?? 'open';

export function scorecardRow(
  person: PersonOfPeriod,
  card: StoredScorecard | undefined,
  { state, score, provisionalPoints }: Scored,
  { scope, own }: Looking,
  { isClosed, takesSteps, duty }: Openness,
): ScorecardRow {
  const { bloc: _bloc, positionCode: _code, positionName: _name, ...who } = person;
  const steps = scorecardStepsFrom(stateOf(card), own === person.civilServantId, !takesSteps);
  return {
    ...who,
    isLeader: card?.isLeader ?? person.isLeader,
    state: stateOf(card),
    isClosed,
    selfPoints: [...(card?.selfPoints ?? [])],
    generalPoints: [...(card?.generalPoints ?? [])],
    comment: card?.comment ?? null,
    selfTotal: shownTotal(card?.selfPoints),
    generalTotal: shownTotal(card?.generalPoints),
    scoreState: state,
    resultPercent: score.resultPercent,
    points: score.points,
    provisionalPoints,
    version: card?.version ?? 0,
    allowedActions: steps
      .filter((step) => scorecardSteps[step].by === 'self' || mayTrack(scope, ownerOf(person), duty))
      .map((step) => scorecardSteps[step].operation)
      .filter((operation) => scope.allows(operation, ownerOf(person))),
  };
}

export const shownPoints = (value: ExactNumber): number => Number(decimalText(value, 2));
const shownTotal = (given: readonly GivenPoints[] | null | undefined): number | null =>
  given ? shownPoints(totalOf(given)) : null;

export function criteriaView({ groups }: StoredCriteriaSet, card: StoredScorecard | undefined): ScorecardCriterion[] {
  return groups.flatMap((group) =>
    group.criteria.map(({ code, name, maximum, help }) => {
      const self = card?.selfPoints?.find((given) => given.code === code);
      const given = card?.generalPoints?.find((one) => one.code === code);
      return {
        code,
        name,
        group: group.code,
        maximum,
        help: [...help],
        selfPoints: self?.points ?? null,
        selfNote: self?.note ?? null,
        points: given?.points ?? null,
        note: given?.note ?? null,
      };
    }),
  );
}

/** Columns of a table in which both kinds of officials stand. */
export function criterionColumns(staff: StoredCriteriaSet, leaders: StoredCriteriaSet): CriterionColumn[] {
  const criteriaOf = ({ groups }: StoredCriteriaSet) => groups.flatMap(({ criteria }) => criteria);
  const [ofStaff, ofLeaders] = [criteriaOf(staff), criteriaOf(leaders)];
  const known = new Set(ofStaff.map(({ code }) => code));
  return [...ofStaff, ...ofLeaders.filter(({ code }) => !known.has(code))].map(({ code, name, maximum }) => ({
    code,
    name,
    maximum,
    ofStaff: known.has(code),
    ofLeaders: ofLeaders.some((one) => one.code === code),
  }));
}

export const leverView = ({ kind, name, points, gain }: ScoreLever): ScoreLeverView => ({
  kind,
  name,
  points: shownPoints(points),
  gain: shownPoints(gain),
});
