import { percentOf } from '@commune/kernel';
import type { Dimension, Structure } from '@commune/api-client';
import { describe, expect, it } from 'vitest';
import { blocsOf, figuresOf, quotaGaps } from './key-figures';

type Cell = [value: string, count: number | null];
const dimension = (key: Dimension, cells: Cell[], opensPeople = true) => ({
  key,
  opensPeople,
  cells: cells.map(([value, count]) => ({ value, count, party: null, government: count })),
});
// NQ 04-NQ/TU section I
const province: Structure = {
  asOf: '2026-03-31',
  dataFrom: '2025-07-01',
  totals: { headCount: 3555, party: 1510, government: 2045, partyQuota: 1505, governmentQuota: 2092 },
  dimensions: [
    dimension('educationGroup', [
      ['university', 3226],
      ['postgraduate', 248],
      ['college_intermediate', 80],
      ['below', 1],
    ]),
    dimension('universityOrAbove', [
      ['yes', 3474],
      ['no', 81],
    ]),
    dimension('politicalTheoryGroup', [
      ['advanced_bachelor', 480],
      ['intermediate', 2335],
    ]),
    dimension('sex', [['female', 1762]]),
    dimension('ethnicMinority', [['yes', 3437]], false),
    dimension('under42', [['yes', null]]),
  ],
  communes: [],
};

describe('key figures', () => {
  it('are those of the resolution', () => {
    const shares = [...figuresOf(province, 'education'), ...figuresOf(province, 'politicalTheory')].map(
      ({ key, count }) => [key, count, percentOf(count ?? 0, province.totals.headCount)],
    );
    expect(shares).toEqual([
      ['universityAndAbove', 3474, 97.7],
      ['postgraduate', 248, 7],
      ['collegeIntermediate', 80, 2.3],
      ['theoryAdvanced', 480, 13.5],
      ['theoryIntermediate', 2335, 65.7],
    ]);
  });

  it('open the list only where the reader may', () => {
    const filters = [...figuresOf(province, 'education'), ...figuresOf(province, 'composition')].map(
      ({ key, filter }) => [key, filter?.value],
    );
    expect(filters).toEqual([
      ['universityAndAbove', 'yes'],
      ['postgraduate', 'postgraduate'],
      ['collegeIntermediate', 'college_intermediate'],
      ['female', 'female'],
      ['ethnicMinority', undefined],
      ['under42', 'yes'],
    ]);
  });

  it('keep a withheld count unknown, count an absent value as nobody, and leave out a dimension not given', () => {
    expect(figuresOf(province, 'composition').find(({ key }) => key === 'under42')?.count).toBeNull();
    const short = { ...province, dimensions: [dimension('educationGroup', [['postgraduate', null]])] };
    expect(figuresOf(short, 'education').map(({ count }) => count)).toEqual([null, 0]);
    expect(figuresOf(province, 'fields')).toEqual([]);
  });
});

describe('blocs and quotas', () => {
  it('speak of the blocs in reach', () => {
    expect(blocsOf(province.totals)).toEqual(['party', 'government']);
    expect(blocsOf({ ...province.totals, party: 0, partyQuota: 0 })).toEqual(['government']);
    expect(blocsOf(province.totals, 'party')).toEqual(['party']);
  });

  it('compare each bloc and both', () => {
    const gaps = quotaGaps(province.totals, ['party', 'government']);
    expect([gaps.party?.difference, gaps.government?.difference, gaps.total?.difference]).toEqual([5, -47, -42]);
  });

  it('compare nothing where a unit has no quota, and only the chosen bloc', () => {
    const office = { headCount: 10, party: 0, government: 10, partyQuota: 0, governmentQuota: 0 };
    expect(quotaGaps(office, ['government']).total).toBeUndefined();
    expect(quotaGaps({ ...province.totals, party: 0 }, ['government']).total?.difference).toBe(-47);
  });
});
