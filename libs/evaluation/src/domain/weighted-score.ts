import type { Violation } from '@commune/kernel';
import { compareExact, exact, over, plus, shownNumber, sumOf, times, ZERO, type ExactNumber } from './exact-number.js';
import type { ExplanationStep } from './explanation.js';

/** A set of weighted groups, as the KPI set of NQ 04-NQ/TU (annex 1) has them: 40, 25, 20, 15. */
export interface WeightedGroup {
  readonly code: string;
  readonly name: string;
  /** Per cent of the whole. */
  readonly weight: ExactNumber;
  readonly criteria: readonly WeightedCriterion[];
}

export interface WeightedCriterion {
  readonly code: string;
  readonly name: string;
  /** Share inside the group, in any unit: 1 and 1 are a half each. */
  readonly weight: ExactNumber;
  /** The best value; the resolution gives no scale, so this is set by the province (default 100). */
  readonly scale: ExactNumber;
}

const HUNDRED = exact(100);

export function violationsOfWeights(groups: readonly WeightedGroup[]): Violation[] {
  const total = sumOf(groups.map(({ weight }) => weight));
  const sum =
    compareExact(total, HUNDRED) === 0
      ? []
      : [
          {
            pointer: '/groups',
            code: 'evaluation.weights-sum',
            message: `Tổng trọng số các nhóm là ${shownNumber(total)} %, phải bằng 100 %.`,
          },
        ];
  const within = groups.flatMap((group, index) =>
    group.criteria.some(({ weight }) => weight.numerator > 0n)
      ? []
      : [
          {
            pointer: `/groups/${index}`,
            code: 'evaluation.group-empty',
            message: 'Nhóm chưa có tiêu chí nào có trọng số.',
          },
        ],
  );
  return [...sum, ...within];
}

export interface WeightedScore {
  /** Null where a criterion has no value yet: a missing value is neither 0 nor full. */
  readonly points: ExactNumber | null;
  readonly missing: readonly string[];
  readonly groups: readonly { code: string; points: ExactNumber }[];
  readonly steps: readonly ExplanationStep[];
}

/** Points of 100: each group's weight times the weighted mean of its criteria, each as a share of its scale. */
export function weightedScore(
  groups: readonly WeightedGroup[],
  values: ReadonlyMap<string, ExactNumber>,
  source: string,
): WeightedScore {
  const missing = groups.flatMap(({ criteria }) =>
    criteria.filter(({ code }) => !values.has(code)).map(({ code }) => code),
  );
  const scored = groups.map((group) => scoreOf(group, values, source));
  const total = sumOf(scored.map(({ points }) => points));
  const sum = scored.map(({ points }) => shownNumber(points)).join(' + ');
  const step = { code: 'points', name: 'Tổng điểm', formula: `${sum} = ${shownNumber(total)}`, source };
  const whole = missing.length === 0;
  return {
    points: whole ? total : null,
    missing,
    groups: scored.map(({ code, points }) => ({ code, points })),
    steps: [...scored.filter((one) => one.isWhole).map((one) => one.step), ...(whole ? [step] : [])],
  };
}

function scoreOf(group: WeightedGroup, values: ReadonlyMap<string, ExactNumber>, source: string) {
  const weights = sumOf(group.criteria.map(({ weight }) => weight));
  const parts = group.criteria.map((criterion) => {
    const value = values.get(criterion.code) ?? ZERO;
    return { criterion, value, share: over(times(over(value, criterion.scale), criterion.weight), weights) };
  });
  const mean = parts.reduce((sum, { share }) => plus(sum, share), ZERO);
  const points = times(mean, group.weight);
  const shown = parts
    .map(
      ({ criterion, value }) =>
        `${criterion.code}: ${shownNumber(value)}/${shownNumber(criterion.scale)} × ${shownNumber(criterion.weight)}`,
    )
    .join(' + ');
  const formula = `(${shown}) / ${shownNumber(weights)} × ${shownNumber(group.weight)} = ${shownNumber(points)}`;
  const isWhole = group.criteria.every(({ code }) => values.has(code));
  return {
    code: group.code,
    points,
    isWhole,
    step: { code: `group.${group.code}`, name: group.name, formula, source },
  };
}
