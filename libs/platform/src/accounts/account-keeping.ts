import type { AccessScope, ScopeGrant } from '../database/index.js';
import type { UnitTree } from '../units/index.js';

/** Where somebody keeps accounts: as an administrator all of them, as a clerk those of people without any other role. */
export interface Keeping {
  readonly administered: readonly string[];
  readonly assisted: readonly string[];
}

export function keepingOf(scope: AccessScope): Keeping {
  const unitsAs = (role: string): string[] => [
    ...new Set(scope.grants.filter((grant) => grant.role === role).flatMap(unitsOf)),
  ];
  return { administered: unitsAs('province_admin'), assisted: unitsAs('commune_clerk') };
}

const unitsOf = (grant: ScopeGrant): string[] => [...grant.governmentUnits, ...grant.partyUnits];

/** The unit that answers for it: an office's commune, any other unit itself. */
export function ownerOf(tree: UnitTree, unitId: string): string | null {
  const unit = tree.find(unitId);
  return unit?.kind === 'commune_office' ? unit.parentId : (unit?.id ?? null);
}
