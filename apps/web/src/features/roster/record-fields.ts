import type { CivilServantView } from '@commune/api-client';
import type { FieldValues } from '@/app/forms/field-changes';
import type { TypedKind } from '@/app/forms/typed-field';
import type { Bilingual } from '@/app/i18n';

/** Code lists of the API, and the two short ones whose words are our own. */
export type CodeListName =
  | 'bloc'
  | 'sex'
  | 'specialism'
  | 'education_level'
  | 'political_theory'
  | 'state_management'
  | 'it_level'
  | 'rank'
  | 'ethnic_group'
  | 'religion'
  | 'rating';

export type FieldKind = Exclude<TypedKind, 'number'> | 'idNumber';

export const recordGroups = ['general', 'contact', 'work', 'qualification', 'salary', 'party'] as const;
export type RecordGroup = (typeof recordGroups)[number];

type NoField =
  'id' | 'version' | 'unitId' | 'officeId' | 'absence' | 'ratings' | 'warnings' | 'editableFields' | 'allowedActions';
export type RecordFieldKey = Exclude<keyof CivilServantView, NoField>;

export interface RecordField {
  key: RecordFieldKey;
  label: Bilingual;
  group: RecordGroup;
  kind: FieldKind;
  list?: CodeListName;
  /** May not be emptied. */
  required?: boolean;
  /** Short enough to stand beside another one in a form. */
  short?: boolean;
}

/** Every field of a record, once, with its name: reading, editing, history and comparing go by this list. */
export const recordFields: readonly RecordField[] = [
  { key: 'fullName', label: { vi: 'Họ và tên', en: 'Full name' }, group: 'general', kind: 'text', required: true },
  { key: 'otherName', label: { vi: 'Tên gọi khác', en: 'Other name' }, group: 'general', kind: 'text' },
  { key: 'code', label: { vi: 'Mã hồ sơ', en: 'Record code' }, group: 'general', kind: 'text' },
  {
    key: 'birthDate',
    label: { vi: 'Ngày sinh', en: 'Birth date' },
    group: 'general',
    kind: 'date',
    required: true,
    short: true,
  },
  {
    key: 'sex',
    label: { vi: 'Giới tính', en: 'Sex' },
    group: 'general',
    kind: 'code',
    list: 'sex',
    required: true,
    short: true,
  },
  {
    key: 'idNumber',
    label: { vi: 'Số định danh cá nhân', en: 'Personal ID number' },
    group: 'general',
    kind: 'idNumber',
    required: true,
  },
  {
    key: 'idIssuedOn',
    label: { vi: 'Ngày cấp căn cước', en: 'ID issued on' },
    group: 'general',
    kind: 'date',
    short: true,
  },
  {
    key: 'idIssuedBy',
    label: { vi: 'Nơi cấp căn cước', en: 'ID issued by' },
    group: 'general',
    kind: 'text',
    short: true,
  },
  {
    key: 'socialInsuranceNumber',
    label: { vi: 'Số bảo hiểm xã hội', en: 'Social insurance no.' },
    group: 'general',
    kind: 'text',
    short: true,
  },
  { key: 'birthPlace', label: { vi: 'Nơi sinh', en: 'Place of birth' }, group: 'general', kind: 'text', short: true },
  { key: 'homeTown', label: { vi: 'Quê quán', en: 'Home town' }, group: 'general', kind: 'text', short: true },
  { key: 'note', label: { vi: 'Ghi chú', en: 'Note' }, group: 'general', kind: 'note' },
  { key: 'phone', label: { vi: 'Điện thoại', en: 'Phone' }, group: 'contact', kind: 'text', short: true },
  { key: 'email', label: { vi: 'Thư điện tử', en: 'E-mail' }, group: 'contact', kind: 'text', short: true },
  {
    key: 'permanentResidence',
    label: { vi: 'Nơi thường trú', en: 'Permanent residence' },
    group: 'contact',
    kind: 'text',
  },
  { key: 'residence', label: { vi: 'Nơi ở hiện nay', en: 'Present residence' }, group: 'contact', kind: 'text' },
  { key: 'unitName', label: { vi: 'Xã, phường', en: 'Commune' }, group: 'work', kind: 'text' },
  { key: 'officeName', label: { vi: 'Đơn vị công tác', en: 'Office' }, group: 'work', kind: 'text' },
  { key: 'bloc', label: { vi: 'Khối', en: 'Bloc' }, group: 'work', kind: 'code', list: 'bloc' },
  { key: 'positionTitle', label: { vi: 'Chức vụ, vị trí việc làm', en: 'Post' }, group: 'work', kind: 'text' },
  { key: 'positionCode', label: { vi: 'Mã vị trí việc làm', en: 'Position code' }, group: 'work', kind: 'text' },
  {
    key: 'specialismCode',
    label: { vi: 'Lĩnh vực chuyên môn', en: 'Specialism' },
    group: 'work',
    kind: 'code',
    list: 'specialism',
  },
  { key: 'postedOn', label: { vi: 'Giữ vị trí từ ngày', en: 'In post since' }, group: 'work', kind: 'date' },
  { key: 'recruitedOn', label: { vi: 'Ngày tuyển dụng', en: 'Recruited on' }, group: 'work', kind: 'date' },
  { key: 'recruitedBy', label: { vi: 'Cơ quan tuyển dụng', en: 'Recruited by' }, group: 'work', kind: 'text' },
  {
    key: 'educationLevel',
    label: { vi: 'Trình độ chuyên môn', en: 'Education' },
    group: 'qualification',
    kind: 'code',
    list: 'education_level',
    required: true,
    short: true,
  },
  {
    key: 'graduationYear',
    label: { vi: 'Năm tốt nghiệp', en: 'Graduated in' },
    group: 'qualification',
    kind: 'year',
    short: true,
  },
  {
    key: 'fieldOfStudy',
    label: { vi: 'Chuyên ngành đào tạo', en: 'Field of study' },
    group: 'qualification',
    kind: 'text',
  },
  {
    key: 'politicalTheory',
    label: { vi: 'Lý luận chính trị', en: 'Political theory' },
    group: 'qualification',
    kind: 'code',
    list: 'political_theory',
    required: true,
    short: true,
  },
  {
    key: 'stateManagement',
    label: { vi: 'Quản lý nhà nước', en: 'State management' },
    group: 'qualification',
    kind: 'code',
    list: 'state_management',
    required: true,
    short: true,
  },
  {
    key: 'foreignLanguage',
    label: { vi: 'Ngoại ngữ', en: 'Foreign language' },
    group: 'qualification',
    kind: 'text',
    short: true,
  },
  {
    key: 'foreignLanguageLevel',
    label: { vi: 'Bậc ngoại ngữ', en: 'Language level' },
    group: 'qualification',
    kind: 'level',
    short: true,
  },
  {
    key: 'itLevel',
    label: { vi: 'Tin học', en: 'IT skills' },
    group: 'qualification',
    kind: 'code',
    list: 'it_level',
    short: true,
  },
  {
    key: 'ethnicLanguage',
    label: { vi: 'Tiếng dân tộc', en: 'Ethnic-minority language' },
    group: 'qualification',
    kind: 'text',
    short: true,
  },
  {
    key: 'certificates',
    label: { vi: 'Chứng chỉ bồi dưỡng', en: 'Training certificates' },
    group: 'qualification',
    kind: 'tags',
  },
  { key: 'rankCode', label: { vi: 'Ngạch', en: 'Rank' }, group: 'salary', kind: 'code', list: 'rank', required: true },
  {
    key: 'salaryCoefficientHundredths',
    label: { vi: 'Hệ số lương', en: 'Salary coefficient' },
    group: 'salary',
    kind: 'coefficient',
    required: true,
    short: true,
  },
  {
    key: 'salaryFrom',
    label: { vi: 'Hưởng lương từ ngày', en: 'Salary step since' },
    group: 'salary',
    kind: 'date',
    required: true,
    short: true,
  },
  {
    key: 'partyAdmittedOn',
    label: { vi: 'Ngày vào Đảng', en: 'Admitted to the Party on' },
    group: 'party',
    kind: 'date',
    short: true,
  },
  {
    key: 'ethnicGroupCode',
    label: { vi: 'Dân tộc', en: 'Ethnic group' },
    group: 'party',
    kind: 'code',
    list: 'ethnic_group',
    short: true,
  },
  {
    key: 'partyOfficialOn',
    label: { vi: 'Ngày vào Đảng chính thức', en: 'Full Party member since' },
    group: 'party',
    kind: 'date',
    short: true,
  },
  {
    key: 'youthUnionOn',
    label: { vi: 'Ngày vào Đoàn', en: 'Youth Union since' },
    group: 'party',
    kind: 'date',
    short: true,
  },
  {
    key: 'religionCode',
    label: { vi: 'Tôn giáo', en: 'Religion' },
    group: 'party',
    kind: 'code',
    short: true,
    list: 'religion',
  },
  { key: 'enlistedOn', label: { vi: 'Ngày nhập ngũ', en: 'Enlisted on' }, group: 'party', kind: 'date', short: true },
  {
    key: 'dischargedOn',
    label: { vi: 'Ngày xuất ngũ', en: 'Discharged on' },
    group: 'party',
    kind: 'date',
    short: true,
  },
  {
    key: 'militaryRank',
    label: { vi: 'Quân hàm cao nhất', en: 'Highest military rank' },
    group: 'party',
    kind: 'text',
    short: true,
  },
];

/** The labels as words of one language: `roster.fields.fullName`. */
export const fieldLabels = (language: keyof Bilingual): Record<string, string> =>
  Object.fromEntries(recordFields.map(({ key, label }) => [key, label[language]]));

const byKey = new Map<string, RecordField>(recordFields.map((field) => [field.key, field]));
export const recordField = (key: string): RecordField | undefined => byKey.get(key);

export type RecordValues = FieldValues<RecordFieldKey>;

/** Members that the rules judge against each other: a change of one may be odd without being wrong. */
export const judgedFields: readonly RecordFieldKey[] = [
  'birthDate',
  'sex',
  'idNumber',
  'recruitedOn',
  'partyAdmittedOn',
  'graduationYear',
  'rankCode',
  'salaryCoefficientHundredths',
  'salaryFrom',
];

/** The members of these fields, as an answer carries them; what the reader may not have is not among them. */
export const valuesOf = (record: CivilServantView, keys: readonly string[]): RecordValues =>
  Object.fromEntries(
    recordFields.filter(({ key }) => keys.includes(key)).map(({ key }) => [key, record[key] ?? null] as const),
  );

/** Id of a field's control, so that a list of errors can lead to it. */
export const controlId = (key: string): string => `record-${key}`;
