import { exact, isLess, ONE, roundTo, type ExactNumber } from './exact-number.js';
import type { EvaluationRules } from './evaluation-rules.js';

/** d, đ and e know two values only (ND 335 Đ15.3). */
export const HALF = exact(1, 2);
export type LeaderFactor = 'full' | 'half';

export const factorValue = (factor: LeaderFactor): ExactNumber => (factor === 'full' ? ONE : HALF);

export interface LeaderFactors {
  /** d: results of the unit, or of the field in charge (Đ15.3a, Đ15.4). */
  readonly unitResults: LeaderFactor;
  /** đ: organising the work (Đ15.3b). */
  readonly organising: LeaderFactor;
  /** e: unity (Đ15.3c). */
  readonly unity: LeaderFactor;
}

/** What is proposed for a factor; null where the text gives neither value, and somebody has to choose and say why. */
export type ProposedFactor = LeaderFactor | null;

/**
 * d (Đ15.3a): everybody managed at the points of "satisfactory" or above, else a half. Who has no points yet says nothing;
 * nobody with points: null.
 */
export function unitResultsFactor(points: readonly ExactNumber[], rules: EvaluationRules): ProposedFactor {
  if (points.length === 0) return null;
  const fails = points.some((value) => isLess(roundTo(value, rules.decimals), rules.thresholds.satisfactory));
  return fails ? 'half' : 'full';
}

export interface OrganisingFacts {
  readonly allDone: boolean;
  readonly allOnTime: boolean;
  readonly allOfQuality: boolean;
  readonly hasInitiative: boolean;
  readonly hasProlongedShortfall: boolean;
}

/** đ (Đ15.3b). Done in time without an initiative is neither. */
export function organisingFactor(facts: OrganisingFacts): ProposedFactor {
  if (facts.hasProlongedShortfall) return 'half';
  return facts.allDone && facts.allOnTime && facts.allOfQuality && facts.hasInitiative ? 'full' : null;
}

/** e (Đ15.3c). */
export function unityFactor(facts: { isUnited: boolean; hasProlongedComplaints: boolean }): ProposedFactor {
  if (facts.hasProlongedComplaints) return 'half';
  return facts.isUnited ? 'full' : null;
}
