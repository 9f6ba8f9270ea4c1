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

export const correctionKinds = ['text', 'date', 'year', 'level', 'coefficient', 'choice', 'list', 'id_number'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export interface CorrectableField {
  readonly field: RecordFieldKey;
  readonly name: string;
  readonly kind: CorrectionKind;
  readonly choices?: readonly { readonly code: string; readonly name: string }[];
  /** Choices that a list in the database names. */
  readonly list?: string;
}

/** ND 27/2026: people keep their own data up to date. What the clerk notes down is not theirs to propose. */
export const correctableFields: readonly CorrectableField[] = [
  { field: 'fullName', name: 'Họ và tên', kind: 'text' },
  { field: 'birthDate', name: 'Ngày sinh', kind: 'date' },
  { field: 'sex', name: 'Giới tính', kind: 'choice', choices: sexes },
  { field: 'idNumber', name: 'Số định danh cá nhân', kind: 'id_number' },
  { field: 'ethnicGroupCode', name: 'Dân tộc', kind: 'choice', list: 'ethnic_group' },
  { field: 'partyAdmittedOn', name: 'Ngày vào Đảng', kind: 'date' },
  { field: 'recruitedOn', name: 'Ngày tuyển dụng', kind: 'date' },
  { field: 'educationLevel', name: 'Trình độ chuyên môn', kind: 'choice', choices: educationLevels },
  { field: 'fieldOfStudy', name: 'Chuyên ngành đào tạo', kind: 'text' },
  { field: 'graduationYear', name: 'Năm tốt nghiệp', kind: 'year' },
  { field: 'politicalTheory', name: 'Lý luận chính trị', kind: 'choice', choices: politicalTheoryLevels },
  { field: 'stateManagement', name: 'Quản lý nhà nước', kind: 'choice', choices: stateManagementLevels },
  { field: 'itLevel', name: 'Tin học', kind: 'choice', choices: itLevels },
  { field: 'foreignLanguage', name: 'Ngoại ngữ', kind: 'text' },
  { field: 'foreignLanguageLevel', name: 'Bậc ngoại ngữ (1–6)', kind: 'level' },
  { field: 'ethnicLanguage', name: 'Tiếng dân tộc', kind: 'text' },
  { field: 'certificates', name: 'Chứng chỉ bồi dưỡng', kind: 'list' },
  { field: 'rankCode', name: 'Ngạch', kind: 'choice', choices: ranks },
  { field: 'salaryCoefficientHundredths', name: 'Hệ số lương', kind: 'coefficient' },
  { field: 'salaryFrom', name: 'Hưởng lương từ ngày', kind: 'date' },
  { field: 'otherName', name: 'Tên gọi khác', kind: 'text' },
  { field: 'birthPlace', name: 'Nơi sinh', kind: 'text' },
  { field: 'homeTown', name: 'Quê quán', kind: 'text' },
  { field: 'recruitedBy', name: 'Cơ quan tuyển dụng', kind: 'text' },
  { field: 'phone', name: 'Điện thoại', kind: 'text' },
  { field: 'email', name: 'Thư điện tử', kind: 'text' },
  { field: 'permanentResidence', name: 'Nơi thường trú', kind: 'text' },
  { field: 'residence', name: 'Nơi ở hiện nay', kind: 'text' },
  { field: 'religionCode', name: 'Tôn giáo', kind: 'choice', list: 'religion' },
  { field: 'partyOfficialOn', name: 'Ngày vào Đảng chính thức', kind: 'date' },
  { field: 'youthUnionOn', name: 'Ngày vào Đoàn', kind: 'date' },
  { field: 'enlistedOn', name: 'Ngày nhập ngũ', kind: 'date' },
  { field: 'dischargedOn', name: 'Ngày xuất ngũ', kind: 'date' },
  { field: 'militaryRank', name: 'Quân hàm cao nhất', kind: 'text' },
  { field: 'idIssuedOn', name: 'Ngày cấp căn cước', kind: 'date' },
  { field: 'idIssuedBy', name: 'Nơi cấp căn cước', kind: 'text' },
  { field: 'socialInsuranceNumber', name: 'Số bảo hiểm xã hội', kind: 'text' },
];

export function correctableField(key: string): CorrectableField | undefined {
  return correctableFields.find(({ field }) => field === key);
}

/** Lists of the database by name, each with its codes and their names. */
export type NamedCodes = ReadonlyMap<string, ReadonlyMap<string, string>>;
export const listsOfFields = correctableFields.flatMap(({ list }) => list ?? []);

export function choicesOf({ choices = [], list }: CorrectableField, lists: NamedCodes) {
  if (list === undefined) return choices.map(({ code, name }) => ({ code, name }));
  return [...(lists.get(list) ?? [])].map(([code, name]) => ({ code, name }));
}

/** A value as people read it. */
export function correctionText({ kind, choices, list }: CorrectableField, value: unknown, lists: NamedCodes): string {
  if (value === null || value === undefined) return '';
  if (list !== undefined) return lists.get(list)?.get(String(value)) ?? String(value);
  if (kind === 'date') return isCalendarDate(value) ? formatDate(value) : String(value);
  if (kind === 'coefficient') return formatHundredths(Number(value));
  if (kind === 'list') return Array.isArray(value) ? value.join('; ') : String(value);
  return choices?.find(({ code }) => code === value)?.name ?? String(value);
}
