import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Writer } from '@commune/platform/database';
import { monthOf, periodOf } from '../domain/index.js';
import { dice, standing, type ScoringStyle } from '../work-items/standing.demonstration.js';
import { PeriodScoresRepository } from './period-scores.repository.js';
import { UnitScores } from './unit-scores.js';

/** Whose cards of a month are made. Of a hundred people so many are confirmed, and so many have a card at all. */
export interface MonthOfCards {
  readonly communeCode: string;
  readonly style: ScoringStyle;
  /** The first of the month. */
  readonly first: CalendarDate;
  readonly confirmed: number;
  readonly begun: number;
}

/** What the superior gives of each maximum, by standing; what is said beside it, and by the person. */
const WORDS = `(values
    (0, 0.93, 'Hoàn thành các việc được giao trước hạn; có sáng kiến rút ngắn thời gian xử lý hồ sơ', null,
      'Chủ động, chất lượng tốt; tiếp tục phát huy'),
    (1, 0.75, 'Hoàn thành tốt các việc được giao trong tháng', 'Một số việc hoàn thành sát hạn',
      'Thực hiện tốt nhiệm vụ; cần chủ động hơn trong phối hợp'),
    (2, 0.62, 'Hoàn thành phần lớn các việc được giao', 'Còn việc chậm, văn bản phải sửa lại',
      'Còn chậm ở một số việc; cần rà soát kỹ trước khi trình'),
    (3, 0.45, 'Có cố gắng trong giải quyết công việc thường xuyên', 'Nhiều việc chưa hoàn thành, phải đôn đốc nhiều lần',
      'Nhiều việc chậm, chưa hoàn thành; yêu cầu có kế hoạch khắc phục trong tháng tới')
  ) as said(standing, share, strengths, weaknesses, comment)`;
const quarters = (points: string): string => `round(4 * (${points})) / 4`;
/** A little above or below the share, by person, criterion and month. */
const GIVEN = quarters(
  `maximum * least(1, share + case $6 when 'alike' then 0 else (${dice('person.code || criterion || $2::text', 5)} - 2) * 0.05 end)`,
);
/** A quarter of a point more here and there; where people think much of themselves, every third nearly all. */
const OWN = `case when $6 = 'alike' then given
    when $6 = 'generous' and ${dice("code || 'proud'", 3)} = 0 then maximum - 0.25
    else least(maximum, given + case when ${dice("code || criterion || $2::text || 'own'", 20)} < 7 then 0.25 else 0 end) end`;
/**
 * Each card follows from the person and the month, as their work does. $1 commune · $2 first of the month · $3 and $4 of a
 * hundred people confirmed, with a card · $5 who confirmed · $6 style.
 */
const CARDS = `
  with criteria as (
    select criterion, maximum, place from unnest(
      array['I.1','I.2','II.1','II.2','II.3','II.4','III.1','III.2','III.3','III.4'],
      array[5,5,2.5,2.5,2.5,2.5,2.5,2.5,2.5,2.5]::numeric[]) with ordinality as given(criterion, maximum, place)),
  working as (
    select distinct on (c.id) c.id, c.code, p.unit_id, p.bloc, p.office_id, coalesce(j.is_leader, false) as is_leader,
      ${dice('c.code || $2::text', 100)} as lot, ${standing('c.code', '$2::text', '$6::text')} as standing
    from posting p join civil_servant c on c.id = p.civil_servant_id join org_unit u on u.id = p.unit_id
      left join job_position j on j.id = p.position_id
    where u.code = $1 and p.bloc = 'government'
      and $2::date + interval '1 month' - interval '1 day' between p.started_on and coalesce(p.ended_on, 'infinity')
    order by c.id, p.started_on desc),
  person as (
    select w.*, share, strengths, weaknesses, comment,
      count(*) filter (where w.standing = 3) over (partition by office_id) - (w.standing = 3)::int as failing
    from working w join ${WORDS} on said.standing = w.standing),
  pointed as (
    select person.*, criterion, place, maximum, ${GIVEN} as given from person cross join criteria),
  scored as (
    select id, jsonb_agg(jsonb_build_object('code', criterion, 'note', null, 'points', given) order by place) as given,
      jsonb_agg(jsonb_build_object('code', criterion, 'note', null, 'points', ${OWN}) order by place) as own
    from pointed group by id)
  insert into scorecard (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader, state,
    self_points, strengths, weaknesses, self_scored_at, general_points, leader_factors, comment, confirmed_by_name,
    confirmed_at, version)
  select gen_random_uuid(), id, unit_id, bloc, office_id, to_char($2::date, 'YYYY-MM'), $2::date,
    ($2::date + interval '1 month - 1 day')::date, is_leader, case when is_confirmed then 'confirmed' else 'self_scored' end, own,
    strengths, weaknesses, least(now(), $2::date + interval '1 month'), case when is_confirmed then given end,
    case when is_confirmed and is_leader then jsonb_build_object('unitResults', case when failing > 0 then 'half' else 'full' end,
      'organising', case when standing = 0 or standing = 1 and lot % 3 > 0 then 'full' else 'half' end, 'unity', 'full') end,
    case when is_confirmed then comment end, case when is_confirmed then $5 end,
    case when is_confirmed then least(now(), $2::date + interval '1 month 3 days') end, 2
  from (select *, lot < $3::int as is_confirmed from person join scored using (id) where lot < $4::int) p`;

/** Cards of a month in which there is work, with their points where somebody confirmed them. */
@Injectable()
export class ScorecardsDemonstration {
  constructor(
    private readonly unitScores: UnitScores,
    private readonly scores: PeriodScoresRepository,
  ) {}

  async load(writer: Writer, month: MonthOfCards, source: string): Promise<void> {
    const { communeCode, style, first, confirmed, begun } = month;
    await writer.query(CARDS, [communeCode, first, confirmed, begun, source, style]);
  }

  /** Of a month that stays open: closing computes its own. */
  async savePoints(writer: Writer, communeCode: string, first: CalendarDate): Promise<void> {
    const [unit] = await writer.query<{ id: string }>('select id from org_unit where code = $1', [communeCode]);
    if (!unit) return;
    const period = periodOf(monthOf(first));
    const found = await this.unitScores.tracked(writer, period, unit.id, 'government');
    await this.scores.save(
      writer,
      period,
      found.filter(({ computed }) => computed.state !== 'not_scored'),
    );
  }
}
