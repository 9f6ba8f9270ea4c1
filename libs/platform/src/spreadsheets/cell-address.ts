/** 0 → "A", 26 → "AA". */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** "A" → 0, "AA" → 26; -1 for anything that is not a column of a sheet. */
export const columnIndex = (letter: string): number => {
  if (!/^[A-Z]{1,3}$/u.test(letter)) return -1;
  let index = 0;
  for (const character of letter) index = index * 26 + character.charCodeAt(0) - 64;
  return index <= 16_384 ? index - 1 : -1;
};

export interface CellPosition {
  column: number;
  row: number;
}

/** "AB12" → { column: 27, row: 12 }. */
export const parseAddress = (address: string): CellPosition | undefined => {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address);
  if (!match) return undefined;
  const [column, row] = [columnIndex(match[1] ?? ''), Number(match[2])];
  return column >= 0 && row >= 1 && row <= 1_048_576 ? { column, row } : undefined;
};

export interface CellRange {
  from: CellPosition;
  to: CellPosition;
}

export const parseRange = (range: string): CellRange | undefined => {
  const [from, to] = range.split(':').map(parseAddress);
  return from && to ? { from, to } : undefined;
};
