import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  addMonths,
  addYears,
  calendarDateFromExcelSerial,
  dayInVietnam,
  daysBetween,
  formatDate,
  formatDateInWords,
  isCalendarDate,
  parseVietnameseDate,
  yearsBetween,
} from './calendar-date.js';

describe('isCalendarDate', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-4-1', false],
    ['2024-13-01', false],
    [20240229, false],
  ])('%s: %s', (value, expected) => expect(isCalendarDate(value)).toBe(expected));
});

describe('parseVietnameseDate', () => {
  it.each([
    ['1/2/1990', '1990-02-01'],
    ['01-02-1990', '1990-02-01'],
    ['01.02.1990', '1990-02-01'],
    ['1990-02-01', '1990-02-01'],
    [' 31 / 3 / 2026 ', '2026-03-31'],
    ['ngày 10 tháng 4 năm 2026', '2026-04-10'],
    ['Ngày 10 tháng 4 năm 2026'.normalize('NFD'), '2026-04-10'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2023', undefined],
    ['30/2/1990', undefined],
    ['31/4/2026', undefined],
    ['3/31/2026', undefined],
    ['30062027', '2027-06-30'],
    ['31042026', undefined],
    ['20260430', undefined],
    ['12345678', undefined],
    ['1/2/90', undefined],
    ['2/1990', undefined],
    ['1990', undefined],
    ['', undefined],
  ])('reads "%s"', (text, expected) => expect(parseVietnameseDate(text)).toBe(expected));
});

describe('formatDateInWords', () => {
  it.each([
    ['2026-09-05', 'ngày 05 tháng 9 năm 2026'],
    ['2026-02-15', 'ngày 15 tháng 02 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ])('%s', (date, expected) => expect(formatDateInWords(date)).toBe(expected));
});

describe('arithmetic', () => {
  it.each([
    [addDays('2024-02-28', 2), '2024-03-01'],
    [addDays('2026-01-01', -1), '2025-12-31'],
    [addMonths('2026-01-31', 1), '2026-02-28'],
    [addMonths('2026-01-31', -2), '2025-11-30'],
    [addMonths('2025-12-15', 1), '2026-01-15'],
    [addYears('2024-02-29', 1), '2025-02-28'],
    [addYears('2024-02-29', 4), '2028-02-29'],
    [formatDate('2026-03-01'), '01/03/2026'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected));

  it('counts days over a leap day', () => expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2));
});

describe('yearsBetween', () => {
  it.each([
    ['1984-03-31', '2026-03-31', 42],
    ['1984-04-01', '2026-03-31', 41],
    ['2004-02-29', '2022-02-27', 17],
    ['2004-02-29', '2022-02-28', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2026-03-31', '2026-03-30', -1],
  ])('%s to %s is %d', (from, to, expected) => expect(yearsBetween(from, to)).toBe(expected));
});

describe('dayInVietnam', () => {
  it.each([
    ['2026-12-01T16:59:59.999Z', '2026-12-01'],
    ['2026-12-01T17:00:00.000Z', '2026-12-02'],
    ['2026-12-31T18:00:00Z', '2027-01-01'],
    ['2026-03-01T00:30:00+07:00', '2026-03-01'],
    [null, null],
  ])('of %s is %s', (instant, day) => expect(dayInVietnam(instant)).toBe(day));

  it('refuses what is no instant', () => expect(() => dayInVietnam('hôm qua')).toThrow(RangeError));
});

describe('calendarDateFromExcelSerial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [38070, '2004-03-24'],
    [46112.75, '2026-03-31'],
    [0, undefined],
    [2_958_466, undefined],
    [Number.NaN, undefined],
  ])('%d', (serial, expected) => expect(calendarDateFromExcelSerial(serial)).toBe(expected));

  it('knows workbooks that count from 1904', () => expect(calendarDateFromExcelSerial(0, true)).toBe('1904-01-01'));
});
