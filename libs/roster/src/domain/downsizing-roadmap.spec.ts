import { describe, expect, it } from '@jest/globals';
import { downsizingRoadmap } from './downsizing-roadmap.js';

const figures = (present: number, quota: number, retiring: Readonly<Record<number, number>>) =>
  downsizingRoadmap(present, quota, 2026, (year) => retiring[year] ?? 0).map(
    ({ year, present: left, target, toSettle }) => [year, left, target, toSettle],
  );

describe('the roadmap to the quota', () => {
  it.each([
    [
      'spreads what is over evenly where nobody retires',
      [40, 35, {}],
      [
        [2026, 40, 39, 1],
        [2027, 40, 38, 2],
        [2028, 40, 37, 3],
        [2029, 40, 36, 4],
        [2030, 40, 35, 5],
      ],
    ],
    [
      'leaves to age what age does',
      [40, 35, { 2026: 2, 2028: 3 }],
      [
        [2026, 38, 39, 0],
        [2027, 38, 38, 0],
        [2028, 35, 37, 0],
        [2029, 35, 36, 0],
        [2030, 35, 35, 0],
      ],
    ],
    [
      'asks nothing of a unit within its quota',
      [30, 35, { 2027: 1 }],
      [
        [2026, 30, 30, 0],
        [2027, 29, 30, 0],
        [2028, 29, 30, 0],
        [2029, 29, 30, 0],
        [2030, 29, 30, 0],
      ],
    ],
  ] as const)('%s', (_, [present, quota, retiring], expected) => {
    expect(figures(present, quota, retiring)).toEqual(expected);
  });

  it('has ended after 2030', () => {
    expect(downsizingRoadmap(40, 35, 2031, () => 0)).toEqual([]);
  });
});
