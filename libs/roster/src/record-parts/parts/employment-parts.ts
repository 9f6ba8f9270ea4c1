import {
  absenceKinds,
  errorAt,
  findingsOfSalaryStep,
  ranks,
  salaryStepNumber,
  specialisms,
  type PartFacts,
} from '../../domain/index.js';
import type { RecordPart } from '../record-part.js';

const codes = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);
const unitName = (column: string): string => `(select u.full_name from org_unit u where u.id = r.${column})`;

/** Posts begin by placement and end by leaving; here a row that says the wrong thing is put right. */
export const postings: RecordPart = {
  path: 'postings',
  one: 'Posting',
  many: 'Postings',
  word: 'vị trí đã giữ',
  table: 'posting',
  fieldClass: 'name',
  order: 'r.started_on desc',
  rules: { period: ['startedOn', 'endedOn'], overlap: 'error', past: ['startedOn'] },
  operations: ['list', 'update', 'remove'],
  reasonNeeded: true,
  inFiles: true,
  judge: (row, _, stored) => endsElsewhere(row, stored),
  refusesRemoval: (row) =>
    row['endedOn'] === null ? 'Đây là vị trí đang giữ: chuyển vị trí hoặc cho thôi việc thay vì bỏ.' : undefined,
  derived: {
    unitName: {
      sql: unitName('unit_id'),
      field: { kind: 'text', description: 'Xã, phường', example: 'Phường Thục Phán' },
    },
    officeName: {
      sql: unitName('office_id'),
      field: { kind: 'text', description: 'Phòng, ban', example: 'Phòng Kinh tế' },
    },
  },
  fields: {
    positionTitle: {
      kind: 'text',
      max: 300,
      description: 'Chức vụ, vị trí việc làm',
      example: 'Chuyên viên về lĩnh vực tài chính',
      required: true,
    },
    positionId: {
      kind: 'uuid',
      description: 'Vị trí trong danh mục; null là ngoài danh mục',
      example: '01890000-0000-7000-8000-000000000000',
    },
    specialismCode: {
      kind: 'choice',
      values: codes(specialisms),
      description: 'Lĩnh vực chuyên môn',
      example: 'finance',
    },
    startedOn: { kind: 'date', description: 'Từ ngày', example: '2025-07-01', required: true },
    endedOn: { kind: 'date', description: 'Đến hết ngày; null là đang giữ', example: '2026-03-31' },
  },
};

function endsElsewhere(row: PartFacts, stored?: PartFacts) {
  if (!stored || (stored['endedOn'] === null) === (row['endedOn'] === null)) return [];
  const message =
    stored['endedOn'] === null
      ? 'Vị trí đang giữ kết thúc bằng việc chuyển vị trí hoặc cho thôi việc, không kết thúc ở đây.'
      : 'Vị trí đã kết thúc không mở lại ở đây: dùng thao tác trở lại làm việc.';
  return [errorAt('/endedOn', 'roster.posting-end-elsewhere', message)];
}

// Mẫu 2C-BNV/2008 (quá trình công tác)
export const workHistoryEntries: RecordPart = {
  path: 'work-history-entries',
  one: 'WorkHistoryEntry',
  many: 'WorkHistoryEntries',
  word: 'quá trình công tác',
  table: 'work_history_entry',
  fieldClass: 'employment',
  isProposable: true,
  order: 'r.started_on desc',
  rules: { period: ['startedOn', 'endedOn'], overlap: 'warning', past: ['startedOn'] },
  fields: {
    startedOn: { kind: 'date', description: 'Từ ngày', example: '2014-04-18', required: true },
    endedOn: { kind: 'date', description: 'Đến hết ngày', example: '2025-06-30' },
    organisation: {
      kind: 'text',
      max: 300,
      description: 'Cơ quan, đơn vị',
      example: 'UBND huyện Bảo Lạc',
      required: true,
    },
    description: {
      kind: 'text',
      description: 'Chức danh, chức vụ, công việc',
      example: 'Chuyên viên Phòng Tài chính – Kế hoạch',
      required: true,
    },
  },
};

// NĐ 204/2004; TT 02/2021/TT-BNV
export const salarySteps: RecordPart = {
  path: 'salary-steps',
  one: 'SalaryStep',
  many: 'SalarySteps',
  word: 'bậc lương',
  table: 'salary_step',
  fieldClass: 'employment',
  order: 'r.effective_from desc',
  rules: { once: 'effectiveFrom' },
  reasonNeeded: true,
  inFiles: true,
  judge: findingsOfSalaryStep,
  derived: {
    step: {
      of: (row) => salaryStepNumber(String(row['rankCode']), Number(row['coefficientHundredths'])),
      field: {
        kind: 'integer',
        min: 1,
        max: 12,
        description: 'Bậc, theo bảng lương của ngạch; null là hệ số không có trong bảng',
        example: 5,
      },
    },
  },
  fields: {
    effectiveFrom: { kind: 'date', description: 'Hưởng từ ngày', example: '2024-04-18', required: true },
    rankCode: { kind: 'choice', values: codes(ranks), description: 'Mã ngạch', example: '01.003', required: true },
    coefficientHundredths: {
      kind: 'integer',
      min: 100,
      max: 1500,
      rangeMessage: 'Hệ số lương phải từ 1,00 đến 15,00.',
      description: 'Hệ số lương, phần trăm: 366 là 3,66',
      example: 366,
      required: true,
    },
  },
};

// NĐ 335/2025 Đ19: the time actually worked is computed from absences
export const absences: RecordPart = {
  path: 'absences',
  one: 'Absence',
  many: 'Absences',
  word: 'thời gian vắng mặt',
  table: 'absence',
  fieldClass: 'employment',
  order: 'r.started_on desc',
  rules: { period: ['startedOn', 'endedOn'], overlap: 'error' },
  fields: {
    kindCode: {
      kind: 'choice',
      values: codes(absenceKinds),
      name: 'AbsenceKind',
      description: 'Loại vắng mặt',
      example: 'maternity',
      required: true,
    },
    startedOn: { kind: 'date', description: 'Từ ngày', example: '2026-01-05', required: true },
    endedOn: { kind: 'date', description: 'Đến hết ngày; null là chưa rõ', example: '2026-07-04' },
    decisionNumber: { kind: 'text', max: 100, description: 'Số quyết định', example: '15/QĐ-UBND' },
    note: { kind: 'text', description: 'Ghi chú', example: 'Sinh con thứ hai' },
  },
};

// A dated exception on the record with its reason
export const retirementExceptions: RecordPart = {
  path: 'retirement-exceptions',
  one: 'RetirementException',
  many: 'RetirementExceptions',
  word: 'ngày nghỉ hưu riêng',
  table: 'retirement_exception',
  fieldClass: 'employment',
  order: 'r.retires_on',
  rules: {},
  judge: (_, others) =>
    others.length > 0
      ? [errorAt('/retiresOn', 'roster.part-twice', 'Hồ sơ đã có ngày nghỉ hưu riêng: sửa mục đó thay vì thêm.')]
      : [],
  fields: {
    retiresOn: { kind: 'date', description: 'Nghỉ hưu từ ngày', example: '2031-05-01', required: true },
    reason: {
      kind: 'text',
      description: 'Vì sao khác tuổi chung',
      example: 'Kéo dài thời gian công tác',
      required: true,
    },
    source: {
      kind: 'text',
      max: 200,
      description: 'Căn cứ',
      example: 'Quyết định 120/QĐ-SNV ngày 04/5/2026',
      required: true,
    },
  },
};
