import type { RequiredPostRow } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { itemsOf, totalsWith } from './post-entries';

const row = (positionId: string, bloc: 'party' | 'government', required: number | null): RequiredPostRow => ({
  positionId,
  code: positionId,
  name: positionId,
  bloc,
  officeNames: [],
  required,
  present: 0,
  periods: [],
});
const rows = [row('a', 'government', 2), row('b', 'government', null), row('c', 'party', 1)];

describe('the numbers that were typed', () => {
  it('are sent where they differ, with what was read', () => {
    expect(itemsOf(rows, { a: 3, b: 1, c: 1 })).toEqual([
      { positionId: 'a', required: 3, expected: 2 },
      { positionId: 'b', required: 1, expected: null },
    ]);
  });

  it('say nothing where the field was emptied', () => {
    expect(itemsOf(rows, { a: null })).toEqual([]);
  });

  it('count in the totals of their bloc, against its quota', () => {
    const totals = [
      { bloc: 'government' as const, quota: 3, required: 2, present: 0, exceedsQuota: false },
      { bloc: 'party' as const, quota: null, required: 1, present: 0, exceedsQuota: false },
    ];
    expect(totalsWith(totals, rows, { b: 2 })).toMatchObject([
      { required: 4, exceedsQuota: true },
      { required: 1, exceedsQuota: false },
    ]);
  });
});
