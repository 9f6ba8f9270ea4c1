import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { today, writableClasses, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { v7 as uuid } from 'uuid';
import { violationsOfImportedRow } from '../domain/index.js';
import { factsAfter, type RecordFacts } from '../imports/record-to-store.js';
import { RosterImport } from '../imports/roster-import.js';
import { RosterResolver } from '../imports/roster-resolver.js';
import { CivilServantsRepository } from '../records/civil-servants.repository.js';
import { rowOf, violationsAmong, violationsOnCreation } from './external-record-members.js';
import type { ExternalRecord } from './external-record.dto.js';

/** Every table of a record gets its row, so the creator must write every class of them. */
const classesOfARecord: readonly FieldClass[] = [
  'name',
  'identity',
  'qualification',
  'employment',
  'sensitive',
  'id_number',
];

/** A person from another system: found out, judged and stored as a row of the province's file would be. */
@Injectable()
export class RecordCreation {
  constructor(
    private readonly trees: UnitTrees,
    private readonly imports: RosterImport,
    private readonly records: CivilServantsRepository,
  ) {}

  /** Answers the id. */
  async create(writer: Writer, scope: AccessScope, record: ExternalRecord, source: string): Promise<string> {
    const missing = violationsOnCreation(record);
    if (missing.length > 0) throw invalid(missing, 'roster.external-record-incomplete');
    const row = rowOf(record);
    const resolver = await RosterResolver.load(writer, await this.trees.current(), scope, today());
    const resolution = resolver.resolve(row);
    if (resolution.kind === 'outside') throw notFound('xã, phường');
    const found = resolution.kind === 'faulty' ? resolution.findings : [];
    const faults = violationsAmong([...found, ...violationsOfImportedRow(row, today())]);
    if (resolution.kind === 'faulty' || faults.length > 0) throw invalid(faults);
    const ethnicGroupCode = await this.knownGroup(writer, record.ethnicGroupCode ?? null);
    const after = factsAfter(uuid(), row, { ...resolution.row, ethnicGroupCode }, today());
    refuseWithoutClasses(scope, after);
    const person = {
      rowNumber: 0,
      violations: [],
      outcome: 'create',
      after,
      idNumber: record.idNumber ?? null,
    } as const;
    await this.imports.write(writer, scope, [{ ...person, requalified: false }], { asOf: today(), fileName: source });
    return after.id;
  }

  private async knownGroup(writer: Writer, code: string | null): Promise<string | null> {
    if (code === null || (await this.records.isInList(writer, 'ethnic_group', code))) return code;
    const message = 'Không có mã dân tộc này trong danh mục 54 dân tộc.';
    throw invalid([{ pointer: '/ethnicGroupCode', code: 'roster.ethnic-group-unknown', message }]);
  }
}

function refuseWithoutClasses(scope: AccessScope, { id, unitId, bloc, officeId }: RecordFacts): void {
  const held = writableClasses(scope, { personId: id, unitId, bloc, officeId });
  if (classesOfARecord.every((fieldClass) => held.has(fieldClass))) return;
  const message = 'Tạo hồ sơ cần đủ phạm vi roster:write, roster:sensitive và roster:id-number.';
  throw new Refusal('forbidden', 'roster.creation-not-allowed', message);
}
