import type { Witness } from './province-import.js';

/** People of each commune's government, each with twenty pieces of work and a confirmed card a month. */
const PEOPLE = `
  with place as (
    select u.id as unit_id, (select o.id from org_unit o where o.parent_id = u.id and o.kind = 'commune_office'
      and o.bloc = 'government' order by o.id limit 1) as office_id
    from org_unit u where u.kind = 'commune'),
  person as (
    insert into civil_servant (id, code, full_name, given_name, family_name, birth_date, sex, unit_id, bloc, office_id, known_as_of)
    select gen_random_uuid(), 'THU-' || row_number() over (), 'Nông Văn Thử', 'Thử', 'Nông', '1985-05-05', 'male',
      unit_id, 'government', office_id, '2026-01-01'
    from place cross join generate_series(1, $1::int) where office_id is not null returning *),
  number as (
    insert into civil_servant_id_number (civil_servant_id, unit_id, bloc, office_id, ciphertext, digest, last_four)
    select id, unit_id, bloc, office_id, '\\x00', sha256(code::bytea), '0000' from person)
  insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
  select gen_random_uuid(), id, unit_id, bloc, office_id, 'Chuyên viên', '2025-07-01' from person`;

const ENTRY = `
  insert into work_catalogue_entry (id, code, part, task, complexity_group, coefficient_hundredths, effective_from, source)
  values (gen_random_uuid(), 'DC.THU', 'DC', 'Việc thử', 1, 150, '2026-01-01', 'kiểm thử')`;

// Of the twenty each third is late once.
const ITEMS = `
  insert into work_item (id, civil_servant_id, unit_id, bloc, office_id, catalogue_entry_id, work_code, name,
    coefficient_hundredths, quantity_hundredths, completed_hundredths, origin, state, assigned_on, deadline, completed_on,
    assigned_by, delays)
  select gen_random_uuid(), c.id, c.unit_id, c.bloc, c.office_id, e.id, e.code, e.task, e.coefficient_hundredths,
    100 * n, 100 * n, 'initial', 'confirmed', $1::date, $1::date + n, $1::date + n, 'kiểm thử',
    case when n % 3 = 0 then 1 else 0 end
  from civil_servant c cross join generate_series(1, 20) n join work_catalogue_entry e on e.code = 'DC.THU'`;

const CARDS = `
  insert into scorecard (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader, state,
    general_points, confirmed_by_name, confirmed_at)
  select gen_random_uuid(), id, unit_id, bloc, office_id, to_char($1::date, 'YYYY-MM'), $1::date,
    $1::date + interval '1 month' - interval '1 day', false, 'confirmed', $2::jsonb, 'kiểm thử', now()
  from civil_servant`;
const POINTS = ['I.1', 'I.2', 'II.1', 'II.2', 'II.3', 'II.4', 'III.1', 'III.2', 'III.3', 'III.4'];

/** The work of three months of so many people of each commune, all confirmed. */
export async function prepareQuarter(witness: Witness, months: readonly string[], perCommune: number): Promise<void> {
  await witness.sql(PEOPLE, [perCommune]);
  await witness.sql(ENTRY);
  const given = JSON.stringify(POINTS.map((code) => ({ code, points: 2.5, note: null })));
  for (const month of months) {
    await witness.sql(ITEMS, [`${month}-01`]);
    await witness.sql(CARDS, [`${month}-01`, given]);
  }
  await witness.sql('analyze');
}

export interface QuarterFound {
  readonly closed: number;
  readonly scores: number;
  readonly people: number;
  /** Different points: everybody has done the same. */
  readonly points: readonly number[];
  readonly state: string | null;
}

const FOUND = `
  select (select count(*)::int from closed_period) as closed, (select count(*)::int from period_score) as scores,
    (select count(*)::int from (select distinct civil_servant_id, period from period_score) s) as people,
    (select coalesce(array_agg(distinct points_hundredths), '{}') from period_score) as points,
    (select state from period_closing) as state`;

export async function quarterFound(witness: Witness): Promise<QuarterFound> {
  const [found] = await witness.sql<QuarterFound>(FOUND);
  return found ?? { closed: 0, scores: 0, people: 0, points: [], state: null };
}
