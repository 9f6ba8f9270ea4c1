import type { Config } from '../config/index.js';
import { secondFactorRequired } from '../settings/foundation-settings.js';
import type { Role } from './roles.js';

/** What a signed-in person must do before anything else. */
export const nextSteps = ['second_factor', 'password', 'enrolment'] as const;
export type NextStep = (typeof nextSteps)[number];

/** What is open until the step is done. */
const openBefore: Readonly<Record<NextStep, ReadonlySet<string>>> = {
  second_factor: new Set(['getSession', 'signOut', 'verifySecondFactor']),
  password: new Set(['getSession', 'signOut', 'changePassword', 'getSecondFactor']),
  enrolment: new Set([
    'getSession',
    'signOut',
    'changePassword',
    'getSecondFactor',
    'beginSecondFactor',
    'confirmSecondFactor',
  ]),
};

/** Leaders, Sở Nội vụ, inspectors, administrators. */
const privileged: ReadonlySet<Role> = new Set([
  'province_admin',
  'home_affairs_officer',
  'home_affairs_director',
  'province_leader',
  'inspector',
  'commune_leader',
]);

export interface SignedInState {
  readonly method: string;
  readonly awaitsSecondFactor: boolean;
  readonly hasSecondFactor: boolean;
  readonly mustChangePassword: boolean;
  /** The value that the province has set, or null for the default. */
  readonly secondFactorRule: string | null;
  readonly assignments: readonly { readonly role: Role }[];
}

export function nextStepOf(session: SignedInState, mode: Config['mode']): NextStep | null {
  if (session.awaitsSecondFactor) return 'second_factor';
  // Who comes from another sign-in service has no use for a password of ours.
  if (session.mustChangePassword && session.method === 'password') return 'password';
  if (!session.hasSecondFactor && requiresSecondFactor(session, mode)) return 'enrolment';
  return null;
}

/** Outside production nobody is forced: the demonstration should open without a telephone. */
export function requiresSecondFactor(session: SignedInState, mode: Config['mode']): boolean {
  if (mode !== 'production') return false;
  const rule = session.secondFactorRule ?? secondFactorRequired.defaultValue;
  if (rule === 'everyone') return true;
  return rule === 'privileged' && session.assignments.some(({ role }) => privileged.has(role));
}

export function isOpenBefore(step: NextStep, operationId: string): boolean {
  return openBefore[step].has(operationId);
}
