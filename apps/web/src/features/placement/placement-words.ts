import type {
  PlacementMoveKind,
  PlacementMoveState,
  PlacementPlaceView,
  PlacementPlanState,
} from '@commune/api-client';
import type { StatusKind } from '@/ui/status';

const plans: Readonly<Record<PlacementPlanState, StatusKind>> = {
  draft: 'idle',
  submitted: 'due',
  considered: 'due',
  approved: 'info',
  carried_out: 'good',
  withdrawn: 'closed',
};
export const planKind = (state: PlacementPlanState): StatusKind => plans[state];

const moves: Readonly<Record<PlacementMoveState, StatusKind>> = {
  planned: 'idle',
  decided: 'due',
  done: 'good',
  failed: 'late',
  cancelled: 'closed',
  undone: 'closed',
};
export const moveKind = (state: PlacementMoveState): StatusKind => moves[state];

/** A department keeps no offices here: it is named once. */
export const placeText = (place: PlacementPlaceView | undefined): string =>
  [...new Set([place?.positionTitle, place?.officeName, place?.unitName])].filter(Boolean).join(', ');

export const moveKindCodes = [
  'transfer',
  'rotation',
  'secondment',
  'reassignment',
  'trial_appointment',
  'downsizing',
] as const satisfies readonly PlacementMoveKind[];

export const moveStateCodes = [
  'planned',
  'decided',
  'done',
  'failed',
  'cancelled',
  'undone',
] as const satisfies readonly PlacementMoveState[];
