import type { Bloc } from '@commune/kernel';
import { isLiveOn, type Unit, type UnitKind, type UnitTree } from '@commune/platform/units';

/** A body of the province works for one bloc. */
const blocsOfBodies: Partial<Record<UnitKind, Bloc>> = { department: 'government', party_body: 'party' };

/** Units whose people stand here: communes and the bodies of the province. */
export const isEmployer = ({ kind }: Unit): boolean => kind === 'commune' || kind in blocsOfBodies;

/**
 * Where people of a unit work on a day: in an office of the commune. How departments are divided is no matter of this
 * system, so a department or Party body is the one place of work of its own.
 */
export function placesOfWork(tree: UnitTree, unitId: string, bloc: string, day: string): readonly Unit[] {
  const unit = tree.find(unitId);
  if (!unit || !isLiveOn(unit, day)) return [];
  if (blocsOfBodies[unit.kind] === bloc) return [unit];
  return tree
    .childrenOf(unitId)
    .filter((office) => office.kind === 'commune_office' && office.bloc === bloc && isLiveOn(office, day));
}
