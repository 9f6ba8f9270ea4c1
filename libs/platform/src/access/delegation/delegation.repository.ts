import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import type { Reader, Writer } from '../../database/index.js';
import type { Role } from '../roles.js';
import type { DelegableRole, DelegationCandidate, DelegationRequest, DelegationView } from './delegation.dto.js';

const LIST = `
  select d.id, r.role, u.full_name as "unitName", g.display_name as "giverName", t.display_name as "receiverName",
    d.starts_on as "startsOn", d.ends_on as "endsOn", d.reason, r.account_id = $1 as "isGiven",
    case when d.revoked_at is not null then 'revoked' when d.ends_on < $2::date then 'over'
      when d.starts_on > $2::date then 'coming' else 'in_force' end as state,
    to_char(d.revoked_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "revokedAt"
  from delegation d join role_assignment r on r.id = d.role_assignment_id join org_unit u on u.id = r.unit_id
    join account g on g.id = r.account_id join account t on t.id = d.account_id
  where (r.account_id = $1 or d.account_id = $1) and ($3::uuid is null or d.id = $3)
  order by d.created_at desc, d.id limit 100`;

const ROLES = `
  select r.id, r.role, u.full_name as "unitName", r.ends_on as "endsOn"
  from role_assignment r join org_unit u on u.id = r.unit_id
  where r.account_id = $1 and $2::date between r.starts_on and coalesce(r.ends_on, 'infinity')
  order by r.starts_on, r.id`;

const CANDIDATES = `
  select t.id, t.display_name as "displayName", t.username
  from account t join account g on g.unit_id = t.unit_id
  where g.id = $1 and t.id <> g.id and not t.is_disabled
    and ($2::text is null or fold_text(t.display_name) like $2 or t.username like $2) and ($3::uuid is null or t.id = $3)
  order by t.display_name collate "vi-x-icu", t.id limit 50`;

@Injectable()
export class DelegationRepository {
  async list(reader: Reader, accountId: string, day: string, id: string | null = null): Promise<DelegationView[]> {
    return reader.query<DelegationView>(LIST, [accountId, day, id]);
  }

  /** The account's own roles, none of those lent to it. */
  async ownRoles(reader: Reader, accountId: string, day: string): Promise<(DelegableRole & { role: Role })[]> {
    return reader.query(ROLES, [accountId, day]);
  }

  /** Enabled accounts of the same unit. */
  async candidates(
    reader: Reader,
    accountId: string,
    wanted: { q?: string | undefined; id?: string },
  ): Promise<DelegationCandidate[]> {
    const { q, id = null } = wanted;
    const folded = q === undefined ? null : `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`;
    return reader.query<DelegationCandidate>(CANDIDATES, [accountId, folded, id]);
  }

  async insert(writer: Writer, request: DelegationRequest): Promise<string> {
    const id = uuid();
    await writer.query(
      `insert into delegation (id, role_assignment_id, account_id, starts_on, ends_on, reason)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, request.roleId, request.accountId, request.startsOn, request.endsOn, request.reason],
    );
    return id;
  }

  /** False where it isn't the giver's, or is revoked already. */
  async revoke(writer: Writer, giverId: string, id: string): Promise<boolean> {
    const rows = await writer.query(
      `update delegation d set revoked_at = now() from role_assignment r
       where d.id = $2 and r.id = d.role_assignment_id and r.account_id = $1 and d.revoked_at is null returning d.id`,
      [giverId, id],
    );
    return rows.length === 1;
  }
}
