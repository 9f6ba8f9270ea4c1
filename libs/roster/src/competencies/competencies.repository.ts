import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';

export interface AssessmentRow {
  readonly id: string;
  readonly code: string;
  readonly level: number;
  readonly assessedOn: string;
  readonly assessorName: string;
  readonly note: string | null;
}

export interface NewAssessment {
  readonly assessedOn: string;
  readonly assessorName: string;
  readonly assessedBy: string | null;
  readonly levels: readonly { readonly code: string; readonly level: number; readonly note?: string | null }[];
}

// A second judgement of the same day replaces the first; the trail keeps both.
const PUT = `
  insert into competency_assessment (id, civil_servant_id, unit_id, bloc, office_id, assessed_on, competency_code,
    level, note, assessor_name, assessed_by)
  select given.id, c.id, c.unit_id, c.bloc, c.office_id, $5, given.code, given.level, given.note, $6, $7
  from civil_servant c, unnest($2::uuid[], $3::text[], $4::int[], $8::text[]) as given(id, code, level, note)
  where c.id = $1
  on conflict (civil_servant_id, competency_code, assessed_on) do update
    set level = excluded.level, note = excluded.note, assessor_name = excluded.assessor_name,
      assessed_by = excluded.assessed_by`;

const HISTORY = `
  select id, competency_code as code, level, assessed_on::text as "assessedOn", assessor_name as "assessorName", note
  from competency_assessment where civil_servant_id = $1
  order by assessed_on desc, competency_code, id limit 2000`;

@Injectable()
export class CompetenciesRepository {
  async place(reader: Reader, personId: string): Promise<OwnedRow | undefined> {
    const [found] = await reader.query<OwnedRow>(
      `select id as "personId", unit_id as "unitId", bloc, office_id as "officeId" from civil_servant where id = $1`,
      [personId],
    );
    return found;
  }

  async ofPerson(reader: Reader, personId: string): Promise<AssessmentRow[]> {
    return reader.query<AssessmentRow>(HISTORY, [personId]);
  }

  async put(writer: Writer, personId: string, assessment: NewAssessment): Promise<void> {
    const { assessedOn, assessorName, assessedBy, levels } = assessment;
    await writer.query(PUT, [
      personId,
      levels.map(() => uuid()),
      levels.map(({ code }) => code),
      levels.map(({ level }) => level),
      assessedOn,
      assessorName,
      assessedBy,
      levels.map(({ note }) => note ?? null),
    ]);
  }
}
