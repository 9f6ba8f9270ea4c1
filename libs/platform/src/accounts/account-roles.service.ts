import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, today, type AccessScope } from '../database/index.js';
import { brokenConstraint, invalid, notFound } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { keepingOf } from './account-keeping.js';
import type { AccountView } from './account.dto.js';
import type { RoleEnd, RoleRequest } from './account-requests.dto.js';
import { AccountsRepository } from './accounts.repository.js';
import { rolesToGrant } from './granted-roles.js';
import { assertChanged, KeptAccounts } from './kept-accounts.js';

/** Roles given and taken. They hold from the next request on, since sessions read them anew. */
@Injectable()
export class AccountRoles {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly accounts: AccountsRepository,
    private readonly kept: KeptAccounts,
  ) {}

  async grant(scope: AccessScope, id: string, version: number, request: RoleRequest): Promise<AccountView> {
    const granted = rolesToGrant([request], await this.trees.current(), keepingOf(scope), () => '');
    return this.database
      .write(scope, async (writer) => {
        await this.kept.findOther(writer, scope, id);
        assertChanged(await this.accounts.change(writer, id, version, {}));
        for (const role of granted) await this.accounts.insertRole(writer, id, role);
        return this.kept.view(scope, await this.kept.find(writer, scope, id));
      })
      .catch((error: unknown) => {
        if (brokenConstraint(error) !== 'role_assignment_once') throw error;
        const message = 'Vai trò này ở đơn vị này đã được giao từ đúng ngày đó.';
        throw invalid([{ pointer: '/startsOn', code: 'accounts.role-held', message }]);
      });
  }

  /** Without a day the role ends at once. */
  async end(scope: AccessScope, id: string, ended: EndedRole): Promise<AccountView> {
    return this.database.write(scope, async (writer) => {
      await this.accounts.lockAdministrators(writer);
      const before = await this.kept.findOther(writer, scope, id);
      if (!before.roles.some((held) => held.id === ended.roleId)) throw notFound('vai trò');
      assertChanged(await this.accounts.change(writer, id, ended.version, {}));
      await this.accounts.endRole(writer, ended.roleId, ended.end.endsOn ?? addDays(today(), -1));
      await this.kept.refuseLosingAdministrators(writer, before);
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
  }
}

export interface EndedRole {
  readonly roleId: string;
  readonly version: number;
  readonly end: RoleEnd;
}
