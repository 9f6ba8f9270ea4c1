import { describe, expect, it } from '@jest/globals';
import { nextSalaryStep } from './salary-step-due.js';

describe('nextSalaryStep', () => {
  it.each<[string, string, number, string, string | null, number | null]>([
    ['a specialist at the first step', '01.003', 234, '2023-07-01', '2026-07-01', 267],
    ['a specialist in the middle', '01.003', 366, '2024-01-01', '2027-01-01', 399],
    ['a specialist at the last step', '01.003', 498, '2023-07-01', '2026-07-01', null],
    ['a senior specialist', '01.002', 440, '2024-02-29', '2027-02-28', 474],
    ['a clerk of table B after two years', '01.005', 186, '2024-07-01', '2026-07-01', 206],
    ['a records clerk of table B at the last step', '02.008', 406, '2025-01-01', '2027-01-01', null],
    ['a month that is shorter', '01.005', 206, '2024-02-29', '2026-02-28', 226],
    ['a coefficient that is no step', '01.003', 235, '2023-07-01', null, null],
    ['an unknown rank', '99.999', 234, '2023-07-01', null, null],
  ])('of %s', (_, rankCode, coefficientHundredths, since, dueOn, nextHundredths) => {
    const next = nextSalaryStep({ rankCode, coefficientHundredths, since });
    expect(next && { dueOn: next.dueOn, nextHundredths: next.nextHundredths }).toEqual(
      dueOn === null ? null : { dueOn, nextHundredths },
    );
  });

  it('counts with the terms that the province has set', () => {
    const held = { rankCode: '01.003', coefficientHundredths: 234, since: '2024-01-01' };
    expect(nextSalaryStep(held, { upper: 24, lower: 12 })).toMatchObject({ dueOn: '2026-01-01', termMonths: 24 });
  });
});
