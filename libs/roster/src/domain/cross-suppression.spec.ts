import { describe, expect, it } from '@jest/globals';
import { crossSuppression } from './cross-suppression.js';

const of = (cells: number[][], rowTotalsKnown = true, columnTotalsKnown = false) =>
  crossSuppression({ cells, rowTotalsKnown, columnTotalsKnown });

/** The least and the most that a withheld inner figure can be, by trying: equations of rows and columns, nothing below zero. */
function isDetermined(cells: number[][], row: number, column: number, hidden: ReadonlySet<string>): boolean {
  // A figure is free if some cycle of withheld figures passes through it: walk rows and columns in turn.
  const walk = (at: readonly [number, number], path: readonly string[], alongRow: boolean): boolean => {
    const key = at.join(' ');
    if (path.length >= 3 && !alongRow && at[1] === column && at[0] !== row) return true;
    const next = [...hidden].map((text) => text.split(' ').map(Number) as [number, number]);
    return next
      .filter(([r, c]) => (alongRow ? r === at[0] && c !== at[1] : c === at[1] && r !== at[0]))
      .filter((place) => !path.includes(place.join(' ')))
      .some((place) => walk(place, [...path, key], !alongRow));
  };
  return !walk([row, column], [], true) && cells.length > 0;
}

describe('a table with its totals', () => {
  it('shows everything where nothing is small', () => {
    expect(
      of([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual({
      cells: [
        [10, 20],
        [30, 40],
      ],
      rowTotals: [30, 70],
      columnTotals: [40, 60],
      total: 100,
    });
  });

  it('shows nothing of fewer than five', () => {
    expect(
      of([
        [1, 2],
        [0, 1],
      ]),
    ).toMatchObject({
      cells: [
        [null, null],
        [null, null],
      ],
      total: null,
    });
  });

  it('withholds a small figure with company in its row and its column', () => {
    const { cells, rowTotals } = of(
      [
        [2, 20, 30],
        [10, 20, 30],
        [40, 50, 60],
      ],
      true,
      true,
    );
    expect(cells[0]?.[0]).toBeNull();
    expect(cells[0]?.filter((count) => count === null).length).toBeGreaterThan(1);
    expect(cells.map((row) => row[0]).filter((count) => count === null).length).toBeGreaterThan(1);
    expect(rowTotals).toEqual([52, 60, 150]);
  });

  it('may withhold a total that the reader does not know, instead of more figures', () => {
    const { cells, columnTotals } = of(
      [
        [2, 40],
        [60, 70],
      ],
      true,
      false,
    );
    const withheld = [...cells.flat(), ...columnTotals].filter((count) => count === null);
    expect(withheld.length).toBeGreaterThanOrEqual(4);
  });

  it('keeps zeros where no figure beside them is small', () => {
    expect(
      of([
        [0, 20],
        [30, 0],
      ]).cells,
    ).toEqual([
      [0, 20],
      [30, 0],
    ]);
  });

  it('withholds at least five people under each known total', () => {
    const counts = [
      [1, 1, 30],
      [25, 40, 50],
      [60, 70, 80],
    ];
    const { cells } = of(counts, true, true);
    const withheldInRow = counts[0]?.filter((_, column) => cells[0]?.[column] === null) ?? [];
    expect(withheldInRow.reduce((all, one) => all + one, 0)).toBeGreaterThanOrEqual(5);
  });

  // A pseudo-random run, the same each time: in none does a withheld figure follow from what is shown.
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('gives nothing away by subtraction (%s)', (seed) => {
    let state = seed + 1;
    const next = (): number => (state = (state * 48_271) % 2_147_483_647);
    const [height, width] = [2 + (next() % 4), 2 + (next() % 4)];
    const counts = Array.from({ length: height }, () =>
      Array.from({ length: width }, () => (next() % 3 === 0 ? next() % 5 : 5 + (next() % 40))),
    );
    const { cells, total } = of(counts, true, true);
    if (total === null) return;
    const hidden = new Set(cells.flatMap((row, r) => row.flatMap((count, c) => (count === null ? [`${r} ${c}`] : []))));
    for (const place of hidden) {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      expect({ place, determined: isDetermined(counts, row, column, hidden) }).toEqual({ place, determined: false });
    }
    counts.forEach((row, r) =>
      row.forEach((count, c) => expect(count > 0 && count < 5 && cells[r]?.[c] !== null).toBe(false)),
    );
  });
});
