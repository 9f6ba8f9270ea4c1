import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import { Database, systemScope } from '../database/index.js';
import { Account, RoleAssignmentEntity } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { Passwords } from './passwords.js';
import type { Role } from './roles.js';

export interface NewAccount {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly mustChangePassword: boolean;
  readonly civilServantId?: string;
  /** Where the account belongs; by default the unit of its first role, of an office the commune. */
  readonly unitId?: string;
  readonly assignments: readonly { role: Role; unitId: string; blocs: readonly Bloc[]; startsOn: string }[];
}

@Injectable()
export class AccountsService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly accounts: AccountRepository,
  ) {}

  /** For the first start: the first administrator, and the demonstration accounts. Answers the account's id. */
  async create(account: NewAccount): Promise<string> {
    const { username, displayName, mustChangePassword, civilServantId = null } = account;
    const id = uuid();
    const passwordHash = await this.passwords.hash(account.password);
    await this.database.write(systemScope('createAccount'), async (writer) => {
      const { manager } = writer;
      const folded = username.toLowerCase();
      const home = account.unitId ?? (await this.accounts.homeOf(writer, account.assignments[0]?.unitId ?? null));
      await manager.insert(Account, {
        id,
        username: folded,
        displayName,
        passwordHash,
        civilServantId,
        unitId: home,
        mustChangePassword,
      });
      const rows = account.assignments.map((held) => ({ ...held, blocs: [...held.blocs], id: uuid(), accountId: id }));
      await manager.insert(RoleAssignmentEntity, rows);
    });
    return id;
  }

  async anyExist(): Promise<boolean> {
    return this.database.read(systemScope('createAccount'), (reader) => this.accounts.anyExist(reader));
  }
}
