import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Account, RoleAssignmentEntity } from '../access/index.js';
import type { Reader, Writer } from '../database/index.js';
import type { AccountView } from './account.dto.js';
import { ENDED_ROLES, instant, KEPT, keptBy, ROW } from './account-list.query.js';
import type { Keeping } from './account-keeping.js';
import type { RoleToGrant } from './account-rules.js';

export type StoredAccount = Omit<AccountView, 'allowedActions'>;

export interface NewStoredAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly passwordHash: string;
  readonly unitId: string;
  readonly civilServantId: string | null;
}

export interface TrailLine {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly operation: string;
  readonly reason: string | null;
  readonly action: string;
  readonly unitName: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

const FIND = `select ${ROW}, a.civil_servant_id as "civilServantId", a.must_change_password as "mustChangePassword",
    exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "hasSecondFactor",
    (select count(*)::int from session s where s.account_id = a.id and s.expires_at > now()
      and s.last_used_at > now() - make_interval(secs => s.idle_seconds)) as "openSessions",
    ${instant('a.created_at')} as "createdAt", ${ENDED_ROLES} as "endedRoles", a.version
  from account a join org_unit u on u.id = a.unit_id where ${KEPT} and a.id = $6`;

// That an account was used is told by the entry of the sign-in.
const TRAIL = `select e.seq, ${instant('e.at')} as at, e.actor_name as "actorName", e.operation, e.reason, e.action,
    u.full_name as "unitName", e.before, e.after
  from audit_entry e left join org_unit u on u.id = e.unit_id
  where e.record_id = $1 and e.record_type = 'account' and e.action not in ('read', 'export')
    and not (e.action = 'update' and e.after is null and e.operation in ('signIn', 'verifySecondFactor', 'finishOidcSignIn'))
  order by e.seq desc limit 200`;

// Enabled, in force today and without an end: what a province must never be without.
const LASTING_ADMINISTRATORS = `select r.unit_id as "unitId", r.account_id as "accountId"
  from role_assignment r join account a on a.id = r.account_id
  where r.role = 'province_admin' and not a.is_disabled and r.ends_on is null and r.starts_on <= $1::date`;

@Injectable()
export class AccountsRepository {
  /** Undefined where there is no such account, or the caller doesn't keep it. */
  async findKept(
    reader: Reader,
    id: string,
    keeping: Keeping,
    day: string,
    dormantAfterDays: number,
  ): Promise<StoredAccount | undefined> {
    const [row] = await reader.query<StoredAccount>(FIND, [...keptBy(keeping, day), dormantAfterDays, id]);
    return row;
  }

  async insert(writer: Writer, account: NewStoredAccount): Promise<void> {
    await writer.query(
      `insert into account (id, username, display_name, password_hash, unit_id, civil_servant_id, must_change_password)
       values ($1, $2, $3, $4, $5, $6, true)`,
      [account.id, account.username, account.displayName, account.passwordHash, account.unitId, account.civilServantId],
    );
  }

  /** False where somebody else has changed the account since. */
  async change(writer: Writer, id: string, version: number, changes: Partial<Account>): Promise<boolean> {
    const result = await writer.manager.update(Account, { id, version }, { ...changes, version: version + 1 });
    return result.affected === 1;
  }

  /** A new password says nothing about what the caller has read, so it needs no version. */
  async setFirstPassword(writer: Writer, id: string, passwordHash: string): Promise<void> {
    await writer.query(
      `update account set password_hash = $2, must_change_password = true, version = version + 1 where id = $1`,
      [id, passwordHash],
    );
  }

  async insertRole(writer: Writer, accountId: string, granted: RoleToGrant): Promise<void> {
    await writer.manager.insert(RoleAssignmentEntity, { ...granted, blocs: [...granted.blocs], id: uuid(), accountId });
  }

  /** The role ends after this day; one that would end before it began never was. */
  async endRole(writer: Writer, roleId: string, endsOn: string): Promise<void> {
    await writer.query('delete from role_assignment where id = $1 and starts_on > $2::date', [roleId, endsOn]);
    await writer.query('update role_assignment set ends_on = $2::date where id = $1', [roleId, endsOn]);
  }

  async removeSecondFactor(writer: Writer, accountId: string): Promise<void> {
    await writer.query('delete from second_factor where account_id = $1', [accountId]);
  }

  async endSessions(writer: Writer, accountId: string): Promise<void> {
    await writer.query('delete from session where account_id = $1', [accountId]);
  }

  /** Two administrators who take each other's role away must not both succeed. */
  async lockAdministrators(writer: Writer): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtext('administrators'))`);
  }

  async lastingAdministrators(reader: Reader, day: string): Promise<{ unitId: string; accountId: string }[]> {
    return reader.query(LASTING_ADMINISTRATORS, [day]);
  }

  async trailOf(reader: Reader, accountId: string): Promise<TrailLine[]> {
    return reader.query<TrailLine>(TRAIL, [accountId]);
  }
}
