import type { CalendarDate } from '@commune/kernel';
import type { EvaluationRules } from './evaluation-rules.js';
import { compareExact, minus, type ExactNumber } from './exact-number.js';
import { periodScore, type PeriodInput } from './period-score.js';
import type { WorkItem } from './work-credit.js';
import { isLate } from './work-item.js';

/** With its deadline: by the day it shows what can still be done about it. */
export interface DueWorkItem extends WorkItem {
  readonly deadline: CalendarDate;
}

export interface DuePeriodInput extends PeriodInput {
  readonly items: readonly DueWorkItem[];
}

/** `complete_late`: its day is past, so that finishing it brings a delay with it. */
export const leverKinds = ['complete', 'complete_late', 'clear_fault', 'clear_delay'] as const;
export type LeverKind = (typeof leverKinds)[number];

/** What would change the points, and by how much, everything else staying as it is. */
export interface ScoreLever {
  readonly kind: LeverKind;
  /** Of the item in the input. */
  readonly index: number;
  readonly name: string;
  readonly points: ExactNumber;
  readonly gain: ExactNumber;
}

type Change = Pick<ScoreLever, 'kind'> & { readonly item: DueWorkItem };

const MOST = 5;

/** What can still change on that day in Vietnam, the largest gains first; empty where there are no points to gain from. */
export function scoreLevers(
  input: DuePeriodInput,
  rules: EvaluationRules,
  today: CalendarDate,
  most = MOST,
): ScoreLever[] {
  const now = periodScore(input, rules);
  if (now.state !== 'scored') return [];
  const levers = input.items.flatMap((item, index) =>
    changesOf(item, today).flatMap(({ kind, item: changed }): ScoreLever[] => {
      const then = periodScore({ ...input, items: input.items.with(index, changed) }, rules);
      if (then.state !== 'scored') return [];
      return [{ kind, index, name: item.name, points: then.points, gain: minus(then.points, now.points) }];
    }),
  );
  const gaining = levers.filter(({ gain }) => gain.numerator > 0n);
  return gaining.sort((one, other) => compareExact(other.gain, one.gain) || one.index - other.index).slice(0, most);
}

/** What is still possible for an item: finished, or an objective cause confirmed for a fault or a delay (Đ14.2b, c). */
function changesOf(item: DueWorkItem, today: CalendarDate): Change[] {
  if (item.isHandedOver) return [];
  return [
    ...completionOf(item, today),
    ...(item.majorFaults > 0
      ? [{ kind: 'clear_fault' as const, item: { ...item, majorFaults: item.majorFaults - 1 } }]
      : []),
    ...(item.delays > 0 ? [{ kind: 'clear_delay' as const, item: { ...item, delays: item.delays - 1 } }] : []),
  ];
}

/** In time while its day lasts; after it with one more delay, as whoever completes it gets (Đ14.2c). */
function completionOf(item: DueWorkItem, today: CalendarDate): Change[] {
  if (compareExact(item.completedQuantity, item.quantity) >= 0) return [];
  const done = { ...item, completedQuantity: item.quantity };
  if (!isLate(today, item.deadline)) return [{ kind: 'complete', item: done }];
  return [{ kind: 'complete_late', item: { ...done, delays: item.delays + 1 } }];
}
