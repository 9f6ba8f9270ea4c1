import { describe, expect, it } from '@jest/globals';
import {
  PACKAGE_PERIOD_PATTERN,
  packagePeriodName,
  packageStepsFrom,
  resultsDueOn,
  violationsOnSending,
} from './result-package.js';

describe('results for the national database', () => {
  it.each([
    ['2026-11-20', '2026-11-25'],
    ['2026-12-29', '2027-01-03'],
    ['2028-02-26', '2028-03-02'],
  ])('of %s are due on %s', (resultOn, dueOn) => expect(resultsDueOn(resultOn)).toBe(dueOn));

  it('are sent or withdrawn once', () => {
    expect(packageStepsFrom('ready')).toEqual(['send', 'withdraw']);
    expect(packageStepsFrom('sent')).toEqual([]);
    expect(packageStepsFrom('withdrawn')).toEqual([]);
  });

  it.each([
    ['on the day they were packed', '2026-11-20', []],
    ['today', '2026-11-22', []],
    ['tomorrow', '2026-11-23', ['evaluation.sent-in-future']],
    ['before they were packed', '2026-11-19', ['evaluation.sent-before-made']],
  ])('sent %s', (_, sentOn, codes) => {
    expect(violationsOnSending(sentOn, '2026-11-20', '2026-11-22').map(({ code }) => code)).toEqual(codes);
  });

  it('name their period', () => {
    expect(['2026', '2026-Q4', '2026-10'].map(packagePeriodName)).toEqual(['năm 2026', 'quý IV/2026', 'tháng 10/2026']);
  });

  it.each([
    ['2026', true],
    ['2026-10', true],
    ['2026-Q4', true],
    ['2026-13', false],
    ['2026-Q5', false],
    ['26', false],
  ])('of the period %s: %s', (period, isOne) => expect(PACKAGE_PERIOD_PATTERN.test(period)).toBe(isOne));
});
