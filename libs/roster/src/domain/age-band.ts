import { type CalendarDate, yearsBetween } from '@commune/kernel';

/** KH 1570/KH-UBND III.2: dưới 30, 30–41, 42–50, trên 50. */
export type AgeBand = 'under_30' | '30_41' | '42_50' | 'over_50';

export const ageBands: readonly { code: AgeBand; name: string; from: number; to: number }[] = [
  { code: 'under_30', name: 'Dưới 30', from: 0, to: 29 },
  { code: '30_41', name: '30–41', from: 30, to: 41 },
  { code: '42_50', name: '42–50', from: 42, to: 50 },
  { code: 'over_50', name: 'Trên 50', from: 51, to: 200 },
];

/** Completed years of age. */
export const ageOn = (birthDate: CalendarDate, asOf: CalendarDate): number => yearsBetween(birthDate, asOf);

export const ageBandOn = (birthDate: CalendarDate, asOf: CalendarDate): AgeBand => {
  const age = ageOn(birthDate, asOf);
  return ageBands.find(({ to }) => age <= to)?.code ?? 'over_50';
};

/** NQ 04-NQ/TU section I counts "dưới 42 tuổi". */
export const isUnder42 = (birthDate: CalendarDate, asOf: CalendarDate): boolean => ageOn(birthDate, asOf) < 42;
