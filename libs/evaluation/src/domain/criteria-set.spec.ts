import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  violationsOfCriteriaSet,
  violationsOfStart,
  type CriteriaGroup,
  type CriteriaPart,
  type CriteriaSetContent,
  type CriteriaSetKind,
} from './criteria-set.js';

const shipped = JSON.parse(
  readFileSync(new URL('../../data/criteria-sets-2026.json', import.meta.url), 'utf8'),
) as (CriteriaSetContent & { kind: CriteriaSetKind })[];
const group = (
  code: string,
  part: CriteriaPart,
  maxima: readonly number[],
  weight: number | null = null,
): CriteriaGroup => ({
  code,
  name: code,
  part,
  weight,
  criteria: maxima.map((maximum, index) => ({
    code: `${code}.${index}`,
    name: 'x',
    maximum,
    weight: weight === null ? null : 1,
    help: [],
  })),
});
const codesOf = (
  kind: CriteriaSetKind,
  groups: readonly CriteriaGroup[],
  thresholds: CriteriaSetContent['thresholds'] = null,
) => violationsOfCriteriaSet(kind, { groups, thresholds }).map(({ code }) => code);
const usual = { excellent: 90, good: 70, satisfactory: 50 };

describe('the sets that ship', () => {
  it.each(shipped.map((set) => [set.kind, set] as const))('%s has no fault', (kind, set) =>
    expect(violationsOfCriteriaSet(kind, set)).toEqual([]),
  );

  it('have the criteria of their sources', () =>
    expect(shipped.map(({ groups }) => groups.flatMap(({ criteria }) => criteria).length)).toEqual([10, 10, 11, 11]));
});

describe('a set of general criteria (ND 335 Đ12.2)', () => {
  it.each([
    ['30 points', [group('I', 'general', [10, 20])], []],
    ['29.75 points', [group('I', 'general', [10, 19.75])], ['evaluation.general-sum']],
    ['results given points', [group('I', 'general', [30]), group('II', 'results', [70])], ['evaluation.results-sum']],
    [
      'a code twice',
      [group('I', 'general', [10]), group('I', 'general', [20])],
      ['evaluation.code-twice', 'evaluation.code-twice'],
    ],
    ['a group without criteria', [group('I', 'general', [30]), group('II', 'general', [])], ['evaluation.group-empty']],
    ['weights', [group('I', 'general', [30], 100)], ['evaluation.weights-unused']],
    ['nothing', [], ['evaluation.set-empty', 'evaluation.general-sum']],
  ])('%s', (_, groups, codes) => expect(codesOf('civil_servant', groups)).toEqual(codes));

  it('keeps the thresholds of the decree', () =>
    expect(codesOf('civil_servant', [group('I', 'general', [30])], usual)).toEqual(['evaluation.thresholds-fixed']));
});

describe('a set of an organisation (ND 335 Đ6–7)', () => {
  it.each([
    ['30 and 70', [group('A', 'general', [30]), group('B', 'results', [35, 35])], []],
    [
      '40 and 60',
      [group('A', 'general', [40]), group('B', 'results', [60])],
      ['evaluation.general-sum', 'evaluation.results-sum'],
    ],
  ])('%s', (_, groups, codes) => expect(codesOf('organisation', groups)).toEqual(codes));
});

describe('a weighted set (NQ 04-NQ/TU)', () => {
  it.each([
    ['40 and 60', [group('I', 'results', [100], 40), group('II', 'results', [10, 5], 60)], usual, []],
    [
      '40 and 50',
      [group('I', 'results', [100], 40), group('II', 'results', [10], 50)],
      usual,
      ['evaluation.weights-sum'],
    ],
    ['no thresholds', [group('I', 'results', [100], 100)], null, ['evaluation.thresholds-order']],
    [
      'thresholds out of order',
      [group('I', 'results', [100], 100)],
      { ...usual, good: 90 },
      ['evaluation.thresholds-order'],
    ],
    ['general criteria', [group('I', 'general', [100], 100)], usual, ['evaluation.part-unused']],
  ])('%s', (_, groups, thresholds, codes) => expect(codesOf('cadre', groups, thresholds)).toEqual(codes));
});

it.each([
  ['2026-12-01', null, []],
  ['2026-12-15', null, ['evaluation.set-start']],
  ['2026-11-01', null, ['evaluation.set-start-past']],
  ['2027-01-01', '2027-01-01', ['evaluation.set-start-order']],
  ['2027-02-01', '2027-01-01', []],
])('begins on %s after %s', (from, latest, codes) =>
  expect(violationsOfStart(from, '2026-11-21', latest).map(({ code }) => code)).toEqual(codes),
);
