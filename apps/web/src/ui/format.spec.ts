import { formatNumber, formatPercent } from '@commune/kernel';
import { describe, expect, it } from 'vitest';
import { createI18n } from 'vue-i18n';
import { deadlineText, formatInstant, parseNumber, todayInVietnam } from './format';
import { words } from './locale';

const i18n = createI18n({ legacy: false, locale: 'vi', messages: { vi: { ui: words.vi } } });

const inVietnamese = (key: string, values?: Record<string, unknown>): string => i18n.global.t(key, values ?? {});

describe('numbers', () => {
  it('are written with a point for thousands and a comma for decimals', () => {
    expect(formatNumber(3555)).toBe('3.555');
    expect(formatPercent(97.7)).toBe('97,7 %');
  });

  it.each([
    ['3.555', 3555],
    ['1.234,5', 1234.5],
    ['97,7', 97.7],
    ['97.7', 97.7],
    [' 12 000 ', 12000],
    ['-5', -5],
  ])('reads %s', (text, value) => expect(parseNumber(text, 'vi')).toBe(value));

  it.each(['', 'abc', '1,2,3', '12a'])('refuses %j', (text) => expect(parseNumber(text, 'vi')).toBeUndefined());
});

describe('deadlines', () => {
  it.each([
    ['2026-11-30', 'còn 3 ngày · 30/11/2026'],
    ['2026-11-28', 'ngày mai · 28/11/2026'],
    ['2026-11-27', 'hôm nay · 27/11/2026'],
    ['2026-11-26', 'quá hạn 1 ngày · 26/11/2026'],
    ['2026-11-17', 'quá hạn 10 ngày · 17/11/2026'],
  ])('%s says both how far and when', (date, text) =>
    expect(deadlineText(date, '2026-11-27', inVietnamese)).toBe(text),
  );
});

it('shows instants in Vietnamese time', () => {
  expect(formatInstant('2026-03-31T20:05:00Z')).toBe('01/04/2026 03:05');
  expect(todayInVietnam(new Date('2026-03-31T20:05:00Z'))).toBe('2026-04-01');
});
