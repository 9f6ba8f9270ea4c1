import { describe, expect, it } from '@jest/globals';
import { formatNumber, formatPercent, percentOf } from './number-format.js';

describe('number formats', () => {
  it.each([
    [formatNumber(3555), '3.555'],
    [formatNumber(1234567.5), '1.234.567,5'],
    [formatNumber(3555, 'en'), '3,555'],
    [formatNumber(44), '44'],
    [formatPercent(97.7), '97,7 %'],
    [formatPercent(7), '7,0 %'],
    [formatPercent(97.7, 'en'), '97.7 %'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected));
});

describe('percentOf', () => {
  // NQ 04-NQ/TU section I
  it.each([
    [3474, 3555, 97.7],
    [248, 3555, 7],
    [1872, 3555, 52.7],
    [0, 0, undefined],
  ])('%d of %d', (part, whole, expected) => expect(percentOf(part, whole)).toBe(expected));
});
