import { describe, expect, it } from '@jest/globals';
import { findingsOfPart, type DatedPartRules, type PartFacts } from './dated-part-rules.js';

const owner = { birthDate: '1990-02-01' };
const today = '2026-11-21';
const codesOf = (row: PartFacts, rules: DatedPartRules, others: readonly PartFacts[] = []): string[] =>
  findingsOfPart(row, others, rules, owner, today).map(
    ({ severity, pointer, code }) => `${severity} ${pointer} ${code}`,
  );

const absence: DatedPartRules = { period: ['startedOn', 'endedOn'], overlap: 'error' };
const before = { startedOn: '2025-01-01', endedOn: '2025-06-30' };
const open = { startedOn: '2026-01-01', endedOn: null };

describe('a period', () => {
  it.each<[string, PartFacts, readonly PartFacts[], string[]]>([
    ['of one day', { startedOn: '2025-07-01', endedOn: '2025-07-01' }, [before], []],
    ['without an end', { startedOn: '2025-07-01', endedOn: null }, [before], []],
    [
      'that ends first',
      { startedOn: '2025-07-01', endedOn: '2025-06-30' },
      [],
      ['error /endedOn roster.part-ends-before-it-begins'],
    ],
    [
      'that begins on the last day of another',
      { startedOn: '2025-06-30', endedOn: null },
      [before],
      ['error /startedOn roster.part-overlaps'],
    ],
    [
      'that ends on the first day of another',
      { startedOn: '2024-12-01', endedOn: '2025-01-01' },
      [before],
      ['error /startedOn roster.part-overlaps'],
    ],
    [
      'around another',
      { startedOn: '2024-12-01', endedOn: '2026-01-01' },
      [before],
      ['error /startedOn roster.part-overlaps'],
    ],
    [
      'after one that goes on',
      { startedOn: '2026-05-01', endedOn: null },
      [open],
      ['error /startedOn roster.part-overlaps'],
    ],
    ['between two', { startedOn: '2025-07-01', endedOn: '2025-12-31' }, [before, open], []],
  ])('%s', (_, row, others, codes) => {
    expect(codesOf(row, absence, others)).toEqual(codes);
  });

  it('of two at once is only told where that may be', () => {
    const rules: DatedPartRules = { ...absence, overlap: 'warning' };
    expect(codesOf({ startedOn: '2025-02-01', endedOn: null }, rules, [before])).toEqual([
      'warning /startedOn roster.part-overlaps',
    ]);
  });
});

describe('a day that has been', () => {
  it.each([
    ['2026-11-21', []],
    ['2026-11-22', ['error /awardedOn roster.part-in-future']],
    ['2004-02-01', []],
    ['2004-01-31', ['error /awardedOn roster.part-too-early']],
    [null, []],
  ])('%s', (awardedOn, codes) => {
    expect(codesOf({ awardedOn }, { past: ['awardedOn'] })).toEqual(codes);
  });
});

describe('a year', () => {
  const rules: DatedPartRules = { once: 'year', year: 'year' };
  it.each([
    [2026, [], []],
    [2027, [], ['error /year roster.part-in-future']],
    [2025, [{ year: 2025 }], ['error /year roster.part-twice']],
    [2024, [{ year: 2025 }], []],
  ])('%i beside %j', (year, others, codes) => {
    expect(codesOf({ year }, rules, others)).toEqual(codes);
  });
});
