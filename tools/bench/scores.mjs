/** So many months of scores of everybody: 2,000,000 rows of 200,000 people. */
const MONTHS = 10;
export const SCORED_YEAR = '2026';
const OFFICE_OF = 40;

const SCORES = `
  insert into period_score (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader,
    full_name, position_title, state, points_hundredths, points_exact, general_hundredths, calculation)
  select gen_random_uuid(), p.civil_servant_id, p.unit_id, p.bloc, p.office_id, to_char(m, 'YYYY-MM'), m::date,
    (m + interval '1 month' - interval '1 day')::date, false, c.full_name, p.position_title, 'scored', points,
    points || '/100', 2750, '{"score":{"state":"scored","steps":[],"items":[]},"basis":{}}'
  from posting p join civil_servant c on c.id = p.civil_servant_id
    cross join generate_series(date '${SCORED_YEAR}-01-01', date '${SCORED_YEAR}-01-01' + interval '${MONTHS - 1} months', '1 month') m
    cross join lateral (select 4000 + abs(hashtext(c.code || m)) % 6000 as points) given
  where p.ended_on is null
  on conflict do nothing`;

/** Of a database that is gone on with. */
const ENOUGH = `select count(*) >= ${MONTHS} * (select count(*) from posting where ended_on is null) as "isEnough" from period_score`;

/** The commune whose people have most work, forty of them in one office: as large as offices get. */
const OFFICE = `
  with busiest as (
    select unit_id from work_item group by unit_id order by count(*) desc, unit_id limit 1),
  chosen as (
    select p.civil_servant_id, (select o.id from org_unit o where o.parent_id = p.unit_id and o.kind = 'commune_office'
      and o.bloc = 'government' order by o.sort_order, o.id limit 1) as office_id
    from posting p join busiest b on b.unit_id = p.unit_id
    where p.bloc = 'government' and p.ended_on is null order by p.civil_servant_id limit ${OFFICE_OF}),
  people as (
    update civil_servant c set office_id = chosen.office_id from chosen where c.id = chosen.civil_servant_id)
  update posting p set office_id = chosen.office_id from chosen
    where p.civil_servant_id = chosen.civil_servant_id and p.ended_on is null
  returning p.office_id as "officeId", (select max(period) from scorecard s where s.unit_id = p.unit_id and s.state = 'confirmed') as month`;

/** As superuser with triggers off. Answers the office whose table is measured, and its month. */
export async function growScores(client) {
  await client.query('set session_replication_role = replica');
  const { rows: before } = await client.query(ENOUGH);
  if (!before[0].isEnough) await client.query(SCORES);
  const { rows } = await client.query(OFFICE);
  // Nobody else in it, so that it has forty.
  const [{ officeId, month }] = rows;
  await client.query(
    `update posting p set office_id = (select o.id from org_unit o where o.parent_id = p.unit_id and o.kind = 'commune_office'
       and o.id <> $1 order by o.sort_order, o.id limit 1)
     where p.office_id = $1 and p.civil_servant_id <> all (select c.id from civil_servant c where c.office_id = $1)`,
    [officeId],
  );
  await client.query('set session_replication_role = default');
  await client.query('vacuum analyze period_score');
  await client.query('analyze posting');
  const { rows: counted } = await client.query('select count(*)::int as scores from period_score');
  return { officeId, month, scores: counted[0].scores };
}
