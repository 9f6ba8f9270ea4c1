import type { Violation } from '@commune/kernel';
import { exactOf, violationsOfCriteria } from '../domain/index.js';
import type { GivenPointsRequest } from './scorecard-steps.dto.js';
import type { GivenPoints } from './scorecards.repository.js';
import type { UnitBasis } from './scoring-basis.js';

export const pointsOf = (given: readonly GivenPointsRequest[]): GivenPoints[] =>
  given.map(({ code, points, note = null }) => ({ code, points, note }));

/** Against the set in force in the period: within the maxima, on its steps, nothing left out (ND 335 Đ12.2). */
export function pointsFaults(
  given: readonly GivenPoints[],
  { setOf, step }: UnitBasis,
  isLeader: boolean,
): Violation[] {
  const criteria = setOf(isLeader).groups.flatMap((group) =>
    group.criteria.map(({ code, maximum }) => ({ code, maximum: exactOf(maximum) })),
  );
  const points = given.map(({ code, points: value }) => ({ code, points: exactOf(value) }));
  return violationsOfCriteria(points, criteria, step).map((fault) => ({
    ...fault,
    pointer: `/points${fault.pointer}`,
  }));
}
