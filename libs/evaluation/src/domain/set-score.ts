import type { Violation } from '@commune/kernel';
import {
  scoringOf,
  weightedGroupsOf,
  type CriteriaSetContent,
  type CriteriaSetKind,
  type Criterion,
  type Thresholds,
} from './criteria-set.js';
import { exact, exactOf, isLess, shownNumber, sumOf, type ExactNumber } from './exact-number.js';
import type { ExplanationStep } from './explanation.js';
import { decreeRules } from './evaluation-rules.js';
import { levelOfPoints, type RatingLevel } from './rating.js';
import { weightedScore } from './weighted-score.js';

/** What a set makes of one value for each of its criteria. */
export interface SetScore {
  /** Null while a criterion has no value: a missing value is neither nothing nor full. */
  readonly points: ExactNumber | null;
  /** The most that this set gives by itself: 30 where the rest comes from work. */
  readonly outOf: number;
  readonly missing: readonly string[];
  /** Null where the points are not the whole yet, as with the 30 general ones. */
  readonly level: RatingLevel | null;
  readonly steps: readonly ExplanationStep[];
}

/** ND 335 Đ6, Đ7, Đ12.2; NQ 04-NQ/TU annex 1. */
export function setScore(
  kind: CriteriaSetKind,
  content: CriteriaSetContent,
  values: ReadonlyMap<string, ExactNumber>,
  source: string,
  decimals: number,
): SetScore {
  const scored =
    scoringOf[kind] === 'weighted'
      ? weightedScore(weightedGroupsOf(content.groups), values, source)
      : sumOfPoints(content, values, source);
  const isWhole = scoringOf[kind] !== 'work_items';
  const thresholds = content.thresholds ? thresholdsOf(content.thresholds) : decreeRules.thresholds;
  const level = scored.points && isWhole ? levelOfPoints(scored.points, { thresholds, decimals }) : null;
  return { points: scored.points, missing: scored.missing, steps: scored.steps, outOf: isWhole ? 100 : 30, level };
}

function sumOfPoints({ groups }: CriteriaSetContent, values: ReadonlyMap<string, ExactNumber>, source: string) {
  const missing = groups.flatMap(({ criteria }) => criteria.flatMap(({ code }) => (values.has(code) ? [] : [code])));
  const given = groups.map(({ code, name, criteria }) => {
    const points = criteria.map((criterion) => values.get(criterion.code) ?? exact(0));
    const isWhole = criteria.every((criterion) => values.has(criterion.code));
    return { code, name, points, total: sumOf(points), isWhole };
  });
  const whole = given.filter(({ isWhole }) => isWhole);
  const steps = whole.map(({ code, name, points, total }) => ({
    code: `group.${code}`,
    name,
    formula: `${points.map((each) => shownNumber(each)).join(' + ')} = ${shownNumber(total)}`,
    source,
  }));
  const total = sumOf(given.map((one) => one.total));
  const formula = `${given.map((one) => shownNumber(one.total)).join(' + ')} = ${shownNumber(total)}`;
  if (missing.length > 0) return { points: null, missing, steps };
  return { points: total, missing, steps: [...steps, { code: 'points', name: 'Tổng điểm', formula, source }] };
}

const thresholdsOf = ({ excellent, good, satisfactory }: Thresholds) => ({
  excellent: exactOf(excellent),
  good: exactOf(good),
  satisfactory: exactOf(satisfactory),
});

export interface CriterionValue {
  readonly code: string;
  readonly value: ExactNumber;
}

/** Values of criteria unknown, named twice, below nothing or beyond the end of the scale. */
export function violationsOfValues(criteria: readonly Criterion[], values: readonly CriterionValue[]): Violation[] {
  return values.flatMap(({ code, value }, index) => {
    const criterion = criteria.find((one) => one.code === code);
    const fault = (name: string, message: string): Violation[] => [
      { pointer: `/values/${index}`, code: `evaluation.${name}`, message, data: { code } },
    ];
    if (!criterion) return fault('criterion-unknown', 'Không có tiêu chí này trong bộ tiêu chí.');
    if (values.findIndex((one) => one.code === code) < index) {
      return fault('criterion-twice', 'Tiêu chí được chấm hai lần. Giữ một lần.');
    }
    const isOutside = value.numerator < 0n || isLess(exactOf(criterion.maximum), value);
    return isOutside ? fault('points-outside', 'Giá trị phải từ 0 đến mức tối đa của tiêu chí.') : [];
  });
}
