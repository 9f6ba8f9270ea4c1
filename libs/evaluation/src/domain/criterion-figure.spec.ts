import { describe, expect, it } from '@jest/globals';
import type { CriteriaGroup } from './criteria-set.js';
import { pointsOfFigure, violationsOfFigures, type CriterionFigure } from './criterion-figure.js';
import { decimalText, exact } from './exact-number.js';

const figure = (full: number | null, none: number | null): CriterionFigure => ({ code: 'a.b', full, none });

describe('points of a figure', () => {
  it.each<[string, [number, number], CriterionFigure, number, string | null]>([
    ['a per cent on a scale of 100', [977, 10], figure(100, 0), 100, '97.70'],
    ['a per cent on five points', [50, 1], figure(100, 0), 5, '2.50'],
    ['a third, exactly', [100, 3], figure(100, 0), 100, '33.33'],
    ['more than all', [120, 1], figure(100, 0), 100, '100.00'],
    ['less is better: as quick as asked', [2, 1], figure(2, 10), 100, '100.00'],
    ['less is better: half way', [6, 1], figure(2, 10), 100, '50.00'],
    ['less is better: slower than the end', [11, 1], figure(2, 10), 100, '0.00'],
    ['from 80 on', [90, 1], figure(100, 80), 100, '50.00'],
    ['below where points begin', [60, 1], figure(100, 80), 100, '0.00'],
    ['without ends', [60, 1], figure(null, null), 100, null],
  ])('%s', (_, [above, below], named, maximum, expected) => {
    const points = pointsOfFigure(exact(above, below), named, maximum);
    expect(points && decimalText(points, 2)).toBe(expected);
  });
});

describe('figures of a set', () => {
  const groups = (named: CriterionFigure | null): CriteriaGroup[] => [
    {
      ...{ code: 'I', name: 'Nhóm', part: 'results', weight: 100 },
      criteria: [{ code: '1', name: 'Một', maximum: 100, weight: 1, help: [], figure: named }],
    },
  ];

  it.each<[string, CriterionFigure | null, string[]]>([
    ['none', null, []],
    ['known with ends', figure(100, 0), []],
    ['known without ends', figure(null, null), []],
    ['unknown', { ...figure(100, 0), code: 'c.d' }, ['evaluation.figure-unknown']],
    ['with one end', figure(100, null), ['evaluation.figure-ends']],
    ['with equal ends', figure(5, 5), ['evaluation.figure-ends']],
  ])('%s', (_, named, codes) => {
    expect(violationsOfFigures(groups(named), new Set(['a.b'])).map(({ code }) => code)).toEqual(codes);
  });
});
