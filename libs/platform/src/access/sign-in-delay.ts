/** A whole office may stand behind one address. */
export const FREE_FAILURES_PER_ADDRESS = 50;
const FIRST_DELAY_SECONDS = 30;

/** Seconds to wait after this many failures: grows to the longest and never locks for good. */
export function signInDelaySeconds(failures: number, free: number, longest: number): number {
  if (failures < free) return 0;
  return Math.min(longest, FIRST_DELAY_SECONDS * 2 ** Math.min(failures - free, 10));
}
