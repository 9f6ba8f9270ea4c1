import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../../database/index.js';
import type { PlannedAccount } from './account-plan.js';

export interface SealedAccount extends PlannedAccount {
  readonly passwordHash: string;
}

const INSERT = `
  insert into account (id, username, display_name, password_hash, unit_id, civil_servant_id, must_change_password)
  select n.id, n.username, n.display_name, n.password_hash, n.unit_id, n.civil_servant_id, true
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::uuid[])
    as n(id, username, display_name, password_hash, unit_id, civil_servant_id)
  on conflict do nothing returning civil_servant_id as "personId"`;

const INSERT_ROLES = `
  insert into role_assignment (id, account_id, role, unit_id, blocs, starts_on)
  select n.id, a.id, 'civil_servant', a.unit_id, array[n.bloc], $4::date
  from unnest($1::uuid[], $2::uuid[], $3::text[]) as n(id, person_id, bloc)
    join account a on a.civil_servant_id = n.person_id`;

@Injectable()
export class AccountBatchRepository {
  /** Of these people, those who have an account, disabled or not. */
  async whoHaveOne(reader: Reader, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ id: string }>(
      'select civil_servant_id as id from account where civil_servant_id = any ($1::uuid[])',
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async usernames(reader: Reader): Promise<ReadonlySet<string>> {
    const rows = await reader.query<{ username: string }>('select username from account');
    return new Set(rows.map(({ username }) => username));
  }

  /** Who got one: a name or a person that somebody else has taken in the meantime is passed over. */
  async insert(writer: Writer, accounts: readonly SealedAccount[], day: string): Promise<ReadonlySet<string>> {
    const made = await writer.query<{ personId: string }>(INSERT, [
      accounts.map(() => uuid()),
      accounts.map(({ username }) => username),
      accounts.map(({ person }) => person.fullName),
      accounts.map(({ passwordHash }) => passwordHash),
      accounts.map(({ person }) => person.unitId),
      accounts.map(({ person }) => person.id),
    ]);
    const ids = new Set(made.map(({ personId }) => personId));
    const people = accounts.map(({ person }) => person).filter(({ id }) => ids.has(id));
    await writer.query(INSERT_ROLES, [
      people.map(() => uuid()),
      people.map(({ id }) => id),
      people.map(({ bloc }) => bloc),
      day,
    ]);
    return ids;
  }
}
