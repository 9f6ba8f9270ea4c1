import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = `
  create index audit_entry_unit on audit_entry (unit_id, seq);
  create index audit_entry_actor on audit_entry (actor_id, seq);
  create index audit_entry_at on audit_entry using brin (at);
  create index audit_entry_exported on audit_entry using gin ((after -> 'people')) where action = 'export';`;

const ids = (setting: string): string =>
  `(select coalesce(nullif(current_setting('${setting}', true), ''), '{}')::uuid[])::uuid[]`;

/** The reach of the request, as row-level security has it; entries of a unit without a bloc are of both. */
const reaches = `(
    (e.bloc is distinct from 'party' and e.unit_id = any (${ids('app.government_units')}))
    or (e.bloc is distinct from 'government' and e.unit_id = any (${ids('app.party_units')}))
    or e.office_id = any (${ids('app.offices')}))`;

/** Which roles the account had on the day of the entry, and in which unit; both end with the account's removal. */
const posts = `
  create function audit_posts(account uuid, day timestamptz) returns jsonb language sql stable security definer
    set search_path = public as $$
    select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'unit', u.name) order by r.starts_on, r.id), '[]'::jsonb)
    from role_assignment r join org_unit u on u.id = r.unit_id
    where r.account_id = account
      and (day at time zone 'Asia/Ho_Chi_Minh')::date between r.starts_on and coalesce(r.ends_on, 'infinity') $$;
  revoke execute on function audit_posts from public;`;

/**
 * Who opened, unmasked or exported a person's record. The person sees all of it, wherever the record was then; others
 * what lies within their reach. A definer function, because an export names many people in one entry of a unit.
 */
const accesses = `
  create function record_accesses(person uuid, before_seq bigint, row_limit integer) returns table (
    seq bigint, at timestamptz, actor_name text, posts jsonb, is_own boolean, kind text, reason text)
  language sql stable security definer set search_path = public as $$
    select e.seq, e.at, e.actor_name, audit_posts(e.actor_id, e.at),
      coalesce((select a.civil_servant_id = person from account a where a.id = e.actor_id), false),
      case when e.action = 'export' then 'exported' when e.after ->> 'field' = 'idNumber' then 'unmasked'
        when e.after ->> 'view' = 'history' then 'history' when e.after ? 'takenIdNumber' then 'id-number-compared'
        when e.after ->> 'view' is not null then e.after ->> 'view' else 'opened' end,
      e.reason
    from audit_entry e
    where e.seq in (
        (select x.seq from audit_entry x where x.person_id = person and x.action in ('read', 'export') and x.seq < before_seq)
        union
        (select x.seq from audit_entry x where x.action = 'export' and x.after -> 'people' ? person::text and x.seq < before_seq))
      and (${reaches} or person::text = current_setting('app.person', true))
    order by e.seq desc limit row_limit $$;
  revoke execute on function record_accesses from public;
  grant execute on function record_accesses to scoped, everything;`;

/**
 * The log of the administrator: who, when, what, without any value. Entries of no unit (accounts, lists, settings)
 * belong to whoever keeps the installation. plpgsql, so that each set of filters gets a plan of its own.
 */
const log = `
  create function audit_log(before_seq bigint, row_limit integer, unit uuid, actor text, operation_id text,
    kind text, since timestamptz, until timestamptz) returns table (
    seq bigint, at timestamptz, actor_name text, posts jsonb, operation text, action text, reason text, record_type text,
    record_id uuid, unit_id uuid, unit_name text, bloc text, field_class text)
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as $$
  #variable_conflict use_column
  begin
    return query
      select e.seq, e.at, e.actor_name, audit_posts(e.actor_id, e.at), e.operation, e.action, e.reason, e.record_type,
        e.record_id, e.unit_id, (select u.name from org_unit u where u.id = e.unit_id), e.bloc, e.field_class
      from audit_entry e
      where e.seq < before_seq and (e.unit_id is null or ${reaches})
        and (unit is null or e.unit_id = unit)
        and (actor is null or e.actor_id = any (array(select a.id from account a
          where fold_text(a.display_name) like '%' || actor || '%' or a.username = actor)))
        and (operation_id is null or e.operation = operation_id)
        and (kind is null or e.action = kind)
        and (since is null or e.at >= since) and (until is null or e.at < until)
      order by e.seq desc limit row_limit;
  end $$;
  revoke execute on function audit_log from public;
  grant execute on function audit_log to scoped, everything;`;

export class AuditReading1764101003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [indexes, posts, accesses, log]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function audit_log; drop function record_accesses; drop function audit_posts;
      drop index audit_entry_unit, audit_entry_actor, audit_entry_at, audit_entry_exported`);
  }
}
