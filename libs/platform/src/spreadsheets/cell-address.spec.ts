import { describe, expect, it } from '@jest/globals';
import { columnIndex, columnLetter, parseAddress, parseRange } from './cell-address.js';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [32, 'AG'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('%d is %s', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
    expect(columnIndex(letter)).toBe(index);
  });

  it.each(['XFE', 'a', '', 'A1'])('"%s" is no column', (letter) => expect(columnIndex(letter)).toBe(-1));

  it.each([
    ['AB12', { column: 27, row: 12 }],
    ['$C$7', { column: 2, row: 7 }],
    ['A0', undefined],
    ['A1048577', undefined],
    ['12', undefined],
  ])('%s', (address, expected) => expect(parseAddress(address)).toEqual(expected));

  it('reads a range', () =>
    expect(parseRange('G7:N8')).toEqual({ from: { column: 6, row: 7 }, to: { column: 13, row: 8 } }));
});
