import { expect, it } from '@jest/globals';
import { decimalText, exact, parseExact, ZERO } from './exact-number.js';
import { generalPointsOf, violationsOfCriteria } from './general-criteria.js';

const criteria = [
  { code: 'I.1', maximum: exact(5) },
  { code: 'II.1', maximum: exact(5, 2) },
];
const given = (...points: readonly [string, string][]) =>
  points.map(([code, text]) => ({ code, points: parseExact(text) ?? ZERO }));

// ND 335 Mẫu số 01; the step is a setting
it.each([
  ['all within', given(['I.1', '4.5'], ['II.1', '2.5']), []],
  ['nothing for one', given(['I.1', '0'], ['II.1', '0.25']), []],
  ['above the maximum', given(['I.1', '5.25'], ['II.1', '1']), ['evaluation.points-outside']],
  ['below nothing', given(['I.1', '-1'], ['II.1', '1']), ['evaluation.points-outside']],
  ['between steps', given(['I.1', '4.1'], ['II.1', '1']), ['evaluation.points-between-steps']],
  ['an unknown one', given(['I.1', '4'], ['II.1', '1'], ['IX', '1']), ['evaluation.criterion-unknown']],
  ['one twice', given(['I.1', '4'], ['I.1', '4'], ['II.1', '1']), ['evaluation.criterion-twice']],
  ['one left out', given(['I.1', '4']), ['evaluation.criterion-missing']],
])('%s', (_, points, codes) =>
  expect(violationsOfCriteria(points, criteria, exact(1, 4)).map(({ code }) => code)).toEqual(codes),
);

it('adds up', () => expect(decimalText(generalPointsOf(given(['I.1', '4.5'], ['II.1', '2.25'])), 2)).toBe('6.75'));
