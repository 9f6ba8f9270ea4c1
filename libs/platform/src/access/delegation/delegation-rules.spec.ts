import { describe, expect, it } from '@jest/globals';
import { roles } from '../roles.js';
import { isDelegable, violationsOfPeriod } from './delegation-rules.js';

describe('a role that may be lent', () => {
  it('is never administration, inspection, or a person’s own record', () => {
    expect(roles.filter((role) => !isDelegable(role))).toEqual([
      'province_admin',
      'inspector',
      'civil_servant',
      'viewer',
    ]);
  });
});

describe('the period', () => {
  const today = '2026-05-20';
  it.each([
    ['of one day', { startsOn: '2026-05-20', endsOn: '2026-05-20' }, null, []],
    [
      'that begins yesterday',
      { startsOn: '2026-05-19', endsOn: '2026-05-20' },
      null,
      ['access.delegation-in-the-past'],
    ],
    [
      'that ends first',
      { startsOn: '2026-05-22', endsOn: '2026-05-21' },
      null,
      ['access.delegation-ends-before-start'],
    ],
    ['of two years', { startsOn: '2026-05-22', endsOn: '2028-05-21' }, null, ['access.delegation-too-long']],
    [
      'that outlives the role',
      { startsOn: '2026-05-22', endsOn: '2026-06-02' },
      '2026-06-01',
      ['access.delegation-outlives-role'],
    ],
    ['to the last day of the role', { startsOn: '2026-05-22', endsOn: '2026-06-01' }, '2026-06-01', []],
  ])('%s', (_, period, roleEndsOn, codes) => {
    expect(violationsOfPeriod(period, roleEndsOn, today).map(({ code }) => code)).toEqual(codes);
  });
});
