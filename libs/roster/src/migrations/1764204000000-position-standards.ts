import { auditTable } from '@commune/platform/audit';
import { protectReference } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a standard says beside its four levels; the same in a draft and in force. */
const contentOf = (table: string): string[] => [
  `further jsonb not null default '[]'`,
  `trainable text[] not null
    default '{political_theory,state_management,it,foreign_language,ethnic_language,certificate}'`,
  `competencies jsonb not null default '[]'`,
  `constraint ${table}_further check (jsonb_typeof(further) = 'array')`,
  `constraint ${table}_competencies check (jsonb_typeof(competencies) = 'array')`,
];

const added = (table: string): string =>
  contentOf(table)
    .map((column) => `add ${column}`)
    .join(', ');

const tables = `
  alter table position_standard ${added('position_standard')};
  create table position_standard_draft (
    id uuid primary key,
    position_id uuid not null,
    version integer not null default 1,
    effective_from date not null,
    min_education text,
    fields_of_study text[] not null,
    min_political_theory text,
    min_state_management text,
    source text not null,
    ${contentOf('position_standard_draft').join(', ')},
    constraint position_standard_draft_position foreign key (position_id) references job_position (id),
    constraint position_standard_draft_once unique (position_id)
  );`;

/** A version in force is what people were measured by: it may end when the next one begins, and change in nothing else. */
const fixed = `
  create function keep_position_standard() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'effective_to' = to_jsonb(old) - 'effective_to' then
      return new;
    end if;
    raise exception 'A standard in force is not changed' using errcode = 'check_violation', constraint = 'position_standard_fixed';
  end $$;
  create trigger position_standard_fixed before update or delete on position_standard
    for each row execute function keep_position_standard();`;

/** Versions of standards that are never edited once in force, and one draft of a next version for each position. */
export class PositionStandards1764204000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(fixed);
    await runner.query(protectReference('position_standard_draft'));
    await runner.query(auditTable('position_standard', { recordType: 'job_position', recordColumn: 'position_id' }));
    await runner.query(
      auditTable('position_standard_draft', {
        recordType: 'job_position',
        recordColumn: 'position_id',
        hidden: ['id', 'position_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table position_standard_draft;
      drop trigger position_standard_audit on position_standard;
      drop trigger position_standard_fixed on position_standard;
      drop function keep_position_standard;
      alter table position_standard drop column further, drop column trainable, drop column competencies`);
  }
}
