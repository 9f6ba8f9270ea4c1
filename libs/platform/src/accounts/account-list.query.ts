import { Injectable } from '@nestjs/common';
import { foldText } from '@commune/kernel';
import type { Reader } from '../database/index.js';
import { orderBy, pageSizes, TOTAL_LIMIT } from '../http/index.js';
import type { AccountListQuery, AccountRow } from './account.dto.js';
import { rolesKeptByClerks } from './account-rules.js';
import type { Keeping } from './account-keeping.js';

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
export const instant = (column: string): string => `to_char(${column} at time zone 'utc', ${INSTANT})`;

const OWNER = `(select case when ru.kind = 'commune_office' then ru.parent_id else ru.id end from org_unit ru where ru.id = r.unit_id)`;

/**
 * $1 units administered · $2 units assisted · $3 roles that a clerk helps with · $4 today. An account that also holds a
 * role elsewhere is not kept here: its password would open what lies beyond the keeper's reach.
 */
export const KEPT = `(
  (a.unit_id = any ($1::uuid[]) and not exists (select from role_assignment r where r.account_id = a.id
    and coalesce(r.ends_on, 'infinity') >= $4::date and ${OWNER} <> all ($1::uuid[])))
  or (a.unit_id = any ($2::uuid[]) and not exists (select from role_assignment r where r.account_id = a.id
    and coalesce(r.ends_on, 'infinity') >= $4::date
    and (r.role <> all ($3::text[]) or ${OWNER} <> all ($2::uuid[])))
    and not exists (select from delegation d where d.account_id = a.id and d.revoked_at is null and d.ends_on >= $4::date)))`;

export const keptBy = (keeping: Keeping, day: string): unknown[] => [
  keeping.administered,
  keeping.assisted,
  rolesKeptByClerks,
  day,
];

/** $5 days after which an unused account is dormant. */
export const STATE = `case when a.is_disabled then 'disabled' when a.last_used_at is null then 'never_used'
  when a.last_used_at < now() - make_interval(days => $5::int) then 'dormant' else 'active' end`;

const roleJson = (
  condition: string,
): string => `coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'role', r.role,
    'unitId', r.unit_id, 'unitName', ru.full_name, 'blocs', r.blocs, 'startsOn', r.starts_on, 'endsOn', r.ends_on)
    order by r.starts_on, r.id)
  from role_assignment r join org_unit ru on ru.id = r.unit_id where r.account_id = a.id and ${condition}), '[]')`;

export const LIVE_ROLES = roleJson(`coalesce(r.ends_on, 'infinity') >= $4::date`);
export const ENDED_ROLES = roleJson(`r.ends_on < $4::date`);

export const ROW = `a.id, a.username, a.display_name as "displayName", a.unit_id as "unitId", u.full_name as "unitName",
  ${STATE} as state, ${instant('a.last_used_at')} as "lastUsedAt", ${LIVE_ROLES} as roles`;

const CONDITIONS = `
  and ($6::text is null or fold_text(a.display_name) like $6 or a.username like $6)
  and ($7::uuid is null or a.unit_id = $7)
  and ($8::text is null or exists (select from role_assignment r where r.account_id = a.id and r.role = $8
    and coalesce(r.ends_on, 'infinity') >= $4::date))
  and ($9::text is null or ${STATE} = $9)`;

const FROM = `from account a join org_unit u on u.id = a.unit_id where ${KEPT} ${CONDITIONS}`;

const sortColumns = {
  name: 'a.display_name collate "vi-x-icu"',
  username: 'a.username',
  unit: 'u.sort_order, u.code',
  lastUsedAt: 'a.last_used_at',
} as const;

export interface ListedAccounts {
  readonly keeping: Keeping;
  readonly query: AccountListQuery;
  readonly day: string;
  readonly dormantAfterDays: number;
}

@Injectable()
export class AccountListQuerySql {
  async page(reader: Reader, listed: ListedAccounts): Promise<AccountRow[]> {
    const { pageSize, offset } = pageSizes(listed.query);
    const order = orderBy(listed.query.sort, sortColumns, 'name', 'a.id');
    return reader.query<AccountRow>(
      `select ${ROW} ${FROM} ${order} limit ${pageSize} offset ${offset}`,
      valuesOf(listed),
    );
  }

  async total(reader: Reader, listed: ListedAccounts): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*) as total from (select 1 ${FROM} limit ${TOTAL_LIMIT + 1}) as counted`,
      valuesOf(listed),
    );
    return row?.total ?? 0;
  }
}

function valuesOf({ keeping, query, day, dormantAfterDays }: ListedAccounts): unknown[] {
  const { q, unitId = null, role = null, state = null } = query;
  const folded = q === undefined ? null : `%${foldText(q).replace(/[\\%_]/g, '\\$&')}%`;
  return [...keptBy(keeping, day), dormantAfterDays, folded, unitId, role, state];
}
