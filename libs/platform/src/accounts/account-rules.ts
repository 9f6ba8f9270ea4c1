import { blocs, type Bloc, type Violation } from '@commune/kernel';
import type { Role } from '../access/index.js';
import type { UnitKind } from '../units/index.js';

/** Days without use after which an account is disabled. NĐ 331/2026. */
export const DORMANT_AFTER_DAYS = 45;

/** At which kind of unit a role makes sense; elsewhere it would reach nothing, or more than its name says. */
const unitsOfRole: Readonly<Record<Role, readonly UnitKind[]>> = {
  province_admin: ['province'],
  home_affairs_officer: ['province'],
  home_affairs_director: ['province'],
  province_leader: ['province'],
  party_organisation_officer: ['province', 'commune'],
  department_officer: ['province', 'department', 'party_body'],
  inspector: ['province', 'department', 'party_body'],
  commune_leader: ['commune'],
  commune_clerk: ['commune'],
  office_head: ['commune_office'],
  civil_servant: ['province', 'department', 'party_body', 'commune', 'commune_office'],
  viewer: ['province', 'commune'],
};

/** The only roles whose holders a clerk of the commune helps with a new password: never those who judge or decide (X8). */
export const rolesKeptByClerks: readonly Role[] = ['civil_servant'];

export interface RoleToGrant {
  readonly role: Role;
  readonly unitId: string;
  readonly blocs: readonly Bloc[];
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What is wrong with a role at a unit of this kind (undefined: there is no such unit, or it is out of reach). */
export function violationsOfRole(granted: RoleToGrant, kind: UnitKind | undefined, at = ''): Violation[] {
  const violations: Violation[] = [];
  const add = (member: string, code: string, message: string): void => {
    violations.push({ pointer: `${at}/${member}`, code, message });
  };
  if (kind === undefined) add('unitId', 'accounts.unit-out-of-reach', 'Đơn vị không có, hoặc ngoài phạm vi được giao.');
  else if (!unitsOfRole[granted.role].includes(kind)) {
    add('unitId', 'accounts.role-unit-mismatch', 'Vai trò này không giao được ở loại đơn vị đã chọn.');
  }
  if (granted.blocs.some((bloc) => !blocs.includes(bloc))) add('blocs', 'accounts.bloc-unknown', 'Khối không có.');
  if (granted.blocs.length === 0) add('blocs', 'accounts.bloc-missing', 'Chọn ít nhất một khối.');
  if (granted.endsOn !== null && granted.endsOn < granted.startsOn) {
    add('endsOn', 'accounts.role-ends-before-start', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.');
  }
  return violations;
}
