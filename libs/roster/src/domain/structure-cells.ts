import { dimensionKeys, type Dimension } from './dimensions.js';
import { SMALL_CELL_THRESHOLD, smallCellSuppression } from './small-cell-suppression.js';

export interface CountedCell {
  /** A code of the dimension, or null where the record says nothing. */
  readonly value: string | null;
  readonly party: number;
  readonly government: number;
}

export interface ShownCell {
  readonly value: string | null;
  /** Null: fewer than five people stand behind a figure that the reader may see only in aggregate. */
  readonly count: number | null;
  readonly party: number | null;
  readonly government: number | null;
}

/** Figures of one dimension as this reader may see them: plain with the right to the class, else without small cells. */
export function shownCells(cells: readonly CountedCell[], hasClass: boolean): ShownCell[] {
  if (hasClass) return cells.map((cell) => ({ ...cell, count: cell.party + cell.government }));
  // Of so few people even the list of values would tell: all four of an office being Party members, say.
  if (isSmall(cells.map((cell) => cell.party)) || isSmall(cells.map((cell) => cell.government))) return [];
  // The totals of the blocs are known, so each bloc is a column that must not give its withheld cells away by itself;
  // a sum of both is shown only where both of its parts are.
  const parties = smallCellSuppression(cells.map((cell) => cell.party)).cells;
  const governments = smallCellSuppression(cells.map((cell) => cell.government)).cells;
  return cells.map(({ value }, index) => {
    const party = parties[index] ?? null;
    const government = governments[index] ?? null;
    return { value, party, government, count: party === null || government === null ? null : party + government };
  });
}

function isSmall(counts: readonly number[]): boolean {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 && total < SMALL_CELL_THRESHOLD;
}

/**
 * Finer partitions of a field that has a coarser one: beside it, a withheld cell would follow by subtraction (248
 * postgraduates less 242 masters), so only readers with the class get them.
 */
const withClassOnly: ReadonlySet<Dimension> = new Set([
  'educationLevel',
  'politicalTheory',
  'ethnicGroupCode',
  'fieldOfStudy',
]);

/** Dimensions of yes and no that are sums over another one; without the class they are added up from what that one shows. */
const sums: Readonly<Partial<Record<Dimension, { readonly over: Dimension; readonly yes: readonly string[] }>>> = {
  under42: { over: 'ageBand', yes: ['under_30', '30_41'] },
  universityOrAbove: { over: 'educationGroup', yes: ['university', 'postgraduate'] },
};

export interface ShownDimension {
  readonly key: Dimension;
  readonly hasClass: boolean;
  readonly cells: ShownCell[];
}

/** All dimensions as this reader may see them, such that no figure shown gives away one that is withheld. */
export function shownDimensions(
  counted: ReadonlyMap<Dimension, readonly CountedCell[]>,
  hasClass: (key: Dimension) => boolean,
): ShownDimension[] {
  const plain = (key: Dimension): ShownCell[] => shownCells(counted.get(key) ?? [], hasClass(key));
  return dimensionKeys
    .filter((key) => hasClass(key) || !withClassOnly.has(key))
    .map((key) => {
      const sum = hasClass(key) ? undefined : sums[key];
      return { key, hasClass: hasClass(key), cells: sum ? summedCells(plain(sum.over), sum.yes) : plain(key) };
    });
}

function summedCells(cells: readonly ShownCell[], yes: readonly string[]): ShownCell[] {
  if (cells.length === 0) return [];
  const known = cells.filter((cell) => cell.value !== null);
  const part = (value: string, included: boolean): ShownCell => {
    const chosen = known.filter((cell) => yes.includes(cell.value ?? '') === included);
    const sumOf = (pick: (cell: ShownCell) => number | null): number | null =>
      chosen.some((cell) => pick(cell) === null) ? null : chosen.reduce((total, cell) => total + (pick(cell) ?? 0), 0);
    return {
      value,
      party: sumOf((c) => c.party),
      government: sumOf((c) => c.government),
      count: sumOf((c) => c.count),
    };
  };
  return [part('yes', true), part('no', false)];
}

/** Divisions that beside a coarser one, or as sums over another one, would give a withheld figure away. */
export function isFinerDimension(key: string): boolean {
  return key in sums || [...withClassOnly].some((finer) => finer === key);
}
