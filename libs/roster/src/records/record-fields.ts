import type { FieldClass } from '@commune/kernel';

interface StoredTable {
  /** In the queries below. */
  readonly alias: string;
  /** Under which the audit trigger of the table writes its entries. */
  readonly auditClass: FieldClass;
}

/** Tables of a record. */
export const recordTables = {
  civil_servant: { alias: 'c', auditClass: 'identity' },
  posting: { alias: 'p', auditClass: 'name' },
  qualification: { alias: 'q', auditClass: 'qualification' },
  salary_step: { alias: 's', auditClass: 'employment' },
  civil_servant_sensitive: { alias: 'x', auditClass: 'sensitive' },
  civil_servant_id_number: { alias: 'n', auditClass: 'id_number' },
  civil_servant_contact: { alias: 'k', auditClass: 'contact' },
} as const satisfies Readonly<Record<string, StoredTable>>;
export type RecordTable = keyof typeof recordTables;

export interface RecordField {
  readonly table: RecordTable;
  readonly column: string;
  readonly fieldClass: FieldClass;
  /** May be changed on the record page. Posts change by placement and ratings by evaluation, not here. */
  readonly editable: boolean;
  /** Read from another table than it is kept in: where somebody stood is told by the post of the day. */
  readonly readFrom?: RecordTable;
  /** Read by this expression over the person `c` and the day $1, where no column does. */
  readonly sql?: string;
}

/** Certificates are rows of their own; a record names those that it had by the day $1. */
export const CERTIFICATE_NAMES = `(select coalesce(array_agg(held.name order by held.name), '{}') from certificate held
    where held.civil_servant_id = c.id and coalesce(held.issued_on, $1::date) <= $1::date)`;

const field = (table: RecordTable, column: string, fieldClass: FieldClass, editable = true): RecordField => ({
  table,
  column,
  fieldClass,
  editable,
});

const placeField = (column: string): RecordField => ({
  ...field('civil_servant', column, 'name', false),
  readFrom: 'posting',
});

/**
 * Every field of a record, once: where it is stored, of which class it is, whether the record page edits it. Reading,
 * PATCH, history and export all go by this table, so a new field is one line here beside its column and its DTO.
 */
export const recordFields = {
  code: field('civil_servant', 'code', 'name', false),
  fullName: field('civil_servant', 'full_name', 'name'),
  otherName: field('civil_servant', 'other_name', 'identity'),
  birthDate: field('civil_servant', 'birth_date', 'identity'),
  birthPlace: field('civil_servant', 'birth_place', 'identity'),
  homeTown: field('civil_servant', 'home_town', 'identity'),
  sex: field('civil_servant', 'sex', 'identity'),
  unitId: placeField('unit_id'),
  bloc: placeField('bloc'),
  officeId: placeField('office_id'),
  recruitedOn: field('civil_servant', 'recruited_on', 'employment'),
  recruitedBy: field('civil_servant', 'recruited_by', 'employment'),
  positionTitle: field('posting', 'position_title', 'name', false),
  specialismCode: field('posting', 'specialism_code', 'name', false),
  postedOn: field('posting', 'started_on', 'name', false),
  educationLevel: field('qualification', 'education_level', 'qualification'),
  fieldOfStudy: field('qualification', 'field_of_study', 'qualification'),
  graduationYear: field('qualification', 'graduation_year', 'qualification'),
  politicalTheory: field('qualification', 'political_theory', 'qualification'),
  stateManagement: field('qualification', 'state_management', 'qualification'),
  itLevel: field('qualification', 'it_level', 'qualification'),
  foreignLanguage: field('qualification', 'foreign_language', 'qualification'),
  foreignLanguageLevel: field('qualification', 'foreign_language_level', 'qualification'),
  ethnicLanguage: field('qualification', 'ethnic_language', 'qualification'),
  certificates: { ...field('qualification', 'certificates', 'qualification'), sql: CERTIFICATE_NAMES },
  rankCode: field('salary_step', 'rank_code', 'employment'),
  salaryCoefficientHundredths: field('salary_step', 'coefficient_hundredths', 'employment'),
  salaryFrom: field('salary_step', 'effective_from', 'employment'),
  ethnicGroupCode: field('civil_servant_sensitive', 'ethnic_group_code', 'sensitive'),
  partyAdmittedOn: field('civil_servant_sensitive', 'party_admitted_on', 'sensitive'),
  partyOfficialOn: field('civil_servant_sensitive', 'party_official_on', 'sensitive'),
  youthUnionOn: field('civil_servant_sensitive', 'youth_union_on', 'sensitive'),
  enlistedOn: field('civil_servant_sensitive', 'enlisted_on', 'sensitive'),
  dischargedOn: field('civil_servant_sensitive', 'discharged_on', 'sensitive'),
  militaryRank: field('civil_servant_sensitive', 'military_rank', 'sensitive'),
  religionCode: field('civil_servant_sensitive', 'religion_code', 'sensitive'),
  note: field('civil_servant_sensitive', 'note', 'sensitive'),
  idNumber: field('civil_servant_id_number', 'last_four', 'id_number'),
  idIssuedOn: field('civil_servant_id_number', 'id_issued_on', 'id_number'),
  idIssuedBy: field('civil_servant_id_number', 'id_issued_by', 'id_number'),
  socialInsuranceNumber: field('civil_servant_id_number', 'social_insurance_number', 'id_number'),
  phone: field('civil_servant_contact', 'phone', 'contact'),
  email: field('civil_servant_contact', 'email', 'contact'),
  permanentResidence: field('civil_servant_contact', 'permanent_residence', 'contact'),
  residence: field('civil_servant_contact', 'residence', 'contact'),
} as const satisfies Readonly<Record<string, RecordField>>;

export type RecordFieldKey = keyof typeof recordFields;

export const recordFieldKeys = Object.keys(recordFields) as RecordFieldKey[]; // keys of a const object

export function isRecordField(key: string): key is RecordFieldKey {
  return key in recordFields;
}

/** `alias.column as "key"` for these fields. */
export function selectFields(keys: readonly RecordFieldKey[]): string {
  return keys
    .map((key) => {
      const { table, column, readFrom = table, sql }: RecordField = recordFields[key];
      return `${sql ?? `${recordTables[readFrom].alias}.${column}`} as "${key}"`;
    })
    .join(', ');
}

/** The field behind a column of an audit entry; tables share names of columns, so the class of the entry tells which. */
export function fieldOfColumn(column: string, auditClass: string | null): RecordFieldKey | undefined {
  return recordFieldKeys.find((key) => {
    const field = recordFields[key];
    return field.column === column && recordTables[field.table].auditClass === auditClass;
  });
}

const qualificationOn = (day: string): string => `left join qualification q on q.civil_servant_id = c.id
      and ${day} between q.effective_from and coalesce(q.effective_to, 'infinity')`;

/** Parts of a record beside post and person, with what each is joined to. */
const parts = {
  q: qualificationOn('$1::date'),
  x: `left join civil_servant_sensitive x on x.civil_servant_id = c.id`,
  pos: `left join job_position pos on pos.id = p.position_id`,
  f: `left join field_of_study f on f.name = q.field_of_study`,
} as const;

/** The parts that these pieces of SQL speak of, joined; a part that nothing asks for costs as much as one that is used. */
export function partsUsedBy(sql: string): string {
  const uses = (alias: string): boolean => new RegExp(`\\b${alias}\\.`).test(sql);
  const used = Object.entries(parts).filter(([alias]) => uses(alias) || (alias === 'q' && uses('f')));
  return used.map(([, join]) => join).join('\n    ');
}

/** Post and person on a day (parameter $1), with these joins. */
export function postsAsOf(joins: string): string {
  return `
  from posting p
    join civil_servant c on c.id = p.civil_servant_id
    ${joins}
  where $1::date between p.started_on and coalesce(p.ended_on, 'infinity')`;
}

/** A person's record as of a day (parameter $1), joined in the aliases above. */
export const RECORD_AS_OF = postsAsOf(Object.values(parts).join('\n    '));

/** Who has left the service by the day ($1) and has not come back, in the last post. */
export function leaversAsOf(joins: string): string {
  return `
  from departure d
    join posting p on p.id = d.posting_id
    join civil_servant c on c.id = p.civil_servant_id
    ${joins}
  where d.state = 'done' and d.left_on <= $1::date and $1::date < coalesce(d.returned_on, 'infinity')`;
}

/**
 * One person ($2) by the post of the day ($1), else by the last one before. To a unit that the person has left the record
 * is what it was on the last day there: `d.on` is the day as of which it is told, `d.former` whether it is such a view.
 */
export const ONE_RECORD = `
  from civil_servant c
    join lateral (select * from posting held where held.civil_servant_id = c.id
      order by held.started_on <= $1::date desc, held.started_on desc limit 1) p on true
    cross join lateral (select p.ended_on < $1::date
      and (p.unit_id, p.bloc, p.office_id) is distinct from (c.unit_id, c.bloc, c.office_id) as former) former
    cross join lateral (select former.former, case when former.former then p.ended_on else $1::date end as "on") d
    ${qualificationOn('d.on')}
    ${parts.x}
    ${parts.pos}
    left join lateral (select * from salary_step s where s.civil_servant_id = c.id and s.effective_from <= d.on
      order by s.effective_from desc limit 1) s on true
    left join civil_servant_id_number n on n.civil_servant_id = c.id
    left join civil_servant_contact k on k.civil_servant_id = c.id
    join org_unit u on u.id = p.unit_id
    join org_unit o on o.id = p.office_id`;
