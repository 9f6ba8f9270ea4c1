import { auditTable } from '@commune/platform/audit';
import { guardedClasses, protectByClass, protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const place = `
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,`;

const followsPerson = (table: string): string => `
    constraint ${table}_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade`;

/** Two records of one person become one; what the other one held stays readable, by class, with the record that is kept. */
const tables = `
  alter table civil_servant add merged_into uuid,
    add constraint civil_servant_merged_into foreign key (merged_into) references civil_servant (id),
    add constraint civil_servant_merged_elsewhere check (merged_into <> id);
  create index civil_servant_merged on civil_servant (merged_into) where merged_into is not null;
  create index civil_servant_twins on civil_servant (name_search, birth_date);

  create table record_merge (
    id uuid primary key,
    ${place}
    dropped_id uuid not null,
    dropped_code text not null,
    dropped_name text not null,
    dropped_unit_id uuid not null,
    reason text not null,
    moved jsonb not null,
    merged_by_id uuid,
    merged_by text not null,
    merged_at timestamptz not null default now(),
    ${followsPerson('record_merge')},
    constraint record_merge_dropped foreign key (dropped_id) references civil_servant (id),
    constraint record_merge_once unique (dropped_id)
  );
  create index record_merge_person_index on record_merge (civil_servant_id, merged_at);
  create index record_merge_unit on record_merge (unit_id, merged_at);
  create table record_merge_snapshot (
    id uuid primary key,
    merge_id uuid not null,
    ${place}
    field_class text not null,
    content jsonb not null,
    ${followsPerson('record_merge_snapshot')},
    constraint record_merge_snapshot_merge foreign key (merge_id) references record_merge (id),
    constraint record_merge_snapshot_once unique (merge_id, field_class)
  );
  create index record_merge_snapshot_person_index on record_merge_snapshot (civil_servant_id);

  create table distinct_people (
    id uuid primary key,
    ${place}
    other_id uuid not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null default now(),
    ${followsPerson('distinct_people')},
    constraint distinct_people_other foreign key (other_id) references civil_servant (id),
    constraint distinct_people_once unique (civil_servant_id, other_id)
  );
  create index distinct_people_other_index on distinct_people (other_id);`;

/**
 * The account of the record that is given up goes with the person; where both have one, that of the kept record stays
 * and the other one is no longer linked. Only for a record that has really been merged into the other.
 */
const accountJoins = `
  create function account_joins(dropped uuid) returns void
  language plpgsql security definer set search_path = public as $$
  declare kept uuid := (select c.merged_into from civil_servant c where c.id = dropped);
  begin
    if kept is null then return; end if;
    if exists (select from account a where a.civil_servant_id = kept) then
      delete from role_assignment r using account a where a.civil_servant_id = dropped and r.account_id = a.id
        and r.role = 'civil_servant' and r.starts_on >= current_date;
      update role_assignment r set ends_on = current_date - 1 from account a where a.civil_servant_id = dropped
        and r.account_id = a.id and r.role = 'civil_servant' and coalesce(r.ends_on, 'infinity') >= current_date;
      update account a set civil_servant_id = null, version = a.version + 1 where a.civil_servant_id = dropped;
    else
      update account a set civil_servant_id = kept, version = a.version + 1 where a.civil_servant_id = dropped;
    end if;
  end $$;
  revoke execute on function account_joins from public;
  grant execute on function account_joins to everything;`;

const person = { recordColumn: 'civil_servant_id', personColumn: 'civil_servant_id' } as const;

export class RecordMerges1764300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(accountJoins);
    await runner.query(protectRecords('record_merge', 'civil_servant_id'));
    await runner.query(protectByClass('record_merge_snapshot', 'civil_servant_id', guardedClasses));
    await runner.query(protectRecords('distinct_people', 'civil_servant_id'));
    const hidden = ['id', 'civil_servant_id', 'merged_by_id', 'moved'];
    await runner.query(
      auditTable('record_merge', { ...person, recordType: 'civil_servant', fieldClass: 'name', hidden }),
    );
    await runner.query(
      auditTable('distinct_people', { ...person, recordType: 'distinct_people', fieldClass: 'name', hidden }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table distinct_people, record_merge_snapshot, record_merge; drop function account_joins;
      drop index civil_servant_twins; drop index civil_servant_merged;
      alter table civil_servant drop column merged_into`);
  }
}
