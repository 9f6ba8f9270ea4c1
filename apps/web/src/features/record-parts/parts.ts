import type { Bilingual } from '@/app/i18n';
import type { FieldValue } from '@/app/forms/field-changes';
import type { TypedKind } from '@/app/forms/typed-field';

export interface PartRow {
  readonly id: string;
  readonly warnings: readonly { pointer: string; code: string; message: string }[];
  readonly [member: string]: unknown;
}

export interface PartList {
  readonly version: number;
  readonly items: readonly PartRow[];
  readonly allowedActions: readonly string[];
}

export interface PartField {
  readonly key: string;
  readonly label: Bilingual;
  readonly kind: Exclude<TypedKind, 'number' | 'tags'>;
  readonly list?: string;
  readonly required?: boolean;
  /** Stands beside another one in the form. */
  readonly short?: boolean;
  /** Only in the table: the server makes it. */
  readonly shownOnly?: boolean;
  /** Only in the form. */
  readonly hidden?: boolean;
  /** Set once, when the row is added. */
  readonly fixed?: boolean;
  /** May lie in the future. */
  readonly ahead?: boolean;
}

export interface Part {
  readonly path: string;
  /** In names of operations: `addCertificate`. */
  readonly one: string;
  readonly title: Bilingual;
  readonly add: Bilingual;
  readonly empty: Bilingual;
  readonly fields: readonly PartField[];
  /** The history itself is changed: why is asked. */
  readonly reasonNeeded?: boolean;
  /** Names a row where it is changed or removed. */
  readonly nameField: string;
}

const bilingual = (vi: string, en: string): Bilingual => ({ vi, en });
type More = Omit<PartField, 'key' | 'label' | 'kind'>;
const field =
  (kind: PartField['kind']) =>
  (key: string, vi: string, en: string, more: More = {}): PartField => ({
    key,
    kind,
    label: { vi, en },
    ...more,
  });
const text = field('text');
const note = field('note');
const date = field('date');
const code = field('code');
const year = field('year');
const coefficient = field('coefficient');
const level = field('level');

const needed = { required: true };
const short = { short: true };
const shortNeeded = { short: true, required: true };
const from = (more: More = shortNeeded): PartField => date('startedOn', 'Từ ngày', 'From', more);
const until = (more: More = short): PartField => date('endedOn', 'Đến ngày', 'Until', more);
const decision = text('decisionNumber', 'Số quyết định', 'Decision no.', short);

/** The dated parts of a record as the page shows them; the members are those of the contract. */
export const parts = {
  postings: {
    path: 'postings',
    one: 'Posting',
    title: bilingual('Vị trí đã giữ ở cấp xã', 'Posts held in communes'),
    add: bilingual('Thêm vị trí', 'Add a post'),
    empty: bilingual('Chưa có vị trí nào', 'No posts yet'),
    nameField: 'positionTitle',
    reasonNeeded: true,
    fields: [
      text('positionTitle', 'Chức vụ, vị trí việc làm', 'Post', needed),
      text('officeName', 'Đơn vị công tác', 'Office', { shownOnly: true }),
      text('unitName', 'Xã, phường', 'Commune', { shownOnly: true }),
      code('specialismCode', 'Lĩnh vực chuyên môn', 'Specialism', { list: 'specialism' }),
      from(),
      until(),
    ],
  },
  workHistoryEntries: {
    path: 'work-history-entries',
    one: 'WorkHistoryEntry',
    title: bilingual('Quá trình công tác trước đó', 'Earlier career'),
    add: bilingual('Thêm quá trình', 'Add an entry'),
    empty: bilingual('Chưa ghi quá trình công tác trước đó', 'No earlier career yet'),
    nameField: 'organisation',
    fields: [
      from(),
      until(),
      text('organisation', 'Cơ quan, đơn vị', 'Organisation', needed),
      text('description', 'Chức danh, chức vụ, công việc', 'Post and work', needed),
    ],
  },
  retirementExceptions: {
    path: 'retirement-exceptions',
    one: 'RetirementException',
    title: bilingual('Ngày nghỉ hưu khác tuổi chung', 'Retirement other than by age'),
    add: bilingual('Ghi ngày nghỉ hưu riêng', 'Set a day of retirement'),
    empty: bilingual('Nghỉ hưu theo tuổi chung', 'Retires by age'),
    nameField: 'reason',
    fields: [
      date('retiresOn', 'Nghỉ hưu từ ngày', 'Retires on', { ...shortNeeded, ahead: true }),
      text('source', 'Căn cứ', 'Source', needed),
      note('reason', 'Lý do', 'Reason', needed),
    ],
  },
  qualifications: {
    path: 'qualifications',
    one: 'Qualification',
    title: bilingual('Trình độ theo thời gian', 'Qualifications over time'),
    add: bilingual('Ghi trình độ mới', 'Add a new state'),
    empty: bilingual('Chưa ghi trình độ', 'No qualifications yet'),
    nameField: 'effectiveFrom',
    reasonNeeded: true,
    fields: [
      date('effectiveFrom', 'Từ ngày', 'From', { ...shortNeeded, fixed: true }),
      date('effectiveTo', 'Đến ngày', 'Until', { shownOnly: true }),
      code('educationLevel', 'Trình độ chuyên môn', 'Education', { ...short, list: 'education_level' }),
      text('fieldOfStudy', 'Chuyên ngành', 'Field of study', short),
      year('graduationYear', 'Năm tốt nghiệp', 'Graduated in', { ...short, hidden: true }),
      code('politicalTheory', 'Lý luận chính trị', 'Political theory', { ...short, list: 'political_theory' }),
      code('stateManagement', 'Quản lý nhà nước', 'State management', { ...short, list: 'state_management' }),
      code('itLevel', 'Tin học', 'IT skills', { ...short, list: 'it_level' }),
      text('foreignLanguage', 'Ngoại ngữ', 'Foreign language', short),
      level('foreignLanguageLevel', 'Bậc ngoại ngữ', 'Language level', { ...short, hidden: true }),
      text('ethnicLanguage', 'Tiếng dân tộc', 'Ethnic-minority language', { ...short, hidden: true }),
    ],
  },
  trainingCourses: {
    path: 'training-courses',
    one: 'TrainingCourse',
    title: bilingual('Quá trình đào tạo, bồi dưỡng', 'Education and training'),
    add: bilingual('Thêm khóa học', 'Add a course'),
    empty: bilingual('Chưa ghi khóa đào tạo, bồi dưỡng', 'No courses yet'),
    nameField: 'name',
    fields: [
      text('name', 'Ngành, nội dung', 'Subject', needed),
      text('institution', 'Cơ sở đào tạo', 'Institution'),
      code('formCode', 'Hình thức', 'Form', { ...short, list: 'training_form' }),
      text('result', 'Văn bằng, kết quả', 'Diploma, result', short),
      from(short),
      until({ ...short, ahead: true }),
    ],
  },
  certificates: {
    path: 'certificates',
    one: 'Certificate',
    title: bilingual('Chứng chỉ', 'Certificates'),
    add: bilingual('Thêm chứng chỉ', 'Add a certificate'),
    empty: bilingual('Chưa có chứng chỉ', 'No certificates yet'),
    nameField: 'name',
    fields: [
      text('name', 'Tên chứng chỉ', 'Name', needed),
      code('kindCode', 'Loại', 'Kind', { ...shortNeeded, list: 'certificate_kind' }),
      text('number', 'Số hiệu', 'Number', short),
      text('issuer', 'Nơi cấp', 'Issued by'),
      date('issuedOn', 'Ngày cấp', 'Issued on', short),
      date('expiresOn', 'Có giá trị đến', 'Valid until', { ...short, ahead: true }),
    ],
  },
  salarySteps: {
    path: 'salary-steps',
    one: 'SalaryStep',
    title: bilingual('Diễn biến lương', 'Salary steps'),
    add: bilingual('Thêm bậc lương', 'Add a step'),
    empty: bilingual('Chưa ghi diễn biến lương', 'No salary steps yet'),
    nameField: 'effectiveFrom',
    reasonNeeded: true,
    fields: [
      date('effectiveFrom', 'Hưởng từ ngày', 'From', { ...shortNeeded, ahead: true }),
      code('rankCode', 'Ngạch', 'Rank', { ...shortNeeded, list: 'rank' }),
      text('step', 'Bậc', 'Step', { shownOnly: true }),
      coefficient('coefficientHundredths', 'Hệ số lương', 'Coefficient', shortNeeded),
    ],
  },
  annualRatings: {
    path: 'annual-ratings',
    one: 'AnnualRating',
    title: bilingual('Xếp loại chất lượng hằng năm', 'Annual ratings'),
    add: bilingual('Thêm xếp loại', 'Add a rating'),
    empty: bilingual('Chưa có xếp loại', 'No ratings yet'),
    nameField: 'year',
    reasonNeeded: true,
    fields: [
      year('year', 'Năm', 'Year', shortNeeded),
      code('rating', 'Xếp loại', 'Rating', { ...shortNeeded, list: 'rating' }),
      text('source', 'Nguồn, số quyết định', 'Source', needed),
    ],
  },
  awards: {
    path: 'awards',
    one: 'Award',
    title: bilingual('Khen thưởng', 'Awards'),
    add: bilingual('Thêm khen thưởng', 'Add an award'),
    empty: bilingual('Chưa có khen thưởng', 'No awards yet'),
    nameField: 'title',
    fields: [
      text('title', 'Danh hiệu, hình thức', 'Award', needed),
      code('level', 'Cấp', 'Level', { ...short, list: 'award_level' }),
      date('awardedOn', 'Ngày quyết định', 'Awarded on', shortNeeded),
      decision,
    ],
  },
  disciplineRecords: {
    path: 'discipline-records',
    one: 'DisciplineRecord',
    title: bilingual('Kỷ luật', 'Discipline'),
    add: bilingual('Ghi kỷ luật', 'Add a decision'),
    empty: bilingual('Không có kỷ luật', 'No discipline'),
    nameField: 'form',
    reasonNeeded: true,
    fields: [
      code('form', 'Hình thức', 'Form', { ...shortNeeded, list: 'discipline_form' }),
      date('decidedOn', 'Ngày quyết định', 'Decided on', shortNeeded),
      date('effectiveUntil', 'Hiệu lực đến', 'In force until', { ...short, ahead: true }),
      decision,
      note('reason', 'Hành vi vi phạm', 'Violation', needed),
      text('source', 'Cơ quan quyết định', 'Decided by', { hidden: true }),
    ],
  },
  familyMembers: {
    path: 'family-members',
    one: 'FamilyMember',
    title: bilingual('Quan hệ gia đình', 'Family'),
    add: bilingual('Thêm người thân', 'Add a relative'),
    empty: bilingual('Chưa ghi quan hệ gia đình', 'No relatives yet'),
    nameField: 'fullName',
    fields: [
      code('relationCode', 'Quan hệ', 'Relation', { ...shortNeeded, list: 'family_relation' }),
      year('birthYear', 'Năm sinh', 'Born in', short),
      text('fullName', 'Họ và tên', 'Full name', needed),
      text('occupation', 'Nghề nghiệp, nơi làm việc, nơi ở', 'Occupation and place'),
    ],
  },
  absences: {
    path: 'absences',
    one: 'Absence',
    title: bilingual('Thời gian vắng mặt', 'Absences'),
    add: bilingual('Ghi vắng mặt', 'Add an absence'),
    empty: bilingual('Không có thời gian vắng mặt', 'No absences'),
    nameField: 'kindCode',
    fields: [
      code('kindCode', 'Loại vắng mặt', 'Kind', { ...shortNeeded, list: 'absence_kind' }),
      decision,
      from({ ...shortNeeded, ahead: true }),
      until({ ...short, ahead: true }),
      note('note', 'Ghi chú', 'Note'),
    ],
  },
} satisfies Record<string, Part>;

export type PartKey = keyof typeof parts;
export const partOf = (key: PartKey): Part => parts[key];

export const formFields = (part: Part, isNew: boolean): PartField[] =>
  part.fields.filter(({ shownOnly, fixed }) => !shownOnly && (isNew || !fixed));

/** The members that the form works on, as a row carries them. */
export const valuesOf = (fields: readonly PartField[], row?: PartRow): Record<string, FieldValue> =>
  Object.fromEntries(fields.map(({ key }) => [key, asValue(row?.[key])]));

const asValue = (value: unknown): FieldValue => (typeof value === 'string' || typeof value === 'number' ? value : null);
