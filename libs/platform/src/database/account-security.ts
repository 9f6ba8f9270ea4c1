import { ids, writing } from './row-level-security.js';

/** SQL of the policies of accounts and what hangs on them. As there: landed migrations call it, so it never changes. */
const accountUnit = `unit_id = ${ids('app.government_units')} or unit_id = ${ids('app.party_units')}`;

/**
 * Accounts: whoever keeps accounts sees those of the units of the scope, and never the hash of a password. The table
 * is protected already; this opens it as far as these columns.
 */
export function openAccounts(columns: readonly string[]): string {
  return `
    grant select (${columns.join(', ')}), insert, update on account to scoped;
    create policy reading on account for select to scoped using (${accountUnit});
    create policy inserting on account for insert to scoped with check (${writing} and (${accountUnit}));
    create policy updating on account for update to scoped
      using (${writing} and (${accountUnit})) with check (${writing} and (${accountUnit}));`;
}

/** Roles of an account that the scope reaches. A role is given only at a unit of the scope, or at an office below one. */
export function openRoleAssignments(): string {
  const reached = `account_id in (select id from account where ${accountUnit})`;
  const within = `(${accountUnit} or unit_id in (select o.id from org_unit o where o.kind = 'commune_office'
    and (o.parent_id = ${ids('app.government_units')} or o.parent_id = ${ids('app.party_units')})))`;
  return `
    grant select, insert, update, delete on role_assignment to scoped;
    create policy reading on role_assignment for select to scoped using (${reached});
    create policy inserting on role_assignment for insert to scoped with check (${writing} and ${reached} and ${within});
    create policy updating on role_assignment for update to scoped
      using (${writing} and ${reached} and ${within}) with check (${writing} and ${reached} and ${within});
    create policy deleting on role_assignment for delete to scoped using (${writing} and ${reached} and ${within});`;
}

/** What hangs on an account (sessions, second factors): its keeper may see these columns and take the row away. */
export function openToAccountKeepers(table: string, columns: readonly string[]): string {
  const reached = `account_id in (select id from account where ${accountUnit})`;
  return `
    grant select (${columns.join(', ')}), delete on ${table} to scoped;
    create policy reading on ${table} for select to scoped using (${reached});
    create policy deleting on ${table} for delete to scoped using (${writing} and ${reached});`;
}
