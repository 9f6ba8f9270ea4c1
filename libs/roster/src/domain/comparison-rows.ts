import { valuesInOrder, type Value } from './cross-counts.js';

/** People who stood at `before` on the first day and at `after` on the second; absent where they were not there at all. */
export interface Movement {
  readonly before: Value;
  readonly after: Value;
  readonly wasThere: boolean;
  readonly isThere: boolean;
  readonly count: number;
}

export interface ComparedValue {
  readonly value: Value;
  readonly before: number;
  readonly after: number;
  readonly joined: number;
  readonly left: number;
  readonly movedIn: number;
  readonly movedOut: number;
}

/** For each value: before + joined − left + movedIn − movedOut = after. */
export function comparisonRows(movements: readonly Movement[], known: readonly string[]): ComparedValue[] {
  const met = movements.flatMap(({ before, after, wasThere, isThere }) => [
    ...(wasThere ? [before] : []),
    ...(isThere ? [after] : []),
  ]);
  const count = (wanted: (movement: Movement) => boolean): number =>
    movements.filter(wanted).reduce((total, movement) => total + movement.count, 0);
  return valuesInOrder(met, known).map((value) => ({
    value,
    before: count((m) => m.wasThere && m.before === value),
    after: count((m) => m.isThere && m.after === value),
    joined: count((m) => !m.wasThere && m.after === value),
    left: count((m) => !m.isThere && m.before === value),
    movedIn: count((m) => m.wasThere && m.isThere && m.after === value && m.before !== value),
    movedOut: count((m) => m.wasThere && m.isThere && m.before === value && m.after !== value),
  }));
}
