import { describe, expect, it } from '@jest/globals';
import { requiredPostFault, type RequiredPostChange } from './required-post.js';

const change = (more: Partial<RequiredPostChange>): RequiredPostChange => ({
  effectiveFrom: '2027-01-01',
  today: '2026-11-21',
  positionFrom: '2025-07-01',
  positionTo: null,
  firstSetOn: '2025-07-01',
  ...more,
});

describe('a number of required posts', () => {
  it.each([
    ['of a coming day', {}, null],
    ['of today', { effectiveFrom: '2026-11-21' }, null],
    ['of a past day that has one', { effectiveFrom: '2026-11-20' }, 'past'],
    ['of a past day, the first one', { effectiveFrom: '2025-07-01', firstSetOn: null }, null],
    ['before the position', { effectiveFrom: '2025-06-30', firstSetOn: null }, 'position-not-in-force'],
    ['on the last day of the position', { positionTo: '2027-01-01' }, null],
    ['after the position', { positionTo: '2026-12-31' }, 'position-not-in-force'],
  ] as const)('%s', (_, more, fault) => {
    expect(requiredPostFault(change(more))).toBe(fault);
  });
});
