import { formatDate, formatHundredths, isCalendarDate } from '@commune/kernel';
import {
  educationLevels,
  itLevels,
  politicalTheoryLevels,
  ranks,
  sexes,
  stateManagementLevels,
} from '../domain/index.js';
import type { RecordFieldKey } from '../records/record-fields.js';

export const correctionKinds = ['text', 'date', 'number', 'coefficient', 'choice', 'list', 'id_number'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface CorrectableField {
  readonly field: RecordFieldKey;
  readonly name: string;
  readonly kind: CorrectionKind;
  readonly choices?: readonly { readonly code: string; readonly name: string }[];
}

/** ND 27/2026: people keep their own data up to date. What the clerk notes down is not theirs to propose. */
export const correctableFields: readonly CorrectableField[] = [
  { field: 'fullName', name: 'Họ và tên', kind: 'text' },
  { field: 'birthDate', name: 'Ngày sinh', kind: 'date' },
  { field: 'sex', name: 'Giới tính', kind: 'choice', choices: sexes },
  { field: 'idNumber', name: 'Số định danh cá nhân', kind: 'id_number' },
  { field: 'ethnicGroupCode', name: 'Dân tộc', kind: 'choice', choices: [] },
  { field: 'partyAdmittedOn', name: 'Ngày vào Đảng', kind: 'date' },
  { field: 'recruitedOn', name: 'Ngày tuyển dụng', kind: 'date' },
  { field: 'educationLevel', name: 'Trình độ chuyên môn', kind: 'choice', choices: educationLevels },
  { field: 'fieldOfStudy', name: 'Chuyên ngành đào tạo', kind: 'text' },
  { field: 'graduationYear', name: 'Năm tốt nghiệp', kind: 'number' },
  { field: 'politicalTheory', name: 'Lý luận chính trị', kind: 'choice', choices: politicalTheoryLevels },
  { field: 'stateManagement', name: 'Quản lý nhà nước', kind: 'choice', choices: stateManagementLevels },
  { field: 'itLevel', name: 'Tin học', kind: 'choice', choices: itLevels },
  { field: 'foreignLanguage', name: 'Ngoại ngữ', kind: 'text' },
  { field: 'foreignLanguageLevel', name: 'Bậc ngoại ngữ (1–6)', kind: 'number' },
  { field: 'ethnicLanguage', name: 'Tiếng dân tộc', kind: 'text' },
  { field: 'certificates', name: 'Chứng chỉ bồi dưỡng', kind: 'list' },
  { field: 'rankCode', name: 'Ngạch', kind: 'choice', choices: ranks },
  { field: 'salaryCoefficientHundredths', name: 'Hệ số lương', kind: 'coefficient' },
  { field: 'salaryFrom', name: 'Hưởng lương từ ngày', kind: 'date' },
];

export function correctableField(key: string): CorrectableField | undefined {
  return correctableFields.find(({ field }) => field === key);
}

/** A value as people read it; groups are named by a list that stands in the database. */
export function correctionText(
  { field, kind, choices }: CorrectableField,
  value: unknown,
  ethnicGroups: ReadonlyMap<string, string>,
): string {
  if (value === null || value === undefined) return '';
  if (field === 'ethnicGroupCode') return ethnicGroups.get(String(value)) ?? String(value);
  if (kind === 'date') return isCalendarDate(value) ? formatDate(value) : String(value);
  if (kind === 'coefficient') return formatHundredths(Number(value));
  if (kind === 'list') return Array.isArray(value) ? value.join('; ') : String(value);
  return choices?.find(({ code }) => code === value)?.name ?? String(value);
}
