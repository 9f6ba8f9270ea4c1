import { dayInVietnam } from '@commune/kernel';

/** Today in Việt Nam as a calendar date. Rules take it as an argument; services ask here. */
export function today(): string {
  return dayInVietnam(new Date().toISOString());
}
