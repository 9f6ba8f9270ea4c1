import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import type { FindingOfUnit, FormalismKind } from '../domain/index.js';

export interface StoredFinding {
  readonly unitId: string;
  readonly officeId: string | null;
  readonly kind: FormalismKind;
  readonly text: string;
  readonly personIds: readonly string[];
  readonly source: string;
}

const INSERT = `
  insert into formalism_finding (id, unit_id, bloc, period, closing_id, place, office_id, kind, text, person_ids, source)
  select given.id, $2, $3, $4, $5, place, "officeId", kind, text,
    array(select jsonb_array_elements_text("personIds")::uuid), source
  from jsonb_to_recordset($1::jsonb) as given(id uuid, place int, "officeId" uuid, kind text, text text,
    "personIds" jsonb, source text)`;
const OF_UNITS = `
  select unit_id as "unitId", office_id as "officeId", kind, text, person_ids as "personIds", source
  from formalism_finding where unit_id = any ($1) and bloc = $2 and period = $3 order by unit_id, place`;
const NAMES = 'select id, full_name as name from org_unit where id = any ($1)';

export interface ClosedPlace {
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly closingId: string;
}

@Injectable()
export class FormalismFindingsRepository {
  async insert(
    writer: Writer,
    { unitId, bloc, closingId }: ClosedPlace,
    period: string,
    findings: readonly FindingOfUnit[],
  ): Promise<void> {
    if (findings.length === 0) return;
    const rows = findings.map((finding, place) => ({ ...finding, id: uuid(), place }));
    await writer.query(INSERT, [JSON.stringify(rows), unitId, bloc, period, closingId]);
  }

  async ofUnits(reader: Reader, unitIds: readonly string[], bloc: Bloc, period: string): Promise<StoredFinding[]> {
    return reader.query<StoredFinding>(OF_UNITS, [unitIds, bloc, period]);
  }

  async namesOf(reader: Reader, unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await reader.query<{ id: string; name: string }>(NAMES, [unitIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
