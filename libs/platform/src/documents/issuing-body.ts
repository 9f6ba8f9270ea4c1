import type { Bloc } from '@commune/kernel';
import type { Unit, UnitTree } from '../units/index.js';
import type { IssuingBody } from './official-document.types.js';

const committeeOf = (unit: Unit, bloc: Bloc): string => {
  if (bloc === 'government') return `Ủy ban nhân dân ${unit.fullName}`;
  return unit.kind === 'province' ? `Tỉnh ủy ${unit.name}` : `Đảng ủy ${unit.fullName}`;
};

/**
 * Who issues a document of this unit. Committees print no body above them, what is below one prints the committee
 * (NĐ 30/2020 Phụ lục I, II.2).
 */
export function issuingBodyOf(tree: UnitTree, unitId: string, bloc: Bloc): IssuingBody | undefined {
  const unit = tree.find(unitId);
  if (!unit) return undefined;
  if (unit.kind === 'province' || unit.kind === 'commune') {
    return { superior: null, name: committeeOf(unit, bloc), place: unit.name };
  }
  const above = unit.parentId === null ? undefined : tree.find(unit.parentId);
  if (!above) return { superior: null, name: unit.fullName, place: unit.name };
  return { superior: committeeOf(above, bloc), name: unit.fullName, place: above.name };
}
