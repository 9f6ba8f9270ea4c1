import { addMonths, type CalendarDate } from '@commune/kernel';
import type { MoveKind } from './move-kinds.js';
import type { PlacementPost } from './person-to-place.js';
import type { PlacementLimits } from './placement-weights.js';

/** Which way a move leads between communes and bodies of the province: departments and Party bodies. */
export type MoveDirection = 'among_communes' | 'to_commune' | 'to_department' | 'among_departments';

export type PostLevel = 'commune' | 'province';

export function directionOf(from: PostLevel, to: PostLevel): MoveDirection {
  if (from === 'province') return to === 'province' ? 'among_departments' : 'to_commune';
  return to === 'province' ? 'to_department' : 'among_communes';
}

/** A body of the province keeps no offices here: it is its own. */
export function levelOf({ unitId, officeId }: { readonly unitId: string; readonly officeId: string }): PostLevel {
  return unitId === officeId ? 'province' : 'commune';
}

/**
 * Whether the machine proposes a move that leads this way. Deputies beyond the number of their department go to communes
 * (plans of Đắk Lắk III.2 and Ninh Bình, task 5); people of communes go to departments to learn (NQ 04-NQ/TU III.2).
 * Neither leaves a post that is needed, and nobody is placed among departments: the plan is about communes.
 */
export function isProposedBetween(from: PlacementPost, to: PlacementPost, limits: PlacementLimits): boolean {
  const isBeyondNeed = from.present > from.required;
  switch (directionOf(from.level, to.level)) {
    case 'among_communes':
      return true;
    case 'to_commune':
      return limits.fromDepartments && from.isLeader && isBeyondNeed;
    case 'to_department':
      return limits.toDepartments && !from.isLeader && isBeyondNeed;
    case 'among_departments':
      return false;
  }
}

export interface ProposedTerms {
  readonly kind: MoveKind;
  readonly endsOn: CalendarDate | null;
}

/** How a move is proposed: to a department for a time and back, elsewhere for good. */
export function termsOfProposal(
  from: PlacementPost,
  to: PlacementPost,
  effectiveOn: CalendarDate,
  { learningMonths }: PlacementLimits,
): ProposedTerms {
  if (directionOf(from.level, to.level) === 'to_department') {
    return { kind: 'secondment', endsOn: addMonths(effectiveOn, learningMonths) };
  }
  return { kind: from.unitId === to.unitId ? 'reassignment' : 'transfer', endsOn: null };
}
