import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The place of a person, repeated on every table of the record so that each carries its own wall. */
const place = `
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,`;

/** Facts about the person follow the person; a transfer moves them by the cascade. */
const followsPerson = (table: string): string => `
    constraint ${table}_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade`;

const tables = `
  create sequence civil_servant_code;
  create table civil_servant (
    id uuid primary key,
    code text not null default 'CB' || lpad(nextval('civil_servant_code')::text, 7, '0'),
    full_name text not null,
    given_name text not null,
    family_name text not null,
    name_search text generated always as (fold_text(full_name)) stored,
    birth_date date not null,
    sex text not null,
    ${place}
    recruited_on date,
    known_as_of date not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint civil_servant_code_unique unique (code),
    constraint civil_servant_place_unique unique (id, unit_id, bloc, office_id),
    constraint civil_servant_unit foreign key (unit_id) references org_unit (id),
    constraint civil_servant_office foreign key (office_id) references org_unit (id),
    constraint civil_servant_sex check (sex in ('male', 'female')),
    constraint civil_servant_bloc check (bloc in ('party', 'government'))
  );
  alter sequence civil_servant_code owned by civil_servant.code;
  create index civil_servant_unit_name on civil_servant (unit_id, given_name collate "vi-x-icu", family_name collate "vi-x-icu", id);
  create index civil_servant_name on civil_servant (given_name collate "vi-x-icu", family_name collate "vi-x-icu", id);
  create index civil_servant_search on civil_servant using gin (unit_id, name_search gin_trgm_ops);
  create index civil_servant_office_index on civil_servant (office_id);

  create table posting (
    id uuid primary key,
    civil_servant_id uuid not null,
    ${place}
    position_id uuid,
    position_title text not null,
    specialism_code text,
    started_on date not null,
    ended_on date,
    constraint posting_person foreign key (civil_servant_id) references civil_servant (id),
    constraint posting_position foreign key (position_id) references job_position (id),
    constraint posting_unit foreign key (unit_id) references org_unit (id),
    constraint posting_period check (ended_on is null or ended_on >= started_on),
    constraint posting_one_at_a_time exclude using gist (
      civil_servant_id with =, daterange(started_on, ended_on, '[]') with &&)
  );
  create index posting_unit_index on posting (unit_id, bloc);

  create table qualification (
    id uuid primary key,
    civil_servant_id uuid not null,
    ${place}
    effective_from date not null,
    effective_to date,
    education_level text,
    field_of_study text,
    graduation_year integer,
    political_theory text,
    state_management text,
    it_level text,
    foreign_language text,
    foreign_language_level integer,
    ethnic_language text,
    certificates text[] not null,
    ${followsPerson('qualification')},
    constraint qualification_period check (effective_to is null or effective_to >= effective_from),
    constraint qualification_one_at_a_time exclude using gist (
      civil_servant_id with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table salary_step (
    id uuid primary key,
    civil_servant_id uuid not null,
    ${place}
    effective_from date not null,
    rank_code text not null,
    coefficient_hundredths integer not null,
    ${followsPerson('salary_step')},
    constraint salary_step_once unique (civil_servant_id, effective_from),
    constraint salary_step_coefficient check (coefficient_hundredths between 100 and 1500)
  );
  create table annual_rating (
    id uuid primary key,
    civil_servant_id uuid not null,
    ${place}
    year integer not null,
    rating text not null,
    source text not null,
    ${followsPerson('annual_rating')},
    constraint annual_rating_once unique (civil_servant_id, year),
    constraint annual_rating_value check (rating in ('excellent', 'good', 'satisfactory', 'unsatisfactory', 'not_rated'))
  );
  create table civil_servant_sensitive (
    civil_servant_id uuid primary key,
    ${place}
    ethnic_group_code text,
    party_admitted_on date,
    note text,
    ${followsPerson('civil_servant_sensitive')}
  );
  create table civil_servant_id_number (
    civil_servant_id uuid primary key,
    ${place}
    ciphertext bytea not null,
    digest bytea not null,
    last_four text not null,
    ${followsPerson('civil_servant_id_number')},
    constraint civil_servant_id_number_taken unique (digest)
  );`;

/**
 * Whose number it is, wherever that person works: a number must be told to be taken even where its owner may not be
 * seen. Needs the HMAC of the number, which only the application can make.
 */
const ownerOfNumber = `
  create function owners_of_id_numbers(digests bytea[]) returns table (digest bytea, civil_servant_id uuid, unit_id uuid, bloc text)
  language sql stable security definer set search_path = public as $$
    select n.digest, n.civil_servant_id, n.unit_id, n.bloc from civil_servant_id_number n where n.digest = any (digests) $$;
  revoke execute on function owners_of_id_numbers from public;
  grant execute on function owners_of_id_numbers to scoped, everything;
  grant usage on sequence civil_servant_code to scoped, everything;`;

const person = {
  recordType: 'civil_servant',
  recordColumn: 'civil_servant_id',
  personColumn: 'civil_servant_id',
} as const;

export class CivilServants1764000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectRecords('civil_servant', 'id'));
    for (const table of ['posting', 'qualification', 'salary_step', 'annual_rating']) {
      await runner.query(protectRecords(table, 'civil_servant_id'));
    }
    await runner.query(protectRecords('civil_servant_sensitive', 'civil_servant_id', 'sensitive'));
    await runner.query(protectRecords('civil_servant_id_number', 'civil_servant_id', 'id_number'));
    await runner.query(ownerOfNumber);
    await runner.query(
      auditTable('civil_servant', { ...person, recordColumn: 'id', personColumn: 'id', fieldClass: 'identity' }),
    );
    await runner.query(auditTable('posting', { ...person, fieldClass: 'name', hidden: ['id', 'civil_servant_id'] }));
    await runner.query(
      auditTable('qualification', { ...person, fieldClass: 'qualification', hidden: ['id', 'civil_servant_id'] }),
    );
    await runner.query(
      auditTable('salary_step', { ...person, fieldClass: 'employment', hidden: ['id', 'civil_servant_id'] }),
    );
    await runner.query(
      auditTable('annual_rating', { ...person, fieldClass: 'assessment', hidden: ['id', 'civil_servant_id'] }),
    );
    await runner.query(
      auditTable('civil_servant_sensitive', { ...person, fieldClass: 'sensitive', hidden: ['civil_servant_id'] }),
    );
    await runner.query(
      auditTable('civil_servant_id_number', {
        ...person,
        fieldClass: 'id_number',
        hidden: ['ciphertext', 'digest', 'civil_servant_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function owners_of_id_numbers; drop table civil_servant_id_number, civil_servant_sensitive,
      annual_rating, salary_step, qualification, posting, civil_servant`);
  }
}
