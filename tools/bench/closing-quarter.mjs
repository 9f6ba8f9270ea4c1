const MONTHS = ['2026-07', '2026-08', '2026-09'];
const QUARTER = '2026-Q3';
const CRITERIA = ['I.1', 'I.2', 'II.1', 'II.2', 'II.3', 'II.4', 'III.1', 'III.2', 'III.3', 'III.4'];

// Everybody of the province who is in post; of the twenty pieces of work a month each third is late once.
const ITEMS = `
  insert into work_item (id, civil_servant_id, unit_id, bloc, office_id, catalogue_entry_id, work_code, name,
    coefficient_hundredths, quantity_hundredths, completed_hundredths, origin, state, assigned_on, deadline, completed_on,
    assigned_by, delays)
  select gen_random_uuid(), p.civil_servant_id, p.unit_id, p.bloc, p.office_id, e.id, e.code, e.task,
    e.coefficient_hundredths, 100 * n, 100 * n, 'initial', 'confirmed', $2::date, $2::date + n, $2::date + n, 'đo',
    case when n % 3 = 0 then 1 else 0 end
  from posting p cross join generate_series(1, 20) n
    join (select c.*, row_number() over (order by code, id) as number from work_catalogue_entry c) e on e.number = n
  where p.unit_id = any ($1) and p.ended_on is null`;
// Points differ from person to person, and the superior's from one's own.
const CARDS = `
  insert into scorecard (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader, state,
    self_points, self_scored_at, general_points, confirmed_by_name, confirmed_at)
  select gen_random_uuid(), p.civil_servant_id, p.unit_id, p.bloc, p.office_id, to_char($2::date, 'YYYY-MM'), $2::date,
    $2::date + interval '1 month' - interval '1 day', false, 'confirmed', own.points, now(), given.points, 'đo', now()
  from posting p
    cross join lateral (select abs(hashtext(p.civil_servant_id::text || $2::text)) as chance) drawn
    cross join lateral (select jsonb_agg(jsonb_build_object('code', code, 'points', 2.75, 'note', null)) as points
      from unnest($3::text[]) code) own
    cross join lateral (select jsonb_agg(jsonb_build_object('code', code, 'points', 2 + chance % 4 * 0.25, 'note', null))
      as points from unnest($3::text[]) code) given
  where p.unit_id = any ($1) and p.ended_on is null`;

/** Work and confirmed cards of three months of everybody of the first province, instead of what was there. */
export async function prepareQuarter({ client, provinceId }) {
  const { rows: units } = await client.query('select id from org_unit where id = $1 or parent_id = $1', [provinceId]);
  const quarter = { key: QUARTER, unitIds: units.map(({ id }) => id) };
  await asReplica(client, async () => {
    await client.query('delete from work_item_mark where unit_id = any ($1)', [quarter.unitIds]);
    await client.query('delete from work_item where unit_id = any ($1)', [quarter.unitIds]);
    await client.query('delete from scorecard where unit_id = any ($1)', [quarter.unitIds]);
    await removeScores(client, quarter);
    await client.query('delete from period_closing where unit_id = any ($1) and period = any ($2)', valuesOf(quarter));
    for (const month of MONTHS) {
      await client.query(ITEMS, [quarter.unitIds, `${month}-01`]);
      await client.query(CARDS, [quarter.unitIds, `${month}-01`, CRITERIA]);
    }
  });
  await client.query('vacuum analyze');
  const { rows } = await client.query('select count(*)::int as items from work_item where unit_id = any ($1)', [
    quarter.unitIds,
  ]);
  return { ...quarter, items: rows[0].items };
}

/** As before the jobs ran: their closings and themselves as they began. */
export async function undo({ client }, quarter) {
  await asReplica(client, async () => {
    await removeScores(client, quarter);
    await client.query(
      `update period_closing set state = 'running', closed_at = null, units = null, people = null, scored = null
       where unit_id = any ($1) and period = any ($2)`,
      valuesOf(quarter),
    );
    await client.query(
      `update job set state = 'queued', attempts = 0, started_at = null, finished_at = null
       where id in (select job_id from period_closing where unit_id = any ($1) and period = any ($2))`,
      valuesOf(quarter),
    );
  });
  await client.query('vacuum analyze period_score');
  await client.query('checkpoint');
}

async function removeScores(client, quarter) {
  for (const table of ['formalism_finding', 'kept_indicator_card', 'closed_period', 'period_score']) {
    await client.query(`delete from ${table} where unit_id = any ($1) and period = any ($2)`, valuesOf(quarter));
  }
}

const valuesOf = ({ unitIds }) => [unitIds, [...MONTHS, QUARTER]];

/** What is closed lets nothing be taken away, and nothing here needs a trail. */
async function asReplica(client, work) {
  await client.query('set session_replication_role = replica');
  await work();
  await client.query('set session_replication_role = default');
}
