import type { EvaluationRules } from './evaluation-rules.js';
import { exact, floorOf, ONE, over, plus, roundTo, times, type ExactNumber } from './exact-number.js';

/** How many "excellent" a group may have, by both readings of the denominator of ND 335 Đ20.5. */
export interface ExcellentCap {
  /** R1, the words: X ≤ r × those finally rated good, X left out of them. */
  readonly ofRatedGood: number;
  /** R2, as is done: X ≤ r × everybody with the points of good or more, forced failures left out. */
  readonly ofScoredGood: number;
  /** The one that blocks, by the setting. */
  readonly limit: number;
}

/**
 * `eligible`: people of the agency, or of a group of similar duties in it, with the points of "good" or more and no forced
 * failure. With X of them excellent, eligible − X are rated good: X ≤ r × (eligible − X), so X ≤ r × eligible / (1 + r).
 */
export function excellentCap(eligible: number, isOutstanding: boolean, rules: EvaluationRules): ExcellentCap {
  const share = isOutstanding ? rules.outstandingShare : rules.excellentShare;
  const whole = times(share, exact(eligible));
  const ofScoredGood = counted(whole, rules);
  const ofRatedGood = counted(over(whole, plus(ONE, share)), rules);
  return { ofRatedGood, ofScoredGood, limit: rules.capBasis === 'rated_good' ? ofRatedGood : ofScoredGood };
}

const counted = (value: ExactNumber, { capRounding }: EvaluationRules): number =>
  floorOf(capRounding === 'down' ? value : roundTo(value, 0));

export type CapState = 'within' | 'above_first_reading' | 'blocked';

/** Above R1 it is told, above the limit of the setting it is refused. */
export function capState(excellent: number, cap: ExcellentCap): CapState {
  if (excellent > cap.limit) return 'blocked';
  return excellent > cap.ofRatedGood ? 'above_first_reading' : 'within';
}

export interface Candidate {
  readonly id: string;
  readonly points: ExactNumber;
}

export interface CapSuggestion {
  readonly excellent: readonly string[];
  readonly good: readonly string[];
  /** People with the same points of whom some are in and some are out: the authority has to choose. */
  readonly tied: readonly string[];
}

/** Who would be excellent by points alone: a suggestion, the decision is the authority's (ND 335 Đ20.5). */
export function suggestedExcellent(candidates: readonly Candidate[], limit: number): CapSuggestion {
  const ranked = [...candidates].sort((one, other) => orderOf(one, other));
  const [chosen, others] = [ranked.slice(0, limit), ranked.slice(limit)];
  const [last, next] = [chosen.at(-1), others[0]];
  const isTied = last && next && isSame(last.points, next.points);
  const tied = isTied ? ranked.filter(({ points }) => isSame(points, last.points)).map(({ id }) => id) : [];
  return { excellent: chosen.map(({ id }) => id), good: others.map(({ id }) => id), tied };
}

const isSame = (one: ExactNumber, other: ExactNumber): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator;

function orderOf(one: Candidate, other: Candidate): number {
  const difference = other.points.numerator * one.points.denominator - one.points.numerator * other.points.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : one.id < other.id ? -1 : 1;
}
