import type { Bilingual } from '@/app/i18n';

type Language = keyof Bilingual;

/** The dated parts of a record in the words of its history: a word for what was added, changed or removed. */
const partWords: Readonly<Record<string, Bilingual>> = {
  Certificate: { vi: 'chứng chỉ', en: 'certificate' },
  TrainingCourse: { vi: 'khóa đào tạo', en: 'course' },
  WorkHistoryEntry: { vi: 'quá trình công tác', en: 'earlier career' },
  RetirementException: { vi: 'ngày nghỉ hưu riêng', en: 'day of retirement' },
  Qualification: { vi: 'trình độ', en: 'qualification' },
  SalaryStep: { vi: 'bậc lương', en: 'salary step' },
  AnnualRating: { vi: 'xếp loại', en: 'rating' },
  Award: { vi: 'khen thưởng', en: 'award' },
  DisciplineRecord: { vi: 'kỷ luật', en: 'discipline' },
  FamilyMember: { vi: 'người thân', en: 'relative' },
  Absence: { vi: 'thời gian vắng mặt', en: 'absence' },
  Posting: { vi: 'vị trí đã giữ', en: 'post' },
};

const acts: Readonly<Record<string, Bilingual>> = {
  add: { vi: 'Thêm', en: 'Added:' },
  update: { vi: 'Sửa', en: 'Changed:' },
  remove: { vi: 'Bỏ', en: 'Removed:' },
};

/** `addCertificate`: "Thêm chứng chỉ". */
export const partOperations = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(partWords).flatMap(([part, word]) =>
      Object.entries(acts).map(([act, verb]) => [`${act}${part}`, `${verb[language]} ${word[language]}`]),
    ),
  );

/** The part by itself, before one of its columns. */
export const partNames = (language: Language): Record<string, string> =>
  Object.fromEntries(
    Object.entries(partWords).map(([part, { [language]: word }]) => [
      part,
      word.charAt(0).toUpperCase() + word.slice(1),
    ]),
  );

/** Columns of the parts, as the trail names them. */
const columns: Readonly<Record<string, Bilingual>> = {
  kind_code: { vi: 'Loại', en: 'Kind' },
  name: { vi: 'Tên', en: 'Name' },
  number: { vi: 'Số hiệu', en: 'Number' },
  issuer: { vi: 'Nơi cấp', en: 'Issued by' },
  issued_on: { vi: 'Ngày cấp', en: 'Issued on' },
  expires_on: { vi: 'Có giá trị đến', en: 'Valid until' },
  institution: { vi: 'Cơ sở đào tạo', en: 'Institution' },
  form_code: { vi: 'Hình thức', en: 'Form' },
  result: { vi: 'Văn bằng, kết quả', en: 'Result' },
  started_on: { vi: 'Từ ngày', en: 'From' },
  ended_on: { vi: 'Đến ngày', en: 'Until' },
  decision_number: { vi: 'Số quyết định', en: 'Decision no.' },
  title: { vi: 'Danh hiệu', en: 'Award' },
  level: { vi: 'Cấp, mức', en: 'Level' },
  competency_code: { vi: 'Năng lực', en: 'Competency' },
  assessed_on: { vi: 'Ngày đánh giá', en: 'Assessed on' },
  assessor_name: { vi: 'Người đánh giá', en: 'Assessed by' },
  awarded_on: { vi: 'Ngày khen thưởng', en: 'Awarded on' },
  organisation: { vi: 'Cơ quan, đơn vị', en: 'Organisation' },
  description: { vi: 'Chức danh, công việc', en: 'Post and work' },
  retires_on: { vi: 'Nghỉ hưu từ ngày', en: 'Retires on' },
  reason: { vi: 'Lý do, nội dung', en: 'Reason' },
  form: { vi: 'Hình thức kỷ luật', en: 'Form of discipline' },
  decided_on: { vi: 'Ngày quyết định', en: 'Decided on' },
  effective_until: { vi: 'Hiệu lực đến', en: 'In force until' },
  relation_code: { vi: 'Quan hệ', en: 'Relation' },
  full_name: { vi: 'Họ và tên', en: 'Full name' },
  birth_year: { vi: 'Năm sinh', en: 'Born in' },
  occupation: { vi: 'Nghề nghiệp, nơi ở', en: 'Occupation' },
  year: { vi: 'Năm', en: 'Year' },
  term: { vi: 'Quy hoạch nhiệm kỳ', en: 'Planning pool, term' },
  position_title: { vi: 'Chức danh quy hoạch', en: 'Post of the pool' },
  added_on: { vi: 'Vào quy hoạch ngày', en: 'In the pool since' },
  removed_on: { vi: 'Ra khỏi quy hoạch ngày', en: 'Out of the pool since' },
};

export const partColumns = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).map(([column, label]) => [column, label[language]]));

/** Lists in which the code of a column may be found. */
export const listsOfColumn: Readonly<Record<string, readonly string[]>> = {
  kind_code: ['certificate_kind', 'absence_kind'],
  form_code: ['training_form'],
  level: ['award_level'],
  form: ['discipline_form'],
  relation_code: ['family_relation'],
};
