import type { CalendarDate } from '@commune/kernel';
import type { Finding } from './finding.js';
import { violationsOfImportedRow } from './imported-row-rules.js';
import type { ImportedRow } from './imported-civil-servant.js';
import { findSex } from './person-codes.js';

/** Members of a record that the rules judge, as stored. */
export interface JudgedRecord {
  readonly birthDate?: string;
  readonly sex?: string;
  readonly idNumber?: string;
  readonly recruitedOn?: string | null;
  readonly partyAdmittedOn?: string | null;
  readonly graduationYear?: number | null;
  readonly rankCode?: string;
  readonly salaryCoefficientHundredths?: number;
  readonly salaryFrom?: string;
}

/** What is wrong (errors) or to be checked (warnings) in a record: the same rules as for a row of a file. */
export function findingsOfRecord(record: JudgedRecord, asOf: CalendarDate): Finding[] {
  const sex = record.sex === undefined ? undefined : findSex(record.sex);
  const row: ImportedRow = {
    ratings: [],
    // A stored record always has its commune; the rule about a missing one is about files.
    communeCode: 'stored',
    ...(record.birthDate === undefined ? {} : { birthDate: record.birthDate }),
    ...(sex === undefined ? {} : { sex }),
    ...(record.idNumber === undefined ? {} : { idNumber: record.idNumber }),
    ...(record.recruitedOn ? { recruitedOn: record.recruitedOn } : {}),
    ...(record.partyAdmittedOn ? { partyAdmittedOn: record.partyAdmittedOn } : {}),
    ...(record.graduationYear ? { graduationYear: record.graduationYear } : {}),
    ...(record.rankCode === undefined ? {} : { rankCode: record.rankCode }),
    ...(record.salaryCoefficientHundredths === undefined
      ? {}
      : { salaryCoefficient: record.salaryCoefficientHundredths }),
    ...(record.salaryFrom === undefined ? {} : { salaryFrom: record.salaryFrom }),
  };
  return violationsOfImportedRow(row, asOf).map(withFieldPointer);
}

function withFieldPointer(finding: Finding): Finding {
  return finding.pointer === '/salaryCoefficient' ? { ...finding, pointer: '/salaryCoefficientHundredths' } : finding;
}
