import { describe, expect, it } from '@jest/globals';
import { formatHundredths, parseHundredths } from './decimal.js';

describe('parseHundredths', () => {
  it.each([
    ['4,74', 474],
    ['4.74', 474],
    ['3', 300],
    ['4,4', 440],
    ['4,740', 474],
    ['4,745', undefined],
    ['-0,5', -50],
    ['1.234,56', undefined],
    ['4,74%', undefined],
    ['', undefined],
    [4.74, 474],
    [2.67, 267],
    [2.6699999999999999, 267],
    [3, 300],
    [4.745, undefined],
    [Number.NaN, undefined],
  ])('%p', (value, expected) => expect(parseHundredths(value)).toBe(expected));
});

describe('formatHundredths', () => {
  it.each([
    [474, '4,74'],
    [300, '3,00'],
    [5, '0,05'],
    [-50, '-0,50'],
  ])('%d', (hundredths, expected) => expect(formatHundredths(hundredths)).toBe(expected));
});
