import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { scoreLevers } from './score-levers.js';
import type { WorkItem } from './work-credit.js';

const item = (name: string, quantity: number, more: Partial<WorkItem> = {}): WorkItem => ({
  name,
  quantity: exact(quantity),
  coefficient: exact(1),
  completedQuantity: exact(quantity),
  origin: 'initial',
  isHandedOver: false,
  majorFaults: 0,
  minorFaults: 0,
  delays: 0,
  ...more,
});

const levers = (items: readonly WorkItem[]) =>
  scoreLevers({ generalPoints: exact(27), items, leaderFactors: null }, decreeRules).map(
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
});
