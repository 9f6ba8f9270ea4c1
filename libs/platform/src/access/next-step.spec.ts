import { describe, expect, it } from '@jest/globals';
import { isOpenBefore, nextStepOf, type SignedInState } from './next-step.js';

const session: SignedInState = {
  method: 'password',
  awaitsSecondFactor: false,
  hasSecondFactor: false,
  mustChangePassword: false,
  secondFactorRule: null,
  assignments: [{ role: 'civil_servant' }],
};
const leader = { assignments: [{ role: 'civil_servant' }, { role: 'commune_leader' }] } as const;

describe('the next step', () => {
  it.each([
    ['of a civil servant in production is work', {}, null],
    ['of a leader in production is enrolment', leader, 'enrolment'],
    ['of a leader who has a second factor is work', { ...leader, hasSecondFactor: true }, null],
    ['where everyone must is enrolment', { secondFactorRule: 'everyone' }, 'enrolment'],
    ['of a leader where nobody must is work', { ...leader, secondFactorRule: 'optional' }, null],
    ['with a password that was given out is the password', { ...leader, mustChangePassword: true }, 'password'],
    ['from another service needs no password of ours', { method: 'oidc', mustChangePassword: true }, null],
    [
      'after the password is the second factor, before all else',
      { awaitsSecondFactor: true, hasSecondFactor: true, mustChangePassword: true },
      'second_factor',
    ],
  ] as const)('%s', (_, more, expected) => {
    expect(nextStepOf({ ...session, ...more }, 'production')).toBe(expected);
  });

  it.each(['demo', 'test'] as const)('is never enrolment in the mode %s', (mode) => {
    expect(nextStepOf({ ...session, ...leader, secondFactorRule: 'everyone' }, mode)).toBeNull();
  });

  it('after the password opens nothing that would change or tell anything', () => {
    expect(isOpenBefore('second_factor', 'verifySecondFactor')).toBe(true);
    expect(isOpenBefore('second_factor', 'changePassword')).toBe(false);
    expect(isOpenBefore('second_factor', 'beginSecondFactor')).toBe(false);
    expect(isOpenBefore('enrolment', 'listAccounts')).toBe(false);
  });
});
