import type { Violation } from '@commune/kernel';
import { exact, isLess, sumOf, times, type ExactNumber } from './exact-number.js';

/** A criterion that somebody gives points for, from nothing to its maximum. */
export interface ScoredCriterion {
  readonly code: string;
  readonly maximum: ExactNumber;
}

export interface CriterionPoints {
  readonly code: string;
  readonly points: ExactNumber;
}

/**
 * What is wrong with the points given: a criterion unknown, named twice or left out, points outside 0–maximum or between
 * the steps. The decree prescribes no step inside a criterion, so `step` is a setting.
 */
export function violationsOfCriteria(
  given: readonly CriterionPoints[],
  criteria: readonly ScoredCriterion[],
  step: ExactNumber,
): Violation[] {
  const known = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  const seen = new Set<string>();
  const wrong = given.flatMap(({ code, points }, index) => {
    const criterion = known.get(code);
    const isAgain = seen.has(code);
    seen.add(code);
    const fault = !criterion ? unknown : isAgain ? twice : faultOfPoints(points, criterion.maximum, step);
    return fault ? [{ pointer: `/${index}`, ...fault, data: { code } }] : [];
  });
  const missing = criteria.filter(({ code }) => !seen.has(code));
  return [...wrong, ...missing.map(({ code }) => ({ pointer: '', ...leftOut, data: { code } }))];
}

const unknown = { code: 'evaluation.criterion-unknown', message: 'Không có tiêu chí này trong bộ tiêu chí.' };
const twice = { code: 'evaluation.criterion-twice', message: 'Tiêu chí được chấm hai lần. Giữ một lần.' };
const leftOut = { code: 'evaluation.criterion-missing', message: 'Còn tiêu chí chưa chấm điểm.' };
const outside = { code: 'evaluation.points-outside', message: 'Điểm phải từ 0 đến điểm tối đa của tiêu chí.' };
const between = { code: 'evaluation.points-between-steps', message: 'Điểm không đúng bước chấm đã quy định.' };

function faultOfPoints(points: ExactNumber, maximum: ExactNumber, step: ExactNumber) {
  if (points.numerator < 0n || isLess(maximum, points)) return outside;
  const steps = times(points, exact(step.denominator, step.numerator));
  return steps.denominator === 1n ? null : between;
}

export const generalPointsOf = (given: readonly CriterionPoints[]): ExactNumber =>
  sumOf(given.map(({ points }) => points));
