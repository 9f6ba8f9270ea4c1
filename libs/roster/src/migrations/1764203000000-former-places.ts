import { openToFormerUnits, protectFormerPlaces } from '@commune/platform/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody held a post and no longer belongs, with the last day there and the place now. Kept by triggers, read by the policies. */
const table = `
  create table former_place (
    civil_servant_id uuid not null,
    unit_id uuid not null,
    bloc text not null,
    office_id uuid not null,
    left_on date not null,
    now_unit_id uuid not null,
    now_bloc text not null,
    now_office_id uuid not null,
    constraint former_place_key primary key (civil_servant_id, unit_id, bloc, office_id),
    constraint former_place_person foreign key (civil_servant_id) references civil_servant (id)
  );
  create index former_place_unit on former_place (unit_id, bloc);
  create index former_place_office on former_place (office_id);`;

const refresh = `
  create function refresh_former_places(person uuid) returns void
  language sql security definer set search_path = public as $$
    delete from former_place where civil_servant_id = person;
    insert into former_place (civil_servant_id, unit_id, bloc, office_id, left_on, now_unit_id, now_bloc, now_office_id)
      select p.civil_servant_id, p.unit_id, p.bloc, p.office_id, max(p.ended_on), c.unit_id, c.bloc, c.office_id
      from posting p join civil_servant c on c.id = p.civil_servant_id
      where p.civil_servant_id = person and p.ended_on is not null
        and (p.unit_id, p.bloc, p.office_id) is distinct from (c.unit_id, c.bloc, c.office_id)
      group by 1, 2, 3, 4, 6, 7, 8 $$;
  revoke execute on function refresh_former_places from public;`;

// Most posts are open and stay so: only an end, or a change of an ended one, is looked at.
const triggers = `
  create function person_has_moved() returns trigger language plpgsql security definer set search_path = public as $$
  begin perform refresh_former_places(new.id); return null; end $$;
  create trigger civil_servant_former_places after update of unit_id, bloc, office_id on civil_servant for each row
    when ((old.unit_id, old.bloc, old.office_id) is distinct from (new.unit_id, new.bloc, new.office_id))
    execute function person_has_moved();
  create function post_has_ended() returns trigger language plpgsql security definer set search_path = public as $$
  begin
    if tg_op <> 'INSERT' then perform refresh_former_places(old.civil_servant_id); end if;
    if tg_op <> 'DELETE' then perform refresh_former_places(new.civil_servant_id); end if;
    return null;
  end $$;
  create trigger posting_former_places_insert after insert on posting for each row
    when (new.ended_on is not null) execute function post_has_ended();
  create trigger posting_former_places_update after update on posting for each row
    when (old.ended_on is not null or new.ended_on is not null) execute function post_has_ended();
  create trigger posting_former_places_delete after delete on posting for each row
    when (old.ended_on is not null) execute function post_has_ended();`;

const present = `
  insert into former_place (civil_servant_id, unit_id, bloc, office_id, left_on, now_unit_id, now_bloc, now_office_id)
    select p.civil_servant_id, p.unit_id, p.bloc, p.office_id, max(p.ended_on), c.unit_id, c.bloc, c.office_id
    from posting p join civil_servant c on c.id = p.civil_servant_id
    where p.ended_on is not null and (p.unit_id, p.bloc, p.office_id) is distinct from (c.unit_id, c.bloc, c.office_id)
    group by 1, 2, 3, 4, 6, 7, 8`;

const personColumn = 'civil_servant_id';

export class FormerPlaces1764203000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(protectFormerPlaces('former_place'));
    await runner.query(refresh);
    await runner.query(triggers);
    await runner.query(present);
    await runner.query(openToFormerUnits('civil_servant', { personColumn: 'id' }));
    await runner.query(openToFormerUnits('qualification', { personColumn, knownFrom: 'effective_from' }));
    await runner.query(openToFormerUnits('salary_step', { personColumn, knownFrom: 'effective_from' }));
    await runner.query(openToFormerUnits('annual_rating', { personColumn, knownFrom: `make_date(year, 12, 31)` }));
    await runner.query(openToFormerUnits('civil_servant_sensitive', { personColumn, guardedClass: 'sensitive' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['civil_servant', 'qualification', 'salary_step', 'annual_rating', 'civil_servant_sensitive']) {
      await runner.query(`drop policy reading_former on ${name}`);
    }
    await runner.query(`drop trigger civil_servant_former_places on civil_servant;
      drop trigger posting_former_places_insert on posting; drop trigger posting_former_places_update on posting;
      drop trigger posting_former_places_delete on posting;
      drop function post_has_ended; drop function person_has_moved; drop function refresh_former_places;
      drop table former_place`);
  }
}
