import { describe, expect, it } from '@jest/globals';
import { idNumberFindings } from './id-number.js';

// ND 137/2015 Đ13
describe('idNumberFindings', () => {
  it.each([
    ['fits', '004082900000', '1982-04-12', 'male', []],
    ['fits a woman of this century', '004303900000', '2003-01-01', 'female', []],
    ['needs no birth date and sex', '004082900000', null, null, []],
    ['is short', '4082900000', '1982-04-12', 'male', ['error roster.id-number-length']],
    ['has letters', '00408290000O', '1982-04-12', 'male', ['error roster.id-number-length']],
    ['is of the other sex', '004182900000', '1982-04-12', 'male', ['warning roster.id-number-sex']],
    ['is of another year', '004083900000', '1982-04-12', 'male', ['warning roster.id-number-birth-year']],
    ['is of another century', '004282900000', '1982-04-12', 'male', ['warning roster.id-number-birth-year']],
    ['is of no province', '999082900000', '1982-04-12', 'male', ['warning roster.id-number-province']],
    [
      'has a century digit that is not given out',
      '004982900000',
      '1982-04-12',
      'male',
      ['warning roster.id-number-sex', 'warning roster.id-number-birth-year'],
    ],
  ] as const)('%s', (_claim, id, birthDate, sex, expected) =>
    expect(idNumberFindings(id, birthDate, sex).map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected),
  );

  it('never repeats the number', () =>
    expect(JSON.stringify(idNumberFindings('408290000', '1982-04-12', 'male'))).not.toContain('408290000'));
});
