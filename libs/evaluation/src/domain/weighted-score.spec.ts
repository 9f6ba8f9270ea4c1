import { describe, expect, it } from '@jest/globals';
import { decimalText, exact, type ExactNumber } from './exact-number.js';
import { violationsOfWeights, weightedScore, type WeightedGroup } from './weighted-score.js';

const group = (code: string, weight: number, ...criteria: string[]): WeightedGroup => ({
  code,
  name: `Nhóm ${code}`,
  weight: exact(weight),
  criteria: criteria.map((one) => ({ code: one, name: one, weight: exact(1), scale: exact(100) })),
});
/** NQ 04-NQ/TU, annex 1. */
const kpi = [
  group('I', 40, '1', '2', '3', '4'),
  group('II', 25, '5', '6', '7'),
  group('III', 20, '8', '9'),
  group('IV', 15, '10', '11'),
];
const codes = kpi.flatMap(({ criteria }) => criteria.map(({ code }) => code));
const values = (value: (code: string) => number): Map<string, ExactNumber> =>
  new Map(codes.map((code) => [code, exact(value(code))]));
const pointsOf = (map: Map<string, ExactNumber>): string | null => {
  const { points } = weightedScore(kpi, map, 'NQ 04-NQ/TU');
  return points && decimalText(points, 2);
};

describe('the KPI set of NQ 04-NQ/TU, annex 1', () => {
  it.each([
    ['everything full', () => 100, '100.00'],
    ['nothing', () => 0, '0.00'],
    ['all at 80', () => 80, '80.00'],
    ['only the first group', (code: string) => (Number(code) <= 4 ? 100 : 0), '40.00'],
    ['one criterion of three in the second', (code: string) => (code === '5' ? 100 : 0), '8.33'],
    ['one of two in the fourth', (code: string) => (code === '11' ? 100 : 0), '7.50'],
  ])('%s', (_, value, expected) => expect(pointsOf(values(value))).toBe(expected));

  it('gives no points while a value is missing, and names it', () => {
    const some = values(() => 90);
    some.delete('7');
    expect(weightedScore(kpi, some, 'x')).toMatchObject({ points: null, missing: ['7'] });
    expect(weightedScore(kpi, some, 'x').steps.map(({ code }) => code)).toEqual(['group.I', 'group.III', 'group.IV']);
  });

  it('weighs inside a group and counts by the scale', () => {
    const [first, ...others] = kpi;
    if (!first) throw new Error('No group');
    const criteria = first.criteria.map((one) =>
      one.code === '1' ? { ...one, weight: exact(3), scale: exact(10) } : one,
    );
    const map = values(() => 0);
    map.set('1', exact(10));
    const { points } = weightedScore([{ ...first, criteria }, ...others], map, 'x');
    expect(points && decimalText(points, 2)).toBe('20.00'); // 3/6 of 40
  });
});

it.each([
  ['as shipped', kpi, []],
  ['less than the whole', kpi.slice(1), ['evaluation.weights-sum']],
  ['a group without criteria', [...kpi.slice(0, 3), group('IV', 15)], ['evaluation.group-empty']],
])('weights: %s', (_, groups, expected) =>
  expect(violationsOfWeights(groups).map(({ code }) => code)).toEqual(expected),
);
