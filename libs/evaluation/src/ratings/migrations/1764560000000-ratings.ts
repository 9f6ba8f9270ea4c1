import { auditTable } from '@commune/platform/audit';
import { protectRecords, protectSharedByBloc } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The place is that at the time of rating: that agency rates (ND 335 Đ19.1) and keeps the papers, wherever the person goes
 * since. Hence no foreign key to the person, as with scorecards.
 */
const person = (table: string): string => `
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    constraint ${table}_unit foreign key (unit_id) references org_unit (id),
    constraint ${table}_bloc check (bloc in ('party', 'government')),`;
const levels = `('excellent', 'good', 'satisfactory', 'unsatisfactory', 'not_rated')`;
const worded = `('excellent', 'good', 'satisfactory', 'unsatisfactory')`;

const rounds = `
  create table rating_round (
    id uuid primary key,
    unit_id uuid not null,
    bloc text not null,
    period text not null,
    year integer not null,
    state text not null,
    opened_by_name text not null,
    opened_at timestamptz not null default now(),
    meeting_held_on date,
    meeting_chair text,
    meeting_secretary text,
    meeting_present integer,
    meeting_absent integer,
    meeting_minutes text,
    published_at timestamptz,
    published_by_name text,
    frozen_at timestamptz,
    version integer not null default 1,
    constraint rating_round_once unique (unit_id, bloc, period),
    constraint rating_round_unit foreign key (unit_id) references org_unit (id),
    constraint rating_round_bloc check (bloc in ('party', 'government')),
    constraint rating_round_period check (period ~ '^\\d{4}(-Q[1-4])?$' and year = left(period, 4)::int),
    constraint rating_round_state check (state in ('forms', 'opinions', 'published', 'frozen')),
    constraint rating_round_meeting check ((state = 'forms') = (meeting_held_on is null)
      and num_nulls(meeting_held_on, meeting_chair, meeting_secretary, meeting_present, meeting_absent, meeting_minutes) in (0, 6)),
    constraint rating_round_published check ((state in ('published', 'frozen')) = (published_at is not null)
      and (state = 'frozen') = (frozen_at is not null))
  );
  create index rating_round_of_period on rating_round (period, unit_id);`;

/** Mẫu số 02 of one person; \`basis\`: months, explanation and reasons as they were computed. */
const ratings = `
  create table rating (
    id uuid primary key,
    round_id uuid not null,
    ${person('rating')}
    full_name text not null,
    position_title text not null,
    duty text not null,
    self_level text,
    self_note text,
    self_rated_at timestamptz,
    meeting_opinion text,
    party_opinion text,
    party_level text,
    party_given_by text,
    party_given_on date,
    degradation text,
    corruption text,
    discipline_rulings jsonb not null default '[]',
    points_hundredths integer,
    points_exact text,
    proposed text,
    basis jsonb not null,
    computed_at timestamptz not null default now(),
    version integer not null default 1,
    constraint rating_round_key foreign key (round_id) references rating_round (id),
    constraint rating_once unique (round_id, civil_servant_id),
    constraint rating_duty check (duty in ('head', 'deputy', 'office_head', 'office_deputy', 'staff')),
    constraint rating_self check (self_level in ${worded} and (self_level is null) = (self_rated_at is null)),
    constraint rating_party check (party_level in ${worded} and num_nulls(party_opinion, party_given_by, party_given_on) in (0, 3)),
    constraint rating_points check ((points_exact is null) = (points_hundredths is null) and points_hundredths between 0 and 10000),
    constraint rating_proposed check (proposed in ${levels})
  );
  create index rating_of_person on rating (civil_servant_id, id);
  create index rating_of_unit on rating (unit_id, bloc);
  create table rating_decision (
    id uuid primary key,
    rating_id uuid not null,
    ${person('rating_decision')}
    ordinal integer not null,
    kind text not null,
    level text not null,
    reason text,
    decision_number text,
    handling text,
    proposed text,
    points_hundredths integer,
    decided_by uuid,
    decided_by_name text not null,
    decided_at timestamptz not null default now(),
    constraint rating_decision_rating foreign key (rating_id) references rating (id),
    constraint rating_decision_once unique (rating_id, ordinal),
    constraint rating_decision_kind check (kind in ('decision', 'review', 're_rating')),
    constraint rating_decision_level check (level in ${levels})
  );
  create index rating_decision_of_unit on rating_decision (unit_id, bloc);
  create table rating_review_request (
    id uuid primary key,
    rating_id uuid not null,
    ${person('rating_review_request')}
    reason text not null,
    requested_at timestamptz not null default now(),
    due_on date not null,
    state text not null,
    outcome text,
    answer text,
    answered_by_name text,
    answered_at timestamptz,
    version integer not null default 1,
    constraint rating_review_request_rating foreign key (rating_id) references rating (id),
    constraint rating_review_request_state check (state in ('received', 'answered')
      and (state = 'answered') = (answered_at is not null) and num_nulls(outcome, answer, answered_by_name, answered_at) in (0, 4)),
    constraint rating_review_request_outcome check (outcome in ('kept', 'changed'))
  );
  create unique index rating_review_request_open on rating_review_request (rating_id) where state = 'received';
  create index rating_review_request_of_rating on rating_review_request (rating_id);
  create index rating_review_request_of_unit on rating_review_request (unit_id, bloc);`;

export class Ratings1764560000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rounds);
    await runner.query(ratings);
    await runner.query(protectSharedByBloc('rating_round', 'rating', 'round_id'));
    for (const table of ['rating', 'rating_decision', 'rating_review_request']) {
      await runner.query(protectRecords(table, 'civil_servant_id'));
    }
    await runner.query(auditTable('rating_round', { recordType: 'rating_round', recordColumn: 'id' }));
    const kept = { recordType: 'rating', personColumn: 'civil_servant_id', fieldClass: 'assessment' } as const;
    const hidden = ['civil_servant_id'];
    await runner.query(
      auditTable('rating', {
        ...kept,
        recordColumn: 'id',
        hidden: [...hidden, 'discipline_rulings', 'points_exact'],
        unwatched: ['basis', 'computed_at'],
      }),
    );
    for (const table of ['rating_decision', 'rating_review_request']) {
      await runner.query(auditTable(table, { ...kept, recordColumn: 'rating_id', hidden: [...hidden, 'rating_id'] }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rating_review_request, rating_decision, rating, rating_round');
  }
}
