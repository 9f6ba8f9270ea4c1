import { protectReference, protectUnitFigures } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table code_list_entry (
    list text not null,
    code text not null,
    name text not null,
    sort_order integer not null,
    source text not null,
    effective_from date not null,
    effective_to date,
    constraint code_list_entry_key primary key (list, code, effective_from)
  );
  create table field_of_study (
    name text primary key,
    group_code text,
    name_search text generated always as (fold_text(name)) stored
  );
  create table job_position (
    id uuid primary key,
    code text not null,
    name text not null,
    bloc text not null,
    office_names text[] not null,
    specialism_code text,
    is_leader boolean not null,
    rank_code text not null,
    sort_order integer not null,
    effective_from date not null,
    effective_to date,
    constraint job_position_code_unique unique (code, effective_from),
    constraint job_position_bloc check (bloc in ('party', 'government'))
  );
  create table position_standard (
    position_id uuid not null,
    effective_from date not null,
    effective_to date,
    min_education text,
    fields_of_study text[] not null,
    min_political_theory text,
    min_state_management text,
    source text not null,
    constraint position_standard_key primary key (position_id, effective_from),
    constraint position_standard_position foreign key (position_id) references job_position (id),
    constraint position_standard_once exclude using gist (
      position_id with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table required_post (
    unit_id uuid not null,
    bloc text not null,
    position_id uuid not null,
    required integer not null,
    effective_from date not null,
    effective_to date,
    source text not null,
    constraint required_post_key primary key (unit_id, position_id, effective_from),
    constraint required_post_unit foreign key (unit_id) references org_unit (id),
    constraint required_post_position foreign key (position_id) references job_position (id),
    constraint required_post_required check (required >= 0)
  );`;

/** Positions with their standards, posts required in each commune, and the code lists of a personnel record. */
export class Positions1764000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['code_list_entry', 'field_of_study', 'job_position', 'position_standard']) {
      await runner.query(protectReference(table));
    }
    await runner.query(protectUnitFigures('required_post'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table required_post, position_standard, job_position, field_of_study, code_list_entry');
  }
}
