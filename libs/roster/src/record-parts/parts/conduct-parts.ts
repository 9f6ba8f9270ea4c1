import { disciplineForms, ratings } from '../../domain/index.js';
import type { RecordPart } from '../record-part.js';

const codes = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);

// NĐ 335/2025 Đ20. Evaluation writes here too, with its own source.
export const annualRatings: RecordPart = {
  path: 'annual-ratings',
  one: 'AnnualRating',
  many: 'AnnualRatings',
  word: 'xếp loại năm',
  table: 'annual_rating',
  fieldClass: 'assessment',
  order: 'r.year desc',
  rules: { once: 'year', year: 'year' },
  reasonNeeded: true,
  inFiles: true,
  fields: {
    year: { kind: 'integer', min: 1990, max: 2100, description: 'Năm', example: 2025, required: true },
    rating: {
      kind: 'choice',
      values: codes(ratings),
      name: 'Rating',
      description: 'Xếp loại',
      example: 'good',
      required: true,
    },
    source: {
      kind: 'text',
      max: 300,
      description: 'Nguồn, số quyết định',
      example: 'Thông báo 12/TB-UBND',
      required: true,
    },
  },
};

export const awards: RecordPart = {
  path: 'awards',
  one: 'Award',
  many: 'Awards',
  word: 'khen thưởng',
  table: 'award',
  fieldClass: 'employment',
  isProposable: true,
  order: 'r.awarded_on desc',
  rules: { past: ['awardedOn'] },
  fields: {
    title: {
      kind: 'text',
      max: 300,
      description: 'Danh hiệu, hình thức',
      example: 'Chiến sĩ thi đua cơ sở',
      required: true,
    },
    level: {
      kind: 'code',
      list: 'award_level',
      description: 'Cấp khen thưởng (danh mục award_level)',
      example: 'commune',
    },
    awardedOn: { kind: 'date', description: 'Ngày quyết định', example: '2025-12-20', required: true },
    decisionNumber: { kind: 'text', max: 100, description: 'Số quyết định', example: '450/QĐ-UBND' },
  },
};

// Luật 80/2025 chương V; NĐ 172/2025
export const disciplineRecords: RecordPart = {
  path: 'discipline-records',
  one: 'DisciplineRecord',
  many: 'DisciplineRecords',
  word: 'kỷ luật',
  table: 'discipline_record',
  fieldClass: 'discipline',
  order: 'r.decided_on desc',
  rules: { period: ['decidedOn', 'effectiveUntil'], past: ['decidedOn'] },
  reasonNeeded: true,
  fields: {
    form: {
      kind: 'choice',
      values: codes(disciplineForms),
      name: 'DisciplineForm',
      description: 'Hình thức kỷ luật',
      example: 'reprimand',
      required: true,
    },
    decidedOn: { kind: 'date', description: 'Ngày quyết định', example: '2024-03-12', required: true },
    effectiveUntil: { kind: 'date', description: 'Có hiệu lực đến hết ngày', example: '2025-03-11' },
    reason: {
      kind: 'text',
      description: 'Hành vi vi phạm',
      example: 'Vi phạm quy định về giờ làm việc',
      required: true,
    },
    decisionNumber: { kind: 'text', max: 100, description: 'Số quyết định', example: '33/QĐ-UBND' },
    source: { kind: 'text', max: 300, description: 'Cơ quan quyết định, nguồn', example: 'UBND xã Bảo Lạc' },
  },
};

/** Kept to what a curriculum vitae asks for. */
export const familyMembers: RecordPart = {
  path: 'family-members',
  one: 'FamilyMember',
  many: 'FamilyMembers',
  word: 'quan hệ gia đình',
  table: 'family_member',
  fieldClass: 'sensitive',
  isProposable: true,
  order: 'r.birth_year nulls last, r.full_name',
  rules: { year: 'birthYear' },
  fields: {
    relationCode: {
      kind: 'code',
      list: 'family_relation',
      description: 'Quan hệ (danh mục family_relation)',
      example: 'spouse',
      required: true,
    },
    fullName: { kind: 'text', max: 100, description: 'Họ và tên', example: 'Hoàng Văn Nam', required: true },
    birthYear: { kind: 'integer', min: 1850, max: 2200, description: 'Năm sinh', example: 1988 },
    occupation: {
      kind: 'text',
      description: 'Nghề nghiệp, nơi làm việc, nơi ở',
      example: 'Giáo viên, Trường THCS Bảo Lạc',
    },
  },
};
