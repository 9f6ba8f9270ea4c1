import { auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { FieldClass } from '@commune/kernel';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface NewPart {
  readonly table: string;
  readonly fieldClass: FieldClass;
  /** Of the classes that have walls of their own. */
  readonly guarded?: 'sensitive' | 'discipline';
  readonly columns: string;
  /** By which a person's rows are read in order. */
  readonly order: string;
}

const period = (table: string): string =>
  `constraint ${table}_period check (ended_on is null or started_on is null or ended_on >= started_on)`;

const parts: readonly NewPart[] = [
  {
    table: 'certificate',
    fieldClass: 'qualification',
    order: 'issued_on',
    columns: `
      kind_code text not null,
      name text not null,
      number text,
      issuer text,
      issued_on date,
      expires_on date,
      constraint certificate_period check (expires_on is null or issued_on is null or expires_on >= issued_on)`,
  },
  {
    table: 'training_course',
    fieldClass: 'qualification',
    order: 'started_on',
    columns: `
      name text not null,
      institution text,
      form_code text,
      started_on date,
      ended_on date,
      result text,
      ${period('training_course')}`,
  },
  {
    table: 'absence',
    fieldClass: 'employment',
    order: 'started_on',
    columns: `
      kind_code text not null,
      started_on date not null,
      ended_on date,
      decision_number text,
      note text,
      ${period('absence')},
      constraint absence_one_at_a_time exclude using gist (
        civil_servant_id with =, daterange(started_on, ended_on, '[]') with &&)`,
  },
  {
    table: 'award',
    fieldClass: 'employment',
    order: 'awarded_on',
    columns: `
      title text not null,
      level text,
      awarded_on date not null,
      decision_number text`,
  },
  {
    table: 'work_history_entry',
    fieldClass: 'employment',
    order: 'started_on',
    columns: `
      started_on date not null,
      ended_on date,
      organisation text not null,
      description text not null,
      ${period('work_history_entry')}`,
  },
  {
    table: 'retirement_exception',
    fieldClass: 'employment',
    order: 'retires_on',
    columns: `
      retires_on date not null,
      reason text not null,
      source text not null,
      constraint retirement_exception_once unique (civil_servant_id)`,
  },
  {
    table: 'discipline_record',
    fieldClass: 'discipline',
    guarded: 'discipline',
    order: 'decided_on',
    columns: `
      form text not null,
      decided_on date not null,
      effective_until date,
      reason text not null,
      decision_number text,
      source text,
      constraint discipline_record_period check (effective_until is null or effective_until >= decided_on)`,
  },
  {
    table: 'family_member',
    fieldClass: 'sensitive',
    guarded: 'sensitive',
    order: 'relation_code',
    columns: `
      relation_code text not null,
      full_name text not null,
      birth_year integer,
      occupation text,
      constraint family_member_birth_year check (birth_year between 1850 and 2200)`,
  },
];

/** Facts about the person, each with the place that owns them; a transfer moves them by the cascade. */
const create = ({ table, columns, order }: NewPart): string => `
  create table ${table} (
    id uuid primary key,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    ${columns},
    constraint ${table}_person foreign key (civil_servant_id, unit_id, bloc, office_id)
      references civil_servant (id, unit_id, bloc, office_id) on update cascade
  );
  create index ${table}_of_person on ${table} (civil_servant_id, ${order});
  create index ${table}_of_unit on ${table} (unit_id, bloc);`;

/** The dated parts of a personnel record (Mẫu 2C; NĐ 27/2026 Đ5). */
export class RecordParts1764202000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of parts) {
      await runner.query(create(part));
      await runner.query(protectRecords(part.table, 'civil_servant_id', part.guarded));
      await runner.query(
        auditTable(part.table, {
          recordType: 'civil_servant',
          recordColumn: 'civil_servant_id',
          personColumn: 'civil_servant_id',
          fieldClass: part.fieldClass,
          hidden: ['id', 'civil_servant_id'],
        }),
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${parts.map(({ table }) => table).join(', ')}`);
  }
}
