import { describe, expect, it } from '@jest/globals';
import { decreeRules } from './evaluation-rules.js';
import { decimalText, exact, parseExact, ZERO, type ExactNumber } from './exact-number.js';
import { excellentCap } from './excellent-cap.js';
import { meanOfMonths, type MonthPoints } from './period-mean.js';
import { periodScore, type ScoredPeriod } from './period-score.js';
import { proposedRating, type YearFacts } from './rating.js';
import type { WorkItem } from './work-credit.js';

const number = (text: string): ExactNumber => parseExact(text) ?? ZERO;
const item = (quantity: string, coefficient: string, more: Partial<WorkItem> = {}): WorkItem => ({
  name: 'Soạn thảo văn bản',
  quantity: number(quantity),
  coefficient: number(coefficient),
  completedQuantity: number(quantity),
  origin: 'initial',
  isHandedOver: false,
  majorFaults: 0,
  minorFaults: 0,
  delays: 0,
  ...more,
});
const scored = (items: readonly WorkItem[], general = '30'): ScoredPeriod => {
  const score = periodScore({ generalPoints: number(general), items, leaderFactors: null }, decreeRules);
  if (score.state !== 'scored') throw new Error('Not scored');
  return score;
};
const percent = (ratio: ExactNumber, places = 4): string =>
  decimalText({ numerator: ratio.numerator * 100n, denominator: ratio.denominator }, places);

const ordinaryYear: YearFacts = {
  points: exact(78),
  monthsWorked: 12,
  wasOnSickOrMaternityLeave: false,
  hasConcludedDegradation: false,
  hasCountedDiscipline: false,
  isLeader: false,
  hasCorruptionInUnit: false,
  isHead: false,
  organisationRating: null,
};
const monthsOf = (points: readonly (number | null)[]): MonthPoints[] =>
  points.map((value, index) => ({
    month: index + 1,
    points: value === null ? null : exact(value),
    gap: value === null ? 'absent' : null,
    isProvisional: false,
  }));

/** Worked by hand from the articles named beside each. */
describe('the vectors of Nghị định 335/2025', () => {
  it('1: an official who does not lead', () => {
    const items = [item('4', '1'), item('1', '5'), item('1', '5', { delays: 1 }), item('1', '12', { majorFaults: 1 })];
    const score = scored(items, '27.5');
    expect(percent(score.a)).toBe('100.0000');
    expect(percent(score.b)).toBe('88.4615');
    expect(percent(score.c)).toBe('95.1923');
    expect(percent(score.result)).toBe('94.5513');
    expect(decimalText(score.resultPoints, 4)).toBe('66.1859');
    expect(decimalText(score.points, 2)).toBe('93.69');
    expect(proposedRating({ ...ordinaryYear, points: score.points }, decreeRules).rating).toBe('excellent');
  });

  it('2: an official who leads', () => {
    const items = [
      item('6', '1'),
      item('2', '1', { majorFaults: 2 }), // b = 9/10
      item('2', '1', { delays: 4 }), // c = 8/10
    ];
    const leaderFactors = { unitResults: 'half', organising: 'full', unity: 'full' } as const;
    const score = periodScore({ generalPoints: number('26'), items, leaderFactors }, decreeRules);
    if (score.state !== 'scored') throw new Error('Not scored');
    expect([score.a, score.b, score.c].map((ratio) => percent(ratio, 0))).toEqual(['100', '90', '80']);
    expect(percent(score.result)).toBe('86.6667');
    expect(decimalText(score.resultPoints, 4)).toBe('60.6667');
    expect(decimalText(score.points, 2)).toBe('86.67');
    expect(proposedRating({ ...ordinaryYear, points: score.points, isLeader: true }, decreeRules).rating).toBe('good');
  });

  it('3: work handed over counts against the one and for the other', () => {
    const giver = scored([item('15', '1'), item('5', '1', { isHandedOver: true })]);
    expect([giver.a, giver.b, giver.c].map((ratio) => percent(ratio, 0))).toEqual(['75', '75', '75']);
    const taker = scored([item('20', '1'), item('5', '1', { origin: 'taken_over' })]);
    expect(percent(taker.uncappedResult, 0)).toBe('125');
    expect(percent(taker.result, 0)).toBe('100');
  });

  it('4: maternity leave of 5 months', () => {
    const months = monthsOf([78, 78, 78, 78, 78, 78, 78, null, null, null, null, null]);
    const { mean, counted } = meanOfMonths(months, decreeRules);
    expect([counted, mean && decimalText(mean, 2)]).toEqual([7, '78.00']);
    const facts = { ...ordinaryYear, points: mean, monthsWorked: 7, wasOnSickOrMaternityLeave: true };
    expect(proposedRating(facts, decreeRules).rating).toBe('good');
  });

  it('5: the cap by both readings', () => {
    expect(excellentCap(10, false, decreeRules)).toEqual({ ofRatedGood: 1, ofScoredGood: 2, limit: 2 });
  });

  it('6: a reprimand for a violation in duty', () => {
    const facts = { ...ordinaryYear, points: exact(91), hasCountedDiscipline: true };
    expect(proposedRating(facts, decreeRules).rating).toBe('unsatisfactory');
  });

  it('7: the head of an organisation that is rated good', () => {
    const facts: YearFacts = { ...ordinaryYear, points: exact(92), isHead: true, organisationRating: 'good' };
    expect(proposedRating(facts, decreeRules).rating).toBe('good');
  });

  it('8: five months of work', () => {
    expect(proposedRating({ ...ordinaryYear, monthsWorked: 5 }, decreeRules).rating).toBe('not_rated');
  });

  it('9: maternity leave of 7 months', () => {
    const { mean } = meanOfMonths(monthsOf([78, 78, 78, 78, 78, ...Array<null>(7).fill(null)]), decreeRules);
    const facts = { ...ordinaryYear, points: mean, monthsWorked: 5, wasOnSickOrMaternityLeave: true };
    expect(proposedRating(facts, decreeRules).rating).toBe('good');
  });
});
