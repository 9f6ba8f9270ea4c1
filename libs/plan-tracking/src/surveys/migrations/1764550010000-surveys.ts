import { auditTable } from '@commune/platform/audit';
import { keptByUnit, protectReference } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing tells whose an answer is: codes keep no day, answers no code. */
const tables = `
  create table survey (
    id uuid primary key,
    unit_id uuid not null,
    field_code text not null,
    name text not null,
    opens_on date not null,
    closes_on date not null,
    created_by text not null,
    version integer not null default 1,
    constraint survey_unit foreign key (unit_id) references org_unit (id),
    constraint survey_days check (closes_on >= opens_on)
  );
  create index survey_of_unit on survey (unit_id, closes_on);
  create table survey_code (
    digest bytea primary key,
    survey_id uuid not null,
    unit_id uuid not null,
    is_used boolean not null default false,
    constraint survey_code_survey foreign key (survey_id) references survey (id),
    constraint survey_code_unit foreign key (unit_id) references org_unit (id)
  );
  create index survey_code_of_survey on survey_code (survey_id);
  create table survey_answer (
    id uuid primary key,
    survey_id uuid not null,
    unit_id uuid not null,
    month date not null,
    overall smallint not null,
    promptness smallint not null,
    attitude smallint not null,
    guidance smallint not null,
    constraint survey_answer_survey foreign key (survey_id) references survey (id),
    constraint survey_answer_unit foreign key (unit_id) references org_unit (id),
    constraint survey_answer_month check (extract(day from month) = 1),
    constraint survey_answer_scale check (
      least(overall, promptness, attitude, guidance) >= 1 and greatest(overall, promptness, attitude, guidance) <= 5)
  );
  create index survey_answer_of_survey on survey_answer (survey_id, month);
  create index survey_answer_of_unit on survey_answer (unit_id, month);`;

/** Citizens have no account: what they may do is these two functions, and nothing else. */
const publicDoors = `
  create function survey_of_code(hash bytea, on_day date)
    returns table (name text, unit_name text, field_code text, closes_on date, state text)
  language sql stable security definer set search_path = public as $$
    select s.name, u.full_name, s.field_code, s.closes_on,
      case when c.is_used then 'used' when on_day between s.opens_on and s.closes_on then 'open' else 'closed' end
    from survey_code c join survey s on s.id = c.survey_id join org_unit u on u.id = s.unit_id
    where c.digest = hash
  $$;
  create function answer_survey(hash bytea, answer uuid, on_day date, given smallint[]) returns text
  language plpgsql security definer set search_path = public as $$
  declare
    code survey_code;
    asked survey;
  begin
    select * into code from survey_code c where c.digest = hash for update;
    if code.digest is null then return 'unknown'; end if;
    if code.is_used then return 'used'; end if;
    select * into asked from survey s where s.id = code.survey_id;
    if on_day not between asked.opens_on and asked.closes_on then return 'closed'; end if;
    update survey_code c set is_used = true where c.digest = hash;
    insert into survey_answer (id, survey_id, unit_id, month, overall, promptness, attitude, guidance)
    values (answer, asked.id, asked.unit_id, date_trunc('month', on_day), given[1], given[2], given[3], given[4]);
    return 'taken';
  end $$;`;

export class Surveys1764550010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['survey', 'survey_code', 'survey_answer']) await runner.query(protectReference(table));
    await runner.query(keptByUnit('survey', ['createSurvey', 'closeSurvey']));
    await runner.query(keptByUnit('survey_code', ['createSurveyCodes']));
    await runner.query(publicDoors);
    await runner.query(
      auditTable('survey', { recordType: 'survey', recordColumn: 'id', hidden: ['unit_id', 'created_by'] }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function survey_of_code(bytea, date); drop function answer_survey(bytea, uuid, date, smallint[]);
      drop table survey_answer, survey_code, survey`);
  }
}
