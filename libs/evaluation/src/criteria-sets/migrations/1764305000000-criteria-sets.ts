import { readFileSync } from 'node:fs';
import { auditTable } from '@commune/platform/audit';
import { keptByUnit, protectReference } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SHIPPED = new URL('../../../data/criteria-sets-2026.json', import.meta.url);

const table = `
  create table criteria_set (
    id uuid primary key,
    unit_id uuid,
    kind text not null,
    state text not null,
    version integer not null default 1,
    name text not null,
    source text not null,
    effective_from date not null,
    effective_to date,
    thresholds jsonb,
    groups jsonb not null,
    constraint criteria_set_unit foreign key (unit_id) references org_unit (id),
    constraint criteria_set_kind check (kind in ('civil_servant', 'civil_servant_leader', 'organisation', 'cadre')),
    constraint criteria_set_state check (state in ('draft', 'published')),
    constraint criteria_set_period check (effective_to is null or effective_to >= effective_from),
    constraint criteria_set_groups check (jsonb_typeof(groups) = 'array'),
    constraint criteria_set_once exclude using gist (
      (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid)) with =, kind with =,
      daterange(effective_from, effective_to, '[]') with &&) where (state = 'published')
  );`;

/** People are scored by it: a published set may end when the next one begins, and changes in nothing else. */
const fixed = `
  create function keep_criteria_set() returns trigger language plpgsql as $$
  begin
    if old.state = 'draft' then
      return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'effective_to' - 'version' = to_jsonb(old) - 'effective_to' - 'version' then
      return new;
    end if;
    raise exception 'A criteria set in use is not changed' using errcode = 'check_violation', constraint = 'criteria_set_fixed';
  end $$;
  create trigger criteria_set_fixed before update or delete on criteria_set
    for each row execute function keep_criteria_set();`;

const ship = `
  insert into criteria_set (id, kind, state, name, source, effective_from, thresholds, groups)
  select id, kind, 'published', name, source, "effectiveFrom", nullif(thresholds, 'null'::jsonb), groups
  from jsonb_to_recordset($1::jsonb) as r(
    id uuid, kind text, name text, source text, "effectiveFrom" date, thresholds jsonb, groups jsonb)`;

/** Sets of criteria with their first day: those of the decree and of the Party committee, and what provinces make of them. */
export class CriteriaSets1764305000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectReference('criteria_set'));
    await runner.query(ship, [readFileSync(SHIPPED, 'utf8')]);
    await runner.query(fixed);
    await runner.query(
      keptByUnit('criteria_set', [
        'createCriteriaSet',
        'replaceCriteriaSet',
        'discardCriteriaSet',
        'publishCriteriaSet',
      ]),
    );
    await runner.query(auditTable('criteria_set', { recordType: 'criteria_set', recordColumn: 'id' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table criteria_set; drop function keep_criteria_set');
  }
}
