import { auditPeople, auditTable } from '@commune/platform/audit';
import { protectRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The place is that of the period: the unit scores what was done with it, wherever the person goes since (ND 335 Đ19.1),
 * and what was scored outlives what becomes of the record. Hence no foreign key to the person.
 */
const ofPeriod = (table: string): string => `
    id uuid primary key,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    period text not null,
    period_from date not null,
    period_to date not null,
    is_leader boolean not null,
    constraint ${table}_once unique (civil_servant_id, period, unit_id),
    constraint ${table}_unit foreign key (unit_id) references org_unit (id),
    constraint ${table}_bloc check (bloc in ('party', 'government')),
    constraint ${table}_period check (period ~ '^\\d{4}-(0[1-9]|1[0-2]|Q[1-4])$' and period_to >= period_from),`;

/** What people say: the form of ND 335 (Mẫu số 01). What follows from it by computation stands in `period_score`. */
const tables = `
  create table scorecard (
    ${ofPeriod('scorecard')}
    state text not null,
    self_points jsonb,
    strengths text,
    weaknesses text,
    self_scored_at timestamptz,
    general_points jsonb,
    leader_factors jsonb,
    absence text,
    comment text,
    confirmed_by_name text,
    confirmed_at timestamptz,
    version integer not null default 1,
    constraint scorecard_state check (state in ('open', 'self_scored', 'confirmed')),
    constraint scorecard_self check ((self_points is null) = (self_scored_at is null)),
    constraint scorecard_confirmed check ((state = 'confirmed') = (confirmed_at is not null)
      and (state <> 'confirmed' or general_points is not null or absence is not null)),
    constraint scorecard_absence check (absence in ('sick_leave', 'maternity_leave', 'unpaid_leave', 'other'))
  );
  create index scorecard_of_unit on scorecard (unit_id, period);
  create table period_score (
    ${ofPeriod('period_score')}
    full_name text not null,
    position_title text,
    state text not null,
    points_hundredths integer,
    points_exact text,
    general_hundredths integer,
    calculation jsonb not null,
    computed_at timestamptz not null default now(),
    constraint period_score_state check (state in ('scored', 'insufficient_data', 'not_scored', 'absent')),
    constraint period_score_points check ((state = 'scored') = (points_exact is not null)
      and (points_exact is null) = (points_hundredths is null) and points_hundredths between 0 and 10000)
  );
  create index period_score_of_unit on period_score (period, unit_id);`;

export class Scorecards1764540000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectRecords('scorecard', 'civil_servant_id'));
    await runner.query(protectRecords('period_score', 'civil_servant_id'));
    const recorded = { recordColumn: 'id', personColumn: 'civil_servant_id', fieldClass: 'assessment' } as const;
    await runner.query(
      auditTable('scorecard', { ...recorded, recordType: 'scorecard', hidden: ['civil_servant_id', 'period_from'] }),
    );
    await runner.query(
      auditPeople('period_score', { ...recorded, recordType: 'period_score', hidden: ['calculation', 'computed_at'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table period_score, scorecard');
  }
}
