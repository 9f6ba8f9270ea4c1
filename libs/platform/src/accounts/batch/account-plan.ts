import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type AccessScope } from '../../database/index.js';
import { keepingOf } from '../account-keeping.js';
import { RecordKeeper, type PersonOnRecord } from '../people-on-record.js';
import { AccountBatchRepository } from './account-batch.repository.js';
import { assignUsernames, usernameStem } from './usernames.js';
import type { AccountBatchPreview } from './account-batch.dto.js';

export interface PlannedAccount {
  readonly person: PersonOnRecord;
  readonly username: string;
}

export interface AccountPlan {
  readonly people: readonly PersonOnRecord[];
  readonly haveAccount: ReadonlySet<string>;
  readonly accounts: readonly PlannedAccount[];
}

const SAMPLE = 20;

/** Who would get an account, and under which name: the same for the dry run and for the job. */
@Injectable()
export class AccountPlans {
  constructor(
    private readonly database: Database,
    private readonly keeper: RecordKeeper,
    private readonly batches: AccountBatchRepository,
  ) {}

  /**
   * Only units that the caller administers. An administrator reads no records; that names and posts of these people
   * are read here, by the system, is what the operation is for.
   */
  async planFor(scope: AccessScope, unitIds: readonly string[]): Promise<AccountPlan> {
    const { administered } = keepingOf(scope);
    const units = unitIds.length === 0 ? administered : administered.filter((id) => unitIds.includes(id));
    const system = { ...systemScope(scope.operationId), actor: scope.actor };
    return this.database.read(system, async (reader) => {
      const people = await this.keeper.people.inOffice(reader, units, today());
      const ids = people.map(({ id }) => id);
      const haveAccount = await this.batches.whoHaveOne(reader, ids);
      const without = people.filter(({ id }) => !haveAccount.has(id));
      return { people, haveAccount, accounts: await this.named(without, await this.batches.usernames(reader)) };
    });
  }

  /** Names go by the age of the record, so that who was there first keeps the name without a number. */
  private async named(people: readonly PersonOnRecord[], taken: ReadonlySet<string>): Promise<PlannedAccount[]> {
    const byAge = [...people].sort((left, right) => (left.id < right.id ? -1 : 1));
    const names = assignUsernames(
      byAge.map(({ fullName }) => fullName),
      taken,
    );
    const nameOf = new Map(byAge.map(({ id }, index) => [id, names[index] ?? '']));
    return people.map((person) => ({ person, username: nameOf.get(person.id) ?? '' }));
  }
}

export function previewOf({ people, haveAccount, accounts }: AccountPlan): AccountBatchPreview {
  const units = [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, members]) => ({
    unitId,
    unitName: members[0]?.unitName ?? '',
    people: members.length,
    haveAccount: members.filter(({ id }) => haveAccount.has(id)).length,
  }));
  return {
    people: people.length,
    haveAccount: haveAccount.size,
    toCreate: accounts.length,
    numbered: accounts.filter(({ person, username }) => username !== usernameStem(person.fullName)).length,
    units,
    sample: accounts
      .slice(0, SAMPLE)
      .map(({ person, username }) => ({ fullName: person.fullName, unitName: person.unitName, username })),
  };
}
