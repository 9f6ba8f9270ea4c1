import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { absenceKinds, disciplineForms } from '../domain/index.js';

export interface DisciplineOnRecord {
  readonly id: string;
  readonly form: string;
  readonly formName: string;
  readonly decidedOn: CalendarDate;
  readonly decisionNumber: string | null;
}

export interface AbsenceOnRecord {
  readonly kindCode: string;
  readonly startedOn: CalendarDate;
  readonly endedOn: CalendarDate | null;
  readonly countsAsWork: boolean;
}

/** What of a record says how long somebody worked in a time and what was decided on them in it. */
export interface ServiceOnRecord {
  readonly civilServantId: string;
  /** First day in service; null where the record says nothing. */
  readonly from: CalendarDate | null;
  /** Last day; null while in service. */
  readonly to: CalendarDate | null;
  readonly absences: readonly AbsenceOnRecord[];
  readonly disciplines: readonly DisciplineOnRecord[];
}

type Stored = Omit<ServiceOnRecord, 'absences' | 'disciplines'> & {
  readonly absences: readonly Omit<AbsenceOnRecord, 'countsAsWork'>[];
  readonly disciplines: readonly Omit<DisciplineOnRecord, 'formName'>[];
};

/** $1 people · $2 first, $3 last day. Service before the communes began counts from the day of recruitment. */
const FACTS = `
  select c.id as "civilServantId", least(c.recruited_on, p.started_on)::text as "from", p.ended_on::text as "to",
    coalesce((select jsonb_agg(jsonb_build_object('kindCode', a.kind_code, 'startedOn', a.started_on, 'endedOn', a.ended_on)
        order by a.started_on, a.id)
      from absence a where a.civil_servant_id = c.id and a.started_on <= $3::date
        and coalesce(a.ended_on, 'infinity') >= $2::date), '[]') as absences,
    coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'form', d.form, 'decidedOn', d.decided_on,
        'decisionNumber', d.decision_number) order by d.decided_on, d.id)
      from discipline_record d where d.civil_servant_id = c.id and d.decided_on between $2::date and $3::date), '[]') as disciplines
  from civil_servant c left join lateral (
    select min(started_on) as started_on, case when bool_or(ended_on is null) then null else max(ended_on) end as ended_on
    from posting where civil_servant_id = c.id) p on true
  where c.id = any ($1)`;

/** For rating: read by the system, whatever class of it the caller may see. */
@Injectable()
export class ServiceFacts {
  async of(
    reader: Reader,
    personIds: readonly string[],
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<ReadonlyMap<string, ServiceOnRecord>> {
    const rows = await reader.query<Stored>(FACTS, [personIds, from, to]);
    return new Map(rows.map((row) => [row.civilServantId, named(row)]));
  }
}

function named({ absences, disciplines, ...service }: Stored): ServiceOnRecord {
  return {
    ...service,
    absences: absences.map((absence) => ({
      ...absence,
      countsAsWork: absenceKinds.find(({ code }) => code === absence.kindCode)?.counts ?? true,
    })),
    disciplines: disciplines.map((decision) => ({
      ...decision,
      formName: disciplineForms.find(({ code }) => code === decision.form)?.name ?? decision.form,
    })),
  };
}
