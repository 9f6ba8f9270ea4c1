import { describe, expect, it } from '@jest/globals';
import type { CriterionFigure } from './criterion-figure.js';
import { exact } from './exact-number.js';
import { indicatorLines } from './indicator-card.js';

const criterion = (code: string, figure: CriterionFigure | null) => ({
  ...{ code, name: code, maximum: 100, weight: 1, help: [], figure },
});
const percent = { code: 'on-time', full: 100, none: 0 };
const set = {
  groups: [
    {
      ...{ code: 'I', name: 'I', part: 'results' as const, weight: 100 },
      criteria: [criterion('1', percent), criterion('2', null), criterion('3', { ...percent, full: null, none: null })],
    },
  ],
};
const values = (figures: [string, number][], decided: [string, number][]) =>
  indicatorLines(
    set,
    new Map(figures.map(([code, value]) => [code, exact(value)])),
    new Map(decided.map(([code, value]) => [code, exact(value)])),
  ).map(({ origin, value }) => [origin, value && Number(value.numerator)]);

describe('the lines of a card', () => {
  it.each<[string, [string, number][], [string, number][], unknown[]]>([
    [
      'nothing known',
      [],
      [],
      [
        ['missing', null],
        ['missing', null],
        ['missing', null],
      ],
    ],
    [
      'a figure scores, one without ends does not',
      [['on-time', 97]],
      [],
      [
        ['figure', 97],
        ['missing', null],
        ['missing', null],
      ],
    ],
    [
      'a word goes before the figure',
      [['on-time', 97]],
      [['1', 60]],
      [
        ['decided', 60],
        ['missing', null],
        ['missing', null],
      ],
    ],
    [
      'a word of nought is a word',
      [['on-time', 97]],
      [['1', 0]],
      [
        ['decided', 0],
        ['missing', null],
        ['missing', null],
      ],
    ],
    [
      'by hand where there is no figure',
      [],
      [
        ['2', 80],
        ['3', 70],
      ],
      [
        ['missing', null],
        ['decided', 80],
        ['decided', 70],
      ],
    ],
  ])('%s', (_, figures, decided, expected) => {
    expect(values(figures, decided)).toEqual(expected);
  });
});
