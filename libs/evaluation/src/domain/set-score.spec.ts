import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { CriteriaSetContent, CriteriaSetKind } from './criteria-set.js';
import { decimalText, exactOf } from './exact-number.js';
import { setScore, violationsOfValues } from './set-score.js';

const shipped = JSON.parse(
  readFileSync(new URL('../../data/criteria-sets-2026.json', import.meta.url), 'utf8'),
) as (CriteriaSetContent & { kind: CriteriaSetKind })[];
const setOf = (kind: CriteriaSetKind): CriteriaSetContent => {
  const found = shipped.find((set) => set.kind === kind);
  if (!found) throw new Error(`No set of ${kind}`);
  return found;
};
/** Each criterion at a share of its maximum. */
const scored = (kind: CriteriaSetKind, share: number, without: readonly string[] = []) => {
  const set = setOf(kind);
  const criteria = set.groups.flatMap((group) => group.criteria).filter(({ code }) => !without.includes(code));
  const values = new Map(criteria.map(({ code, maximum }) => [code, exactOf(maximum * share)]));
  const score = setScore(kind, set, values, 'x', 2);
  return [score.points && decimalText(score.points, 2), score.outOf, score.level];
};

// NQ 04-NQ/TU annex 1; ND 335 Đ6, Đ7, Đ12.2
describe('the sets that ship', () => {
  it.each<[CriteriaSetKind, number, unknown[]]>([
    ['cadre', 1, ['100.00', 100, 'excellent']],
    ['cadre', 0.75, ['75.00', 100, 'good']],
    ['cadre', 0.5, ['50.00', 100, 'satisfactory']],
    ['cadre', 0.25, ['25.00', 100, 'unsatisfactory']],
    ['organisation', 1, ['100.00', 100, 'excellent']],
    ['organisation', 0.8, ['80.00', 100, 'good']],
    ['civil_servant', 1, ['30.00', 30, null]],
    ['civil_servant_leader', 0.5, ['15.00', 30, null]],
  ])('%s at %d of everything', (kind, share, expected) => expect(scored(kind, share)).toEqual(expected));

  it.each<[CriteriaSetKind, string]>([
    ['cadre', '7'],
    ['organisation', 'B.đ'],
    ['civil_servant', 'II.3'],
  ])('%s gives nothing while %s has no value', (kind, code) => expect(scored(kind, 1, [code])[0]).toBeNull());
});

it.each([
  ['within', [['1', 100]], []],
  ['beyond the scale', [['1', 101]], ['evaluation.points-outside']],
  ['below nothing', [['1', -1]], ['evaluation.points-outside']],
  ['unknown', [['99', 1]], ['evaluation.criterion-unknown']],
  [
    'twice',
    [
      ['1', 1],
      ['1', 2],
    ],
    ['evaluation.criterion-twice'],
  ],
] as const)('values: %s', (_, values, codes) => {
  const criteria = setOf('cadre').groups.flatMap((group) => group.criteria);
  const given = values.map(([code, value]) => ({ code, value: exactOf(value) }));
  expect(violationsOfValues(criteria, given).map(({ code }) => code)).toEqual(codes);
});
