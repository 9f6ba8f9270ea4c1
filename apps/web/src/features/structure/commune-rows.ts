import { compareVietnamese } from '@commune/kernel';
import type { Bloc, StructureCommune } from '@commune/api-client';
import { gapOf, sumOfGaps, type Gap, type GapKind } from './gap';

export interface CommuneRow {
  id: string;
  name: string;
  clusterName: string | null;
  /** Communes in the row: 1, or those of a cluster. */
  communes: number;
  party?: Gap;
  government?: Gap;
  total?: Gap;
}

const withTotal = (row: Omit<CommuneRow, 'total'>): CommuneRow => ({
  ...row,
  total: sumOfGaps([row.party, row.government]),
});

export const communeRows = (communes: readonly StructureCommune[], blocs: readonly Bloc[]): CommuneRow[] =>
  communes.map((commune) =>
    withTotal({
      id: commune.unitId,
      name: commune.fullName,
      clusterName: commune.clusterName,
      communes: 1,
      party: blocs.includes('party') ? gapOf(commune.party, commune.partyQuota) : undefined,
      government: blocs.includes('government') ? gapOf(commune.government, commune.governmentQuota) : undefined,
    }),
  );

/** One row for each cluster; its id is its name, as the answer has no other. */
export const clusterRows = (rows: readonly CommuneRow[]): CommuneRow[] => {
  const names = [...new Set(rows.map((row) => row.clusterName))];
  return names.map((clusterName) => {
    const members = rows.filter((row) => row.clusterName === clusterName);
    return withTotal({
      id: clusterName ?? '',
      name: clusterName ?? '–',
      clusterName,
      communes: members.length,
      party: sumOfGaps(members.map((row) => row.party)),
      government: sumOfGaps(members.map((row) => row.government)),
    });
  });
};

export const isOfKind = (row: CommuneRow, kind: GapKind): boolean =>
  row.party?.kind === kind || row.government?.kind === kind;

const amounts: Record<string, (row: CommuneRow) => number> = {
  party: (row) => row.party?.difference ?? 0,
  government: (row) => row.government?.difference ?? 0,
  total: (row) => row.total?.difference ?? 0,
  present: (row) => row.total?.present ?? 0,
};
const wordOf = (row: CommuneRow, field: string): string => (field === 'cluster' ? (row.clusterName ?? '') : row.name);

/** `sort` as in the URL: `total`, `-party`, … Equal rows stand in Vietnamese order of their names. */
export const sortRows = (rows: readonly CommuneRow[], sort: string): CommuneRow[] => {
  const field = sort.replace(/^-/u, '');
  const direction = sort.startsWith('-') ? -1 : 1;
  const amount = amounts[field];
  const compare = (left: CommuneRow, right: CommuneRow): number =>
    amount ? amount(left) - amount(right) : compareVietnamese(wordOf(left, field), wordOf(right, field));
  return [...rows].sort((left, right) => direction * compare(left, right) || compareVietnamese(left.name, right.name));
};

/** The greatest gap of one bloc in the table: the full half-width of its bars. */
export const widestGap = (rows: readonly CommuneRow[]): number =>
  Math.max(1, ...rows.flatMap((row) => [row.party, row.government].map((gap) => Math.abs(gap?.difference ?? 0))));
