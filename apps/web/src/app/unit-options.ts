import type { UnitRow } from '@commune/api-client';
import { compareVietnamese } from '@commune/kernel';
import type { Option } from '@/ui/options';

const byLabel = (left: Option, right: Option): number => compareVietnamese(left.label, right.label);

export const communesIn = (units: readonly UnitRow[], clusterId: string | undefined): UnitRow[] =>
  units.filter((unit) => unit.kind === 'commune' && (!clusterId || unit.clusterId === clusterId));

export const clusterOptions = (units: readonly UnitRow[]): Option[] => {
  const names = new Map(units.flatMap((unit) => (unit.clusterId ? [[unit.clusterId, unit.clusterName ?? '–']] : [])));
  return [...names].map(([value, label]) => ({ value, label })).sort(byLabel);
};

export const communeOptions = (units: readonly UnitRow[], clusterId: string | undefined): Option[] =>
  communesIn(units, clusterId)
    .map((unit) => ({ value: unit.id, label: unit.fullName, note: unit.code }))
    .sort(byLabel);

/** Offices of this commune; of the only one there is where none is chosen. */
export const officeOptions = (units: readonly UnitRow[], communeId: string | undefined): Option[] => {
  const communes = communesIn(units, undefined);
  const parentId = communeId || (communes.length === 1 ? communes[0]?.id : undefined);
  return units
    .filter((unit) => unit.kind === 'commune_office' && unit.parentId === parentId)
    .map((unit) => ({ value: unit.id, label: unit.fullName }))
    .sort(byLabel);
};
