import { addDays, isWeekend } from '@commune/kernel';
import { fixedHolidays, LAW_OF_HOLIDAYS, LAW_OF_DAYS_IN_LIEU, type KnownDay } from './public-holidays.js';

/**
 * `fixed`: stands on this date every year · `in_lieu`: the working day after a fixed one that falls on a weekend ·
 * `movable`: was in the earlier year, and this year's date is for a person to say, by the announcement.
 */
export type ProposalBasis = 'fixed' | 'in_lieu' | 'movable';

export interface ProposedDay {
  readonly basis: ProposalBasis;
  readonly name: string;
  readonly source: string;
  /** Null where only the announcement can say. */
  readonly day: string | null;
  /** The day of the earlier year that it stands for. */
  readonly earlierDay: string | null;
}

/**
 * What a year may begin with, after the year before it. Lunar feasts and days that were swapped move from year to year:
 * they are named without a date. Weekend days worked belong to their year alone and are left out.
 */
export function proposeYear(year: number, earlier: readonly KnownDay[]): ProposedDay[] {
  const fixed = fixedDaysOf(year);
  const theirs = new Set(fixedDaysOf(year - 1).map(({ day }) => day));
  const movable = earlier
    .filter(({ kind, day }) => kind === 'holiday' && !theirs.has(day) && !isFixedDate(day))
    .map(({ day, name }) => ({ basis: 'movable' as const, name, source: '', day: null, earlierDay: day }));
  return [...fixed, ...movable];
}

function fixedDaysOf(year: number): ProposedDay[] {
  const taken = new Set(fixedHolidays.map(({ monthAndDay }) => `${year}-${monthAndDay}`));
  return fixedHolidays.map(({ monthAndDay, name }) => {
    const day = `${year}-${monthAndDay}`;
    if (!isWeekend(day)) return { basis: 'fixed', name, source: LAW_OF_HOLIDAYS, day, earlierDay: null };
    const instead = nextFree(day, taken);
    taken.add(instead);
    return { basis: 'in_lieu', name: `${name} (nghỉ bù)`, source: LAW_OF_DAYS_IN_LIEU, day: instead, earlierDay: null };
  });
}

// Bộ luật Lao động 2019 Đ111.3: the next working day; two that clash follow each other.
function nextFree(day: string, taken: ReadonlySet<string>): string {
  const next = addDays(day, 1);
  return isWeekend(next) || taken.has(next) ? nextFree(next, taken) : next;
}

const isFixedDate = (day: string): boolean => fixedHolidays.some(({ monthAndDay }) => day.slice(5) === monthAndDay);
