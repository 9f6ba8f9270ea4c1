import { describe, expect, it } from '@jest/globals';
import { findingsOfSalaryStep, nextSalaryStepOn } from './salary-history.js';

const step = (effectiveFrom: string, coefficientHundredths: number, rankCode = '01.003') => ({
  effectiveFrom,
  rankCode,
  coefficientHundredths,
});

describe('a salary step', () => {
  it.each([
    ['on the day its term ends', step('2024-04-18', 366), [step('2021-04-18', 333)], []],
    ['a day early', step('2024-04-17', 366), [step('2021-04-18', 333)], ['roster.salary-step-early']],
    ['lower than before', step('2024-04-18', 300), [step('2021-04-18', 333)], ['roster.salary-step-lower']],
    ['outside the table', step('2024-04-18', 350), [], ['roster.salary-step-unknown']],
    ['of a new rank at once', step('2022-01-01', 440, '01.002'), [step('2021-04-18', 333)], []],
    ['before all others', step('2018-04-18', 300), [step('2021-04-18', 333)], []],
    [
      'measured by the latest one before',
      step('2024-04-18', 366),
      [step('2018-04-18', 300), step('2021-04-18', 333)],
      [],
    ],
    ['of 24 months in table B', step('2023-01-01', 206, '01.005'), [step('2021-01-01', 186, '01.005')], []],
    ['of an unknown rank', step('2023-01-01', 206, 'xx'), [step('2022-01-01', 186, 'xx')], []],
  ])('%s', (_, row, others, codes) => {
    expect(findingsOfSalaryStep(row, others).map(({ severity, code }) => [severity, code])).toEqual(
      codes.map((code) => ['warning', code]),
    );
  });
});

describe('the next step', () => {
  it.each([
    ['01.003', 333, '2021-04-18', '2024-04-18'],
    ['01.005', 186, '2024-02-29', '2026-02-28'],
    ['01.003', 498, '2021-04-18', null],
    ['01.003', 350, '2021-04-18', null],
    ['xx', 333, '2021-04-18', null],
  ])('of %s at %i since %s is due on %s', (rank, hundredths, from, due) => {
    expect(nextSalaryStepOn(rank, hundredths, from)).toBe(due);
  });
});
