import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decreeRules, type EvaluationRules } from './evaluation-rules.js';
import { compareExact, exact, isLess, plus, type ExactNumber } from './exact-number.js';
import { capState, excellentCap } from './excellent-cap.js';
import type { LeaderFactors } from './leader-factors.js';
import { meanOfMonths } from './period-mean.js';
import { periodScore } from './period-score.js';
import { workCredit, workOrigins, type WorkItem } from './work-credit.js';

const hundredths = (max: number) => fc.integer({ min: 0, max }).map((value) => exact(value, 100));
const factor = fc.constantFrom('full' as const, 'half' as const);
const leaders: fc.Arbitrary<LeaderFactors | null> = fc.option(
  fc.record({ unitResults: factor, organising: factor, unity: factor }),
  { nil: null },
);
const workItem: fc.Arbitrary<WorkItem> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 50 }),
    done: fc.integer({ min: 0, max: 50 }),
    coefficient: hundredths(20_000),
    origin: fc.constantFrom(...workOrigins),
    isHandedOver: fc.boolean(),
    majorFaults: fc.integer({ min: 0, max: 6 }),
    minorFaults: fc.integer({ min: 0, max: 6 }),
    delays: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ quantity, done, ...rest }) => ({
    ...rest,
    name: 'x',
    quantity: exact(quantity),
    completedQuantity: exact(Math.min(quantity, done)),
  }));
const rules: fc.Arbitrary<EvaluationRules> = fc
  .record({ cappedAt: fc.constantFrom('result' as const, 'factor' as const), minorFaultsDeduct: fc.boolean() })
  .map((some) => ({ ...decreeRules, ...some }));

const isWithin = (value: ExactNumber, low: ExactNumber, high: ExactNumber): boolean =>
  !isLess(value, low) && !isLess(high, value);
const pointsOf = (
  items: WorkItem[],
  leaderFactors: LeaderFactors | null,
  generalPoints: ExactNumber,
  by: EvaluationRules,
) => {
  const score = periodScore({ items, leaderFactors, generalPoints }, by);
  return score.state === 'scored' ? score.points : null;
};

describe('under any input', () => {
  it('no credit is above its item, nor below nothing', () =>
    fc.assert(
      fc.property(workItem, rules, (item, by) => {
        const credit = workCredit(item, by);
        const all = [credit.assigned, credit.quantity, credit.quality, credit.progress];
        return all.every((value) => isWithin(value, exact(0), credit.units));
      }),
    ));

  it('points stay between 0 and 100', () =>
    fc.assert(
      fc.property(
        fc.array(workItem, { maxLength: 8 }),
        leaders,
        hundredths(3000),
        rules,
        (items, leader, general, by) => {
          const points = pointsOf(items, leader, general, by);
          return points === null || isWithin(points, exact(0), exact(100));
        },
      ),
    ));

  it('one more failed check or delay never adds points', () =>
    fc.assert(
      fc.property(
        fc.array(workItem, { minLength: 1, maxLength: 6 }),
        leaders,
        fc.nat(),
        rules,
        (items, leader, at, by) => {
          const worse = (more: (item: WorkItem) => Partial<WorkItem>) =>
            items.map((item, index) => (index === at % items.length ? { ...item, ...more(item) } : item));
          const before = pointsOf(items, leader, exact(20), by);
          const variants = [
            worse(({ majorFaults }) => ({ majorFaults: majorFaults + 1 })),
            worse(({ minorFaults }) => ({ minorFaults: minorFaults + 1 })),
            worse(({ delays }) => ({ delays: delays + 1 })),
            worse(() => ({ completedQuantity: exact(0) })),
            worse(() => ({ isHandedOver: true })),
          ];
          return variants.every((variant) => {
            const after = pointsOf(variant, leader, exact(20), by);
            return (
              (before === null) === (after === null) && (before === null || after === null || !isLess(before, after))
            );
          });
        },
      ),
    ));

  it('the order of items does not matter', () =>
    fc.assert(
      fc.property(fc.array(workItem, { maxLength: 6 }), leaders, (items, leader) => {
        const [one, other] = [items, [...items].reverse()].map((list) =>
          pointsOf(list, leader, exact(20), decreeRules),
        );
        return !one || !other ? one === other : compareExact(one, other) === 0;
      }),
    ));

  it('a mean lies between its months', () =>
    fc.assert(
      fc.property(fc.array(hundredths(10_000), { minLength: 1, maxLength: 12 }), (points) => {
        const months = points.map((value, index) => ({
          month: index + 1,
          points: value,
          gap: null,
          isProvisional: false,
        }));
        const { mean } = meanOfMonths(months, decreeRules);
        const sorted = [...points].sort(compareExact);
        const [low, high] = [sorted.at(0), sorted.at(-1)];
        return mean !== null && low !== undefined && high !== undefined && isWithin(mean, low, high);
      }),
    ));

  it('the cap obeys its own inequality, and one more would not', () =>
    fc.assert(
      fc.property(fc.nat(5000), fc.boolean(), (eligible, isOutstanding) => {
        const cap = excellentCap(eligible, isOutstanding, decreeRules);
        const [above, below] = isOutstanding ? [1, 4] : [1, 5];
        const literal = (excellent: number) => excellent * below <= above * (eligible - excellent);
        const practice = (excellent: number) => excellent * below <= above * eligible;
        expect([literal(cap.ofRatedGood), literal(cap.ofRatedGood + 1)]).toEqual([true, false]);
        expect([practice(cap.ofScoredGood), practice(cap.ofScoredGood + 1)]).toEqual([true, false]);
        expect(cap.ofRatedGood).toBeLessThanOrEqual(cap.ofScoredGood);
        expect(capState(cap.limit + 1, cap)).toBe('blocked');
      }),
    ));

  it('sums are the same whichever way they are added', () =>
    fc.assert(
      fc.property(
        hundredths(10_000),
        hundredths(10_000),
        hundredths(10_000),
        (one, two, three) => compareExact(plus(plus(one, two), three), plus(one, plus(two, three))) === 0,
      ),
    ));
});
