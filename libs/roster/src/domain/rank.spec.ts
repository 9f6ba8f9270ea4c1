import { describe, expect, it } from '@jest/globals';
import { findRank, findRankByName, ranks, salaryCoefficientFinding, salaryStepNumber, salarySteps } from './rank.js';

// ND 204/2004: start, last step and their number
describe('salarySteps', () => {
  it.each([
    ['01.001', 620, 800, 6],
    ['01.002', 440, 678, 8],
    ['01.003', 234, 498, 9],
    ['01.004', 210, 489, 10],
    ['01.005', 186, 406, 12],
  ])('%s runs from %d to %d in %d steps', (code, first, last, count) => {
    const rank = findRank(code);
    const steps = rank ? salarySteps(rank.salaryTable) : [];
    expect([steps[0], steps.at(-1), steps.length]).toEqual([first, last, count]);
  });
});

// ND 204/2004, bảng 2: 3,66 is the fifth step of A1, 4,98 its ninth and last
describe('salaryStepNumber', () => {
  it.each([
    ['01.003', 234, 1],
    ['01.003', 366, 5],
    ['01.003', 498, 9],
    ['01.002', 440, 1],
    ['01.005', 406, 12],
    ['01.003', 365, null],
    ['99.999', 234, null],
  ])('%s with %d is step %s', (code, hundredths, step) => expect(salaryStepNumber(code, hundredths)).toBe(step));
});

describe('salaryCoefficientFinding', () => {
  it.each([
    ['01.003', 498, undefined],
    ['01.003', 300, undefined],
    ['01.003', 301, 'roster.salary-step-unknown'],
    ['01.002', 234, 'roster.salary-step-unknown'],
    ['99.999', 301, undefined],
  ])('%s with %d', (code, hundredths, expected) =>
    expect(salaryCoefficientFinding(code, hundredths)?.code).toBe(expected),
  );
});

it('finds each rank by its name', () =>
  expect(ranks.map(({ name }) => findRankByName(name.toUpperCase())?.code)).toEqual(ranks.map(({ code }) => code)));
