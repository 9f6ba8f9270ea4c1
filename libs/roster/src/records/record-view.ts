import type { FieldClass, Violation } from '@commune/kernel';
import { findingsOfRecord, type JudgedRecord } from '../domain/index.js';
import { today } from '@commune/platform/database';
import type { CivilServantPatch } from './civil-servant.dto.js';
import type { CivilServantView } from './civil-servant-view.dto.js';
import type { StoredRecord } from './civil-servants.repository.js';
import { recordFieldKeys, recordFields } from './record-fields.js';

type Classes = ReadonlySet<FieldClass>;

/** What this reader may have of a record; everything else is left out. */
export function recordView(
  record: StoredRecord,
  readable: Classes,
  writable: Classes,
  allowedActions: string[],
  /** Known in clear only while it is being changed: then it is compared with birth and sex too. */
  newIdNumber?: string,
): CivilServantView {
  const hidden = new Set<string>(recordFieldKeys.filter((key) => !readable.has(recordFields[key].fieldClass)));
  const { ratings, idNumber, absence, ...members } = record;
  const visible = Object.fromEntries(
    Object.entries(members).filter(([key, value]) => !hidden.has(key) && value !== undefined),
  );
  const maySave = allowedActions.includes('updateCivilServant');
  return {
    ...visible,
    id: record.id,
    version: record.version,
    formerUntil: record.formerUntil,
    lastDayOn: record.lastDayOn,
    ...(typeof idNumber === 'string' && !hidden.has('idNumber') ? { idNumber: `********${idNumber}` } : {}),
    ...(readable.has('employment') ? { absence } : {}),
    ...(readable.has('assessment') ? { ratings: [...ratings] } : {}),
    warnings: findingsOfRecord(judgedRecord({ ...record, idNumber: newIdNumber }), today())
      .filter((finding) => !hidden.has(finding.pointer.slice(1)))
      .map(({ pointer, code, message }) => ({ pointer, code, message })),
    editableFields: maySave ? editable(writable) : [],
    allowedActions,
  };
}

/** Fields in the patch that this writer may not change. */
export function violationsOfRights(patch: CivilServantPatch, writable: Classes): Violation[] {
  const allowed = new Set(editable(writable));
  return Object.keys(patch)
    .filter((key) => !allowed.has(key))
    .map((key) => ({
      pointer: `/${key}`,
      code: 'access.field-not-writable',
      message: 'Vai trò hiện tại không được sửa trường này.',
    }));
}

/** The members that the rules judge, read out of whatever holds them. */
export function judgedRecord(record: Readonly<Record<string, unknown>>): JudgedRecord {
  const text = (key: string): string | undefined => (typeof record[key] === 'string' ? String(record[key]) : undefined);
  const number = (key: string): number | undefined =>
    typeof record[key] === 'number' ? Number(record[key]) : undefined;
  return {
    birthDate: text('birthDate'),
    sex: text('sex'),
    idNumber: text('idNumber'),
    recruitedOn: text('recruitedOn'),
    partyAdmittedOn: text('partyAdmittedOn'),
    graduationYear: number('graduationYear'),
    rankCode: text('rankCode'),
    salaryCoefficientHundredths: number('salaryCoefficientHundredths'),
    salaryFrom: text('salaryFrom'),
  };
}

function editable(writable: Classes): string[] {
  return recordFieldKeys.filter((key) => recordFields[key].editable && writable.has(recordFields[key].fieldClass));
}
