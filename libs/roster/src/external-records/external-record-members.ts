import { foldLabel, type Violation } from '@commune/kernel';
import type { ImportedRow, Finding } from '../domain/index.js';
import type { CivilServantPatch } from '../records/civil-servant.dto.js';
import type { StoredRecord } from '../records/civil-servants.repository.js';
import { isRecordField } from '../records/record-fields.js';
import type { ExternalRecord } from './external-record.dto.js';

/** A new record needs what a row of a file needs. */
const needed = [
  'fullName',
  'birthDate',
  'sex',
  'idNumber',
  'communeCode',
  'bloc',
  'officeName',
  'positionTitle',
] as const;

export function violationsOnCreation(record: ExternalRecord): Violation[] {
  return needed
    .filter((key) => record[key] === undefined)
    .map((key) => ({
      pointer: `/${key}`,
      code: 'roster.needed-to-create',
      message: 'Để lập hồ sơ mới cần có trường này.',
    }));
}

/** The members that PATCH knows. */
export function patchOf(record: ExternalRecord): CivilServantPatch {
  const own = new Set(['bloc', 'positionTitle', 'postedOn', 'version']);
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => isRecordField(key) && !own.has(key) && value !== undefined),
  );
}

/** Posts change by placement, not by what another system believes: members of the post must agree with the record. */
export function violationsOfPost(record: ExternalRecord, stored: StoredRecord, communeCode: string): Violation[] {
  const pairs: readonly [string, string | undefined, unknown][] = [
    ['communeCode', record.communeCode, communeCode],
    ['bloc', record.bloc, stored.bloc],
    ['officeName', record.officeName, stored.officeName],
    ['positionTitle', record.positionTitle, stored['positionTitle']],
    ['positionCode', record.positionCode, stored.positionCode],
    ['postedOn', record.postedOn, stored['postedOn']],
  ];
  return pairs
    .filter(([, sent, held]) => sent !== undefined && foldLabel(sent) !== foldLabel(String(held ?? '')))
    .map(([key]) => ({
      pointer: `/${key}`,
      code: 'roster.post-not-changed-here',
      message: 'Khác với vị trí đang giữ trong hồ sơ. Điều động, bố trí không làm qua giao diện này.',
    }));
}

/** The same row as a file would bring, so that the same rules judge it. */
export function rowOf(record: ExternalRecord): ImportedRow {
  const { foreignLanguage, foreignLanguageLevel, salaryCoefficientHundredths: salaryCoefficient, ...rest } = record;
  const { version: _version, ethnicGroupCode: _group, ...members } = rest;
  const present = Object.entries({ ...members, salaryCoefficient }).filter(([, value]) => value != null);
  const language = foreignLanguage ? { language: foreignLanguage, level: foreignLanguageLevel ?? null } : null;
  // Parse boundary: the fields of the request allow these codes and no others.
  const row = Object.fromEntries(present) as Partial<ImportedRow>;
  return { ...row, ratings: [], ...(language ? { foreignLanguage: language } : {}) };
}

export function violationsAmong(findings: readonly Finding[]): Violation[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, code, message }) => ({
      pointer: pointer === '/salaryCoefficient' ? '/salaryCoefficientHundredths' : pointer,
      code,
      message,
    }));
}
