import type { EvaluationRules } from './evaluation-rules.js';
import { compareExact, minus, type ExactNumber } from './exact-number.js';
import { periodScore, type PeriodInput } from './period-score.js';
import type { WorkItem } from './work-credit.js';

/** What would change the points, and by how much, everything else staying as it is. */
export interface ScoreLever {
  readonly kind: 'complete' | 'clear_fault' | 'clear_delay';
  /** Of the item in the input. */
  readonly index: number;
  readonly name: string;
  readonly points: ExactNumber;
  readonly gain: ExactNumber;
}

type Change = Pick<ScoreLever, 'kind'> & { readonly item: WorkItem };

const MOST = 5;

/** The largest gains first; empty where the period has no points to gain from. */
export function scoreLevers(input: PeriodInput, rules: EvaluationRules, most = MOST): ScoreLever[] {
  const now = periodScore(input, rules);
  if (now.state !== 'scored') return [];
  const levers = input.items.flatMap((item, index) =>
    changesOf(item).flatMap(({ kind, item: changed }): ScoreLever[] => {
      const then = periodScore({ ...input, items: input.items.with(index, changed) }, rules);
      if (then.state !== 'scored') return [];
      return [{ kind, index, name: item.name, points: then.points, gain: minus(then.points, now.points) }];
    }),
  );
  const gaining = levers.filter(({ gain }) => gain.numerator > 0n);
  return gaining.sort((one, other) => compareExact(other.gain, one.gain) || one.index - other.index).slice(0, most);
}

/** What is still possible for an item: finished, or an objective cause confirmed for a fault or a delay (Đ14.2b, c). */
function changesOf(item: WorkItem): Change[] {
  if (item.isHandedOver) return [];
  const isOpen = compareExact(item.completedQuantity, item.quantity) < 0;
  return [
    ...(isOpen ? [{ kind: 'complete' as const, item: { ...item, completedQuantity: item.quantity } }] : []),
    ...(item.majorFaults > 0
      ? [{ kind: 'clear_fault' as const, item: { ...item, majorFaults: item.majorFaults - 1 } }]
      : []),
    ...(item.delays > 0 ? [{ kind: 'clear_delay' as const, item: { ...item, delays: item.delays - 1 } }] : []),
  ];
}
