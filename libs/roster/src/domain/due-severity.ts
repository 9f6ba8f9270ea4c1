import { addDays, type CalendarDate } from '@commune/kernel';

export type DueSeverity = 'high' | 'medium' | 'low';

/** How pressing a day is: past is high, within `urgentDays` medium, later low. The order is a decision of ours. */
export function dueSeverity(dueOn: CalendarDate, on: CalendarDate, urgentDays: number): DueSeverity {
  if (dueOn < on) return 'high';
  return dueOn <= addDays(on, urgentDays) ? 'medium' : 'low';
}
