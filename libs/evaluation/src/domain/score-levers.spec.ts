import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { scoreLevers, type DueWorkItem } from './score-levers.js';

const item = (name: string, quantity: number, more: Partial<DueWorkItem> = {}): DueWorkItem => ({
  name,
  quantity: exact(quantity),
  coefficient: exact(1),
  completedQuantity: exact(quantity),
  origin: 'initial',
  isHandedOver: false,
  majorFaults: 0,
  minorFaults: 0,
  delays: 0,
  deadline: '2026-11-20',
  ...more,
});

const levers = (items: readonly DueWorkItem[], today = '2026-11-20') =>
  scoreLevers({ generalPoints: exact(27), items, leaderFactors: null }, decreeRules, today).map(
    ({ kind, index, gain, points }) => [kind, index, decimalText(gain, 2), decimalText(points, 2)],
  );

describe('what would change the points', () => {
  it('names the open item, the delay and the fault, the largest gain first', () => {
    const items = [item('a', 6), item('b', 2, { delays: 1 }), item('c', 2, { completedQuantity: exact(0) })];
    expect(levers(items)).toEqual([
      ['complete', 2, '14.00', '95.83'],
      ['clear_delay', 1, '1.17', '83.00'],
    ]);
  });

  it('is nothing where all is done, handed over, or nothing was assigned', () => {
    expect(levers([item('a', 4)])).toEqual([]);
    expect(levers([item('a', 4), item('b', 1, { isHandedOver: true, completedQuantity: exact(0) })])).toEqual([]);
    expect(levers([item('a', 4, { origin: 'ad_hoc', delays: 1 })])).toEqual([]);
  });

  it('gains nothing beyond the cap', () => {
    expect(levers([item('a', 4), item('b', 4, { origin: 'ad_hoc', delays: 1 })])).toEqual([]);
  });

  // 4 of 5 units done on 20/11; the fifth is worth 3 × 14 / 3 in time, its delay takes a quarter of its progress.
  it.each([
    ['before its day', '2026-11-19', [['complete', 1, '14.00', '97.00']]],
    ['on its day', '2026-11-20', [['complete', 1, '14.00', '97.00']]],
    ['the day after', '2026-11-21', [['complete_late', 1, '12.83', '95.83']]],
    ['in the months after', '2027-02-01', [['complete_late', 1, '12.83', '95.83']]],
  ])('finishes open work in time only while that can be done: %s', (_, today, told) => {
    expect(levers([item('a', 4), item('b', 1, { completedQuantity: exact(0) })], today)).toEqual(told);
  });

  it.each([
    ['a delay', { delays: 1 }, [['clear_delay', 1, '1.17', '97.00']]],
    ['a major fault', { majorFaults: 1 }, [['clear_fault', 1, '1.17', '97.00']]],
    ['nothing', {}, []],
  ])('of a month that is past and done leaves the objective cause of %s', (_, more, told) => {
    expect(levers([item('a', 4), item('b', 1, more)], '2026-12-05')).toEqual(told);
  });

  it('names no further delay of what can gain nothing any more', () => {
    const late = item('b', 1, { completedQuantity: exact(0), delays: 4 });
    expect(levers([item('a', 4), late], '2026-12-05')).toEqual([['complete_late', 1, '9.33', '92.33']]);
  });
});
