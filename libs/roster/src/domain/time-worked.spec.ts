import { describe, expect, it } from '@jest/globals';
import { daysWorked, type DatedAbsence, type DatedSpan } from './time-worked.js';

const span = (startedOn: string, endedOn: string | null = null): DatedSpan => ({ startedOn, endedOn });
const away = (kindCode: string, startedOn: string, endedOn: string | null = null): DatedAbsence => ({
  kindCode,
  startedOn,
  endedOn,
});

describe('days worked in 2026', () => {
  it.each<[string, readonly DatedSpan[], readonly DatedAbsence[], number]>([
    ['all year', [span('2025-07-01')], [], 365],
    ['nobody in post', [], [], 0],
    ['from the middle of the year', [span('2026-07-01')], [], 184],
    ['two posts after each other', [span('2025-07-01', '2026-03-31'), span('2026-04-01')], [], 365],
    ['two posts of one day in common', [span('2025-07-01', '2026-04-01'), span('2026-04-01')], [], 365],
    ['with a gap between posts', [span('2025-07-01', '2026-01-31'), span('2026-03-01')], [], 337],
    ['maternity over the new year', [span('2025-07-01')], [away('maternity', '2025-11-01', '2026-04-30')], 245],
    ['a sick leave that goes on', [span('2025-07-01')], [away('long_sick_leave', '2026-12-01')], 334],
    ['unpaid leave before the post', [span('2026-07-01')], [away('unpaid_leave', '2026-01-01', '2026-06-30')], 184],
    ['study counts', [span('2025-07-01')], [away('study', '2026-01-01', '2026-12-31')], 365],
    ['secondment counts', [span('2025-07-01')], [away('secondment', '2026-01-01')], 365],
    [
      'two absences at once',
      [span('2025-07-01')],
      [away('maternity', '2026-01-01', '2026-01-10'), away('unpaid_leave', '2026-01-06', '2026-01-15')],
      350,
    ],
    ['absent all year', [span('2025-07-01')], [away('suspension', '2025-01-01')], 0],
  ])('%s: %#', (_, postings, absences, days) => {
    expect(daysWorked('2026-01-01', '2026-12-31', postings, absences)).toBe(days);
  });
});
