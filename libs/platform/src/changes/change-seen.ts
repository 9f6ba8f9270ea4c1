import type { ScopeGrant } from '../database/index.js';

export const seenActions = ['created', 'updated', 'deleted', 'entered-scope', 'left-scope'] as const;
export type SeenAction = (typeof seenActions)[number];

export interface ChangePlaces {
  readonly action: 'created' | 'updated' | 'deleted';
  readonly unitId: string | null;
  readonly bloc: string | null;
  readonly previousUnitId: string | null;
  readonly previousBloc: string | null;
}

/** What a change is to a reader of this reach; undefined where it is none of theirs. */
export function seenAs(change: ChangePlaces, grants: readonly ScopeGrant[]): SeenAction | undefined {
  const isWithin = reachesPlace(grants, change.unitId, change.bloc);
  if (change.action !== 'updated') return isWithin ? change.action : undefined;
  const wasWithin = reachesPlace(grants, change.previousUnitId, change.previousBloc);
  if (isWithin) return wasWithin ? 'updated' : 'entered-scope';
  return wasWithin ? 'left-scope' : undefined;
}

function reachesPlace(grants: readonly ScopeGrant[], unitId: string | null, bloc: string | null): boolean {
  if (unitId === null) return false;
  return grants.some(
    ({ governmentUnits, partyUnits }) =>
      (bloc !== 'party' && governmentUnits.includes(unitId)) || (bloc !== 'government' && partyUnits.includes(unitId)),
  );
}
