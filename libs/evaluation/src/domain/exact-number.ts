/**
 * Points without rounding: fractions of whole numbers, reduced, the denominator above zero. Thirds and twelfths come out
 * of every mean, so no number of decimals would hold them.
 */
export interface ExactNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
/** Whether plain numbers hold the value; a product of integers that comes out safe has been exact. */
const isSafe = Number.isSafeInteger;

function divisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function smallDivisor(one: number, other: number): number {
  let [larger, smaller] = [one, other];
  while (smaller !== 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Throws where the denominator is zero: whoever divides has to say first what that means. */
export function exact(numerator: bigint | number, denominator: bigint | number = 1n): ExactNumber {
  const small = reduced(Number(numerator), Number(denominator));
  if (small) return small;
  const [above, below] = [BigInt(numerator), BigInt(denominator)];
  if (below === 0n) throw new RangeError('Division by zero');
  const common = divisor(absolute(above), absolute(below)) * (below < 0n ? -1n : 1n);
  return { numerator: above / common, denominator: below / common };
}

/** In plain numbers where they hold it: several times as fast, and points of a month never leave them. */
function reduced(above: number, below: number): ExactNumber | undefined {
  if (below === 0 || !isSafe(above) || !isSafe(below)) return undefined;
  const common = smallDivisor(Math.abs(above), Math.abs(below)) * Math.sign(below);
  return { numerator: BigInt(above / common), denominator: BigInt(below / common) };
}

export const ZERO = exact(0);
export const ONE = exact(1);
const HUNDRED = exact(100);

/** Quantities and coefficients are few numbers that come again and again. */
const known = new Map<number, ExactNumber>();
const MOST_KNOWN = 10_000;

/** 474 → 4.74. */
export function fromHundredths(hundredths: number): ExactNumber {
  const found = known.get(hundredths);
  if (found) return found;
  const value = exact(hundredths, 100);
  if (known.size < MOST_KNOWN) known.set(hundredths, value);
  return value;
}

export function plus(one: ExactNumber, other: ExactNumber): ExactNumber {
  const first = Number(one.numerator) * Number(other.denominator);
  const second = Number(other.numerator) * Number(one.denominator);
  const below = Number(one.denominator) * Number(other.denominator);
  const small = isSafe(first) && isSafe(second) ? reduced(first + second, below) : undefined;
  if (small) return small;
  const above = one.numerator * other.denominator + other.numerator * one.denominator;
  return exact(above, one.denominator * other.denominator);
}

export const minus = (one: ExactNumber, other: ExactNumber): ExactNumber =>
  plus(one, { numerator: -other.numerator, denominator: other.denominator });

export const times = (one: ExactNumber, other: ExactNumber): ExactNumber =>
  reduced(Number(one.numerator) * Number(other.numerator), Number(one.denominator) * Number(other.denominator)) ??
  exact(one.numerator * other.numerator, one.denominator * other.denominator);

export const over = (one: ExactNumber, other: ExactNumber): ExactNumber =>
  reduced(Number(one.numerator) * Number(other.denominator), Number(one.denominator) * Number(other.numerator)) ??
  exact(one.numerator * other.denominator, one.denominator * other.numerator);

export const sumOf = (values: readonly ExactNumber[]): ExactNumber => smallSum(values) ?? values.reduce(plus, ZERO);

/** Reduced once at the end, where plain numbers hold all that comes between. */
function smallSum(values: readonly ExactNumber[]): ExactNumber | undefined {
  let [above, below] = [0, 1];
  for (const value of values) {
    const [numerator, denominator] = [Number(value.numerator), Number(value.denominator)];
    if (!isSafe(below) || !isSafe(denominator)) return undefined;
    const common = smallDivisor(below, denominator);
    const [first, second] = [above * (denominator / common), numerator * (below / common)];
    if (!isSafe(first) || !isSafe(second) || !isSafe(first + second)) return undefined;
    above = first + second;
    below *= denominator / common;
  }
  return reduced(above, below);
}

/** Of at least one value. */
export const meanOf = (values: readonly ExactNumber[]): ExactNumber => over(sumOf(values), exact(values.length));

/** Below zero where `one` is less. */
export function compareExact(one: ExactNumber, other: ExactNumber): number {
  const first = Number(one.numerator) * Number(other.denominator);
  const second = Number(other.numerator) * Number(one.denominator);
  if (isSafe(first) && isSafe(second)) return Math.sign(first - second);
  const difference = one.numerator * other.denominator - other.numerator * one.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isLess = (one: ExactNumber, other: ExactNumber): boolean => compareExact(one, other) < 0;
export const smallerOf = (one: ExactNumber, other: ExactNumber): ExactNumber => (isLess(one, other) ? one : other);
export const largerOf = (one: ExactNumber, other: ExactNumber): ExactNumber => (isLess(one, other) ? other : one);

/** The whole number at or below. */
export const floorOf = ({ numerator, denominator }: ExactNumber): number =>
  Number(numerator / denominator - (numerator < 0n && numerator % denominator !== 0n ? 1n : 0n));

/** So many decimals, half away from zero: 89.995 → 90.00. */
export function roundTo(value: ExactNumber, places: number): ExactNumber {
  const magnitude = scaled(value, places);
  return exact(value.numerator < 0n ? -magnitude : magnitude, 10 ** places);
}

/** How many of the last decimal place the value is, without its sign. */
function scaled({ numerator, denominator }: ExactNumber, places: number): number | bigint {
  const [above, below] = [
    Math.abs(Number(numerator)) * 10 ** places * 2 + Number(denominator),
    Number(denominator) * 2,
  ];
  if (isSafe(above) && isSafe(below)) return (above - (above % below)) / below;
  return (absolute(numerator) * 10n ** BigInt(places) * 2n + denominator) / (denominator * 2n);
}

/** "94.5513": with a point, as databases and programs write it. */
export function decimalText(value: ExactNumber, places: number): string {
  const magnitude = String(scaled(value, places));
  const digits = magnitude.padStart(places + 1, '0');
  const [whole, decimals] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${value.numerator < 0n && magnitude !== '0' ? '-' : ''}${whole}${places === 0 ? '' : `.${decimals}`}`;
}

/** "4.5", "4,5" or "4" → 4.5; undefined for anything else. */
export function parseExact(text: string): ExactNumber | undefined {
  const match = /^(-?)(\d{1,15})(?:[.,](\d{1,15}))?$/u.exec(text.trim());
  if (!match) return undefined;
  const decimals = match[3] ?? '';
  const digits = BigInt(`${match[2]}${decimals}`);
  return exact(match[1] === '-' ? -digits : digits, 10n ** BigInt(decimals.length));
}

/** A number of a request, a setting or a stored set: its shortest text holds its few decimals exactly. */
export function exactOf(value: number): ExactNumber {
  // Fifteen digits or fewer with four decimals: no other such decimal has the same binary number.
  const scaledUp = Math.round(value * 10_000);
  const small = Math.abs(scaledUp) < 1e15 && scaledUp / 10_000 === value ? reduced(scaledUp, 10_000) : undefined;
  if (small) return small;
  const parsed = parseExact(String(value));
  if (!parsed) throw new RangeError(`Not a plain decimal number: ${value}`);
  return parsed;
}

/** "7/3": as a score is kept, since no number of decimals holds a third. */
export const fractionText = ({ numerator, denominator }: ExactNumber): string => `${numerator}/${denominator}`;

export function parseFraction(text: string): ExactNumber {
  const [above, below] = text.split('/');
  if (above === undefined || below === undefined) throw new RangeError(`Not a fraction: ${text}`);
  return exact(BigInt(above), BigInt(below));
}

/** As people here read it: "94,55", and no zeros behind that say nothing: "26", "0,5". */
export function shownNumber(value: ExactNumber, places = 2): string {
  const text = decimalText(value, places);
  if (places === 0) return text;
  let end = text.length;
  while (text[end - 1] === '0') end -= 1;
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end).replace('.', ',');
}

/** 0.945513 → "94,5513 %". */
export const shownPercent = (ratio: ExactNumber, places = 2): string =>
  `${shownNumber(times(ratio, HUNDRED), places)} %`;
