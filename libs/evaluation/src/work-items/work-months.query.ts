import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { WorkMonthPeopleQuery, WorkMonthPerson } from './work-months.dto.js';

export type PersonOfMonth = Omit<WorkMonthPerson, 'resultPercent'>;

const PEOPLE = `
  from civil_servant c
  where exists (select from posting p where p.civil_servant_id = c.id and p.unit_id = c.unit_id
      and p.started_on < $1::date + interval '1 month' and coalesce(p.ended_on, 'infinity') >= $1::date)
    and ($2::uuid is null or c.unit_id = $2) and ($3::uuid is null or c.office_id = $3)
    and ($4::text is null or c.name_search like '%' || fold_text($4) || '%')`;

const COUNTED = `
  select c.id as "civilServantId", c.full_name as "fullName", o.full_name as "officeName", c.office_id as "officeId",
    (select p.position_title from posting p where p.civil_servant_id = c.id order by p.started_on desc limit 1)
      as "positionTitle",
    counted.items, counted.open, counted.overdue, counted."toCheck", counted.proposed, counted.causes as "causesRequested"
  from chosen join civil_servant c on c.id = chosen.id join org_unit o on o.id = c.office_id
    cross join lateral (
      select count(*) filter (where i.state not in ('proposed', 'refused', 'cancelled'))::int as items,
        count(*) filter (where i.state = 'assigned')::int as open,
        count(*) filter (where i.state = 'assigned' and i.deadline < $5::date)::int as overdue,
        count(*) filter (where i.state = 'completed')::int as "toCheck",
        count(*) filter (where i.state = 'proposed')::int as proposed,
        coalesce(sum((select count(*) from work_item_mark m
          where m.work_item_id = i.id and m.cause_state = 'requested' and (i.delays > 0 or i.major_faults > 0
            or i.minor_faults > 0))), 0)::int as causes
      from work_item i
      where i.civil_servant_id = c.id and i.deadline >= $1 and i.deadline < $1::date + interval '1 month') counted`;

/** Who works in a place in a month, with the counts of their work: the page of people first, then its counts. */
@Injectable()
export class WorkMonthsQuery {
  async people(reader: Reader, query: WorkMonthPeopleQuery, month: string, today: string): Promise<PersonOfMonth[]> {
    const { pageSize, offset } = pageSizes(query);
    const name = 'c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu"';
    const order = orderBy(query.sort, { name, office: 'c.office_id' }, 'name', 'c.id');
    const chosen = `chosen as materialized (select c.id ${PEOPLE} ${order} limit ${pageSize} offset ${offset})`;
    return reader.queryPlanned<PersonOfMonth>(`with ${chosen} ${COUNTED} ${order}`, [...filters(query, month), today]);
  }

  async total(reader: Reader, query: WorkMonthPeopleQuery, month: string): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 ${PEOPLE} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query, month),
    );
    return row?.total ?? 0;
  }

  async nameOf(reader: Reader, personId: string): Promise<string | undefined> {
    const [row] = await reader.query<{ name: string }>('select full_name as name from civil_servant where id = $1', [
      personId,
    ]);
    return row?.name;
  }
}

function filters({ unitId, officeId, q }: WorkMonthPeopleQuery, month: string): unknown[] {
  return [`${month}-01`, unitId ?? null, officeId ?? null, q ?? null];
}
