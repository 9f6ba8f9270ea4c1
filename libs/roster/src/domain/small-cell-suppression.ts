export interface SuppressedCells {
  /** Null where a figure is withheld. */
  cells: (number | null)[];
  total: number | null;
}

/** A group of fewer than five is not shown. */
export const SMALL_CELL_THRESHOLD = 5;

// Next to hide: the smallest shown figure above zero; zeros only when nothing else is left.
const nextToHide = (cells: readonly number[], hidden: ReadonlySet<number>): number | undefined => {
  const shown = cells.map((count, index) => ({ count, index })).filter(({ index }) => !hidden.has(index));
  const candidates = shown.some(({ count }) => count > 0) ? shown.filter(({ count }) => count > 0) : shown;
  return candidates.sort((a, b) => a.count - b.count || a.index - b.index)[0]?.index;
};

/**
 * Withholds figures of 1 to threshold − 1, and further ones until what is hidden can't be computed from the total:
 * at least two cells, together at least the threshold. A zero describes nobody and stays, unless the total is small too.
 */
export const smallCellSuppression = (cells: readonly number[], threshold = SMALL_CELL_THRESHOLD): SuppressedCells => {
  const total = cells.reduce((sum, count) => sum + count, 0);
  if (total > 0 && total < threshold) return { cells: cells.map(() => null), total: null };
  const hidden = new Set(cells.flatMap((count, index) => (count > 0 && count < threshold ? [index] : [])));
  const hiddenSum = () => [...hidden].reduce((sum, index) => sum + (cells[index] ?? 0), 0);
  while (hidden.size > 0 && (hidden.size < 2 || hiddenSum() < threshold)) {
    const index = nextToHide(cells, hidden);
    if (index === undefined) break;
    hidden.add(index);
  }
  return { cells: cells.map((count, index) => (hidden.has(index) ? null : count)), total };
};
