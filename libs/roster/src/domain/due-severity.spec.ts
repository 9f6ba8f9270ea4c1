import { describe, expect, it } from '@jest/globals';
import { dueSeverity, type DueSeverity } from './due-severity.js';

describe('dueSeverity', () => {
  it.each<[string, string, DueSeverity]>([
    ['a day that is over', '2026-03-30', 'high'],
    ['today', '2026-03-31', 'medium'],
    ['the last urgent day', '2026-04-30', 'medium'],
    ['the day after', '2026-05-01', 'low'],
    ['a day far off', '2027-03-31', 'low'],
  ])('of %s', (_, dueOn, severity) => {
    expect(dueSeverity(dueOn, '2026-03-31', 30)).toBe(severity);
  });
});
