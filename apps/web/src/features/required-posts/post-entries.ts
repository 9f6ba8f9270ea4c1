import type { RequiredPostItem, RequiredPostRow, RequiredPostTotal } from '@commune/api-client';

/** What was typed, by position; a position that was not touched has no member. */
export type PostEntries = Readonly<Record<string, number | null>>;

export const numberOf = (row: RequiredPostRow, entries: PostEntries): number | null =>
  row.positionId in entries ? (entries[row.positionId] ?? null) : row.required;

/** What differs from what was read, each with the number as read. An emptied field is no number. */
export const itemsOf = (rows: readonly RequiredPostRow[], entries: PostEntries): RequiredPostItem[] =>
  rows.flatMap((row) => {
    const required = numberOf(row, entries);
    if (required === null || required === row.required) return [];
    return [{ positionId: row.positionId, required, expected: row.required }];
  });

/** The totals as they would be. */
export const totalsWith = (
  totals: readonly RequiredPostTotal[],
  rows: readonly RequiredPostRow[],
  entries: PostEntries,
): RequiredPostTotal[] =>
  totals.map((total) => {
    const ofBloc = rows.filter(({ bloc }) => bloc === total.bloc);
    const required = ofBloc.reduce((sum, row) => sum + (numberOf(row, entries) ?? 0), 0);
    return { ...total, required, exceedsQuota: total.quota !== null && required > total.quota };
  });
