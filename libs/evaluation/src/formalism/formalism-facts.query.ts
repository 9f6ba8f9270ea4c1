import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { countedStates, type EvaluationPeriod } from '../domain/index.js';

/** What is known of somebody with points in a period, in one unit. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly officeId: string;
  /** Fractions, of one period or of its months. */
  readonly points: readonly string[];
  /** Cards on which both have said their general points, and the sums of these, in hundredths. */
  readonly cards: number;
  readonly ownHundredths: number;
  readonly confirmedHundredths: number;
  readonly doneItems: number;
  readonly itemsWithEvidence: number;
}

const sumOf = (column: string): string =>
  `(select sum(100 * (given ->> 'points')::numeric) from jsonb_array_elements(c.${column}) given)`;
/**
 * $1 units · $2 bloc · $3 periods whose points count · $4 and $5 first and last day · $6 states of work that counts.
 * Evidence: a file, what was written about the result, or another system that knows of the work (a workbook does not).
 */
const FACTS = `
  with scored as (
    select s.civil_servant_id, s.unit_id, (array_agg(s.office_id order by s.period desc))[1] as office_id,
      (array_agg(s.full_name order by s.period desc))[1] as name, array_agg(s.points_exact order by s.period) as points
    from period_score s
    where s.unit_id = any ($1) and s.bloc = $2 and s.period = any ($3) and s.state = 'scored'
    group by s.civil_servant_id, s.unit_id),
  said as (
    select c.civil_servant_id, c.unit_id, count(*)::int as cards, sum(${sumOf('self_points')})::int as own,
      sum(${sumOf('general_points')})::int as confirmed
    from scorecard c
    where c.unit_id = any ($1) and c.bloc = $2 and c.period_from >= $4::date and c.period_to <= $5::date
      and c.state = 'confirmed' and c.self_points is not null and c.general_points is not null
    group by c.civil_servant_id, c.unit_id),
  worked as (
    select i.civil_servant_id, i.unit_id, count(*)::int as done,
      (count(*) filter (where i.completion_note is not null or i.external_system <> 'excel'
        or exists (select from attachment a where a.record_type = 'work_item' and a.record_id = i.id
          and a.removed_at is null)))::int as proven
    from work_item i
    where i.unit_id = any ($1) and i.bloc = $2 and i.deadline between $4::date and $5::date
      and i.completed_hundredths > 0 and i.state = any ($6)
    group by i.civil_servant_id, i.unit_id)
  select s.civil_servant_id as id, s.name, s.unit_id as "unitId", s.office_id as "officeId", s.points,
    coalesce(said.cards, 0) as cards, coalesce(said.own, 0) as "ownHundredths",
    coalesce(said.confirmed, 0) as "confirmedHundredths", coalesce(w.done, 0) as "doneItems",
    coalesce(w.proven, 0) as "itemsWithEvidence"
  from scored s
    left join said on said.civil_servant_id = s.civil_servant_id and said.unit_id = s.unit_id
    left join worked w on w.civil_servant_id = s.civil_servant_id and w.unit_id = s.unit_id
  order by s.unit_id, s.office_id, s.name, s.civil_servant_id`;

@Injectable()
export class FormalismFacts {
  /** `scores`: the periods whose points are taken, the period itself or its months. */
  async of(
    reader: Reader,
    { from, to }: EvaluationPeriod,
    scores: readonly string[],
    { unitIds, bloc }: { readonly unitIds: readonly string[]; readonly bloc: Bloc },
  ): Promise<PersonFacts[]> {
    return reader.queryPlanned<PersonFacts>(FACTS, [unitIds, bloc, scores, from, to, countedStates]);
  }
}
