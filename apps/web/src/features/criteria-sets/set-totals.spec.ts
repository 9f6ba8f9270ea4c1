import type { CriteriaGroupContent } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { groupTotal, nextCode, totalsOf } from './set-totals';

const group = (part: 'general' | 'results', maxima: number[], weight: number | null = null): CriteriaGroupContent => ({
  code: 'I',
  name: 'x',
  part,
  weight,
  criteria: maxima.map((maximum, index) => ({ code: `I.${index + 1}`, name: 'x', maximum, weight: null, help: [] })),
});

describe('the sums of a set', () => {
  it('come to 30 for civil servants', () =>
    expect(totalsOf('civil_servant', [group('general', [10, 19.7, 0.1, 0.2])])).toEqual([
      { part: 'general', total: 30, needed: 30 },
    ]));

  it('come to 30 and 70 for organisations', () =>
    expect(totalsOf('organisation', [group('general', [30]), group('results', [60])])).toEqual([
      { part: 'general', total: 30, needed: 30 },
      { part: 'results', total: 60, needed: 70 },
    ]));

  it('come to 100 per cent for officials', () =>
    expect(totalsOf('cadre', [group('results', [100], 40), group('results', [100], 60)])).toEqual([
      { part: 'weights', total: 100, needed: 100 },
    ]));

  it('of a group', () => expect(groupTotal(group('general', [2.5, 2.5, 0.25]))).toBe(5.25));
});

it('finds a code that is free', () => {
  const one = group('general', [1, 1]);
  expect(nextCode(one)).toBe('I.3');
  expect(nextCode({ ...one, criteria: one.criteria.map((each) => ({ ...each, code: 'I.3' })) })).toBe('I.4');
});
