import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type AccessScope } from '../database/index.js';
import { pageOf } from '../http/index.js';
import { accountHistory } from './account-history.js';
import { keepingOf } from './account-keeping.js';
import { AccountListQuerySql } from './account-list.query.js';
import { DORMANT_AFTER_DAYS } from './account-rules.js';
import type { AccountHistory, AccountListQuery, AccountPage, AccountView } from './account.dto.js';
import { AccountsRepository } from './accounts.repository.js';
import { KeptAccounts } from './kept-accounts.js';

@Injectable()
export class AccountDirectory {
  constructor(
    private readonly database: Database,
    private readonly lists: AccountListQuerySql,
    private readonly accounts: AccountsRepository,
    private readonly kept: KeptAccounts,
  ) {}

  async list(scope: AccessScope, query: AccountListQuery): Promise<AccountPage> {
    const listed = { keeping: keepingOf(scope), query, day: today(), dormantAfterDays: DORMANT_AFTER_DAYS };
    return this.database.read(scope, async (reader) => {
      const items = await this.lists.page(reader, listed);
      const page = pageOf(items, await this.lists.total(reader, listed), query);
      return { ...page, items };
    });
  }

  async get(scope: AccessScope, id: string): Promise<AccountView> {
    return this.database.read(scope, async (reader) => this.kept.view(scope, await this.kept.find(reader, scope, id)));
  }

  /** Who keeps the account may read its trail, which row-level security gives to nobody: it is of no bloc. */
  async history(scope: AccessScope, id: string): Promise<AccountHistory> {
    await this.database.read(scope, (reader) => this.kept.find(reader, scope, id));
    const system = { ...systemScope(scope.operationId), actor: scope.actor };
    const lines = await this.database.read(system, (reader) => this.accounts.trailOf(reader, id));
    return { items: accountHistory(lines) };
  }
}
