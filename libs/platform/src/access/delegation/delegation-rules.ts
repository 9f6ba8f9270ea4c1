import { addDays, type Violation } from '@commune/kernel';
import type { Role } from '../roles.js';

/**
 * What may be lent to a colleague for a time (absence, acting head). Not a person's own record, not the cases that an
 * inspector was assigned, and not administration: who could lend that could make administrators.
 */
const delegable: ReadonlySet<Role> = new Set([
  'home_affairs_officer',
  'home_affairs_director',
  'province_leader',
  'party_organisation_officer',
  'department_officer',
  'commune_leader',
  'commune_clerk',
  'office_head',
]);

const LONGEST_DAYS = 366;

export function isDelegable(role: Role): boolean {
  return delegable.has(role);
}

export interface Period {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** What is wrong with lending a role for this period; `roleEndsOn` null: the role has no end. */
export function violationsOfPeriod(period: Period, roleEndsOn: string | null, today: string): Violation[] {
  const violations: Violation[] = [];
  const add = (member: string, code: string, message: string): void => {
    violations.push({ pointer: `/${member}`, code, message });
  };
  if (period.startsOn < today) add('startsOn', 'access.delegation-in-the-past', 'Ngày bắt đầu phải từ hôm nay.');
  if (period.endsOn < period.startsOn) {
    add('endsOn', 'access.delegation-ends-before-start', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.');
  }
  if (period.endsOn > addDays(period.startsOn, LONGEST_DAYS)) {
    add('endsOn', 'access.delegation-too-long', 'Ủy quyền không quá một năm.');
  }
  if (roleEndsOn !== null && period.endsOn > roleEndsOn) {
    add('endsOn', 'access.delegation-outlives-role', 'Ủy quyền không được dài hơn thời hạn của chính vai trò.');
  }
  return violations;
}
