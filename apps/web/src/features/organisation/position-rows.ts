import { compareVietnamese } from '@commune/kernel';
import type { JobPositionRow } from '@commune/api-client';
import { matchesFolded } from '@/ui/folded-search';

export interface PositionFilter {
  q: string;
  bloc: string;
  office: string;
  specialism: string;
  /** The level of political theory that the standard asks for. */
  theory: string;
  gap: string;
}

/** A post that the commune neither needs nor has is neither met nor short. */
export const isUnused = (position: JobPositionRow): boolean => position.required === 0 && position.present === 0;
export const gapOf = (position: JobPositionRow): number => position.present - position.required;

const isOfGap = (position: JobPositionRow, gap: string): boolean => {
  if (gap === 'shortage') return gapOf(position) < 0;
  if (gap === 'surplus') return gapOf(position) > 0;
  return gap === 'balance' ? gapOf(position) === 0 && !isUnused(position) : true;
};

export const filterPositions = (positions: readonly JobPositionRow[], filter: PositionFilter): JobPositionRow[] =>
  positions.filter(
    (position) =>
      matchesFolded(`${position.code} ${position.name} ${position.officeNames.join(' ')}`, filter.q) &&
      (!filter.bloc || position.bloc === filter.bloc) &&
      (!filter.office || position.officeNames.includes(filter.office)) &&
      (!filter.specialism || position.specialismCode === filter.specialism) &&
      (!filter.theory || position.minPoliticalTheory === filter.theory) &&
      isOfGap(position, filter.gap),
  );

const amounts: Record<string, (position: JobPositionRow) => number> = {
  required: (position) => position.required,
  present: (position) => position.present,
  gap: gapOf,
};

/** Without `sort` the catalogue's own order stays. */
export const sortPositions = (positions: readonly JobPositionRow[], sort: string): JobPositionRow[] => {
  if (!sort) return [...positions];
  const field = sort.replace(/^-/u, '');
  const direction = sort.startsWith('-') ? -1 : 1;
  const amount = amounts[field];
  const wordOf = (position: JobPositionRow): string =>
    field === 'office' ? (position.officeNames[0] ?? '') : field === 'code' ? position.code : position.name;
  return [...positions].sort(
    (left, right) =>
      direction * (amount ? amount(left) - amount(right) : compareVietnamese(wordOf(left), wordOf(right))),
  );
};

export const totalsOf = (positions: readonly JobPositionRow[]): { required: number; present: number } => ({
  required: positions.reduce((sum, position) => sum + position.required, 0),
  present: positions.reduce((sum, position) => sum + position.present, 0),
});
