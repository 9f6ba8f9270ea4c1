import { describe, expect, it } from '@jest/globals';
import { ageBandOn, isUnder42 } from './age-band.js';

const ASOF = '2026-03-31';

describe('ageBandOn', () => {
  it.each([
    ['1996-04-01', 'under_30', true],
    ['1996-03-31', '30_41', true],
    ['1984-04-01', '30_41', true],
    ['1984-03-31', '42_50', false],
    ['1975-04-01', '42_50', false],
    ['1975-03-31', 'over_50', false],
  ])('born %s: %s, under 42 %s', (birthDate, band, under42) => {
    expect(ageBandOn(birthDate, ASOF)).toBe(band);
    expect(isUnder42(birthDate, ASOF)).toBe(under42);
  });
});
