import { foldText } from './vietnamese-text.js';

/** `YYYY-MM-DD`, a day of the calendar without hour or time zone. */
export type CalendarDate = string;

interface DateParts {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const toText = ({ year, month, day }: DateParts): CalendarDate => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const fromParts = (year: number, month: number, day: number): CalendarDate | undefined => {
  const exists = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? toText({ year, month, day }) : undefined;
};

const toParts = (date: CalendarDate): DateParts => {
  if (!isCalendarDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
};

// JS dates only count days here, always in UTC: no time zone can shift the result.
const toEpochDay = (date: CalendarDate): number => {
  const { year, month, day } = toParts(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
};
const fromEpochDay = (epochDay: number): CalendarDate => new Date(epochDay * DAY_MS).toISOString().slice(0, 10);

export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string') return false;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  return match !== null && fromParts(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

const DAY_FIRST = /^(\d{1,2})\s*[/\-.]\s*(\d{1,2})\s*[/\-.]\s*(\d{4})$/u;
const YEAR_FIRST = /^(\d{4})\s*[/\-.]\s*(\d{1,2})\s*[/\-.]\s*(\d{1,2})$/u;
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/u;

// As typed all day long. No such day can be read as year, month, day too: there is no month 19 or 20.
const DIGITS_ONLY = /^(\d{2})(\d{2})((?:19|20)\d{2})$/u;

/** Day before month, as written in Vietnam: 1/2/1990, 01-02-1990, 01.02.1990, 01021990, 1990-02-01, "ngày 10 tháng 4 năm 2026". */
export const parseVietnameseDate = (text: string): CalendarDate | undefined => {
  const folded = foldText(text);
  const yearFirst = YEAR_FIRST.exec(folded);
  if (yearFirst) return fromParts(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const match = DAY_FIRST.exec(folded) ?? DIGITS_ONLY.exec(folded) ?? IN_WORDS.exec(folded);
  return match ? fromParts(Number(match[3]), Number(match[2]), Number(match[1])) : undefined;
};

/** dd/mm/yyyy. */
export const formatDate = (date: CalendarDate): string => {
  const { year, month, day } = toParts(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
};

/** "ngày 05 tháng 9 năm 2026": days below 10 and the months 1 and 2 take a zero (NĐ 30/2020 Phụ lục I, II.4). */
export const formatDateInWords = (date: CalendarDate): string => {
  const { year, month, day } = toParts(date);
  return `ngày ${pad(day, 2)} tháng ${month < 3 ? pad(month, 2) : month} năm ${year}`;
};

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromEpochDay(toEpochDay(date) + days);

/** A day that the target month lacks becomes that month's last day (BLDS 2015 Đ148.3). */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => {
  const parts = toParts(date);
  const index = parts.year * 12 + parts.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return toText({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) });
};

export const addYears = (date: CalendarDate, years: number): CalendarDate => addMonths(date, years * 12);

export const daysBetween = (from: CalendarDate, to: CalendarDate): number => toEpochDay(to) - toEpochDay(from);

/** Việt Nam has one time and has not changed its clocks since 1979. */
const HOURS_AHEAD_OF_UTC = 7;
/** The day in Việt Nam of an instant, ISO 8601: 18:00Z is the next day there. Null stays null. */
export function dayInVietnam(instant: string): CalendarDate;
export function dayInVietnam(instant: string | null): CalendarDate | null;
export function dayInVietnam(instant: string | null): CalendarDate | null {
  return instant && fromEpochDay(Math.floor((Date.parse(instant) + HOURS_AHEAD_OF_UTC * 3_600_000) / DAY_MS));
}

/** Completed years; who was born on 29/2 completes a year on 28/2 of a common year. Negative when `to` is earlier. */
export const yearsBetween = (from: CalendarDate, to: CalendarDate): number => {
  const years = toParts(to).year - toParts(from).year;
  return addYears(from, years) > to ? years - 1 : years;
};

const EXCEL_LAST_SERIAL = 2_958_465;

/** Excel counts a 29/2/1900 that never was (serial 60); Macintosh workbooks count from 1904. Hours are dropped. */
export const calendarDateFromExcelSerial = (serial: number, countsFrom1904 = false): CalendarDate | undefined => {
  const day = Math.floor(serial) + (countsFrom1904 ? 1462 : 0);
  if (!Number.isFinite(day) || day < 1 || day > EXCEL_LAST_SERIAL || day === 60) return undefined;
  return addDays('1899-12-30', day < 60 ? day + 1 : day);
};
