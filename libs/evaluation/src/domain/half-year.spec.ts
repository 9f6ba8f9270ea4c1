import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText } from './exact-number.js';
import { halfYears, type KeptScore } from './half-year.js';

const scored = (period: string, exact: string): KeptScore => ({ period, exact, state: 'scored' });
const without = (period: string, state: KeptScore['state']): KeptScore => ({ period, exact: null, state });
const told = (...scores: KeptScore[]): string[] =>
  halfYears(scores, decreeRules).map(
    ({ period, mean, counted }) => `${period.key} ${mean ? decimalText(mean, 2) : '–'} of ${counted}`,
  );

describe('the half-years of somebody', () => {
  it.each<[string, KeptScore[], string[]]>([
    ['nobody scored', [], []],
    ['the mean of its months', [scored('2026-01', '90/1'), scored('2026-02', '80/1')], ['2026-H1 85.00 of 2']],
    [
      'newest first',
      [scored('2026-06', '90/1'), scored('2026-07', '80/1')],
      ['2026-H2 80.00 of 1', '2026-H1 90.00 of 1'],
    ],
    [
      'months are counted once, quarters not beside them',
      [scored('2026-01', '90/1'), scored('2026-02', '80/1'), scored('2026-03', '70/1'), scored('2026-Q1', '80/1')],
      ['2026-H1 80.00 of 3'],
    ],
    [
      'quarters where no month is tracked',
      [scored('2026-Q3', '91/1'), scored('2026-Q4', '90/1')],
      ['2026-H2 90.50 of 2'],
    ],
    ['months on leave are left out', [scored('2026-01', '78/1'), without('2026-02', 'absent')], ['2026-H1 78.00 of 1']],
    ['nothing confirmed is no mean', [without('2026-01', 'not_scored')], ['2026-H1 – of 0']],
    [
      'two units in one month make one month',
      [scored('2026-01', '90/1'), scored('2026-01', '70/1'), scored('2026-02', '60/1')],
      ['2026-H1 70.00 of 2'],
    ],
    [
      'thirds stay exact',
      [scored('2026-01', '200/3'), scored('2026-02', '200/3'), scored('2026-03', '200/3')],
      ['2026-H1 66.67 of 3'],
    ],
  ])('%s', (_, scores, expected) => expect(told(...scores)).toEqual(expected));

  it('tells its formula by what was tracked', () => {
    const [half] = halfYears([scored('2026-Q1', '90/1')], decreeRules);
    expect(half?.step.formula).toBe('(quý 1: 90) / 1 = 90');
  });
});
