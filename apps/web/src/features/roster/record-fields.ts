import type { CivilServantView } from '@commune/api-client';

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
  | 'rating';

export type FieldKind =
  'text' | 'note' | 'date' | 'code' | 'year' | 'languageLevel' | 'coefficient' | 'tags' | 'idNumber';

export const recordGroups = ['general', 'work', 'qualification', 'salary', 'party'] as const;
export type RecordGroup = (typeof recordGroups)[number];

type NoField = 'id' | 'version' | 'unitId' | 'officeId' | 'ratings' | 'warnings' | 'editableFields' | 'allowedActions';
export type RecordFieldKey = Exclude<keyof CivilServantView, NoField>;

export interface RecordField {
  key: RecordFieldKey;
  group: RecordGroup;
  kind: FieldKind;
  list?: CodeListName;
  /** May not be emptied. */
  required?: boolean;
  /** Short enough to stand beside another one in a form. */
  short?: boolean;
}

/** Every field of a record, once: reading, editing, history and comparing go by this list. */
export const recordFields: readonly RecordField[] = [
  { key: 'fullName', group: 'general', kind: 'text', required: true },
  { key: 'code', group: 'general', kind: 'text' },
  { key: 'birthDate', group: 'general', kind: 'date', required: true, short: true },
  { key: 'sex', group: 'general', kind: 'code', list: 'sex', required: true, short: true },
  { key: 'idNumber', group: 'general', kind: 'idNumber', required: true },
  { key: 'note', group: 'general', kind: 'note' },
  { key: 'unitName', group: 'work', kind: 'text' },
  { key: 'officeName', group: 'work', kind: 'text' },
  { key: 'bloc', group: 'work', kind: 'code', list: 'bloc' },
  { key: 'positionTitle', group: 'work', kind: 'text' },
  { key: 'positionCode', group: 'work', kind: 'text' },
  { key: 'specialismCode', group: 'work', kind: 'code', list: 'specialism' },
  { key: 'postedOn', group: 'work', kind: 'date' },
  { key: 'recruitedOn', group: 'work', kind: 'date' },
  { key: 'educationLevel', group: 'qualification', kind: 'code', list: 'education_level', required: true, short: true },
  { key: 'graduationYear', group: 'qualification', kind: 'year', short: true },
  { key: 'fieldOfStudy', group: 'qualification', kind: 'text' },
  {
    key: 'politicalTheory',
    group: 'qualification',
    kind: 'code',
    list: 'political_theory',
    required: true,
    short: true,
  },
  {
    key: 'stateManagement',
    group: 'qualification',
    kind: 'code',
    list: 'state_management',
    required: true,
    short: true,
  },
  { key: 'foreignLanguage', group: 'qualification', kind: 'text', short: true },
  { key: 'foreignLanguageLevel', group: 'qualification', kind: 'languageLevel', short: true },
  { key: 'itLevel', group: 'qualification', kind: 'code', list: 'it_level', short: true },
  { key: 'ethnicLanguage', group: 'qualification', kind: 'text', short: true },
  { key: 'certificates', group: 'qualification', kind: 'tags' },
  { key: 'rankCode', group: 'salary', kind: 'code', list: 'rank', required: true },
  { key: 'salaryCoefficientHundredths', group: 'salary', kind: 'coefficient', required: true, short: true },
  { key: 'salaryFrom', group: 'salary', kind: 'date', required: true, short: true },
  { key: 'partyAdmittedOn', group: 'party', kind: 'date', short: true },
  { key: 'ethnicGroupCode', group: 'party', kind: 'code', list: 'ethnic_group', short: true },
];

const byKey = new Map<string, RecordField>(recordFields.map((field) => [field.key, field]));
export const recordField = (key: string): RecordField | undefined => byKey.get(key);

export type FieldValue = string | number | null | readonly string[];
export type FieldValues = Readonly<Partial<Record<RecordFieldKey, FieldValue>>>;

/** The members of these fields, as an answer carries them; what the reader may not have is not among them. */
export const valuesOf = (record: CivilServantView, keys: readonly string[]): FieldValues =>
  Object.fromEntries(
    recordFields.filter(({ key }) => keys.includes(key)).map(({ key }) => [key, record[key] ?? null] as const),
  );

/** Id of a field's control, so that a list of errors can lead to it. */
export const controlId = (key: string): string => `record-${key}`;
