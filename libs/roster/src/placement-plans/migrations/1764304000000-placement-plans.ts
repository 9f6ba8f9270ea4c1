import { auditTable } from '@commune/platform/audit';
import { protectContentOf, protectPlannedMoves, protectSharedByBloc } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `unit_id` keeps the plan: a province, or a commune for moves within itself. */
const plans = `
  create table placement_plan (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    name text not null,
    goal text,
    as_of date not null,
    effective_on date not null,
    weights jsonb not null default '{}',
    limits jsonb not null default '{}',
    empty_posts jsonb not null default '[]',
    proposed_at timestamptz,
    state text not null default 'draft',
    is_shared boolean not null default false,
    opinion_body text,
    opinion_number text,
    opinion_on date,
    opinion_text text,
    created_by_name text not null,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint placement_plan_unit foreign key (unit_id) references org_unit (id),
    constraint placement_plan_bloc check (bloc in ('party', 'government')),
    constraint placement_plan_state check (state in ('draft', 'submitted', 'considered', 'approved', 'carried_out', 'withdrawn')),
    constraint placement_plan_opinion check ((opinion_number is null) = (opinion_on is null)
      and (opinion_number is null) = (opinion_text is null) and (opinion_number is null) = (opinion_body is null))
  );
  create index placement_plan_unit_index on placement_plan (unit_id, bloc);
  create table placement_step (
    id uuid primary key,
    plan_id uuid not null,
    step text not null,
    note text,
    by_account uuid,
    by_name text not null,
    at timestamptz not null default now(),
    constraint placement_step_plan foreign key (plan_id) references placement_plan (id)
  );
  create index placement_step_plan_index on placement_step (plan_id, at);`;

/** No place to go to: the person leaves. The keeper's place is repeated, so that each row carries its own wall. */
const moves = `
  create table placement_move (
    id uuid primary key,
    plan_id uuid not null,
    keeper_unit_id uuid not null,
    keeper_bloc text not null,
    is_shared boolean not null,
    kind text not null,
    civil_servant_id uuid not null,
    full_name text not null,
    from_posting_id uuid,
    from_unit_id uuid not null,
    from_bloc text not null,
    from_office_id uuid not null,
    from_position_id uuid,
    from_position_title text not null,
    from_specialism_code text,
    unit_id uuid,
    bloc text,
    office_id uuid,
    position_id uuid,
    position_title text,
    specialism_code text,
    is_leader boolean not null,
    effective_on date not null,
    ends_on date,
    is_locked boolean not null default false,
    origin text not null,
    explanation jsonb,
    note text,
    state text not null default 'planned',
    decision_number text,
    decided_on date,
    signer_name text,
    signer_position text,
    failure text,
    carried_out_at timestamptz,
    transfer_id uuid,
    departure_id uuid,
    undoes_id uuid,
    term_outcome text,
    term_decision text,
    created_at timestamptz not null default now(),
    version integer not null default 1,
    constraint placement_move_plan foreign key (plan_id) references placement_plan (id),
    constraint placement_move_person foreign key (civil_servant_id) references civil_servant (id),
    constraint placement_move_from_unit foreign key (from_unit_id) references org_unit (id),
    constraint placement_move_unit foreign key (unit_id) references org_unit (id),
    constraint placement_move_office foreign key (office_id) references org_unit (id),
    constraint placement_move_position foreign key (position_id) references job_position (id),
    constraint placement_move_undoes foreign key (undoes_id) references placement_move (id),
    constraint placement_move_kind check (kind in ('transfer', 'rotation', 'secondment', 'reassignment', 'trial_appointment', 'downsizing')),
    constraint placement_move_state check (state in ('planned', 'decided', 'done', 'failed', 'cancelled', 'undone')),
    constraint placement_move_origin check (origin in ('proposed', 'by_hand')),
    constraint placement_move_place check ((unit_id is null) = (kind = 'downsizing') and (unit_id is null) = (bloc is null)
      and (unit_id is null) = (office_id is null) and (unit_id is null) = (position_title is null)),
    constraint placement_move_term check (ends_on is null or ends_on > effective_on),
    constraint placement_move_outcome check (term_outcome in ('kept')),
    constraint placement_move_decided check (state not in ('decided', 'done', 'undone')
      or (decision_number is not null and decided_on is not null and signer_name is not null))
  );
  create unique index placement_move_once on placement_move (plan_id, civil_servant_id)
    where undoes_id is null and state <> 'cancelled';
  create unique index placement_move_one_decided on placement_move (civil_servant_id) where state = 'decided';
  create unique index placement_move_undone_once on placement_move (undoes_id) where state <> 'cancelled';
  create index placement_move_person_index on placement_move (civil_servant_id);
  create index placement_move_to on placement_move (unit_id, bloc);
  create index placement_move_from on placement_move (from_unit_id, from_bloc);
  create index placement_move_due on placement_move (effective_on) where state = 'decided';
  create index placement_move_ends on placement_move (ends_on) where state = 'done';
  create table placement_comment (
    id uuid primary key,
    move_id uuid not null,
    side text not null,
    stance text not null,
    text text not null,
    by_account uuid,
    by_name text not null,
    at timestamptz not null default now(),
    constraint placement_comment_move foreign key (move_id) references placement_move (id) on delete cascade,
    constraint placement_comment_side check (side in ('keeper', 'giving', 'receiving')),
    constraint placement_comment_stance check (stance in ('agrees', 'disagrees', 'remarks'))
  );
  create index placement_comment_move_index on placement_comment (move_id, at);`;

/** Who goes where stays as it was submitted, whoever writes; days may still be fixed by the decision. */
const frozen = `
  create function refuse_change_of_submitted_move() returns trigger
  language plpgsql security definer set search_path = public as $$
  declare plan_state text;
  begin
    select p.state into plan_state from placement_plan p
      where p.id = (case when tg_op = 'DELETE' then old.plan_id else new.plan_id end);
    if plan_state = 'draft' then return case when tg_op = 'DELETE' then old else new end; end if;
    if tg_op = 'INSERT' and new.undoes_id is not null and plan_state in ('approved', 'carried_out') then return new; end if;
    if tg_op = 'UPDATE' and (new.plan_id, new.civil_servant_id, new.kind, new.from_unit_id, new.from_office_id, new.unit_id,
      new.office_id, new.position_id, new.undoes_id) is not distinct from (old.plan_id, old.civil_servant_id, old.kind,
      old.from_unit_id, old.from_office_id, old.unit_id, old.office_id, old.position_id, old.undoes_id) then return new; end if;
    raise exception 'the plan of this move is %', plan_state using errcode = 'restrict_violation', constraint = 'placement_move_frozen';
  end $$;
  revoke execute on function refuse_change_of_submitted_move from public;
  create trigger placement_move_frozen before insert or update or delete on placement_move
    for each row execute function refuse_change_of_submitted_move();`;

export class PlacementPlans1764304000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(plans + moves);
    await runner.query(protectPlannedMoves('placement_move', 'civil_servant_id'));
    await runner.query(protectSharedByBloc('placement_plan', 'placement_move', 'plan_id'));
    await runner.query(protectContentOf('placement_step', 'placement_plan', 'plan_id'));
    await runner.query(protectContentOf('placement_comment', 'placement_move', 'move_id'));
    await runner.query(frozen);
    const plan = { recordType: 'placement_plan', recordColumn: 'id', hidden: ['weights', 'limits', 'empty_posts'] };
    await runner.query(auditTable('placement_plan', plan));
    await runner.query(
      auditTable('placement_move', {
        recordType: 'placement_plan',
        recordColumn: 'plan_id',
        fieldClass: 'employment',
        hidden: ['explanation', 'created_at', 'keeper_unit_id', 'keeper_bloc', 'from_posting_id'],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table placement_comment, placement_move, placement_step, placement_plan;
      drop function refuse_change_of_submitted_move`);
  }
}
