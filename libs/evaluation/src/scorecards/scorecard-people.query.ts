import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { EvaluationPeriod } from '../domain/index.js';
import type { ScorecardQuery } from './scorecards.dto.js';

/** Somebody who worked in a unit in a period, at their last place there in it. */
export interface PersonOfPeriod {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly positionTitle: string;
  readonly isLeader: boolean;
  readonly positionCode: string | null;
  /** As the catalogue has it; without a position there the title of the posting. */
  readonly positionName: string;
}

// $1 first, $2 last day; who moved inside the unit is scored where they stood last.
const placed = (narrowed: string): string => `
  placed as (
    select distinct on (p.civil_servant_id, p.unit_id) p.civil_servant_id, p.unit_id, p.bloc, p.office_id,
      p.position_title, p.position_id, p.started_on
    from posting p
    where p.started_on <= $2::date and coalesce(p.ended_on, 'infinity') >= $1::date and ${narrowed}
    order by p.civil_servant_id, p.unit_id, p.started_on desc)`;
const PERSON = `
  select t.civil_servant_id as "civilServantId", c.full_name as "fullName", t.unit_id as "unitId", t.bloc,
    t.office_id as "officeId", o.full_name as "officeName", t.position_title as "positionTitle",
    coalesce(j.is_leader, false) as "isLeader", j.code as "positionCode",
    coalesce(j.name, t.position_title) as "positionName"`;
const FROM = `
  from placed t join civil_servant c on c.id = t.civil_servant_id join org_unit o on o.id = t.office_id
    left join job_position j on j.id = t.position_id`;
const LISTED = `
  ${FROM}
    left join scorecard s on s.civil_servant_id = t.civil_servant_id and s.period = $3 and s.unit_id = t.unit_id
  where ($4::uuid is null or t.office_id = $4) and ($5::text is null or c.name_search like '%' || fold_text($5) || '%')
    and ($6::text is null or coalesce(s.state, 'open') = $6)`;
const IN_UNIT = '($7::uuid is null or p.unit_id = $7)';
const ONE = `
  with ${placed('p.civil_servant_id = $3')} ${PERSON} ${FROM}
  where $4::uuid is null or t.unit_id = $4 order by t.started_on desc limit 1`;
const OF_UNIT = `
  with ${placed('p.unit_id = $3 and p.bloc = $4')} ${PERSON} ${FROM} order by t.civil_servant_id`;
const LAST_OF_UNIT = `
  with ${placed('p.unit_id = $3 and p.bloc = $4')} ${PERSON} ${FROM}
  where not exists (select from posting n where n.civil_servant_id = t.civil_servant_id
    and n.started_on > t.started_on and n.started_on <= $2::date and (n.unit_id <> $3 or n.bloc <> $4))
  order by t.civil_servant_id`;

@Injectable()
export class ScorecardPeople {
  async page(reader: Reader, period: EvaluationPeriod, query: ScorecardQuery): Promise<PersonOfPeriod[]> {
    const { pageSize, offset } = pageSizes(query);
    const name = 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"';
    const sortable = { name, office: 'o.sort_order', state: `coalesce(s.state, 'open')` };
    const order = orderBy(query.sort, sortable, 'name', 't.civil_servant_id, t.unit_id');
    return reader.queryPlanned<PersonOfPeriod>(
      `with ${placed(IN_UNIT)} ${PERSON} ${LISTED} ${order} limit ${pageSize} offset ${offset}`,
      filters(period, query),
    );
  }

  /** Counted by the database only where the page itself does not tell. */
  async pageAndTotal(reader: Reader, period: EvaluationPeriod, query: ScorecardQuery) {
    const people = await this.page(reader, period, query);
    const { pageSize, offset } = pageSizes(query);
    const isLast = people.length < pageSize && (people.length > 0 || offset === 0);
    return { people, total: isLast ? offset + people.length : await this.total(reader, period, query) };
  }

  async total(reader: Reader, period: EvaluationPeriod, query: ScorecardQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `with ${placed(IN_UNIT)}
       select count(*)::int as total from (select 1 ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(period, query),
    );
    return row?.total ?? 0;
  }

  /** Without a unit the place where they stood last. */
  async one(reader: Reader, { from, to }: EvaluationPeriod, personId: string, unitId: string | null) {
    const [person] = await reader.query<PersonOfPeriod>(ONE, [from, to, personId, unitId]);
    return person;
  }

  async ofUnit(reader: Reader, { from, to }: EvaluationPeriod, unitId: string, bloc: string) {
    return reader.queryPlanned<PersonOfPeriod>(OF_UNIT, [from, to, unitId, bloc]);
  }

  /** Those of them who went nowhere else before its end. */
  async lastOfUnit(reader: Reader, { from, to }: EvaluationPeriod, unitId: string, bloc: string) {
    return reader.queryPlanned<PersonOfPeriod>(LAST_OF_UNIT, [from, to, unitId, bloc]);
  }
}

function filters({ key, from, to }: EvaluationPeriod, { officeId, q, state, unitId }: ScorecardQuery): unknown[] {
  return [from, to, key, officeId ?? null, q ?? null, state ?? null, unitId ?? null];
}
