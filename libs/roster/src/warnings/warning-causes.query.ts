import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { Sex } from '../domain/index.js';

/** Somebody in a post on the day, with the place that answers for them. */
export interface PersonConcerned {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly officeId: string;
}

export interface SalaryHeld extends PersonConcerned {
  readonly rankCode: string;
  readonly coefficientHundredths: number;
  readonly since: string;
}

export interface PersonAgeing extends PersonConcerned {
  readonly sex: Sex;
  readonly birthDate: string;
  /** A dated exception on the record. */
  readonly retiresOn: string | null;
}

export interface CertificateEnding extends PersonConcerned {
  readonly certificateId: string;
  readonly name: string;
  readonly number: string | null;
  readonly expiresOn: string;
}

export interface AbsenceEnding extends PersonConcerned {
  readonly absenceId: string;
  readonly kindName: string;
  readonly startedOn: string;
  readonly endedOn: string;
  readonly decisionNumber: string | null;
}

export interface LeaderInPost extends PersonConcerned {
  readonly postingId: string;
  readonly positionTitle: string;
  readonly startedOn: string;
}

export interface UnitAgainstQuota {
  readonly unitId: string;
  readonly unitName: string;
  readonly bloc: Bloc;
  readonly present: number;
  readonly quota: number;
}

const PERSON = `c.id as "civilServantId", c.full_name as "fullName", c.unit_id as "unitId", c.bloc, c.office_id as "officeId"`;

/** In a post on $1, in the units $2 (null: everywhere). */
const IN_POST = `
  from civil_servant c
    join posting p on p.civil_servant_id = c.id and $1::date between p.started_on and coalesce(p.ended_on, 'infinity')`;
const OF_UNITS = `($2::uuid[] is null or c.unit_id = any ($2))`;

const SALARIES = `
  select ${PERSON}, s.rank_code as "rankCode", s.coefficient_hundredths as "coefficientHundredths", s.effective_from as since
  ${IN_POST}
    join lateral (select * from salary_step s where s.civil_servant_id = c.id and s.effective_from <= $1::date
      order by s.effective_from desc limit 1) s on true
  where ${OF_UNITS} and s.effective_from <= $3::date`;

const AGEING = `
  select ${PERSON}, c.sex, c.birth_date as "birthDate", e.retires_on as "retiresOn"
  ${IN_POST} left join retirement_exception e on e.civil_servant_id = c.id
  where ${OF_UNITS} and (e.retires_on <= $3::date
    or (e.retires_on is null and c.birth_date <= case c.sex when 'male' then $4::date else $5::date end))`;

/** Not where a later one of the same kind and name has taken its place. */
const CERTIFICATES = `
  select ${PERSON}, t.id as "certificateId", t.name, t.number, t.expires_on as "expiresOn"
  ${IN_POST} join certificate t on t.civil_servant_id = c.id
  where ${OF_UNITS} and t.expires_on <= $3::date
    and not exists (select from certificate later where later.civil_servant_id = c.id and later.id <> t.id
      and later.kind_code = t.kind_code and fold_text(later.name) = fold_text(t.name)
      and (later.expires_on > t.expires_on or (later.expires_on is null and later.issued_on >= t.issued_on)))`;

const ABSENCES = `
  select ${PERSON}, a.id as "absenceId", l.name as "kindName", a.started_on as "startedOn", a.ended_on as "endedOn",
    a.decision_number as "decisionNumber"
  ${IN_POST} join absence a on a.civil_servant_id = c.id
    join code_list_entry l on l.list = 'absence_kind' and l.code = a.kind_code
  where ${OF_UNITS} and a.kind_code in ('secondment', 'study', 'suspension')
    and a.ended_on between $1::date and $3::date`;

const LEADERS = `
  select ${PERSON}, p.id as "postingId", p.position_title as "positionTitle", p.started_on as "startedOn"
  ${IN_POST} join job_position pos on pos.id = p.position_id and pos.is_leader
  where ${OF_UNITS} and p.started_on <= $3::date`;

const QUOTAS = `
  select u.id as "unitId", u.full_name as "unitName", q.bloc, q.head_count as quota, count(p.id) as present
  from staffing_quota q
    join org_unit u on u.id = q.unit_id
    left join posting p on p.unit_id = q.unit_id and p.bloc = q.bloc
      and $1::date between p.started_on and coalesce(p.ended_on, 'infinity')
  where $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    and $1::date between u.effective_from and coalesce(u.effective_to, 'infinity')
    and ($2::uuid[] is null or u.id = any ($2))
  group by u.id, u.full_name, q.bloc, q.head_count`;

const NAMES = `select id, full_name as name from civil_servant where id = any ($1::uuid[])`;

type Units = readonly string[] | null;

/** The facts that warnings are found in, everywhere in one pass or in some units. */
@Injectable()
export class WarningCauses {
  /** Steps held since `until` or before. */
  async salaries(reader: Reader, on: string, units: Units, until: string): Promise<SalaryHeld[]> {
    return reader.query<SalaryHeld>(SALARIES, [on, units, until]);
  }

  /** Those with an exception until a day, and those born by the days given. */
  async ageing(
    reader: Reader,
    on: string,
    units: Units,
    { until, menBornBy, womenBornBy }: Readonly<Record<'until' | 'menBornBy' | 'womenBornBy', string>>,
  ): Promise<PersonAgeing[]> {
    return reader.query<PersonAgeing>(AGEING, [on, units, until, menBornBy, womenBornBy]);
  }

  async certificates(reader: Reader, on: string, units: Units, until: string): Promise<CertificateEnding[]> {
    return reader.query<CertificateEnding>(CERTIFICATES, [on, units, until]);
  }

  async absences(reader: Reader, on: string, units: Units, until: string): Promise<AbsenceEnding[]> {
    return reader.query<AbsenceEnding>(ABSENCES, [on, units, until]);
  }

  async leaders(reader: Reader, on: string, units: Units, since: string): Promise<LeaderInPost[]> {
    return reader.query<LeaderInPost>(LEADERS, [on, units, since]);
  }

  async againstQuota(reader: Reader, on: string, units: Units): Promise<UnitAgainstQuota[]> {
    return reader.query<UnitAgainstQuota>(QUOTAS, [on, units]);
  }

  async names(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
