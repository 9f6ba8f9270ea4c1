import { Injectable } from '@nestjs/common';
import type { Reader } from '../database/index.js';
import type { RoleAssignment } from './scope-grants.js';

export interface AccountRights {
  readonly displayName: string;
  readonly civilServantId: string | null;
  readonly assignments: readonly RoleAssignment[];
}

const RIGHTS = `
  select a.display_name as "displayName", a.civil_servant_id as "civilServantId",
    roles_in_force(a.id, $2::date) as assignments
  from account a where a.id = $1 and not a.is_disabled`;

/** What an account may do on a day, apart from any session; nothing where it is disabled. */
@Injectable()
export class AccountRightsQuery {
  async find(reader: Reader, accountId: string, day: string): Promise<AccountRights | undefined> {
    const [row] = await reader.query<AccountRights>(RIGHTS, [accountId, day]);
    return row;
  }
}
