/** Việt Nam has one time and has not changed its clocks since 1979. */
const HOURS_AHEAD_OF_UTC = 7;

/** Today in Việt Nam as a calendar date. Rules take it as an argument; services ask here. */
export function today(): string {
  return new Date(Date.now() + HOURS_AHEAD_OF_UTC * 3_600_000).toISOString().slice(0, 10);
}
