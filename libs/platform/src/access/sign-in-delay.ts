/** Wrong passwords in a row that cost nothing yet. Decree 331/2026 asks for at most 5 per account. */
export const FREE_FAILURES_PER_ACCOUNT = 5;
/** A whole office may stand behind one address. */
export const FREE_FAILURES_PER_ADDRESS = 50;
const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/** Seconds to wait after this many failures: grows to 15 minutes and never locks for good. */
export function signInDelaySeconds(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(failures - free, 10));
}
