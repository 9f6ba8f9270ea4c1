import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../../audit/audited.js';
import { protectAlong, protectOwn, protectOwnWithinUnit } from '../../database/row-level-security.js';

/** Progress and kept files stand beside the job: they change often or are large, and nobody asks who changed them. */
const tables = `
  create table job (
    id uuid primary key,
    kind text not null,
    title text not null,
    operation text not null,
    account_id uuid not null,
    account_name text not null,
    session_id uuid,
    unit_id uuid,
    input bytea not null,
    state text not null,
    can_be_cancelled boolean not null,
    cancel_requested boolean not null default false,
    attempts integer not null default 0,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    summary text,
    link text,
    figures jsonb,
    error_code text,
    error_message text,
    version integer not null default 1,
    constraint job_account foreign key (account_id) references account (id),
    constraint job_unit foreign key (unit_id) references org_unit (id),
    constraint job_state check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    constraint job_end check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
    constraint job_error check ((state = 'failed') = (error_code is not null and error_message is not null))
  );
  create index job_account_index on job (account_id, created_at desc);
  create index job_unit_index on job (unit_id, created_at desc);
  create index job_unfinished_index on job (created_at) where finished_at is null;
  create table job_progress (
    job_id uuid primary key,
    activity text not null,
    done integer not null,
    total integer,
    at timestamptz not null default now(),
    constraint job_progress_job foreign key (job_id) references job (id) on delete cascade,
    constraint job_progress_range check (done >= 0 and total >= 0)
  );
  create table job_file (
    job_id uuid primary key,
    account_id uuid not null,
    name text not null,
    type text not null,
    size integer not null,
    content bytea not null,
    expires_at timestamptz not null,
    constraint job_file_job foreign key (job_id) references job (id) on delete cascade
  );
  create index job_file_expiry_index on job_file (expires_at);`;

const changeable = ['state', 'cancel_requested', 'started_at', 'finished_at', 'error_code', 'error_message', 'version'];

export class Jobs1764102010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(protectOwnWithinUnit('job', 'account_id', changeable));
    await runner.query(protectAlong('job_progress', 'job', 'job_id'));
    // Its content was made for one account's rights: nobody else has it, whatever units they reach.
    await runner.query(protectOwn('job_file', 'account_id'));
    await runner.query(auditTable('job', { recordType: 'job', recordColumn: 'id', hidden: ['input'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table job_file, job_progress, job');
  }
}
