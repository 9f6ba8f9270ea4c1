import type { RoleRequest } from '@commune/api-client';
import { todayInVietnam } from '@/ui/format';
import { isRole } from './role-places';

export interface RoleEntry {
  role: string | null;
  unitId: string | null;
  blocs: string[];
  startsOn: string | null;
  endsOn: string | null;
}

export const emptyRole = (): RoleEntry => ({
  role: null,
  unitId: null,
  blocs: ['government'],
  startsOn: todayInVietnam(),
  endsOn: null,
});

/** Members still to be filled in. */
export const missingInRole = ({ role, unitId, blocs, startsOn }: RoleEntry): (keyof RoleEntry)[] => {
  const missing: (keyof RoleEntry)[] = [];
  if (!isRole(role)) missing.push('role');
  if (!unitId) missing.push('unitId');
  if (blocs.length === 0) missing.push('blocs');
  if (!startsOn) missing.push('startsOn');
  return missing;
};

export const roleRequest = ({ role, unitId, blocs, startsOn, endsOn }: RoleEntry): RoleRequest | undefined =>
  isRole(role) && unitId && startsOn ? { role, unitId, blocs, startsOn, endsOn } : undefined;
