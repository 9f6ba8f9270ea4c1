import type { MigrationInterface, QueryRunner } from 'typeorm';

const ids = (setting: string): string =>
  `(select coalesce(nullif(current_setting('${setting}', true), ''), '{}')::uuid[])::uuid[]`;

/** The reach of the request, as row-level security has it; entries of a unit without a bloc are of both. */
const reaches = `(
    (e.bloc is distinct from 'party' and e.unit_id = any (${ids('app.government_units')}))
    or (e.bloc is distinct from 'government' and e.unit_id = any (${ids('app.party_units')}))
    or e.office_id = any (${ids('app.offices')}))`;

/** An attachment that was opened is named as such, beside what was known before. */
const accesses = `
  create or replace function record_accesses(person uuid, before_seq bigint, row_limit integer) returns table (
    seq bigint, at timestamptz, actor_name text, posts jsonb, is_own boolean, kind text, reason text)
  language sql stable security definer set search_path = public as $$
    select e.seq, e.at, e.actor_name, audit_posts(e.actor_id, e.at),
      coalesce((select a.civil_servant_id = person from account a where a.id = e.actor_id), false),
      case when e.action = 'export' then 'exported' when e.after ->> 'field' = 'idNumber' then 'unmasked'
        when e.after ->> 'view' = 'history' then 'history' when e.after ? 'takenIdNumber' then 'id-number-compared'
        when e.after ? 'attachment' then 'attachment'
        else 'opened' end,
      e.reason
    from audit_entry e
    where e.seq in (
        (select x.seq from audit_entry x where x.person_id = person and x.action in ('read', 'export') and x.seq < before_seq)
        union
        (select x.seq from audit_entry x where x.action = 'export' and x.after -> 'people' ? person::text and x.seq < before_seq))
      and (${reaches} or person::text = current_setting('app.person', true))
    order by e.seq desc limit row_limit $$;
`;

export class AttachmentAccesses1764101004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accesses);
  }

  /** The function stays: it answers what the one before answered, and tells attachments apart. */
  async down(): Promise<void> {}
}
