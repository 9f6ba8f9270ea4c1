import type { ConfirmedDay, ProposedCalendarDay } from '@commune/api-client';

/** A proposed day as a person has it before them: emptied or filled in, renamed. */
export interface ProposalRow {
  readonly key: number;
  readonly basis: ProposedCalendarDay['basis'];
  readonly source: string;
  readonly earlierDay: string | null;
  readonly isKnown: boolean;
  day: string | null;
  name: string;
}

/** @param known days that the calendar of the year has already: they stay as they are */
export const proposalRows = (days: readonly ProposedCalendarDay[], known: readonly string[]): ProposalRow[] =>
  days.map(({ basis, name, source, day, earlierDay }, key) => {
    const isKnown = day !== null && known.includes(day);
    return { key, basis, name, source, day, earlierDay, isKnown };
  });

/** What is sent: days with a date, under the law that names them or else the announcement. */
export const confirmedDays = (rows: readonly ProposalRow[], announcement: string): ConfirmedDay[] =>
  rows.flatMap(({ day, name, source, isKnown }) =>
    day === null || isKnown || name.trim() === ''
      ? []
      : [{ day, name: name.trim(), source: source === '' ? announcement : source }],
  );
