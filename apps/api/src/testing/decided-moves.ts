import type { Witness } from './province-import.js';

export const MOVES = 200;

/** People of one commune's government each go to the office of the same name in another commune. */
const DECIDE = `
  with plan as (
    insert into placement_plan (id, unit_id, bloc, name, as_of, effective_on, created_by_name)
      select gen_random_uuid(), u.id, 'government', 'Phương án kiểm thử', current_date, current_date, 'kiểm thử'
      from org_unit u where u.code = '04' returning id, unit_id),
  person as (
    select c.id, c.full_name, p.id as posting_id, p.unit_id, p.bloc, p.office_id, p.position_id, p.position_title,
      p.specialism_code, there.unit_id as to_unit, there.id as to_office
    from civil_servant c join posting p on p.civil_servant_id = c.id and p.ended_on is null and p.bloc = 'government'
      join org_unit o on o.id = p.office_id
      join lateral (select t.id, t.parent_id as unit_id from org_unit t where t.kind = 'commune_office' and t.name = o.name
        and t.bloc = 'government' and t.parent_id <> p.unit_id order by t.id limit 1) there on true
    where p.started_on < current_date order by c.code limit $1)
  insert into placement_move (id, plan_id, keeper_unit_id, keeper_bloc, is_shared, kind, civil_servant_id, full_name,
    from_posting_id, from_unit_id, from_bloc, from_office_id, from_position_id, from_position_title, from_specialism_code,
    unit_id, bloc, office_id, position_id, position_title, specialism_code, is_leader, effective_on, origin, state,
    decision_number, decided_on, signer_name, signer_position)
  select gen_random_uuid(), plan.id, plan.unit_id, 'government', true, 'transfer', person.id, full_name, posting_id,
    person.unit_id, person.bloc, office_id, position_id, position_title, specialism_code, to_unit, 'government', to_office,
    position_id, position_title, specialism_code, false, current_date, 'by_hand', 'decided',
    row_number() over () || '/QĐ-UBND', current_date, 'Người ký', 'Chủ tịch'
  from person, plan`;

export interface MovesFound {
  readonly done: number;
  readonly decided: number;
}

/** An approved plan whose decisions are all due, and the task that carries them out. */
export async function decideMoves(witness: Witness): Promise<void> {
  await witness.sql('update required_post set required = 100000');
  await witness.sql(DECIDE, [MOVES]);
  await witness.sql(`update placement_plan set state = 'approved'`);
  await witness.sql(`select graphile_worker.add_job('roster.execute-placement-moves', '{}'::json)`);
}

export async function movesFound(witness: Witness): Promise<MovesFound> {
  const [found] = await witness.sql<MovesFound>(
    `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'decided')::int as decided
     from placement_move`,
  );
  return found ?? { done: 0, decided: 0 };
}

/** Of the people moved: those with exactly two posts, one transfer and one move that is done. */
export async function movedOnce(witness: Witness): Promise<number> {
  const [row] = await witness.sql<{ people: number }>(
    `select count(*)::int as people from placement_move m where m.state = 'done'
       and (select count(*) from posting p where p.civil_servant_id = m.civil_servant_id) = 2
       and (select count(*) from transfer t where t.civil_servant_id = m.civil_servant_id and t.state = 'done') = 1
       and exists (select from civil_servant c where c.id = m.civil_servant_id and c.unit_id = m.unit_id)
       and exists (select from transfer t where t.id = m.transfer_id)`,
  );
  return row?.people ?? 0;
}
