const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Pauses after the first, second, … failed attempt: about two days in all, long enough for a weekend's repair. */
const pauses = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  1 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
] as const;

/** So many failed attempts in a row, over all events, and the subscription waits for somebody to look at it. */
export const FAILURES_UNTIL_PAUSE = 30;

/** How long to wait after so many failed attempts; undefined: not tried again. */
export function pauseAfter(attempts: number): number | undefined {
  return pauses[attempts - 1];
}
