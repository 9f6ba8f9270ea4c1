import { STANDARDS_IN_FORCE, STUDIED_ACCEPTED_FIELD } from '../fields-of-study/accepted-fields-sql.js';
import { postsAsOf } from '../records/record-fields.js';

/** $6 the age below which one is young · $7 the years in a row that a potential asks for. */
const age = 'extract(year from age($1::date, c.birth_date))::int';
const rated = `(select count(*) from annual_rating r where r.civil_servant_id = c.id
  and r.year >= extract(year from $1::date) - $7::int and r.year < extract(year from $1::date)
  and r.rating in ('excellent', 'good')) = $7::int`;
const suitable = `(q.education_level in ('university', 'master', 'doctorate')
  and (coalesce(cardinality(st.fields_of_study), 0) = 0 or ${STUDIED_ACCEPTED_FIELD}))`;

const JOINS = `
    left join job_position pos on pos.id = p.position_id
    left join ${STANDARDS_IN_FORCE} st on st.position_id = p.position_id
    left join qualification q on q.civil_servant_id = c.id
      and $1::date between q.effective_from and coalesce(q.effective_to, 'infinity')`;

const inPool = `exists (select from planning_pool_entry e where e.civil_servant_id = c.id and e.added_on <= $1::date
  and (e.removed_on is null or e.removed_on > $1::date))`;

/** Everybody in office on $1 with what the pipeline asks about them. The ethnic group only where it may be known. */
export const pipelineOf = (filter: string, knowsEthnicity: boolean): string => `
  person as (
    select c.id, p.unit_id, p.bloc, p.office_id, p.position_title, pos.sort_order as position_order, c.birth_date,
      ${age} as age, c.sex, q.education_level,
      ${knowsEthnicity ? `case when x.ethnic_group_code is null then null else x.ethnic_group_code <> '01' end` : 'null::boolean'} as minority,
      (${suitable} and ${rated}) is true as potential, ${inPool} as pool
    ${postsAsOf(`${JOINS} ${knowsEthnicity ? 'left join civil_servant_sensitive x on x.civil_servant_id = c.id' : ''}`)}
    ${filter})`;
