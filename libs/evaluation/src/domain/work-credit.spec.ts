import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, parseExact, ZERO, type ExactNumber } from './exact-number.js';
import { workCredit, workRatios, workTotals, type WorkItem } from './work-credit.js';

const number = (text: string): ExactNumber => parseExact(text) ?? ZERO;
const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  name: 'Báo cáo',
  quantity: number('2'),
  coefficient: number('3'),
  completedQuantity: number('2'),
  origin: 'initial',
  isHandedOver: false,
  majorFaults: 0,
  minorFaults: 0,
  delays: 0,
  ...more,
});

// 2 × 3 = 6 standard units.
describe('the credit of one item', () => {
  it.each<[string, Partial<WorkItem>, [string, string, string, string], string]>([
    ['done as asked', {}, ['6.00', '6.00', '6.00', '6.00'], 'Đ14.2'],
    ['one major fault', { majorFaults: 1 }, ['6.00', '6.00', '4.50', '6.00'], 'Đ14.2b'],
    ['two major faults', { majorFaults: 2 }, ['6.00', '6.00', '3.00', '6.00'], 'Đ14.2b'],
    ['three major faults', { majorFaults: 3 }, ['6.00', '6.00', '1.50', '6.00'], 'Đ14.2b'],
    ['four major faults', { majorFaults: 4 }, ['6.00', '6.00', '0.00', '6.00'], 'Đ14.2b'],
    ['five take no more than all', { majorFaults: 5 }, ['6.00', '6.00', '0.00', '6.00'], 'Đ14.2b'],
    ['a minor fault takes nothing', { minorFaults: 3 }, ['6.00', '6.00', '6.00', '6.00'], 'Đ14.2b'],
    ['one delay', { delays: 1 }, ['6.00', '6.00', '6.00', '4.50'], 'Đ14.2c'],
    ['four delays', { delays: 4 }, ['6.00', '6.00', '6.00', '0.00'], 'Đ14.2c'],
    ['fault and delay', { majorFaults: 1, delays: 2 }, ['6.00', '6.00', '4.50', '3.00'], 'Đ14.2'],
    ['half of it done', { completedQuantity: number('1') }, ['6.00', '3.00', '3.00', '3.00'], 'Đ14.2a'],
    [
      'half done, with a fault',
      { completedQuantity: number('1'), majorFaults: 1 },
      ['6.00', '3.00', '2.25', '3.00'],
      'Đ14.2',
    ],
    ['not done', { completedQuantity: ZERO }, ['6.00', '0.00', '0.00', '0.00'], 'Đ14.2a'],
    ['handed over', { isHandedOver: true }, ['6.00', '0.00', '0.00', '0.00'], 'Đ18.1d'],
    ['taken over', { origin: 'taken_over' }, ['0.00', '6.00', '6.00', '6.00'], 'Đ18.1d'],
    ['taken over and late', { origin: 'taken_over', delays: 1 }, ['0.00', '6.00', '6.00', '4.50'], 'Đ18.1d'],
    [
      'taken over, then handed on',
      { origin: 'taken_over', isHandedOver: true },
      ['0.00', '0.00', '0.00', '0.00'],
      'Đ18.1d',
    ],
    ['ad hoc', { origin: 'ad_hoc' }, ['0.00', '6.00', '6.00', '6.00'], 'Đ18.1d'],
    ['ad hoc, not done', { origin: 'ad_hoc', completedQuantity: ZERO }, ['0.00', '0.00', '0.00', '0.00'], 'Đ18.1d'],
    ['a coefficient of a fraction', { coefficient: number('0.6') }, ['1.20', '1.20', '1.20', '1.20'], 'Đ13.1c'],
  ])('%s', (_, more, expected) => {
    const { assigned, quantity, quality, progress } = workCredit(item(more), decreeRules);
    expect([assigned, quantity, quality, progress].map((value) => decimalText(value, 2))).toEqual(expected);
  });

  it('takes minor faults too where the province sets it so', () => {
    const credit = workCredit(item({ minorFaults: 1 }), { ...decreeRules, minorFaultsDeduct: true });
    expect(decimalText(credit.quality, 2)).toBe('4.50');
  });

  it('says how it came about', () => {
    const { formula } = workCredit(item({ majorFaults: 1, delays: 2 }), decreeRules);
    expect(formula).toBe(
      '2 × 3 = 6 đơn vị chuẩn; hoàn thành 2 × 3 = 6; chất lượng 6 × (100 % − 1 × 25 %) = 4,5; tiến độ 6 × (100 % − 2 × 25 %) = 3',
    );
  });
});

describe('a, b and c', () => {
  const ratios = (items: readonly WorkItem[]): (string | undefined)[] => {
    const found = workRatios(workTotals(items, decreeRules));
    return [found?.a, found?.b, found?.c].map((ratio) => ratio && decimalText(ratio, 4));
  };

  it.each<[string, WorkItem[], string[]]>([
    ['everything done', [item(), item()], ['1.0000', '1.0000', '1.0000']],
    ['one of two done', [item(), item({ completedQuantity: ZERO })], ['0.5000', '0.5000', '0.5000']],
    [
      'weights by units, not by items',
      [item({ coefficient: number('9') }), item({ coefficient: number('1'), completedQuantity: ZERO })],
      ['0.9000', '0.9000', '0.9000'],
    ],
    [
      'extra work makes up for what is missing',
      [item({ completedQuantity: ZERO }), item({ origin: 'ad_hoc' })],
      ['1.0000', '1.0000', '1.0000'],
    ],
    ['extra work goes beyond', [item(), item({ origin: 'taken_over' })], ['2.0000', '2.0000', '2.0000']],
  ])('%s', (_, items, expected) => expect(ratios(items)).toEqual(expected));

  it.each<[string, WorkItem[]]>([
    ['no item', []],
    ['extra work only', [item({ origin: 'ad_hoc' }), item({ origin: 'taken_over' })]],
    ['items of no quantity', [item({ quantity: ZERO, completedQuantity: ZERO })]],
  ])('none with %s', (_, items) => expect(workRatios(workTotals(items, decreeRules))).toBeNull());
});
