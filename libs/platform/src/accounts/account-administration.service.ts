import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { firstPassword, Passwords } from '../access/index.js';
import { Database, type AccessScope, type Writer } from '../database/index.js';
import { brokenConstraint, invalid } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { keepingOf } from './account-keeping.js';
import type { AccountView, AccountWithPassword } from './account.dto.js';
import type { AccountPatch, AccountRequest } from './account-requests.dto.js';
import { rolesToGrant, unitFaults } from './granted-roles.js';
import { AccountsRepository } from './accounts.repository.js';
import { assertChanged, KeptAccounts } from './kept-accounts.js';

@Injectable()
export class AccountAdministration {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly trees: UnitTrees,
    private readonly accounts: AccountsRepository,
    private readonly kept: KeptAccounts,
  ) {}

  async create(scope: AccessScope, request: AccountRequest): Promise<AccountWithPassword> {
    const tree = await this.trees.current();
    const keeping = keepingOf(scope);
    const granted = rolesToGrant(request.roles, tree, keeping);
    const faults = unitFaults(request.unitId, tree, keeping);
    if (faults.length > 0) throw invalid(faults);
    const id = uuid();
    const password = firstPassword();
    const passwordHash = await this.passwords.hash(password);
    const { username, displayName, unitId } = request;
    const account = await this.writing(scope, async (writer) => {
      await this.accounts.insert(writer, { id, username, displayName, passwordHash, unitId, civilServantId: null });
      for (const role of granted) await this.accounts.insertRole(writer, id, role);
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
    return { account, password };
  }

  async update(scope: AccessScope, id: string, version: number, patch: AccountPatch): Promise<AccountView> {
    const tree = await this.trees.current();
    const faults = patch.unitId === undefined ? [] : unitFaults(patch.unitId, tree, keepingOf(scope));
    if (faults.length > 0) throw invalid(faults);
    return this.writing(scope, async (writer) => {
      await this.kept.find(writer, scope, id);
      assertChanged(await this.accounts.change(writer, id, version, patch));
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
  }

  async setDisabled(
    scope: AccessScope,
    id: string,
    version: number,
    change: { isDisabled: boolean; reason: string },
  ): Promise<AccountView> {
    return this.database.write({ ...scope, reason: change.reason }, async (writer) => {
      await this.accounts.lockAdministrators(writer);
      const before = await this.kept.findOther(writer, scope, id);
      assertChanged(await this.accounts.change(writer, id, version, { isDisabled: change.isDisabled }));
      if (change.isDisabled) await this.kept.refuseLosingAdministrators(writer, before);
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
  }

  /** Answers the new password, which is told once and must be changed. The open sessions end. */
  async resetPassword(scope: AccessScope, id: string, reason: string): Promise<AccountWithPassword> {
    const password = firstPassword();
    const passwordHash = await this.passwords.hash(password);
    const account = await this.database.write({ ...scope, reason }, async (writer) => {
      await this.kept.findOther(writer, scope, id);
      await this.accounts.setFirstPassword(writer, id, passwordHash);
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
    return { account, password };
  }

  /** For who has lost the telephone and the recovery codes; whoever is signed in is signed out. */
  async resetSecondFactor(scope: AccessScope, id: string, reason: string): Promise<AccountView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      await this.kept.findOther(writer, scope, id);
      await this.accounts.removeSecondFactor(writer, id);
      await this.accounts.endSessions(writer, id);
      return this.kept.view(scope, await this.kept.find(writer, scope, id));
    });
  }

  async endSessions(scope: AccessScope, id: string): Promise<void> {
    await this.database.write(scope, async (writer) => {
      await this.kept.find(writer, scope, id);
      await this.accounts.endSessions(writer, id);
    });
  }

  private async writing<T>(scope: AccessScope, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.database.write(scope, work).catch((error: unknown) => {
      if (brokenConstraint(error) !== 'account_username_unique') throw error;
      const message = 'Tên đăng nhập này đã có người dùng. Thêm chữ số hoặc chọn tên khác.';
      throw invalid([{ pointer: '/username', code: 'accounts.username-taken', message }]);
    });
  }
}
