import { Injectable } from '@nestjs/common';
import { addDays, fieldClasses, type Bloc, type CalendarDate } from '@commune/kernel';
import { systemScope, type AccessScope, type Reader } from '@commune/platform/database';

export interface DemonstrationPerson {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly lastFour: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
  readonly officeCode: string;
  readonly positionId: string;
  readonly positionCode: string;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
}

/** Nobody who leads, nor one for whom an account of the demonstration stands: the `nth` of a commune, always the same. */
export interface PersonWanted {
  readonly communeCode: string;
  readonly bloc: Bloc;
  readonly nth: number;
  /** The oldest first. */
  readonly byAge?: boolean;
  /** Only those whose day of birth could be a month. */
  readonly isExchangeable?: boolean;
}

export interface DemonstrationPlace {
  readonly unitId: string;
  readonly officeId: string;
  readonly officeName: string;
}

const PERSON = `
  select c.id, c.version, c.full_name as "fullName", c.birth_date as "birthDate", c.sex, n.last_four as "lastFour",
    c.unit_id as "unitId", c.bloc, c.office_id as "officeId", o.code as "officeCode", j.id as "positionId",
    j.code as "positionCode", p.position_title as "positionTitle", p.specialism_code as "specialismCode"
  from civil_servant c
    join posting p on p.civil_servant_id = c.id and p.ended_on is null
    join job_position j on j.id = p.position_id and not j.is_leader and j.code not in ('II.06', 'II.17')
    join org_unit u on u.id = c.unit_id join org_unit o on o.id = c.office_id
    join civil_servant_id_number n on n.civil_servant_id = c.id
  where u.code = $1 and c.bloc = $2 and (not $4::boolean or (extract(day from c.birth_date) <= 12
    and extract(day from c.birth_date) <> extract(month from c.birth_date)))
  order by case when $5::boolean then c.birth_date end, c.code offset $3 limit 1`;

/** The office of the same kind in another commune: their codes end alike. */
const PLACE = `
  select u.id as "unitId", o.id as "officeId", o.name as "officeName"
  from org_unit u join org_unit o on o.parent_id = u.id and o.code = u.code || substr($2, 6)
  where u.code = $1`;

/** Whom the demonstration tells its stories of. */
@Injectable()
export class DemonstrationPeople {
  async pick(reader: Reader, wanted: PersonWanted): Promise<DemonstrationPerson> {
    const { communeCode, bloc, nth, byAge = false, isExchangeable = false } = wanted;
    const values = [communeCode, bloc, nth, isExchangeable, byAge];
    const [found] = await reader.query<DemonstrationPerson>(PERSON, values);
    if (!found) throw new Error(`Demonstration: nobody for ${JSON.stringify(wanted)}`);
    return found;
  }

  async placeIn(reader: Reader, communeCode: string, { officeCode }: DemonstrationPerson): Promise<DemonstrationPlace> {
    const [found] = await reader.query<DemonstrationPlace>(PLACE, [communeCode, officeCode]);
    if (!found) throw new Error(`Demonstration: ${communeCode} has no office like ${officeCode}`);
    return found;
  }
}

/** The published figures are those of 31/3/2026: nothing happens before. */
const EARLIEST: CalendarDate = '2026-04-15';

/** So many days ago; a day to come for a negative number. */
export function demonstrationDay(today: CalendarDate, daysAgo: number): CalendarDate {
  const day = addDays(today, -daysAgo);
  return day < EARLIEST ? EARLIEST : day;
}

/** The system acts, with every class of these people's units. */
export function demonstrationScope(
  operationId: string,
  name: string,
  people: readonly DemonstrationPerson[],
): AccessScope {
  const units = people.map(({ unitId }) => unitId);
  const reach = { governmentUnits: units, partyUnits: units, offices: [], personId: null };
  return {
    ...systemScope(operationId, name),
    grants: [{ ...reach, readClasses: fieldClasses, writeClasses: fieldClasses }],
  };
}
