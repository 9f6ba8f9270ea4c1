import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { Account } from './account.entity.js';
import { isRole, type Role } from './roles.js';

interface Failures {
  readonly key: string;
  readonly failures: number;
  readonly secondsSince: number;
}

@Injectable()
export class AccountRepository {
  async findByUsername(writer: Writer, username: string): Promise<Account | null> {
    return writer.manager.findOneBy(Account, { username });
  }

  async anyExist(reader: Reader): Promise<boolean> {
    return (await reader.query('select 1 from account limit 1')).length > 0;
  }

  /** The unit that an account with a role at this unit belongs to: of an office, its commune. */
  async homeOf(reader: Reader, unitId: string | null): Promise<string | null> {
    const [unit] = await reader.query<{ id: string }>(
      `select case when kind = 'commune_office' then parent_id else id end as id from org_unit where id = $1`,
      [unitId],
    );
    return unit?.id ?? null;
  }

  async findById(writer: Writer, id: string): Promise<Account | null> {
    return writer.manager.findOneBy(Account, { id });
  }

  async rolesHeldToday(writer: Writer, accountId: string, today: string): Promise<Role[]> {
    const rows = await writer.query<{ role: string }>(
      `select held ->> 'role' as role from jsonb_array_elements(roles_in_force($1, $2::date)) as held`,
      [accountId, today],
    );
    return rows.map((row) => row.role).filter(isRole);
  }

  async hasSecondFactor(writer: Writer, accountId: string): Promise<boolean> {
    const found = await writer.query('select 1 from second_factor where account_id = $1 and confirmed_at is not null', [
      accountId,
    ]);
    return found.length > 0;
  }

  async setPassword(writer: Writer, accountId: string, passwordHash: string): Promise<void> {
    await writer.manager.update(Account, { id: accountId }, { passwordHash, mustChangePassword: false });
  }

  async markUsed(writer: Writer, accountId: string): Promise<void> {
    await writer.query('update account set last_used_at = now() where id = $1', [accountId]);
  }

  async failuresOf(writer: Writer, keys: readonly string[]): Promise<Failures[]> {
    return writer.query<Failures>(
      `select key, failures, extract(epoch from now() - last_failure_at)::int as "secondsSince"
       from sign_in_failure where key = any ($1)`,
      [keys],
    );
  }

  async countFailure(writer: Writer, keys: readonly string[]): Promise<void> {
    await writer.query(
      `insert into sign_in_failure (key, failures, last_failure_at) select key, 1, now() from unnest($1::text[]) as k(key)
       on conflict (key) do update set last_failure_at = now(), failures = case
         when sign_in_failure.last_failure_at < now() - interval '1 hour' then 1 else sign_in_failure.failures + 1 end`,
      [keys],
    );
  }

  async clearFailures(writer: Writer, key: string): Promise<void> {
    await writer.query('delete from sign_in_failure where key = $1', [key]);
  }
}
