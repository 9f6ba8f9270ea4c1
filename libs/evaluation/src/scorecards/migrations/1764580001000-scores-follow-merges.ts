import type { MigrationInterface, QueryRunner } from 'typeorm';

const frozen = (unless: string): string => `
  create or replace function keep_closed_score() returns trigger language plpgsql as $$
  begin
    ${unless}
    if tg_op <> 'INSERT' then
      perform refuse_in_closed_period(old.unit_id, old.bloc, old.period_from, old.period_to);
    end if;
    if tg_op <> 'DELETE' then
      perform refuse_in_closed_period(new.unit_id, new.bloc, new.period_from, new.period_to);
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;`;

/** Only the owner's own function below may say whose a score is: neither role of the API is the owner. */
const FOLLOWS = `if tg_op = 'UPDATE' and to_jsonb(new) - 'civil_servant_id' = to_jsonb(old) - 'civil_servant_id'
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      return new;
    end if;`;

/** What both records have of one period and unit stays with each, but what says something goes to the record that is kept. */
const follow = (table: string, whole: string): string => `
    update ${table} k set civil_servant_id = parked
      where k.civil_servant_id = new.merged_into and k.state <> '${whole}' and exists (select from ${table} s
        where s.civil_servant_id = new.id and s.period = k.period and s.unit_id = k.unit_id and s.state = '${whole}');
    update ${table} s set civil_servant_id = new.merged_into
      where s.civil_servant_id = new.id and not exists (select from ${table} k
        where k.civil_servant_id = new.merged_into and k.period = s.period and k.unit_id = s.unit_id);
    update ${table} set civil_servant_id = new.id where civil_servant_id = parked;`;

const merges = `
  create function scores_follow_merge() returns trigger
  language plpgsql security definer set search_path = public as $$
  declare parked uuid := gen_random_uuid();
  begin
    ${follow('scorecard', 'confirmed')}
    ${follow('period_score', 'scored')}
    return null;
  end $$;
  revoke execute on function scores_follow_merge from public;
  create trigger civil_servant_scores_follow after update of merged_into on civil_servant
    for each row when (new.merged_into is not null and new.merged_into is distinct from old.merged_into)
    execute function scores_follow_merge();`;

/**
 * Cards and points have no foreign key to the person, so nothing carries them over when two records of one person become
 * one. They stay as they were, under the name that is kept.
 */
export class ScoresFollowMerges1764580001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(merges);
    await runner.query(frozen(FOLLOWS));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(frozen(''));
    await runner.query(`
      drop trigger civil_servant_scores_follow on civil_servant;
      drop function scores_follow_merge`);
  }
}
