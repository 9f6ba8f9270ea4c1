import type { UnitRow } from '@commune/api-client';
import type { Option } from '@/ui/options';
import type { Scope } from './use-structure';

/** Offices of the commune; of the only one in reach when none is chosen. */
export const officeOptions = (units: readonly UnitRow[], communeId: string | undefined): Option[] =>
  units
    .filter((unit) => unit.kind === 'commune_office' && unit.parentId === communeId)
    .map((unit) => ({ value: unit.id, label: unit.fullName }));

export interface Place {
  clusterId?: string;
  communeId?: string;
  officeId?: string;
  /** The narrowest unit chosen, or the widest in reach. */
  name?: string;
}

const reachName = (units: readonly UnitRow[]): string | undefined => {
  const province = units.find((unit) => unit.kind === 'province');
  const communes = units.filter((unit) => unit.kind === 'commune');
  if (province) return province.fullName;
  return communes.length === 1 ? communes[0]?.fullName : units.length === 1 ? units[0]?.fullName : undefined;
};

const ofUnit = (units: readonly UnitRow[], unit: UnitRow): Place => {
  if (unit.kind !== 'commune_office') {
    const communeId = unit.kind === 'commune' ? unit.id : undefined;
    return { communeId, clusterId: unit.clusterId ?? undefined, name: unit.fullName };
  }
  const commune = units.find((candidate) => candidate.id === unit.parentId);
  return {
    officeId: unit.id,
    communeId: commune?.id,
    clusterId: commune?.clusterId ?? undefined,
    name: [unit.fullName, commune?.fullName].filter(Boolean).join(', '),
  };
};

/** Where the scope stands in the tree; an office names its commune and cluster too. */
export const placeOf = (units: readonly UnitRow[], scope: Scope): Place => {
  const unit = units.find((candidate) => candidate.id === scope.unitId);
  if (unit) return ofUnit(units, unit);
  const inCluster = units.find((candidate) => candidate.clusterId === scope.clusterId && scope.clusterId);
  if (inCluster) return { clusterId: scope.clusterId, name: inCluster.clusterName ?? undefined };
  const communes = units.filter((candidate) => candidate.kind === 'commune');
  const only = communes.length === 1 ? communes[0] : undefined;
  return { communeId: only?.id, name: reachName(units) };
};
