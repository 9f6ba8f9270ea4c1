import {
  exact,
  largerOf,
  minus,
  ONE,
  over,
  shownNumber,
  sumOf,
  times,
  ZERO,
  type ExactNumber,
} from './exact-number.js';
import type { EvaluationRules } from './evaluation-rules.js';

/**
 * `initial`: assigned for the period · `taken_over`: from somebody who could not finish it · `ad_hoc`: arisen outside the
 * plan. The last two stand outside what was assigned at first and only add (ND 335 Đ18.1d).
 */
export const workOrigins = ['initial', 'taken_over', 'ad_hoc'] as const;
export type WorkOrigin = (typeof workOrigins)[number];

/** One item of a period, with the coefficient as it was when it was assigned. */
export interface WorkItem {
  readonly name: string;
  readonly quantity: ExactNumber;
  readonly coefficient: ExactNumber;
  readonly completedQuantity: ExactNumber;
  readonly origin: WorkOrigin;
  /** Given to somebody else: it stays in what was assigned and counts as done for nobody but them (Đ18.1d). */
  readonly isHandedOver: boolean;
  /** Failed checks with a major fault of content, without an objective cause (Đ14.2b). */
  readonly majorFaults: number;
  readonly minorFaults: number;
  /** Delays without an objective cause that was confirmed (Đ14.2c). */
  readonly delays: number;
}

export interface WorkCredit {
  readonly name: string;
  readonly origin: WorkOrigin;
  /** Standard units: quantity × coefficient. */
  readonly units: ExactNumber;
  /** What of it counts as assigned at first. */
  readonly assigned: ExactNumber;
  readonly quantity: ExactNumber;
  readonly quality: ExactNumber;
  readonly progress: ExactNumber;
  readonly formula: string;
}

export interface WorkTotals {
  readonly credits: readonly WorkCredit[];
  readonly assigned: ExactNumber;
  readonly quantity: ExactNumber;
  readonly quality: ExactNumber;
  readonly progress: ExactNumber;
}

/** ND 335 Đ14.2, Đ18.1d. A deduction takes from the credit of its own item and never more than all of it. */
export function workCredit(item: WorkItem, rules: EvaluationRules): WorkCredit {
  const units = times(item.quantity, item.coefficient);
  const done = item.isHandedOver ? ZERO : times(item.completedQuantity, item.coefficient);
  const faults = item.majorFaults + (rules.minorFaultsDeduct ? item.minorFaults : 0);
  const quality = reducedBy(faults, done, rules);
  const progress = reducedBy(item.delays, done, rules);
  const assigned = item.origin === 'initial' ? units : ZERO;
  return {
    name: item.name,
    origin: item.origin,
    units,
    assigned,
    quantity: done,
    quality,
    progress,
    // Worked out where somebody reads it: most sums of a province are never opened.
    get formula() {
      return formulaOf(item, { units, done, quality, progress, faults }, rules);
    },
  };
}

/** A quarter less for each, nothing at the least. */
function reducedBy(count: number, credit: ExactNumber, { deduction }: EvaluationRules): ExactNumber {
  if (count === 0) return credit;
  return times(credit, largerOf(ZERO, minus(ONE, times(deduction, exact(count)))));
}

interface Numbers {
  readonly units: ExactNumber;
  readonly done: ExactNumber;
  readonly quality: ExactNumber;
  readonly progress: ExactNumber;
  readonly faults: number;
}

function formulaOf(item: WorkItem, numbers: Numbers, { deduction }: EvaluationRules): string {
  const { units, done, quality, progress, faults } = numbers;
  const whole = `${shownNumber(item.quantity)} × ${shownNumber(item.coefficient)} = ${shownNumber(units)} đơn vị chuẩn`;
  if (item.isHandedOver) return `${whole}; đã chuyển người khác làm, không tính hoàn thành`;
  const share = shownNumber(times(deduction, exact(100)));
  const parts = [
    `hoàn thành ${shownNumber(item.completedQuantity)} × ${shownNumber(item.coefficient)} = ${shownNumber(done)}`,
    ...(faults > 0
      ? [`chất lượng ${shownNumber(done)} × (100 % − ${faults} × ${share} %) = ${shownNumber(quality)}`]
      : []),
    ...(item.delays > 0
      ? [`tiến độ ${shownNumber(done)} × (100 % − ${item.delays} × ${share} %) = ${shownNumber(progress)}`]
      : []),
  ];
  return [whole, ...parts].join('; ');
}

export function workTotals(items: readonly WorkItem[], rules: EvaluationRules): WorkTotals {
  const credits = items.map((item) => workCredit(item, rules));
  const total = (member: 'assigned' | 'quantity' | 'quality' | 'progress') => sumOf(credits.map((one) => one[member]));
  return {
    credits,
    assigned: total('assigned'),
    quantity: total('quantity'),
    quality: total('quality'),
    progress: total('progress'),
  };
}

/** a, b and c as ratios; null where nothing was assigned at first, so that there is nothing to divide by. */
export function workRatios(totals: WorkTotals): { a: ExactNumber; b: ExactNumber; c: ExactNumber } | null {
  if (totals.assigned.numerator === 0n) return null;
  return {
    a: over(totals.quantity, totals.assigned),
    b: over(totals.quality, totals.assigned),
    c: over(totals.progress, totals.assigned),
  };
}
