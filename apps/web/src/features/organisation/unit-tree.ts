import { compareVietnamese } from '@commune/kernel';
import type { UnitRow } from '@commune/api-client';
import { matchesFolded } from '@/ui/folded-search';

export interface TreeRow {
  id: string;
  level: 'cluster' | 'commune' | 'office';
  name: string;
  code?: string;
  unit?: UnitRow;
  /** Communes of a cluster, offices of a commune. */
  members: number;
  isOpen: boolean;
  areaTypes: readonly string[];
  partyQuota: number | null;
  governmentQuota: number | null;
}

export interface TreeFilter {
  q: string;
  clusterId: string;
  areaType: string;
}

const byName = (left: UnitRow, right: UnitRow): number => compareVietnamese(left.fullName, right.fullName);
const sumOf = (units: readonly UnitRow[], pick: (unit: UnitRow) => number | null): number | null => {
  const known = units.map(pick).filter((quota) => quota !== null);
  return known.length === 0 ? null : known.reduce((sum, quota) => sum + quota, 0);
};

export const provinceBodies = (units: readonly UnitRow[]): UnitRow[] =>
  units
    .filter((unit) => unit.kind === 'department' || unit.kind === 'party_body')
    .sort((left, right) => right.kind.localeCompare(left.kind) || byName(left, right));

const unitRow = (unit: UnitRow, level: TreeRow['level'], members: number, isOpen: boolean): TreeRow => ({
  id: unit.id,
  level,
  name: unit.fullName,
  code: unit.code,
  unit,
  members,
  isOpen,
  areaTypes: unit.areaTypes,
  partyQuota: unit.partyQuota,
  governmentQuota: unit.governmentQuota,
});

const clusterRow = (id: string, communes: readonly UnitRow[]): TreeRow => ({
  id: `cluster-${id}`,
  level: 'cluster',
  name: communes[0]?.clusterName ?? '–',
  members: communes.length,
  isOpen: true,
  areaTypes: [],
  partyQuota: sumOf(communes, (unit) => unit.partyQuota),
  governmentQuota: sumOf(communes, (unit) => unit.governmentQuota),
});

const nameOrCode = (unit: UnitRow, q: string): boolean => matchesFolded(`${unit.fullName} ${unit.code}`, q);

const groupBy = (units: readonly UnitRow[], keyOf: (unit: UnitRow) => string): Map<string, UnitRow[]> => {
  const groups = new Map<string, UnitRow[]>();
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  return groups;
};

/** A commune with its offices; when only offices match the search, it opens to show them. */
const communeRows = (
  commune: UnitRow,
  offices: readonly UnitRow[],
  q: string,
  open: ReadonlySet<string>,
): TreeRow[] => {
  const isNamed = nameOrCode(commune, q);
  const found = isNamed ? offices : offices.filter((office) => nameOrCode(office, q));
  if (!isNamed && found.length === 0) return [];
  const isOpen = open.has(commune.id) || !isNamed;
  const below = isOpen ? found.map((office) => unitRow(office, 'office', 0, false)) : [];
  return [unitRow(commune, 'commune', offices.length, isOpen), ...below];
};

/** Clusters, their communes, and the offices of the communes that are open; flat, in the order shown. */
export const treeRows = (units: readonly UnitRow[], filter: TreeFilter, open: ReadonlySet<string>): TreeRow[] => {
  const offices = groupBy(
    units.filter((unit) => unit.kind === 'commune_office'),
    (unit) => unit.parentId ?? '',
  );
  const communes = units
    .filter((unit) => unit.kind === 'commune')
    .filter((unit) => !filter.clusterId || unit.clusterId === filter.clusterId)
    .filter((unit) => !filter.areaType || unit.areaTypes.includes(filter.areaType))
    .sort(byName);
  const clusters = [...groupBy(communes, (unit) => unit.clusterId ?? '')];
  return clusters
    .sort(([, [left]], [, [right]]) => compareVietnamese(left?.clusterName ?? '', right?.clusterName ?? ''))
    .flatMap(([id, members]) => {
      const rows = members.map((unit) => communeRows(unit, offices.get(unit.id) ?? [], filter.q, open));
      const shown = members.filter((_unit, place) => (rows[place]?.length ?? 0) > 0);
      return shown.length > 0 ? [clusterRow(id, shown), ...rows.flat()] : [];
    });
};

/** Offices whose commune lies outside the reader's reach: an office head sees their own office alone. */
export const looseOffices = (units: readonly UnitRow[]): UnitRow[] =>
  units.filter((unit) => unit.kind === 'commune_office' && !units.some((other) => other.id === unit.parentId));
