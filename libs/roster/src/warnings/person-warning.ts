import type { FoundWarning } from '@commune/platform/warnings';
import type { PersonConcerned } from './warning-causes.query.js';

/** What is said of a person: the place that answers, and the record where the cause stands. */
export function personWarning(
  { civilServantId, fullName, unitId, bloc, officeId }: PersonConcerned,
  said: Pick<FoundWarning, 'key' | 'reason' | 'dueOn' | 'severity'>,
): FoundWarning {
  return { unitId, bloc, officeId, civilServantId, subject: fullName, link: `/ho-so/${civilServantId}`, ...said };
}
