import {
  educationLevels,
  itLevels,
  politicalTheoryLevels,
  stateManagementLevels,
  type PartFacts,
} from '../../domain/index.js';
import type { RecordPart } from '../record-part.js';

const codes = (entries: readonly { code: string }[]): string[] => entries.map(({ code }) => code);

// Mẫu 2C-BNV/2008 (đào tạo, bồi dưỡng)
export const certificates: RecordPart = {
  path: 'certificates',
  one: 'Certificate',
  many: 'Certificates',
  word: 'chứng chỉ',
  table: 'certificate',
  fieldClass: 'qualification',
  isProposable: true,
  order: 'r.issued_on desc nulls last, r.name',
  rules: { period: ['issuedOn', 'expiresOn'], past: ['issuedOn'] },
  inFiles: true,
  fields: {
    kindCode: {
      kind: 'code',
      list: 'certificate_kind',
      description: 'Loại chứng chỉ (danh mục certificate_kind)',
      example: 'it',
      required: true,
    },
    name: { kind: 'text', description: 'Tên chứng chỉ', example: 'Kỹ năng số cơ bản', required: true },
    number: { kind: 'text', max: 100, description: 'Số hiệu', example: 'KNS-0123' },
    issuer: { kind: 'text', description: 'Nơi cấp', example: 'Trường Chính trị Hoàng Đình Giong' },
    issuedOn: { kind: 'date', description: 'Ngày cấp', example: '2024-05-20' },
    expiresOn: { kind: 'date', description: 'Có giá trị đến hết ngày; trống là không thời hạn', example: '2027-05-20' },
  },
};

export const trainingCourses: RecordPart = {
  path: 'training-courses',
  one: 'TrainingCourse',
  many: 'TrainingCourses',
  word: 'khóa đào tạo, bồi dưỡng',
  table: 'training_course',
  fieldClass: 'qualification',
  isProposable: true,
  order: 'r.started_on desc nulls last, r.name',
  rules: { period: ['startedOn', 'endedOn'], past: ['startedOn'] },
  fields: {
    name: { kind: 'text', description: 'Ngành, nội dung', example: 'Cử nhân Luật', required: true },
    institution: { kind: 'text', description: 'Cơ sở đào tạo', example: 'Trường Đại học Luật Hà Nội' },
    formCode: {
      kind: 'code',
      list: 'training_form',
      description: 'Hình thức (danh mục training_form)',
      example: 'in_service',
    },
    startedOn: { kind: 'date', description: 'Từ ngày', example: '2016-09-05' },
    endedOn: { kind: 'date', description: 'Đến ngày', example: '2020-06-30' },
    result: { kind: 'text', description: 'Văn bằng, kết quả', example: 'Bằng cử nhân loại khá' },
  },
};

/** What a person had learnt from a day on: a new state closes the one before it on the day before. */
export const qualifications: RecordPart = {
  path: 'qualifications',
  one: 'Qualification',
  many: 'Qualifications',
  word: 'trình độ',
  table: 'qualification',
  fieldClass: 'qualification',
  order: 'r.effective_from desc',
  rules: { past: ['effectiveFrom'], once: 'effectiveFrom' },
  reasonNeeded: true,
  inFiles: true,
  refusesRemoval: (_: PartFacts, others) =>
    others.length === 0 ? 'Hồ sơ phải có ít nhất một mục trình độ: sửa mục này thay vì bỏ.' : undefined,
  beforeAdd: `update qualification q set effective_to = ($2::jsonb ->> 'effective_from')::date - 1
    where q.civil_servant_id = $1 and q.effective_from < ($2::jsonb ->> 'effective_from')::date
      and coalesce(q.effective_to, 'infinity') >= ($2::jsonb ->> 'effective_from')::date`,
  computed: {
    effective_to: `(select min(q.effective_from) - 1 from qualification q
      where q.civil_servant_id = c.id and q.effective_from > n.effective_from)`,
  },
  afterRemove: `update qualification q set effective_to = ($2::jsonb ->> 'effective_to')::date
    where q.civil_servant_id = $1 and q.effective_to = ($2::jsonb ->> 'effective_from')::date - 1`,
  derived: {
    effectiveTo: {
      sql: 'r.effective_to',
      field: { kind: 'date', description: 'Đến hết ngày; null là hiện nay', example: '2026-03-30' },
    },
  },
  fields: {
    effectiveFrom: { kind: 'date', description: 'Từ ngày', example: '2025-07-01', required: true, fixed: true },
    educationLevel: {
      kind: 'choice',
      values: codes(educationLevels),
      name: 'EducationLevel',
      description: 'Trình độ chuyên môn',
      example: 'university',
    },
    fieldOfStudy: { kind: 'text', max: 200, description: 'Chuyên ngành đào tạo', example: 'Luật' },
    graduationYear: { kind: 'integer', min: 1950, max: 2100, description: 'Năm tốt nghiệp', example: 2013 },
    politicalTheory: {
      kind: 'choice',
      values: codes(politicalTheoryLevels),
      name: 'PoliticalTheoryLevel',
      description: 'Lý luận chính trị',
      example: 'intermediate',
    },
    stateManagement: {
      kind: 'choice',
      values: codes(stateManagementLevels),
      name: 'StateManagementLevel',
      description: 'Quản lý nhà nước',
      example: 'specialist',
    },
    itLevel: { kind: 'choice', values: codes(itLevels), name: 'ItLevel', description: 'Tin học', example: 'basic' },
    foreignLanguage: { kind: 'text', max: 100, description: 'Ngoại ngữ', example: 'Tiếng Anh' },
    foreignLanguageLevel: { kind: 'integer', min: 1, max: 6, description: 'Bậc ngoại ngữ (1–6)', example: 2 },
    ethnicLanguage: { kind: 'text', max: 100, description: 'Tiếng dân tộc', example: 'Tiếng Tày' },
  },
};
