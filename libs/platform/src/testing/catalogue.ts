import type { Type } from '@nestjs/common';
import { capabilitiesWith } from '../application/index.js';
import type { TestApp } from './test-app.js';

interface Fault {
  readonly object: string;
  readonly fault: string;
}

/** Objects of ours in `public`: not those that an extension brought, nor the list of migrations that have run. */
const OURS = `
  with ours as (
    select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, c.relowner, c.relacl
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relname <> 'migration' and c.relkind not in ('i', 'I')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')),
  tables as (select * from ours where relkind in ('r', 'p')),
  unit_tables as (
    select t.* from tables t join pg_attribute a on a.attrelid = t.oid and a.attname = 'unit_id' and not a.attisdropped),
  policies as (
    select p.polrelid, p.polname, r.rolname,
      coalesce(pg_get_expr(p.polqual, p.polrelid), '') as reading,
      coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as writing
    from pg_policy p cross join unnest(p.polroles) as held(id) left join pg_roles r on r.oid = held.id)`;

const RULES: readonly string[] = [
  `select relname as object, 'row-level security is not enabled' as fault from tables where not relrowsecurity`,
  `select relname, 'row-level security is not forced' from tables where not relforcerowsecurity`,
  `select relname, 'has no policy for the role everything' from tables t
    where not exists (select from policies p where p.polrelid = t.oid and p.rolname = 'everything')`,
  // A table that `scoped` may not touch at all is the system's own; every other one with a unit has its wall.
  `select relname, 'has a unit, is open to the role scoped, and no policy of it names its units' from unit_tables t
    where not relname = any ($1)
      and (has_table_privilege('scoped', t.oid, 'select, insert, update, delete')
        or has_any_column_privilege('scoped', t.oid, 'select, insert, update')
        or not relrowsecurity)
      and not exists (select from policies p where p.polrelid = t.oid and p.rolname = 'scoped'
        and p.reading ~ 'app\\.(\\w+_)?(government|party)_units')`,
  `select relname, 'has a unit, and its policy ' || p.polname || ' names no units' from unit_tables t
    join policies p on p.polrelid = t.oid and p.rolname = 'scoped'
    where not relname = any ($1) and p.reading || p.writing !~ 'app\\.(\\w+_)?(government|party)_units'`,
  `select relname, 'its policy ' || p.polname || ' is for ' || coalesce(p.rolname, 'everybody') from tables t
    join policies p on p.polrelid = t.oid
    where coalesce(p.rolname, '') not in ('scoped', 'everything') and p.rolname is distinct from $3`,
  `select relname, 'is a view that does not run as its caller' from ours
    where relkind = 'v' and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  `select relname, 'is a materialised view, which no policy can guard' from ours where relkind = 'm'`,
  `select relname, 'is owned by the login role of the API' from ours where pg_get_userbyid(relowner) = $2`,
  `select relname, 'is granted to the login role of the API or to everybody' from ours
    where exists (select from aclexplode(relacl) g where g.grantee = 0 or pg_get_userbyid(g.grantee) = $2)`,
  `select proname, 'is owned by the login role of the API' from pg_proc
    where pronamespace = 'public'::regnamespace and pg_get_userbyid(proowner) = $2`,
  `select 'audit_entry', r.role || ' may ' || w.privilege
    from unnest(array['scoped', 'everything', $2]) as r(role)
      cross join unnest(array['insert', 'update', 'delete', 'truncate']) as w(privilege)
    where has_table_privilege(r.role, 'audit_entry', w.privilege)`,
  `select 'audit_entry', 'scoped may write a column' where has_any_column_privilege('scoped', 'audit_entry', 'insert, update')`,
  `select rolname, 'may step over row-level security or inherits rights' from pg_roles
    where (rolname in ('scoped', 'everything', 'commune_worker', $2) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb))
      or (rolname in ('commune_worker', $2) and rolinherit)`,
  `select relname, 'is open to the worker' from ours
    where relkind in ('r', 'p', 'v') and has_any_column_privilege('commune_worker', oid, 'select, insert, update')`,
];

/** What is wrong with the walls of the database of this application, as `object: fault`; empty when every table has its own. */
export async function catalogueFaults(test: TestApp, modules: readonly Type[]): Promise<string[]> {
  const referenceTables = capabilitiesWith(modules).flatMap((capability) => [...(capability.referenceTables ?? [])]);
  const roleOf = (url: string): string => new URL(url).username;
  const { databaseUrl, ownerUrl } = test.database;
  const faults = await test.sql<Fault>(
    `${OURS} select object, fault from (${RULES.join('\n union all ')}) as found(object, fault)
     where ($1::text[], $2::text, $3::text) is not null order by object, fault`,
    [referenceTables, roleOf(databaseUrl), roleOf(ownerUrl)],
  );
  return faults.map(({ object, fault }) => `${object}: ${fault}`);
}
