import { auditTable } from '@commune/platform/audit';
import { protectBetweenPlaces, protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table departure (
    id uuid primary key,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    kind_code text not null,
    left_on date not null,
    decision_number text not null,
    note text,
    state text not null,
    failure text,
    posting_id uuid,
    returned_on date,
    requested_by_name text not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint departure_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade,
    constraint departure_posting foreign key (posting_id) references posting (id) on delete set null,
    constraint departure_kind check (kind_code in ('retired', 'resigned', 'transferred_out', 'dismissed', 'died', 'downsized')),
    constraint departure_state check (state in ('planned', 'done', 'cancelled', 'failed')),
    constraint departure_returned check (returned_on is null or returned_on >= left_on)
  );
  create unique index departure_one_open on departure (civil_servant_id)
    where state in ('planned', 'done') and returned_on is null;
  create index departure_unit on departure (unit_id, left_on);
  create index departure_due on departure (left_on) where state = 'planned';

  create table transfer (
    id uuid primary key,
    civil_servant_id uuid not null,
    full_name text not null,
    from_unit_id uuid not null,
    from_bloc text not null,
    from_office_id uuid not null,
    from_position_title text not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    position_id uuid,
    position_title text not null,
    specialism_code text,
    kind_code text not null,
    effective_on date not null,
    decision_number text not null,
    note text,
    state text not null,
    failure text,
    papers jsonb not null default '[]',
    open_items text[] not null default '{}',
    handed_over_on date,
    handed_over_by text,
    missing_papers text[] not null default '{}',
    received_note text,
    received_on date,
    received_by text,
    requested_by_name text not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint transfer_person foreign key (civil_servant_id) references civil_servant (id),
    constraint transfer_from_unit foreign key (from_unit_id) references org_unit (id),
    constraint transfer_from_office foreign key (from_office_id) references org_unit (id),
    constraint transfer_unit foreign key (unit_id) references org_unit (id),
    constraint transfer_office foreign key (office_id) references org_unit (id),
    constraint transfer_position foreign key (position_id) references job_position (id),
    constraint transfer_kind check (kind_code in ('transfer', 'rotation', 'reassignment')),
    constraint transfer_state check (state in ('planned', 'done', 'cancelled', 'failed'))
  );
  create unique index transfer_one_planned on transfer (civil_servant_id) where state = 'planned';
  create index transfer_person_index on transfer (civil_servant_id, effective_on);
  create index transfer_to on transfer (unit_id, effective_on);
  create index transfer_from on transfer (from_unit_id, effective_on);
  create index transfer_due on transfer (effective_on) where state = 'planned';`;

/** Nobody decides on the own record: whose record the acting account is linked with. */
const actingPerson = `
  create function acting_person() returns uuid language sql stable security definer set search_path = public as $$
    select civil_servant_id from account where id = nullif(current_setting('app.actor_id', true), '')::uuid $$;
  revoke execute on function acting_person from public;
  grant execute on function acting_person to scoped, everything;`;

/**
 * The account goes along with its person: roles at the places that were left end, the own record is reached in the new
 * unit. Only for somebody who really stands there now, so that it can't be used to take a role from anybody else.
 */
const accountFollows = `
  create function account_follows(person uuid, left_places uuid[], last_day date, role_id uuid) returns void
  language plpgsql security definer set search_path = public as $$
  declare
    here uuid := (select c.unit_id from civil_servant c where c.id = person and not c.unit_id = any (left_places)
      and not c.office_id = any (left_places));
    whose uuid := (select a.id from account a where a.civil_servant_id = person);
    own role_assignment;
  begin
    if here is null or whose is null then return; end if;
    select * into own from role_assignment r where r.account_id = whose and r.role = 'civil_servant'
      and r.unit_id = any (left_places) and coalesce(r.ends_on, 'infinity') > last_day order by r.starts_on limit 1;
    delete from role_assignment r where r.account_id = whose and r.unit_id = any (left_places) and r.starts_on > last_day;
    update role_assignment r set ends_on = last_day where r.account_id = whose and r.unit_id = any (left_places)
      and coalesce(r.ends_on, 'infinity') > last_day;
    if own.id is not null then
      insert into role_assignment (id, account_id, role, unit_id, blocs, starts_on, ends_on)
        values (role_id, whose, own.role, here, own.blocs, greatest(last_day + 1, own.starts_on), own.ends_on)
        on conflict (account_id, role, unit_id, starts_on) do nothing;
    end if;
    update account a set unit_id = here, version = a.version + 1 where a.id = whose and a.unit_id is distinct from here;
  end $$;
  revoke execute on function account_follows from public;
  grant execute on function account_follows to scoped, everything;`;

const person = {
  recordType: 'civil_servant',
  recordColumn: 'civil_servant_id',
  personColumn: 'civil_servant_id',
  fieldClass: 'employment',
} as const;

export class DeparturesAndTransfers1764203001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(actingPerson);
    await runner.query(accountFollows);
    await runner.query(protectRecords('departure', 'civil_servant_id'));
    await runner.query(protectBetweenPlaces('transfer', 'civil_servant_id'));
    const hidden = ['id', 'civil_servant_id', 'created_at', 'posting_id', 'requested_by_name'];
    await runner.query(auditTable('departure', { ...person, hidden }));
    const places = ['from_unit_id', 'from_bloc', 'from_office_id', 'position_id', 'papers', 'full_name'];
    await runner.query(auditTable('transfer', { ...person, hidden: [...hidden, ...places] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function account_follows; drop function acting_person; drop table transfer, departure');
  }
}
