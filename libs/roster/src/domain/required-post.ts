import type { CalendarDate } from '@commune/kernel';

export interface RequiredPostChange {
  readonly effectiveFrom: CalendarDate;
  readonly today: CalendarDate;
  /** Days on which the position is in the catalogue. */
  readonly positionFrom: CalendarDate;
  readonly positionTo: CalendarDate | null;
  /** The first day for which the commune has a number of this position; null: none yet. */
  readonly firstSetOn: CalendarDate | null;
}

export type RequiredPostFault = 'position-not-in-force' | 'past';

/** Reports of past days keep what was said then; only a commune that has no number yet may be given one for the past. */
export function requiredPostFault(change: RequiredPostChange): RequiredPostFault | null {
  const { effectiveFrom, today, positionFrom, positionTo, firstSetOn } = change;
  if (effectiveFrom < positionFrom || (positionTo !== null && effectiveFrom > positionTo)) {
    return 'position-not-in-force';
  }
  return effectiveFrom < today && firstSetOn !== null ? 'past' : null;
}
