import type { Bloc, StaffingCell, StaffingCommune } from '@commune/api-client';

/** As the address and the API name posts outside the 16 fields. */
export const NO_SPECIALISM = 'none';

/** The 16 fields of KH 1570/KH-UBND III.2 as the API names them, and the rest. */
export const fieldCodes = [
  'land',
  'construction',
  'finance',
  'budget',
  'accounting',
  'justice_civil_status',
  'home_affairs',
  'clerical',
  'archives',
  'ethnic_affairs',
  'religion',
  'citizen_reception',
  'complaints',
  'digital_transformation',
  'information_technology',
  'foreign_language',
  NO_SPECIALISM,
] as const;

export interface Count {
  required: number;
  present: number;
}

/** A row of the heat map: a commune, or a cluster of them. */
export interface MatrixRow {
  id: string;
  name: string;
  clusterId?: string;
  /** By code of the field; what has neither posts nor people has no count. */
  counts: ReadonlyMap<string, Count>;
  total: Count;
}

export type GapStep = 'shortage-2' | 'shortage-1' | 'balance' | 'surplus-1' | 'surplus-2';

export const gapOf = ({ present, required }: Count): number => present - required;

/** Strong colours from two people and a fifth of the posts on: one of twelve is not one of two. */
export const gapStep = (count: Count): GapStep => {
  const gap = gapOf(count);
  if (gap === 0) return 'balance';
  const isStrong = Math.abs(gap) >= 2 && Math.abs(gap) / Math.max(count.required, 1) >= 0.2;
  return `${gap < 0 ? 'shortage' : 'surplus'}-${isStrong ? 2 : 1}`;
};

/** −2, 0, +3: the sign is said, not only coloured. */
export const signed = (gap: number): string => (gap === 0 ? '0' : gap > 0 ? `+${gap}` : `−${-gap}`);

const add = (left: Count, right: Count): Count => ({
  required: left.required + right.required,
  present: left.present + right.present,
});
const nothing: Count = { required: 0, present: 0 };

const countsOf = (cells: readonly StaffingCell[]): Map<string, Count> => {
  const counts = new Map<string, Count>();
  for (const cell of cells) {
    const code = cell.specialismCode ?? NO_SPECIALISM;
    counts.set(code, add(counts.get(code) ?? nothing, cell));
  }
  return counts;
};

const rowOf = (part: Omit<MatrixRow, 'counts' | 'total'>, cells: readonly StaffingCell[]): MatrixRow => {
  const counts = countsOf(cells);
  return { ...part, counts, total: [...counts.values()].reduce(add, nothing) };
};

export const communeRows = (communes: readonly StaffingCommune[]): MatrixRow[] =>
  communes.map(({ unitId, fullName, clusterId, cells }) =>
    rowOf({ id: unitId, name: fullName, clusterId: clusterId ?? undefined }, cells),
  );

export const clusterRows = (communes: readonly StaffingCommune[], unnamed: string): MatrixRow[] =>
  [...new Set(communes.map(({ clusterId }) => clusterId))].map((clusterId) => {
    const members = communes.filter((commune) => commune.clusterId === clusterId);
    return rowOf(
      { id: clusterId ?? 'none', name: members[0]?.clusterName ?? unnamed, clusterId: clusterId ?? undefined },
      members.flatMap(({ cells }) => cells),
    );
  });

/** All communes together, by field. */
export const wholeOf = (communes: readonly StaffingCommune[], name: string): MatrixRow =>
  rowOf(
    { id: 'whole', name },
    communes.flatMap(({ cells }) => cells),
  );

export interface QuotaCount {
  present: number;
  required: number;
  /** Null where no quota is known. */
  quota: number | null;
}

export interface QuotaRow {
  id: string;
  name: string;
  party?: QuotaCount;
  government?: QuotaCount;
}

const quotaOf = ({ cells, quotas }: StaffingCommune, bloc: Bloc): QuotaCount | undefined => {
  const own = cells.filter((cell) => cell.bloc === bloc).reduce<Count>(add, nothing);
  const quota = quotas.find((found) => found.bloc === bloc)?.headCount ?? null;
  return quota === null && own.present === 0 && own.required === 0 ? undefined : { ...own, quota };
};

export const quotaRows = (communes: readonly StaffingCommune[]): QuotaRow[] =>
  communes.map((commune) => ({
    id: commune.unitId,
    name: commune.fullName,
    party: quotaOf(commune, 'party'),
    government: quotaOf(commune, 'government'),
  }));
