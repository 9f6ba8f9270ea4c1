import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever writes holds the round's lock shared, whoever freezes it (or decides within a cap) holds it alone: a write is
 * either before the freezing or refused. RF409 becomes a refusal with its hint as code.
 */
const frozen = (unless: string): string => `
  create function refuse_in_frozen_round(its_round uuid) returns void
  language plpgsql security definer set search_path = public as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended('rating-round ' || its_round, 0));
    if (select state from rating_round where id = its_round) = 'frozen' then
      raise exception 'Đợt xếp loại đã khóa, hồ sơ giữ nguyên. Chỉ còn ban hành quyết định xếp loại mới thay thế.'
        using errcode = 'RF409', hint = 'evaluation.round-frozen';
    end if;
  end $$;
  create function round_of_rating(its_rating uuid) returns uuid
  language sql stable security definer set search_path = public as $$ select round_id from rating where id = its_rating $$;
  create function keep_frozen_rating() returns trigger language plpgsql as $$
  begin
    ${unless}
    if tg_op <> 'INSERT' then perform refuse_in_frozen_round(old.round_id); end if;
    if tg_op <> 'DELETE' then perform refuse_in_frozen_round(new.round_id); end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create function keep_rating_decision() returns trigger language plpgsql as $$
  begin
    ${unless}
    if tg_op <> 'INSERT' then
      raise exception 'Quyết định xếp loại đã ban hành giữ nguyên; quyết định mới thay thế đứng bên cạnh.'
        using errcode = 'RF409', hint = 'evaluation.decision-stays';
    end if;
    if new.kind <> 're_rating' or new.ordinal < 2 or current_setting('app.operation', true) is distinct from 'reRate' then
      perform refuse_in_frozen_round(round_of_rating(new.rating_id));
    end if;
    return new;
  end $$;
  create function keep_rating_review_request() returns trigger language plpgsql as $$
  begin
    ${unless}
    if tg_op <> 'INSERT' then perform refuse_in_frozen_round(round_of_rating(old.rating_id)); end if;
    if tg_op <> 'DELETE' then perform refuse_in_frozen_round(round_of_rating(new.rating_id)); end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create function keep_frozen_round() returns trigger language plpgsql as $$
  begin
    if old.state = 'frozen' then perform refuse_in_frozen_round(old.id); end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  revoke execute on function refuse_in_frozen_round, round_of_rating from public;
  grant execute on function refuse_in_frozen_round, round_of_rating to scoped, everything;
  create trigger rating_frozen before insert or update or delete on rating
    for each row execute function keep_frozen_rating();
  create trigger rating_decision_kept before insert or update or delete on rating_decision
    for each row execute function keep_rating_decision();
  create trigger rating_review_request_frozen before insert or update or delete on rating_review_request
    for each row execute function keep_rating_review_request();
  create trigger rating_round_frozen before update or delete on rating_round
    for each row execute function keep_frozen_round();`;

/** Only the owner's own function below may say whose a paper is: neither role of the API is the owner. */
const FOLLOWS = `if tg_op = 'UPDATE' and to_jsonb(new) - 'civil_servant_id' = to_jsonb(old) - 'civil_servant_id'
      and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
      return new;
    end if;`;

/** Two records of one person become one: ratings stay as they were, under the name that is kept; one of a round each. */
const merges = `
  create function ratings_follow_merge() returns trigger
  language plpgsql security definer set search_path = public as $$
  begin
    update rating r set civil_servant_id = new.merged_into
      where r.civil_servant_id = new.id and not exists (select from rating k
        where k.civil_servant_id = new.merged_into and k.round_id = r.round_id);
    update rating_decision d set civil_servant_id = new.merged_into from rating r
      where r.id = d.rating_id and d.civil_servant_id = new.id and r.civil_servant_id = new.merged_into;
    update rating_review_request q set civil_servant_id = new.merged_into from rating r
      where r.id = q.rating_id and q.civil_servant_id = new.id and r.civil_servant_id = new.merged_into;
    return null;
  end $$;
  revoke execute on function ratings_follow_merge from public;
  create trigger civil_servant_ratings_follow after update of merged_into on civil_servant
    for each row when (new.merged_into is not null and new.merged_into is distinct from old.merged_into)
    execute function ratings_follow_merge();`;

export class FrozenRatings1764560001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(frozen(FOLLOWS));
    await runner.query(merges);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger civil_servant_ratings_follow on civil_servant;
      drop function ratings_follow_merge;
      drop function keep_frozen_rating, keep_rating_decision, keep_rating_review_request, keep_frozen_round cascade;
      drop function refuse_in_frozen_round, round_of_rating`);
  }
}
