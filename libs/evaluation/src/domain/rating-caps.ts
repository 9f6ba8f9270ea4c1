import type { EvaluationRules } from './evaluation-rules.js';
import type { ExactNumber } from './exact-number.js';
import { capState, excellentCap, suggestedExcellent, type CapState, type ExcellentCap } from './excellent-cap.js';
import { countsForCap } from './rating-decision.js';
import { capGroups, type CapGroup } from './rating-duty.js';
import type { Rating } from './rating.js';

export interface RatingForCap {
  readonly id: string;
  readonly capGroup: CapGroup;
  readonly proposed: Rating | null;
  readonly points: ExactNumber | null;
  readonly level: Rating | null;
}

export const capScopes = ['agency', ...capGroups] as const;
export type CapScope = (typeof capScopes)[number];

export interface RatingCap extends ExcellentCap {
  readonly group: CapScope;
  readonly eligible: number;
  readonly excellent: number;
  readonly state: CapState;
}

export interface CapTerms {
  readonly rules: EvaluationRules;
  /** ND 335 Đ20.5b. */
  readonly isOutstanding: boolean;
  /** Within each group of similar duties too (Đ20.5a), or within the agency only. */
  readonly byGroup: boolean;
}

/** The cap on "excellent" within the agency and within each group of it (ND 335 Đ20.5). */
export function ratingCaps(ratings: readonly RatingForCap[], terms: CapTerms): RatingCap[] {
  return capScopes
    .filter((group) => group === 'agency' || terms.byGroup)
    .map((group) => {
      const inside = ratings.filter(({ capGroup }) => group === 'agency' || capGroup === group);
      const eligible = inside.filter(({ proposed }) => countsForCap(proposed)).length;
      const excellent = inside.filter(({ level }) => level === 'excellent').length;
      const cap = excellentCap(eligible, terms.isOutstanding, terms.rules);
      return { group, eligible, excellent, ...cap, state: capState(excellent, cap) };
    });
}

/** The first cap that one more "excellent" for this person would break; undefined: it fits. */
export function brokenCap(ratings: readonly RatingForCap[], ratingId: string, terms: CapTerms): RatingCap | undefined {
  const after = ratings.map((one) => (one.id === ratingId ? { ...one, level: 'excellent' as const } : one));
  const group = after.find(({ id }) => id === ratingId)?.capGroup;
  return ratingCaps(after, terms).find(
    (cap) => cap.state === 'blocked' && (cap.group === 'agency' || cap.group === group),
  );
}

/** Who would be excellent by points within every cap: a suggestion, the decision is the authority's. */
export function suggestedWithinCaps(ratings: readonly RatingForCap[], terms: CapTerms) {
  const limits = new Map(ratingCaps(ratings, terms).map(({ group, limit }) => [group, limit]));
  const candidates = ratings.flatMap(({ id, capGroup, points, proposed }) =>
    proposed === 'excellent' && points ? [{ id, capGroup, points }] : [],
  );
  const ofGroups = capGroups.map((group) =>
    suggestedExcellent(
      candidates.filter(({ capGroup }) => capGroup === group),
      limits.get(group) ?? candidates.length,
    ),
  );
  const chosen = new Set(ofGroups.flatMap(({ excellent }) => excellent));
  const whole = suggestedExcellent(
    candidates.filter(({ id }) => chosen.has(id)),
    limits.get('agency') ?? 0,
  );
  return { excellent: whole.excellent, tied: [...new Set([...ofGroups.flatMap(({ tied }) => tied), ...whole.tied])] };
}
