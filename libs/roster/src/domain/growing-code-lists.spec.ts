import { describe, expect, it } from '@jest/globals';
import { partCodeLists } from './record-part-codes.js';
import { recordCodeLists } from './record-code-lists.js';
import { growingCodeLists, mayGrow, violationsOfEntry, violationsOfPeriod } from './growing-code-lists.js';

const entry = (code: string, name: string, effectiveFrom = '2026-01-01', effectiveTo: string | null = null) => ({
  code,
  name,
  effectiveFrom,
  effectiveTo,
});

const codes = (violations: readonly { code: string }[]): string[] => violations.map(({ code }) => code);

describe('lists that a province may extend', () => {
  it('are lists of the record', () => {
    const known = [...recordCodeLists, ...partCodeLists].map(({ list }) => list);
    expect(growingCodeLists.filter((list) => !known.includes(list))).toEqual([]);
  });

  it.each(['rank', 'rating', 'ethnic_group', 'education_level', 'discipline_form', 'absence_kind', 'specialism'])(
    '%s is not one of them',
    (list) => {
      expect(mayGrow(list)).toBe(false);
    },
  );
});

describe('an entry', () => {
  const sports = entry('sports', 'Huấn luyện thể thao');

  it.each([
    ['a new one', [entry('other', 'Khác')], []],
    ['the same code', [entry('sports', 'Khác')], ['roster.code-taken']],
    ['the same code, ended', [entry('sports', 'Khác', '2020-01-01', '2021-01-01')], ['roster.code-taken']],
    ['the same name in other letters', [entry('x', 'HUẤN LUYỆN  thể thao')], ['roster.code-name-taken']],
    ['a name that had ended', [entry('x', 'Huấn luyện thể thao', '2020-01-01', '2025-12-31')], []],
  ])('beside %s', (_, others, expected) => {
    expect(codes(violationsOfEntry(sports, others))).toEqual(expected);
  });

  it.each([
    ['2026-01-01', null, []],
    ['2026-01-01', '2026-06-30', []],
    ['2026-01-01', '2026-06-29', ['roster.code-period']],
    ['2026-08-01', '2026-07-31', ['roster.code-period']],
    ['2026-08-01', '2026-08-01', []],
  ])('from %s to %s, judged on 2026-06-30', (effectiveFrom, effectiveTo, expected) => {
    expect(codes(violationsOfPeriod({ effectiveFrom, effectiveTo }, '2026-06-30'))).toEqual(expected);
  });
});
