import { auditTable } from '@commune/platform/audit';
import { protectRecords, protectShared, protectUnitRecords } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `unit_id` of a round is its province. */
const rounds = `
  create table review_round (
    id uuid primary key,
    unit_id uuid not null,
    name text not null,
    guidance text,
    as_of date not null,
    standards_as_of date not null,
    deadline date not null,
    state text not null,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    opened_at timestamptz,
    closed_at timestamptz,
    closed_by_name text,
    closing_note text,
    version integer not null default 1,
    constraint review_round_unit foreign key (unit_id) references org_unit (id),
    constraint review_round_state check (state in ('draft', 'open', 'closed')),
    constraint review_round_days check (deadline > as_of),
    constraint review_round_steps check ((state = 'draft') = (opened_at is null) and (state = 'closed') = (closed_at is not null))
  );
  create index review_round_unit_index on review_round (unit_id);`;

/** Names and quota stand as they were on the day of the figures: what a round says never hangs on what units became. */
const shares = `
  create table review_share (
    id uuid primary key,
    round_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    unit_code text not null,
    unit_name text not null,
    cluster_name text,
    sort_order integer not null,
    quota integer,
    state text not null default 'drafting',
    deadline date not null,
    deadline_reason text,
    submitted_by uuid,
    submitted_by_name text,
    submitted_at timestamptz,
    submission_note text,
    returned_by_name text,
    returned_at timestamptz,
    return_reason text,
    accepted_by_name text,
    accepted_at timestamptz,
    reminded_on date,
    version integer not null default 1,
    constraint review_share_round foreign key (round_id) references review_round (id),
    constraint review_share_unit foreign key (unit_id) references org_unit (id),
    constraint review_share_once unique (round_id, unit_id, bloc),
    constraint review_share_bloc check (bloc in ('party', 'government')),
    constraint review_share_state check (state in ('drafting', 'submitted', 'returned', 'accepted'))
  );
  create index review_share_unit_index on review_share (unit_id, bloc);`;

/**
 * No foreign key to the person: a row belongs to the unit of the day of the figures, wherever the person goes since, and
 * what is frozen outlives what becomes of the record.
 */
const assessments = `
  create table review_assessment (
    id uuid primary key,
    round_id uuid not null,
    share_id uuid not null,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    sort_order integer not null,
    full_name text not null,
    name_search text generated always as (fold_text(full_name)) stored,
    position_group text not null,
    specialism_code text,
    facts jsonb not null,
    proposed_group integer,
    proposed_reasons jsonb not null,
    recomputed_on date,
    recomputed_group integer,
    recomputed_reasons jsonb,
    decided_group integer,
    decision_reason text,
    solution text,
    solution_note text,
    solution_due_on date,
    set_aside_reason text,
    decided_by uuid,
    decided_by_name text,
    decided_at timestamptz,
    added_on date,
    version integer not null default 1,
    constraint review_assessment_round foreign key (round_id) references review_round (id),
    constraint review_assessment_share foreign key (share_id) references review_share (id),
    constraint review_assessment_unit foreign key (unit_id) references org_unit (id),
    constraint review_assessment_groups check (proposed_group between 1 and 5 and recomputed_group between 1 and 5
      and decided_group between 1 and 5),
    constraint review_assessment_solution check (solution in ('keep', 'training', 'reassignment', 'transfer', 'roadmap',
      'downsizing', 'retirement', 'other')),
    constraint review_assessment_decided check ((decided_group is null) = (solution is null)
      and (decided_group is null or set_aside_reason is null)
      and ((decided_group is not null or set_aside_reason is not null) = (decided_at is not null)))
  );
  create unique index review_assessment_once on review_assessment (round_id, civil_servant_id) where set_aside_reason is null;
  create index review_assessment_share_index on review_assessment (share_id, sort_order, id);
  create index review_assessment_person_index on review_assessment (civil_servant_id);
  create table review_assessment_sensitive (
    assessment_id uuid primary key,
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    round_id uuid not null,
    ethnic_group text,
    constraint review_assessment_sensitive_row foreign key (assessment_id) references review_assessment (id)
  );`;

/** What is closed stays as it was closed, whoever writes; only a draft can be thrown away. */
const frozen = `
  create function refuse_change_of_closed_review() returns trigger
  language plpgsql security definer set search_path = public as $$
  declare round_state text;
  begin
    if tg_table_name = 'review_round' then
      if tg_op = 'DELETE' and old.state <> 'draft' or tg_op = 'UPDATE' and old.state = 'closed' then
        raise exception 'review round % is closed', old.id using errcode = 'restrict_violation', constraint = 'review_round_frozen';
      end if;
    else
      select r.state into round_state from review_round r where r.id = (case when tg_op = 'INSERT' then new.round_id else old.round_id end);
      if round_state = 'closed' then
        raise exception 'the review round of this row is closed' using errcode = 'restrict_violation', constraint = 'review_round_frozen';
      end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  revoke execute on function refuse_change_of_closed_review from public;
  create trigger review_round_frozen before update or delete on review_round
    for each row execute function refuse_change_of_closed_review();
  create trigger review_share_frozen before insert or update or delete on review_share
    for each row execute function refuse_change_of_closed_review();
  create trigger review_assessment_frozen before insert or update or delete on review_assessment
    for each row execute function refuse_change_of_closed_review();
  create trigger review_assessment_sensitive_frozen before insert or update or delete on review_assessment_sensitive
    for each row execute function refuse_change_of_closed_review();`;

export class ReviewRounds1764205000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rounds + shares + assessments);
    await runner.query(protectUnitRecords('review_share'));
    await runner.query(protectShared('review_round', 'review_share', 'round_id'));
    await runner.query(protectRecords('review_assessment', 'civil_servant_id'));
    await runner.query(protectRecords('review_assessment_sensitive', 'civil_servant_id', 'sensitive'));
    await runner.query(frozen);
    await runner.query(auditTable('review_round', { recordType: 'review_round', recordColumn: 'id' }));
    await runner.query(auditTable('review_share', { recordType: 'review_share', recordColumn: 'id' }));
    await runner.query(
      auditTable('review_assessment', {
        recordType: 'review_assessment',
        recordColumn: 'id',
        personColumn: 'civil_servant_id',
        fieldClass: 'assessment',
        hidden: ['facts', 'proposed_reasons', 'recomputed_reasons', 'name_search'],
        changesOnly: true,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table review_assessment_sensitive, review_assessment, review_share, review_round;
      drop function refuse_change_of_closed_review`);
  }
}
