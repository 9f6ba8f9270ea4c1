import { Injectable } from '@nestjs/common';
import { Database, reaches, systemScope, today, type AccessScope, type ScopeGrant } from '../database/index.js';
import { Refusal } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { AccountRightsQuery } from './account-rights.query.js';
import { PolicyRegistry } from './policy-registry.js';
import { actorNameOf, scopeGrants } from './scope-grants.js';

/** Rights of an account outside of a request: what its owner has asked for and the system does later. */
@Injectable()
export class AccountScopes {
  constructor(
    private readonly database: Database,
    private readonly rights: AccountRightsQuery,
    private readonly policies: PolicyRegistry,
    private readonly trees: UnitTrees,
  ) {}

  /** As if the account called the operation now. Refused as the guard would refuse it. */
  async of(accountId: string, operationId: string, sessionId: string | null = null): Promise<AccessScope> {
    const found = await this.database.read(systemScope(operationId), (reader) =>
      this.rights.find(reader, accountId, today()),
    );
    if (!found) throw new Refusal('forbidden', 'access.account-disabled', 'Tài khoản đã bị khóa hoặc không còn.');
    const tree = await this.trees.current();
    const grantsFor = (operation: string): ScopeGrant[] => {
      const line = this.policies.lineOf(operation);
      return line ? scopeGrants(line, found.assignments, found.civilServantId, tree) : [];
    };
    const line = this.policies.lineOf(operationId);
    const grants = grantsFor(operationId);
    if (!line || (line.who !== 'signed-in' && grants.length === 0)) {
      throw new Refusal('forbidden', 'access.not-allowed', 'Vai trò hiện tại không còn thao tác này.');
    }
    return {
      role: 'scoped',
      operationId,
      actor: { accountId, name: actorNameOf(found.displayName, grants), sessionId },
      grants,
      aggregate: 'aggregate' in line && line.aggregate === true,
      allows: (operation, row) => grantsFor(operation).some((grant) => reaches(grant, row)),
    };
  }
}
