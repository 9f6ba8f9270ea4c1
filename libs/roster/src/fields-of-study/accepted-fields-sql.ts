import { foldedSynonyms } from '../domain/index.js';

/** Names of letters, digits and blanks alone, each with the place of its group. */
const synonyms = foldedSynonyms.flatMap((names, place) => names.map((name) => `('${name}', ${place})`)).join(', ');

/** The folded names of every field of study that an array of names accepts; null where it names none. */
export const acceptedFields = (names: string): string => `(
  select array_agg(distinct coalesce(same.name, wanted.name))
  from (select fold_field_of_study(name) as name from unnest(${names}) as name) wanted
    left join (values ${synonyms}) known(name, place) on known.name = wanted.name
    left join (values ${synonyms}) same(name, place) on same.place = known.place)`;

/** Standards in force on $1. Worked out once for a query, not once for a person. */
export const STANDARDS_IN_FORCE = `(
  with standard as materialized (
    select s.position_id, s.fields_of_study, ${acceptedFields('s.fields_of_study')} as accepted_fields
    from position_standard s where $1::date between s.effective_from and coalesce(s.effective_to, 'infinity'))
  select position_id, fields_of_study, accepted_fields from standard)`;

/** Whether the qualification `q` is in a field that the standard `st` accepts. */
export const STUDIED_ACCEPTED_FIELD = `coalesce(q.field_of_study_folded = any (st.accepted_fields), false)`;
