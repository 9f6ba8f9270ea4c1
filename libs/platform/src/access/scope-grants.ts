import type { Bloc } from '@commune/kernel';
import type { ScopeGrant } from '../database/index.js';
import type { UnitTree } from '../units/index.js';
import type { Grant, PolicyLine, Reach } from './policy.js';
import { fieldRights, type Role } from './roles.js';

export interface RoleAssignment {
  readonly role: Role;
  readonly unitId: string;
  readonly blocs: readonly Bloc[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** The name of who has delegated it, where it isn't the account's own. */
  readonly delegatedBy?: string | null;
}

/** The reach of each of a person's roles for one operation. Empty: the operation is not theirs. */
export function scopeGrants(
  line: PolicyLine,
  assignments: readonly RoleAssignment[],
  civilServantId: string | null,
  tree: UnitTree,
): ScopeGrant[] {
  if (typeof line.who === 'string') return [];
  const { who } = line;
  return assignments.flatMap((assignment) => {
    const granted = who[assignment.role];
    return granted === undefined ? [] : [grantOf(asGrant(granted), assignment, civilServantId, tree)];
  });
}

/** Both persons are named wherever a delegated role reaches further than the own ones: "A thay B". */
export function actorNameOf(displayName: string, grants: readonly ScopeGrant[]): string {
  if (grants.every(({ delegatedBy }) => delegatedBy === undefined)) return displayName;
  const own = new Set(grants.filter((grant) => grant.delegatedBy === undefined).flatMap(placesOf));
  const givers = grants
    .filter((grant) => placesOf(grant).some((place) => !own.has(place)))
    .flatMap((grant) => grant.delegatedBy ?? []);
  return givers.length === 0 ? displayName : `${displayName} thay ${[...new Set(givers)].join(', ')}`;
}

function placesOf({ governmentUnits, partyUnits, offices }: ScopeGrant): string[] {
  return [
    ...governmentUnits.map((id) => `government ${id}`),
    ...partyUnits.map((id) => `party ${id}`),
    ...offices.map((id) => `office ${id}`),
  ];
}

function asGrant(granted: Reach | Grant): Grant {
  return typeof granted === 'string' ? { reach: granted } : granted;
}

function grantOf(grant: Grant, assignment: RoleAssignment, civilServantId: string | null, tree: UnitTree): ScopeGrant {
  const { read, write } = fieldRights[assignment.role];
  const { role, delegatedBy } = assignment;
  const classes = { role, ...(delegatedBy ? { delegatedBy } : {}), readClasses: read, writeClasses: write };
  if (grant.reach === 'self') {
    return { governmentUnits: [], partyUnits: [], offices: [], personId: civilServantId, ...classes };
  }
  const root = grant.reach === 'province' ? tree.provinceOf(assignment.unitId)?.id : assignment.unitId;
  const reachesBloc = (bloc: Bloc): boolean => grant.blocs === 'both' || assignment.blocs.includes(bloc);
  return { ...reachOf(root, tree, reachesBloc), personId: null, ...classes };
}

/** The units below a root, for people and API clients alike. */
export function reachOf(
  root: string | undefined,
  tree: UnitTree,
  reachesBloc: (bloc: Bloc) => boolean,
): Pick<ScopeGrant, 'governmentUnits' | 'partyUnits' | 'offices'> {
  const { owners, offices } = root === undefined ? { owners: none, offices: none } : tree.placesBelow(root);
  return {
    governmentUnits: reachesBloc('government') ? owners : none,
    partyUnits: reachesBloc('party') ? owners : none,
    // Offices count only where the reach begins at one; a commune's own people are reached through the commune.
    offices: owners.length > 0 ? none : offices,
  };
}

const none: readonly string[] = [];
