import type { Violation } from '@commune/kernel';
import { invalid } from '../http/index.js';
import type { UnitTree } from '../units/index.js';
import { ownerOf, type Keeping } from './account-keeping.js';
import type { RoleRequest } from './account-requests.dto.js';
import { violationsOfRole, type RoleToGrant } from './account-rules.js';

/** The roles as they will stand, or a refusal: none beyond the reach of who gives them. */
export function rolesToGrant(
  requests: readonly RoleRequest[],
  tree: UnitTree,
  keeping: Keeping,
  at = (index: number) => `/roles/${index}`,
): RoleToGrant[] {
  const granted = requests.map(({ role, unitId, blocs, startsOn, endsOn = null }) => {
    return { role, unitId, blocs: [...new Set(blocs)], startsOn, endsOn };
  });
  const faults = granted.flatMap((role, index) =>
    violationsOfRole(role, isWithin(role.unitId, tree, keeping) ? tree.find(role.unitId)?.kind : undefined, at(index)),
  );
  if (faults.length > 0) throw invalid(faults);
  return granted;
}

/** An account belongs to a unit that the caller administers, never to an office. */
export function unitFaults(unitId: string, tree: UnitTree, keeping: Keeping): Violation[] {
  if (tree.find(unitId)?.kind !== 'commune_office' && isWithin(unitId, tree, keeping)) return [];
  const message = 'Chọn xã, sở, ngành hoặc tỉnh trong phạm vi được giao.';
  return [{ pointer: '/unitId', code: 'accounts.unit-out-of-reach', message }];
}

function isWithin(unitId: string, tree: UnitTree, keeping: Keeping): boolean {
  const owner = ownerOf(tree, unitId);
  return owner !== null && keeping.administered.includes(owner);
}
