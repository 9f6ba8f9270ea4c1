import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { bindingPlanStates, type BalanceCell, type MoveStanding } from '../domain/index.js';

/** Moves of the plan that are still to be made. */
const OPEN = `select m.* from placement_move m where m.plan_id = $1 and m.undoes_id is null and m.state in ('planned', 'decided', 'failed')`;

/** $1 the plan · $2 the day · $3 states in which a plan binds its people. */
const STANDING = `
  with open_move as (${OPEN}),
  seat as (
    select s.unit_id, s.position_id,
      (select r.required from required_post r where r.unit_id = s.unit_id and r.position_id = s.position_id
        and $2::date between r.effective_from and coalesce(r.effective_to, 'infinity')) as required,
      (select count(*)::int from posting p where p.unit_id = s.unit_id and p.position_id = s.position_id
        and $2::date between p.started_on and coalesce(p.ended_on, 'infinity')) as before,
      (select count(*)::int from open_move m where m.unit_id = s.unit_id and m.position_id = s.position_id) as coming,
      (select count(*)::int from open_move m join posting p on p.id = m.from_posting_id and p.ended_on is null
        where m.from_unit_id = s.unit_id and m.from_position_id = s.position_id) as going
    from (select from_unit_id as unit_id, from_position_id as position_id from open_move
      union select unit_id, position_id from open_move) s
    where s.unit_id is not null and s.position_id is not null),
  seats as (
    select seat.unit_id, seat.position_id, jsonb_build_object('positionName', j.name, 'unitName', u.full_name,
      'required', required, 'before', before, 'after', before + coming - going) as told
    from seat join job_position j on j.id = seat.position_id join org_unit u on u.id = seat.unit_id)
  select m.id as "moveId", m.full_name as "fullName", p.id is not null as "isInOffice",
    p.id is not distinct from m.from_posting_id as "holdsSamePost",
    m.civil_servant_id as "civilServantId", m.unit_id as "toUnitId",
    other.name as "otherPlan", other.id as "otherPlanId",
    (select min(d.on_day) from (
      select t.effective_on as on_day from transfer t where t.civil_servant_id = m.civil_servant_id and t.state = 'planned'
      union all select d.left_on from departure d where d.civil_servant_id = m.civil_servant_id and d.state = 'planned') d
    ) as "changePlannedOn",
    coalesce(m.note, '') <> '' as "hasReason", m.bloc is not null and m.bloc <> m.from_bloc as "crossesBlocs",
    coalesce((select k.stance = 'agrees' from placement_comment k where k.move_id = m.id and k.side = 'receiving'
      and k.stance <> 'remarks' order by k.at desc, k.id desc limit 1), false) as "isAccepted", giving.told as "from", receiving.told as "to"
  from open_move m
    left join posting p on p.civil_servant_id = m.civil_servant_id and p.ended_on is null
    left join lateral (
      select o.id, o.name from placement_move om join placement_plan o on o.id = om.plan_id
      where om.civil_servant_id = m.civil_servant_id and om.plan_id <> m.plan_id and o.state = any ($3)
        and om.state in ('planned', 'decided', 'failed') order by o.name, o.id limit 1) other on true
    left join seats giving on giving.unit_id = m.from_unit_id and giving.position_id = m.from_position_id
    left join seats receiving on receiving.unit_id = m.unit_id and receiving.position_id = m.position_id
  order by m.created_at, m.id`;

/** $1 the plan · $2 the day. Of the units below its keeper ($3), in its bloc ($4). */
const BALANCE = `
  with open_move as (${OPEN}),
  post as (
    select r.unit_id, pos.specialism_code, r.required, 0 as before, 0 as change
    from required_post r join job_position pos on pos.id = r.position_id
    where r.unit_id = any ($3::uuid[]) and r.bloc = $4
      and $2::date between r.effective_from and coalesce(r.effective_to, 'infinity')
    union all
    select p.unit_id, coalesce(p.specialism_code, pos.specialism_code), 0, 1, 0
    from posting p left join job_position pos on pos.id = p.position_id
    where p.unit_id = any ($3::uuid[]) and p.bloc = $4 and $2::date between p.started_on and coalesce(p.ended_on, 'infinity')
    union all
    select m.from_unit_id, m.from_specialism_code, 0, 0, -1 from open_move m
    union all
    select m.unit_id, m.specialism_code, 0, 0, 1 from open_move m where m.unit_id is not null and m.bloc = $4)
  select unit_id as "unitId", specialism_code as "specialismCode", sum(required)::int as required,
    sum(before)::int as before, (sum(before) + sum(change))::int as after
  from post group by unit_id, specialism_code order by unit_id, specialism_code nulls last`;

/** A move as it stands, with where to look when something is wrong. */
export interface StandingOfPlan extends MoveStanding {
  readonly civilServantId: string;
  readonly toUnitId: string | null;
  readonly otherPlanId: string | null;
}

/** How a plan stands against the roster of a day. */
@Injectable()
export class PlacementStanding {
  async moves(reader: Reader, planId: string, day: string): Promise<StandingOfPlan[]> {
    return reader.query<StandingOfPlan>(STANDING, [planId, day, bindingPlanStates]);
  }

  async balance(
    reader: Reader,
    planId: string,
    day: string,
    { unitIds, bloc }: { readonly unitIds: readonly string[]; readonly bloc: string },
  ): Promise<BalanceCell[]> {
    return reader.query<BalanceCell>(BALANCE, [planId, day, unitIds, bloc]);
  }
}
