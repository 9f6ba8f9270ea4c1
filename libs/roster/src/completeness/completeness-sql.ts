import { completenessChecks, type CheckCode } from '../domain/index.js';
import { postsAsOf } from '../records/record-fields.js';

/** A paper of one of these kinds is attached to the record. */
const paper = (...kinds: readonly string[]): string => `exists (select from attachment a
  where a.record_type = 'civil_servant' and a.record_id = c.id and a.removed_at is null
    and a.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`;
const part = (table: string): string => `exists (select from ${table} r where r.civil_servant_id = c.id)`;

/** How each check is read, in the aliases of COMPLETED; `applies` where it is not asked of everybody. Never null. */
const checkSql: Readonly<Record<CheckCode, { readonly filled: string; readonly applies?: string }>> = {
  idNumber: { filled: 'n.civil_servant_id is not null' },
  ethnicGroup: { filled: 'x.ethnic_group_code is not null' },
  recruitedOn: { filled: 'c.recruited_on is not null' },
  position: { filled: 'p.position_id is not null' },
  salary: { filled: part('salary_step') },
  rating: {
    filled: `exists (select from annual_rating r where r.civil_servant_id = c.id
      and r.year = extract(year from $1::date) - 1)`,
    // Whoever came during the year has not been rated for the one before.
    applies: `coalesce(c.recruited_on < date_trunc('year', $1::date) - interval '6 months', true)`,
  },
  educationLevel: { filled: 'q.education_level is not null' },
  fieldOfStudy: {
    filled: 'q.field_of_study is not null',
    applies: `q.education_level is distinct from 'upper_secondary'`,
  },
  graduationYear: { filled: 'q.graduation_year is not null' },
  politicalTheory: { filled: 'q.political_theory is not null' },
  stateManagement: { filled: 'q.state_management is not null' },
  itLevel: { filled: 'q.it_level is not null' },
  foreignLanguage: { filled: 'q.foreign_language is not null' },
  partyAdmittedOn: { filled: 'x.party_admitted_on is not null', applies: `p.bloc = 'party'` },
  workHistory: { filled: part('work_history_entry') },
  training: { filled: `(${part('certificate')} or ${part('training_course')})` },
  family: { filled: part('family_member') },
  identityPaper: { filled: paper('identity_card') },
  diplomaPaper: { filled: paper('diploma') },
  decisionPaper: { filled: paper('decision') },
  vitaePaper: { filled: paper('curriculum_vitae') },
};

const COMPLETED = postsAsOf(`
    left join qualification q on q.civil_servant_id = c.id
      and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')
    left join civil_servant_sensitive x on x.civil_servant_id = c.id
    left join civil_servant_id_number n on n.civil_servant_id = c.id`);

const missing = ({ filled, applies }: { filled: string; applies?: string }): string =>
  applies === undefined
    ? `not coalesce(${filled}, false)`
    : `case when ${applies} then not coalesce(${filled}, false) end`;
const pointColumns = completenessChecks.map(({ code }) => `${missing(checkSql[code])} as "${code}"`).join(',\n    ');

/**
 * Each person in office on $1 with `filter` of the parameters that follow; per check: true where it is missing, null
 * where it does not apply. Materialised, so that each check is read once.
 */
export const pointsOf = (filter: string, columns = ''): string => `
  point as materialized (select c.id, p.unit_id, p.bloc, ${columns} ${pointColumns} ${COMPLETED} ${filter})`;

const weighed = (counts: (code: string) => string): string =>
  completenessChecks.map(({ code, weight }) => `(case when ${counts(code)} then ${weight} else 0 end)`).join(' + ');

/** Whole percent, rounded down, as `completenessScore`. */
export const SCORE = `((${weighed((code) => `not "${code}"`)}) * 100 / nullif(${weighed((code) => `"${code}" is not null`)}, 0))`;

const all = (codes: readonly string[]): string => codes.map((code) => `"${code}" is not true`).join(' and ');

/** All that is required is there. */
export const IS_COMPLETE = `(${all(completenessChecks.filter(({ need }) => need === 'required').map(({ code }) => code))})`;
/** All papers are scanned. */
export const IS_DIGITISED = `(${all(completenessChecks.filter(({ group }) => group === 'papers').map(({ code }) => code))})`;

/** `{ "idNumber": 3, … }`: of how many records each check is missing. */
export const MISSING_COUNTS = `json_build_object(${completenessChecks
  .map(({ code }) => `'${code}', count(*) filter (where "${code}")`)
  .join(', ')})`;

/** The codes of what a record lacks, in the order of the checks. */
export const MISSING_CODES = `array_remove(array[${completenessChecks
  .map(({ code }) => `case when "${code}" then '${code}' end`)
  .join(', ')}], null)`;
