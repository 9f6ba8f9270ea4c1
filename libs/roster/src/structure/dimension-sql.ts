import { ageBands, type Dimension } from '../domain/index.js';

const age = `extract(year from age($1::date, c.birth_date))`;
const service = `extract(year from age($1::date, c.recruited_on))`;
const bands = ageBands.map(({ code, to }) => `when ${age} <= ${to} then '${code}'`).join(' ');

/** How each dimension is read from a record as of $1, in the aliases of RECORD_AS_OF. Always text, or null. */
export const dimensionSql: Readonly<Record<Dimension, string>> = {
  bloc: `p.bloc`,
  sex: `c.sex`,
  ageBand: `case ${bands} end`,
  under42: `case when ${age} < 42 then 'yes' else 'no' end`,
  ethnicMinority: `case when x.ethnic_group_code is null then null when x.ethnic_group_code = '01' then 'no' else 'yes' end`,
  ethnicGroupCode: `x.ethnic_group_code`,
  partyMember: `case when x.party_admitted_on <= $1::date then 'yes' else 'no' end`,
  educationLevel: `q.education_level`,
  educationGroup: `case when q.education_level in ('master', 'doctorate') then 'postgraduate'
    when q.education_level = 'university' then 'university'
    when q.education_level in ('college', 'intermediate') then 'college_intermediate'
    when q.education_level is not null then 'below' end`,
  universityOrAbove: `case when q.education_level in ('university', 'master', 'doctorate') then 'yes'
    when q.education_level is not null then 'no' end`,
  politicalTheory: `q.political_theory`,
  politicalTheoryGroup: `case when q.political_theory in ('advanced', 'bachelor') then 'advanced_bachelor' else q.political_theory end`,
  stateManagement: `q.state_management`,
  itLevel: `q.it_level`,
  fieldGroup: `f.group_code`,
  fieldOfStudy: `q.field_of_study`,
  experienceBand: `case when c.recruited_on is null then null when ${service} < 5 then 'under_5'
    when ${service} < 10 then '5_9' when ${service} < 20 then '10_19' else '20_plus' end`,
  rankCode: `(select s.rank_code from salary_step s where s.civil_servant_id = c.id and s.effective_from <= $1::date
    order by s.effective_from desc limit 1)`,
  specialismCode: `p.specialism_code`,
  isLeader: `case when pos.is_leader then 'yes' else 'no' end`,
  lastRating: `(select r.rating from annual_rating r where r.civil_servant_id = c.id
    and r.year < extract(year from $1::date) order by r.year desc limit 1)`,
};
