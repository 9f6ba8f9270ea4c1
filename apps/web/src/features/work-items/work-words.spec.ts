import { describe, expect, it } from 'vitest';
import { monthsAround, stateKey, statusOf } from './work-words';

describe('months to choose from', () => {
  it('go from the next one back over the turn of the year', () => {
    expect(monthsAround('2027-01-05', 2)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11']);
    expect(monthsAround('2026-12-31', 0)).toEqual(['2027-01', '2026-12']);
  });
});

describe('the state of a piece of work', () => {
  it('is late where its deadline has passed, whatever it is called', () => {
    expect(stateKey({ state: 'assigned', isOverdue: true })).toBe('overdue');
    expect(statusOf({ state: 'assigned', isOverdue: true })).toBe('late');
    expect(statusOf({ state: 'confirmed', isOverdue: false })).toBe('good');
  });
});
