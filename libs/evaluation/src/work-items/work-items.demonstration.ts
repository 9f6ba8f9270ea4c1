import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { dice, standing, type ScoringStyle } from './standing.demonstration.js';

/** Whose month of work is made, and how much of it. */
export interface MonthOfWork {
  readonly communeCode: string;
  readonly style: ScoringStyle;
  /** The first of the month. */
  readonly first: CalendarDate;
  readonly itemsEach: number;
}

/** Of a hundred pieces: not done at all, late, sent back; of a piece that is done at most so many units are missing. */
const HABITS = `(values (0, 0, 0, 5, 2), (1, 4, 2, 16, 9), (2, 9, 3, 30, 20), (3, 30, 5, 42, 32))
    as habit(standing, undone, missing, late, faulty)`;
/** Leaders steer, the others do what their office does; a part is what all offices do. */
const POOL = `case when is_leader then case when ${dice('seed', 3)} < 2 then 'QL' else 'DC' end
    when ${dice('seed', 4)} = 0 then 'DC' else left(fold_text(office_name), 11) end`;
/**
 * Each piece of work follows from the person, the month and its number. $1 commune · $2 today · $3 first of the month ·
 * $4 who says so · $5 pieces each · $6 style. Work not yet due is not done; what is done lately waits for its check.
 */
const ITEMS = `
  with entries as (
    select *, row_number() over (partition by pool order by code) - 1 as place, count(*) over (partition by pool) as size
    from (select *, case part when 'RIENG' then left(fold_text(office_name), 11) else part end as pool
      from work_catalogue_entry where complexity_group < 4) e),
  sizes as (select distinct pool, size from entries),
  person as (
    select c.id, c.code, p.unit_id, p.bloc, p.office_id, o.full_name as office_name, coalesce(j.is_leader, false) as is_leader,
      ${standing('c.code', '$3::text', '$6::text')} as standing
    from posting p join civil_servant c on c.id = p.civil_servant_id join org_unit u on u.id = p.unit_id
      join org_unit o on o.id = p.office_id left join job_position j on j.id = p.position_id
    where u.code = $1 and p.bloc = 'government'
      and $3::date + interval '1 month' - interval '1 day' between p.started_on and coalesce(p.ended_on, 'infinity')),
  seeded as (
    select person.*, code || $3::text || n as seed from person cross join generate_series(1, $5::int) as n),
  drawn as (
    select s.*, undone, missing, case $6::text when 'alike' then 0 else late end as late,
      case $6 when 'alike' then 0 else faulty end as faulty, ${POOL} as wanted_pool, ${dice('seed', 1_000_000)} as draw, $3::date + 5 + ${dice("seed || 'due'", 22)} as due,
      ${dice("seed || 'done'", 100)} as done_lot, ${dice("seed || 'late'", 100)} as late_lot,
      ${dice("seed || 'fault'", 100)} as fault_lot, ${dice("seed || 'cause'", 100)} as cause_lot
    from seeded s join ${HABITS} on habit.standing = s.standing),
  planned as (
    select d.*, e.id as entry, e.code as work_code, e.task, e.coefficient_hundredths, 100 * (5 + draw % 7) as quantity,
      done_lot < undone as is_undone, late_lot < late as is_late, fault_lot < faulty as is_faulty,
      case when late_lot < late then due + 1 + draw % 4 else due - draw % 5 end as finished
    from drawn d join sizes z on z.pool = coalesce((select pool from sizes where pool = d.wanted_pool), 'DC')
      join entries e on e.pool = z.pool and e.place = draw / 7 % z.size),
  made as (
    insert into work_item (id, civil_servant_id, unit_id, bloc, office_id, catalogue_entry_id, work_code, name,
      coefficient_hundredths, quantity_hundredths, completed_hundredths, origin, state, assigned_on, deadline,
      completed_on, completion_note, assigned_by, delays, major_faults)
    select gen_random_uuid(), id, unit_id, bloc, office_id, entry, work_code, task, coefficient_hundredths, quantity,
      case when is_done then quantity - 100 * (draw / 11 % (missing + 1)) else 0 end,
      case when cause_lot between 60 and 63 then 'ad_hoc' else 'initial' end,
      case when not is_done then 'assigned' when finished > $2::date - 8 then 'completed' else 'confirmed' end,
      $3::date, due, case when is_done then finished end,
      case when is_done and draw % 10 < 9 and ${dice('code', 23)} > 0 then 'Văn bản đã ban hành, số ' || 100 + draw % 800 || '/UBND' end,
      $4, case when is_done and is_late and not is_excused then 1 else 0 end,
      case when is_done and is_faulty and finished <= $2::date - 8 then 1 else 0 end
    from (select *, finished <= $2 and not is_undone as is_done, is_late and cause_lot < 25 as is_excused from planned) p
    returning *)
  insert into work_item_mark (id, work_item_id, civil_servant_id, unit_id, bloc, office_id, kind, marked_on,
    missed_deadline, note, marked_by, cause, cause_state, cause_decision, cause_decided_by)
  select gen_random_uuid(), id, civil_servant_id, unit_id, bloc, office_id, kind, completed_on,
    case when kind = 'delay' then deadline end, case when kind = 'major_fault' then fault end, $4,
    case when cause_state <> 'none' then cause end, cause_state,
    case cause_state when 'confirmed' then 'Có xác nhận của đơn vị liên quan' when 'refused' then 'Nguyên nhân nêu ra lường trước được' end,
    case when cause_state in ('confirmed', 'refused') then $4 end
  from made cross join lateral (
      select ${dice('work_code || deadline || quantity_hundredths', 4)} as told, ${dice('work_code || deadline', 3)} as which) t
    cross join lateral (select
      (array['Mưa lũ, sạt lở đường, không đi kiểm tra được thực địa', 'Chờ ý kiến của sở chuyên ngành', 'Hệ thống dịch vụ công gián đoạn'])[which + 1] as cause,
      (array['Sai số liệu, đã lập lại', 'Viện dẫn văn bản hết hiệu lực, đã sửa', 'Thiếu thành phần hồ sơ, đã bổ sung'])[which + 1] as fault) w
    cross join lateral (
      select 'delay' as kind, case when delays = 0 then 'confirmed' when completed_on > $2::date - 25 and told = 0 then 'requested'
          when told = 1 then 'refused' else 'none' end as cause_state
        where completed_on > deadline
      union all select 'major_fault', 'none' where major_faults > 0
      union all select 'passed', 'none' where state = 'confirmed') marks`;

/** The work of the people of a few communes: most of it in time and right, some late, sent back or not done. */
@Injectable()
export class WorkItemsDemonstration {
  /** A month of a commune at a time: each statement stays far below the time that one may take. */
  async load(
    writer: Writer,
    { communeCode, style, first, itemsEach }: MonthOfWork,
    today: CalendarDate,
    source: string,
  ) {
    await writer.query(ITEMS, [communeCode, today, first, source, itemsEach, style]);
  }
}
