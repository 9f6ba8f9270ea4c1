import { describe, expect, it } from '@jest/globals';
import type { Sex } from './person-codes.js';
import { bornByToRetireBy, retirementAgeMonths, retirementDate } from './retirement-date.js';

// NĐ 135/2020 Đ4 khoản 2 and its annex I
describe('retirementAgeMonths', () => {
  it.each<[Sex, number, number, number]>([
    ['male', 2021, 60, 3],
    ['male', 2024, 61, 0],
    ['male', 2026, 61, 6],
    ['male', 2028, 62, 0],
    ['male', 2040, 62, 0],
    ['female', 2021, 55, 4],
    ['female', 2026, 57, 0],
    ['female', 2029, 58, 0],
    ['female', 2035, 60, 0],
    ['female', 2050, 60, 0],
  ])('of a %s in %s is %s years and %s months', (sex, year, years, months) => {
    expect(retirementAgeMonths(sex, year)).toBe(years * 12 + months);
  });
});

describe('retirementDate', () => {
  it.each<[Sex, string, string]>([
    ['male', '1962-06-15', '2022-12-31'],
    // July 1962 would reach 60 years and 6 months in January 2023, when 60 years and 9 months count.
    ['male', '1962-07-15', '2023-04-30'],
    ['male', '1964-07-01', '2025-10-31'],
    ['male', '1964-11-20', '2026-05-31'],
    ['male', '1966-04-01', '2028-04-30'],
    ['male', '1980-01-31', '2042-01-31'],
    ['female', '1969-01-01', '2025-09-30'],
    ['female', '1969-12-31', '2026-12-31'],
    ['female', '1970-01-10', '2027-05-31'],
    ['female', '1975-05-02', '2035-05-31'],
    ['female', '1990-02-28', '2050-02-28'],
  ])('of a %s born %s is %s', (sex, birthDate, date) => {
    expect(retirementDate(sex, birthDate)).toBe(date);
  });
});

describe('bornByToRetireBy', () => {
  it.each<[Sex, string]>([
    ['male', '2026-03-31'],
    ['male', '2028-05-15'],
    ['female', '2026-12-31'],
    ['female', '2034-06-30'],
  ])('is the last day of birth with which a %s has retired by %s', (sex, day) => {
    const last = bornByToRetireBy(sex, day);
    expect(retirementDate(sex, last) <= day).toBe(true);
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    expect(retirementDate(sex, next) > day).toBe(true);
  });
});
