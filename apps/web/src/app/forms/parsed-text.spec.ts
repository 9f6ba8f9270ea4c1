import { describe, expect, it } from 'vitest';
import { coefficientText, yearText } from './parsed-text';

describe('salary coefficient', () => {
  it.each([
    ['3,66', 366],
    [' 3.66 ', 366],
    ['4', 400],
    ['2,1', 210],
    ['', null],
    ['3,666', undefined],
    ['0', undefined],
    ['-3,66', undefined],
    ['ba phẩy', undefined],
  ])('reads "%s" as %s hundredths', (text, hundredths) => {
    expect(coefficientText.parse(text)).toBe(hundredths);
  });
  it('is shown with a decimal comma', () => {
    expect([366, 400, null].map(coefficientText.format)).toEqual(['3,66', '4,00', '']);
  });
});

describe('year', () => {
  it.each([
    ['2013', 2013],
    ['', null],
    ['13', undefined],
    ['3013', undefined],
  ])('reads "%s" as %s', (text, year) => {
    expect(yearText.parse(text)).toBe(year);
  });
  it('has no thousands point', () => {
    expect(yearText.format(2013)).toBe('2013');
  });
});
