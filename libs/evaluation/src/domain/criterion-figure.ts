import type { Violation } from '@commune/kernel';
import type { CriteriaGroup } from './criteria-set.js';
import {
  compareExact,
  exactOf,
  largerOf,
  minus,
  over,
  smallerOf,
  times,
  ZERO,
  type ExactNumber,
} from './exact-number.js';

/** A figure by which a criterion scores itself (NQ 04-NQ/TU annex 1). */
export interface CriterionFigure {
  /** `<topic>.<figure>`, as its module offers it. */
  readonly code: string;
  /** The value of the figure that gives the whole scale. Without ends the figure informs and gives no points. */
  readonly full: number | null;
  /** The value that gives nothing; above `full` where less is better, as with days. */
  readonly none: number | null;
}

/** Evenly between the two ends, never below nothing nor beyond the scale; null where the set names no ends. */
export function pointsOfFigure(
  value: ExactNumber,
  { full, none }: CriterionFigure,
  maximum: number,
): ExactNumber | null {
  if (full === null || none === null) return null;
  const share = over(minus(value, exactOf(none)), minus(exactOf(full), exactOf(none)));
  return smallerOf(largerOf(times(share, exactOf(maximum)), ZERO), exactOf(maximum));
}

const fault = (pointer: string, code: string, message: string): Violation => ({
  pointer,
  code: `evaluation.${code}`,
  message,
});

/** What is wrong with the figures that a set names. `known`: codes that the modules offer for a unit. */
export function violationsOfFigures(groups: readonly CriteriaGroup[], known: ReadonlySet<string>): Violation[] {
  return groups.flatMap((group, at) =>
    group.criteria.flatMap(({ figure }, index) => {
      if (!figure) return [];
      const pointer = `/groups/${at}/criteria/${index}/figure`;
      const unknown = known.has(figure.code)
        ? []
        : [fault(`${pointer}/code`, 'figure-unknown', `Hệ thống không có số liệu mã "${figure.code}".`)];
      return [...unknown, ...faultsOfEnds(pointer, figure)];
    }),
  );
}

function faultsOfEnds(pointer: string, { full, none }: CriterionFigure): Violation[] {
  if (full === null && none === null) return [];
  if (full === null || none === null) {
    return [fault(pointer, 'figure-ends', 'Ghi cả mức được điểm tối đa và mức không có điểm, hoặc bỏ trống cả hai.')];
  }
  const isFlat = compareExact(exactOf(full), exactOf(none)) === 0;
  return isFlat ? [fault(pointer, 'figure-ends', 'Mức được điểm tối đa và mức không có điểm phải khác nhau.')] : [];
}
