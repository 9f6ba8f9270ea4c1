import { dimensionKeys, type Dimension } from './dimensions.js';
import { smallCellSuppression } from './small-cell-suppression.js';

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
  // Each (value, bloc) is a cell of its own; a sum is shown only where both of its parts are.
  const parts = smallCellSuppression(cells.flatMap((cell) => [cell.party, cell.government])).cells;
  return cells.map((cell, index) => {
    const party = parts[2 * index] ?? null;
    const government = parts[2 * index + 1] ?? null;
    return {
      value: cell.value,
      party,
      government,
      count: party === null || government === null ? null : party + government,
    };
  });
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
