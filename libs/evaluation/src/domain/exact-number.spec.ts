import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareExact,
  decimalText,
  exact,
  exactOf,
  floorOf,
  fractionText,
  over,
  parseExact,
  parseFraction,
  plus,
  roundTo,
  shownNumber,
  shownPercent,
  sumOf,
  times,
  type ExactNumber,
} from './exact-number.js';

describe('decimalText', () => {
  it.each([
    [exact(1, 3), 4, '0.3333'],
    [exact(2, 3), 2, '0.67'],
    [exact(89995, 1000), 2, '90.00'],
    [exact(-1, 8), 2, '-0.13'],
    [exact(5), 0, '5'],
    [exact(1, 1000), 2, '0.00'],
    [exact(10, -4), 1, '-2.5'],
  ])('%p', (value, places, text) => expect(decimalText(value, places)).toBe(text));
});

describe('parseExact', () => {
  it.each([
    ['4,5', '4.50'],
    ['4.5', '4.50'],
    ['12', '12.00'],
    ['-0,25', '-0.25'],
    ['0.30', '0.30'],
  ])('%s', (text, expected) => {
    const value = parseExact(text);
    expect(value && decimalText(value, 2)).toBe(expected);
  });

  it.each(['', '1.234,5', '1e3', 'NaN', '4.', '.5', '1 000'])('refuses %p', (text) =>
    expect(parseExact(text)).toBeUndefined(),
  );
});

describe('as people read it', () => {
  it.each([
    [exact(26), '26'],
    [exact(1, 2), '0,5'],
    [exact(9369, 100), '93,69'],
    [exact(100), '100'],
    [exact(-5, 10), '-0,5'],
    [exact(0), '0'],
    [exact(1, 1000), '0'],
  ])('%p', (value, text) => expect(shownNumber(value)).toBe(text));

  it('shows a ratio in per cent', () => expect(shownPercent(exact(23, 26), 4)).toBe('88,4615 %'));
});

it('adds tenths without the faults of binary numbers', () => {
  const tenths = ['0.1', '0.2'].map((text) => parseExact(text));
  expect(tenths.map((value) => value && floorOf(roundTo(value, 0)))).toEqual([0, 0]);
  expect(compareExact(exact(3, 10), exact(30, 100))).toBe(0);
});

it('refuses to divide by nothing', () => expect(() => exact(1, 0)).toThrow(RangeError));

it('goes down below zero too', () => expect([floorOf(exact(-1, 2)), floorOf(exact(7, 2))]).toEqual([-1, 3]));

describe('the same in plain numbers and beyond what they hold', () => {
  // Around the largest number that is held, and far beyond it.
  const whole = fc.oneof(
    fc.bigInt(-1000n, 1000n),
    fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n),
    fc.bigInt(-(2n ** 30n), 2n ** 30n),
    fc.bigInt(-(2n ** 90n), 2n ** 90n),
  );
  const value = fc
    .tuple(
      whole,
      whole.filter((below) => below !== 0n),
    )
    .map(([above, below]) => exact(above, below));
  const isSame = (found: ExactNumber, above: bigint, below: bigint) =>
    found.numerator * below === above * found.denominator && found.denominator > 0n;

  it('adds, multiplies, divides and compares', () =>
    fc.assert(
      fc.property(value, value, (one, other) => {
        const { numerator: a, denominator: b } = one;
        const { numerator: c, denominator: d } = other;
        expect(isSame(plus(one, other), a * d + c * b, b * d)).toBe(true);
        expect(isSame(times(one, other), a * c, b * d)).toBe(true);
        if (c !== 0n) expect(isSame(over(one, other), a * d, b * c)).toBe(true);
        expect(compareExact(one, other)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
      }),
    ));

  it('sums as it adds one after the other', () =>
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        expect(sumOf(values)).toEqual(values.reduce(plus, exact(0)));
      }),
    ));

  it('sums what no plain number comes near', () => {
    const tiny = exact(1n, 10n ** 400n);
    expect(sumOf([tiny, tiny])).toEqual(exact(2n, 10n ** 400n));
  });

  it('is reduced', () =>
    fc.assert(
      fc.property(value, (one) => {
        expect(exact(one.numerator * 6n, one.denominator * 6n)).toEqual(one);
      }),
    ));

  it('rounds half away from zero', () =>
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 6 }), (one, places) => {
        const { numerator, denominator } = one;
        const scale = 10n ** BigInt(places);
        const magnitude = numerator < 0n ? -numerator : numerator;
        const wanted = (magnitude * scale * 2n + denominator) / (denominator * 2n);
        expect(isSame(roundTo(one, places), numerator < 0n ? -wanted : wanted, scale)).toBe(true);
        expect(decimalText(one, places).replace(/[-.]/gu, '')).toBe(String(wanted).padStart(places + 1, '0'));
        expect(decimalText(one, places).startsWith('-')).toBe(numerator < 0n && wanted !== 0n);
      }),
    ));
});

describe('a number of a request', () => {
  it.each([
    [2.75, '11/4'],
    [0.1, '1/10'],
    [-0.0625, '-1/16'],
    [33.333333, '33333333/1000000'],
    [0, '0/1'],
    [-0, '0/1'],
  ])('%p is what its text says', (value, text) => expect(fractionText(exactOf(value))).toBe(text));

  it('is its own text, whichever way it is read', () =>
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 10n), 10n ** 10n), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const value = Number(digits) / 10 ** places;
        expect(exactOf(value)).toEqual(exact(digits, 10n ** BigInt(places)));
      }),
    ));

  it.each([Number.NaN, Infinity, 1e21])('refuses %p', (value) => expect(() => exactOf(value)).toThrow(RangeError));
});

describe('a fraction as it is kept', () => {
  it.each([
    [exact(7, 3), '7/3'],
    [exact(-10, 4), '-5/2'],
    [exact(2n ** 80n, 3n), '1208925819614629174706176/3'],
  ])('%p comes back as it was', (value, text) => {
    expect(fractionText(value)).toBe(text);
    expect(parseFraction(text)).toEqual(value);
  });
});
