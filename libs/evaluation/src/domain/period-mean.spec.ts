import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { meanOfMonths, meanOfQuarters, type MonthGap, type MonthPoints } from './period-mean.js';

const month = (number: number, points: number | MonthGap, isProvisional = false): MonthPoints => ({
  month: number,
  points: typeof points === 'number' ? exact(points) : null,
  gap: typeof points === 'number' ? null : points,
  isProvisional,
});

describe('the mean of months (Đ17.3, Đ11.2)', () => {
  it.each<[string, MonthPoints[], string | null, number]>([
    ['a quarter', [month(1, 80), month(2, 90), month(3, 91)], '87.00', 3],
    ['a third stays exact', [month(1, 80), month(2, 80), month(3, 81)], '80.33', 3],
    ['absent for a month', [month(1, 80), month(2, 'absent'), month(3, 90)], '85.00', 2],
    ['nothing assigned in a month', [month(1, 'no_work'), month(2, 70), month(3, 90)], '80.00', 2],
    ['employed since March', [month(1, 'not_employed'), month(2, 'not_employed'), month(3, 66)], '66.00', 1],
    ['nothing at all', [month(1, 'absent'), month(2, 'no_work'), month(3, 'not_employed')], null, 0],
    ['half a year', [70, 72, 74, 76, 78, 80].map((points, index) => month(index + 1, points)), '75.00', 6],
  ])('%s', (_, months, expected, counted) => {
    const mean = meanOfMonths(months, decreeRules);
    expect([mean.mean && decimalText(mean.mean, 2), mean.counted]).toEqual([expected, counted]);
  });

  it('tells which months are left out and why', () =>
    expect(meanOfMonths([month(1, 'absent'), month(2, 70)], decreeRules).leftOut).toEqual([
      { month: 1, gap: 'absent' },
    ]));

  it('is provisional while a month is not scored', () => {
    expect(meanOfMonths([month(1, 70), month(2, 'not_scored')], decreeRules).isProvisional).toBe(true);
    expect(meanOfMonths([month(1, 70), month(2, 'absent')], decreeRules).isProvisional).toBe(false);
  });

  it('takes a provisional December where it is set so', () => {
    const months = [month(11, 80), month(12, 90, true)];
    const means = (['to_date', 'provisional'] as const).map((december) => {
      const { mean, isProvisional } = meanOfMonths(months, { ...decreeRules, december });
      return [mean && decimalText(mean, 2), isProvisional];
    });
    expect(means).toEqual([
      ['80.00', true],
      ['85.00', true],
    ]);
  });

  it('tells the formula', () =>
    expect(meanOfMonths([month(1, 80), month(3, 91)], decreeRules).step.formula).toBe(
      '(tháng 1: 80 + tháng 3: 91) / 2 = 85,5',
    ));
});

it('a year of quarters is their mean', () => {
  expect(meanOfQuarters([exact(80), null, exact(90), exact(85)])).toEqual(exact(85));
  expect(meanOfQuarters([null, null])).toBeNull();
});
