import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact } from './exact-number.js';
import { organisingFactor, unitResultsFactor, unityFactor, type LeaderFactor } from './leader-factors.js';
import { periodScore } from './period-score.js';
import type { WorkItem } from './work-credit.js';

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  name: 'Báo cáo',
  quantity: exact(10),
  coefficient: exact(1),
  completedQuantity: exact(10),
  origin: 'initial',
  isHandedOver: false,
  majorFaults: 0,
  minorFaults: 0,
  delays: 0,
  ...more,
});
const extra = item({ origin: 'ad_hoc', quantity: exact(2), completedQuantity: exact(2) });

describe('the points of a month', () => {
  it.each<[string, WorkItem[], number, string, string]>([
    ['everything done', [item()], 30, '70.00', '100.00'],
    ['nothing done', [item({ completedQuantity: exact(0) })], 30, '0.00', '30.00'],
    ['extra work is capped with the whole', [item(), extra], 20, '70.00', '90.00'],
    ['extra work makes up for delays', [item({ delays: 1 }), extra], 30, '70.00', '100.00'],
    ['extra work makes up for a part', [item({ completedQuantity: exact(7) }), extra], 25, '63.00', '88.00'],
    ['general points beyond their maximum count as the maximum', [item()], 31, '70.00', '100.00'],
  ])('%s', (_, items, general, resultPoints, points) => {
    const score = periodScore({ generalPoints: exact(general), items, leaderFactors: null }, decreeRules);
    expect(score.state === 'scored' && [score.resultPoints, score.points].map((one) => decimalText(one, 2))).toEqual([
      resultPoints,
      points,
    ]);
  });

  it('are none without assigned work, whatever else was done', () => {
    const score = periodScore({ generalPoints: exact(30), items: [extra], leaderFactors: null }, decreeRules);
    expect(score.state).toBe('insufficient_data');
    expect(score.steps.map(({ code }) => code)).toEqual(['insufficient-data']);
  });

  it('cap each factor where the province sets it so', () => {
    const rules = { ...decreeRules, cappedAt: 'factor' as const };
    const leaderFactors = { unitResults: 'half', organising: 'half', unity: 'half' } as const;
    const points = [decreeRules, rules].map((each) => {
      const score = periodScore(
        { generalPoints: exact(0), items: [item(), item({ origin: 'taken_over' })], leaderFactors },
        each,
      );
      return score.state === 'scored' && decimalText(score.points, 2);
    });
    expect(points).toEqual(['70.00', '52.50']); // (2+2+2+½+½+½)/6 = 1.25 against (1+1+1+½+½+½)/6
  });

  it('tell every step with its numbers and its article', () => {
    const score = periodScore(
      { generalPoints: exact(26), items: [item({ majorFaults: 1 })], leaderFactors: null },
      decreeRules,
    );
    expect(score.steps.map(({ code, formula }) => `${code}: ${formula}`)).toEqual([
      'assigned: 10 đơn vị sản phẩm/công việc chuẩn',
      'factor.a: a = 10 / 10 = 100 %',
      'factor.b: b = 7,5 / 10 = 75 %',
      'factor.c: c = 10 / 10 = 100 %',
      'result: (a + b + c) / 3 = (100 % + 75 % + 100 %) / 3 = 91,6667 %',
      'result-points: 91,6667 % × 70 = 64,1667',
      'points: 26 + 64,1667 = 90,17',
    ]);
    expect(score.steps.every(({ source }) => source.startsWith('Nghị định 335/2025/NĐ-CP'))).toBe(true);
  });
});

// ND 335 Đ15.3
describe('d, đ and e', () => {
  it.each<[string, number[], LeaderFactor | null]>([
    ['all at 50 or above', [50, 70, 95], 'full'],
    ['one below 50', [49, 95], 'half'],
    ['49.995 is 50 by rounding', [49.995], 'full'],
    ['nobody has points', [], null],
  ])('d: %s', (_, points, expected) =>
    expect(
      unitResultsFactor(
        points.map((value) => exact(Math.round(value * 1000), 1000)),
        decreeRules,
      ),
    ).toBe(expected),
  );

  const organising = {
    allDone: true,
    allOnTime: true,
    allOfQuality: true,
    hasInitiative: true,
    hasProlongedShortfall: false,
  };
  it.each([
    ['all done, with an initiative', organising, 'full'],
    ['prolonged shortfall', { ...organising, hasProlongedShortfall: true }, 'half'],
    ['without an initiative: to be chosen', { ...organising, hasInitiative: false }, null],
    ['some late: to be chosen', { ...organising, allOnTime: false }, null],
  ])('đ: %s', (_, facts, expected) => expect(organisingFactor(facts)).toBe(expected));

  it.each([
    ['united', { isUnited: true, hasProlongedComplaints: false }, 'full'],
    ['prolonged complaints', { isUnited: true, hasProlongedComplaints: true }, 'half'],
    ['neither is said', { isUnited: false, hasProlongedComplaints: false }, null],
  ])('e: %s', (_, facts, expected) => expect(unityFactor(facts)).toBe(expected));
});
