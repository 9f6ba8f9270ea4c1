export type GapKind = 'shortage' | 'balance' | 'surplus';

export interface Gap {
  present: number;
  quota: number;
  /** Present less quota: below zero is a shortage. */
  difference: number;
  kind: GapKind;
}

export const gapKind = (difference: number): GapKind => {
  if (difference === 0) return 'balance';
  return difference < 0 ? 'shortage' : 'surplus';
};

/** Undefined where no quota was given to the unit, or the reader may not have it: then nothing can be compared. */
export const gapOf = (present: number, quota: number | null | undefined): Gap | undefined => {
  if (quota === null || quota === undefined) return undefined;
  const difference = present - quota;
  return { present, quota, difference, kind: gapKind(difference) };
};

/** Both blocs together; one bloc alone when only that one has a quota. */
export const sumOfGaps = (gaps: readonly (Gap | undefined)[]): Gap | undefined => {
  const known = gaps.filter((gap) => gap !== undefined);
  if (known.length === 0) return undefined;
  const sum = (pick: (gap: Gap) => number): number => known.reduce((total, gap) => total + pick(gap), 0);
  return gapOf(
    sum((gap) => gap.present),
    sum((gap) => gap.quota),
  );
};
