import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectReference, protectUnitFigures } from '../../database/row-level-security.js';

const tables = `
  create table cluster (
    id uuid primary key,
    province_id uuid not null,
    name text not null,
    constraint cluster_name_unique unique (province_id, name)
  );
  create table org_unit (
    id uuid primary key,
    code text not null,
    kind text not null,
    name text not null,
    full_name text not null,
    designation text,
    bloc text,
    parent_id uuid,
    sort_order integer not null,
    effective_from date not null,
    effective_to date,
    version integer not null default 1,
    constraint org_unit_code_unique unique (code, effective_from),
    constraint org_unit_parent foreign key (parent_id) references org_unit (id),
    constraint org_unit_kind check (kind in ('province', 'department', 'party_body', 'commune', 'commune_office')),
    constraint org_unit_bloc check (bloc in ('party', 'government')),
    constraint org_unit_bloc_of_office check ((kind = 'commune_office') <= (bloc is not null)),
    constraint org_unit_has_parent check ((kind = 'province') = (parent_id is null)),
    constraint org_unit_period check (effective_to is null or effective_to >= effective_from)
  );
  create index org_unit_parent_index on org_unit (parent_id);
  alter table cluster add constraint cluster_province foreign key (province_id) references org_unit (id);

  create table cluster_membership (
    unit_id uuid not null,
    cluster_id uuid not null,
    effective_from date not null,
    effective_to date,
    constraint cluster_membership_key primary key (unit_id, effective_from),
    constraint cluster_membership_unit foreign key (unit_id) references org_unit (id),
    constraint cluster_membership_cluster foreign key (cluster_id) references cluster (id),
    constraint cluster_membership_once exclude using gist (
      unit_id with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table unit_area_type (
    unit_id uuid not null,
    area_type text not null,
    effective_from date not null,
    effective_to date,
    constraint unit_area_type_key primary key (unit_id, area_type, effective_from),
    constraint unit_area_type_unit foreign key (unit_id) references org_unit (id),
    constraint unit_area_type_value check (area_type in ('urban', 'rural', 'ethnic_minority', 'border')),
    constraint unit_area_type_once exclude using gist (
      unit_id with =, area_type with =, daterange(effective_from, effective_to, '[]') with &&)
  );
  create table staffing_quota (
    unit_id uuid not null,
    bloc text not null,
    head_count integer not null,
    effective_from date not null,
    effective_to date,
    source text not null,
    constraint staffing_quota_key primary key (unit_id, bloc, effective_from),
    constraint staffing_quota_unit foreign key (unit_id) references org_unit (id),
    constraint staffing_quota_bloc check (bloc in ('party', 'government')),
    constraint staffing_quota_head_count check (head_count >= 0),
    constraint staffing_quota_once exclude using gist (
      unit_id with =, bloc with =, daterange(effective_from, effective_to, '[]') with &&)
  );

  create table org_unit_revision (one boolean primary key default true check (one), revision bigint not null);
  insert into org_unit_revision (revision) values (1);
  create function raise_org_unit_revision() returns trigger language plpgsql security definer set search_path = public
  as $$ begin update org_unit_revision set revision = revision + 1; return null; end $$;
  create trigger org_unit_changed after insert or update or delete on org_unit
    for each statement execute function raise_org_unit_revision();`;

/** The tree of units with its clusters, kinds of area and authorised head-counts, each with its dates. */
export class Organisation1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['cluster', 'org_unit', 'cluster_membership', 'unit_area_type', 'org_unit_revision']) {
      await runner.query(protectReference(table));
    }
    await runner.query(protectUnitFigures('staffing_quota'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table staffing_quota, unit_area_type, cluster_membership, cluster, org_unit, org_unit_revision;
      drop function raise_org_unit_revision()`);
  }
}
