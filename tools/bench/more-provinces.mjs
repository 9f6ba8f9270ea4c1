/** Tables of people and units, parents first. Everything else is shared by all provinces. */
const TABLES = [
  'org_unit',
  'cluster',
  'cluster_membership',
  'unit_area_type',
  'staffing_quota',
  'required_post',
  'civil_servant',
  'posting',
  'qualification',
  'salary_step',
  'annual_rating',
  'certificate',
  'training_course',
  'work_history_entry',
  'award',
  'absence',
  'family_member',
  'discipline_record',
  'planning_pool_entry',
  'civil_servant_contact',
  'civil_servant_sensitive',
  'civil_servant_id_number',
];
/** References to what all provinces share. */
const SHARED = new Set(['position_id']);

/**
 * Copies the first province under new ids until `people` are there, each copy with other names and numbers. As
 * superuser with triggers off: two hundred thousand people take a minute and leave no trail.
 */
export async function growTo(client, people) {
  const { original, present } = await sizes(client);
  const wanted = Math.max(1, Math.round(people / original));
  const columns = new Map();
  for (const table of TABLES) columns.set(table, await columnsOf(client, table));
  await client.query('set session_replication_role = replica');
  for (let copy = Math.round(present / original); copy < wanted; copy += 1) {
    for (const table of TABLES) await client.query(copyStatement(table, columns.get(table), copy));
  }
  await client.query(`update org_unit_revision set revision = revision + 1`);
  await client.query('set session_replication_role = default');
  await client.query('vacuum analyze');
  return (await sizes(client)).present;
}

async function sizes(client) {
  const { rows } = await client.query(`
    select count(*) filter (where code not like '%-%')::int as original, count(*)::int as present from civil_servant`);
  return rows[0];
}

async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows;
}

function copyStatement(table, columns, copy) {
  const values = columns.map(({ name, type }) => `${valueOf(table, name, type, copy)} as ${name}`);
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')})
    select ${values.join(', ')} from ${table} t where ${originals(table)}`;
}

/** The province whose people there are; of the others the first load knows the units only. */
const PROVINCE = `(select u.parent_id from org_unit u
  where u.code not like '%-%' and exists (select from civil_servant c where c.unit_id = u.id) limit 1)`;

/** Units of that province: itself, its communes, their offices. */
const inProvince = (
  unit,
) => `${unit}.code not like '%-%' and (${unit}.id = ${PROVINCE} or ${unit}.parent_id = ${PROVINCE}
  or ${unit}.parent_id in (select id from org_unit where parent_id = ${PROVINCE}))`;

/** Rows of the first province: copies carry a dash in a code of theirs, or belong to a unit or person that does. */
function originals(table) {
  if (table === 'org_unit') return inProvince('t');
  if (table === 'civil_servant') return `t.code not like '%-%'`;
  if (table === 'cluster') return `t.province_id = ${PROVINCE}`;
  return `exists (select from org_unit u where u.id = t.unit_id and ${inProvince('u')})`;
}

/** The id of the first province. */
export async function provinceOf(client) {
  const { rows } = await client.query(`select ${PROVINCE} as id`);
  return rows[0].id;
}

function valueOf(table, name, type, copy) {
  if (name === 'code') return `t.code || '-${copy}'`;
  // Other people: the given names move around among the families.
  if (table === 'civil_servant' && name === 'given_name') return otherGivenName(copy);
  if (table === 'civil_servant' && name === 'full_name') return `t.family_name || ' ' || ${otherGivenName(copy)}`;
  if (name === 'digest') return `sha256(t.digest || '${copy}')`;
  if (type === 'uuid' && !SHARED.has(name)) return `md5(t.${name}::text || '${copy}')::uuid`;
  return `t.${name}`;
}

/** A given name drawn by the copy and the person: names of people are spread as in the first province. */
function otherGivenName(copy) {
  return `(array['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Hạnh', 'Hoa', 'Hùng', 'Hương', 'Kiên', 'Lan', 'Linh', 'Long',
    'Mai', 'Minh', 'Nam', 'Nga', 'Nhung', 'Phúc', 'Quân', 'Sơn', 'Tâm', 'Thảo', 'Thủy', 'Trang', 'Tuấn', 'Vân', 'Việt',
    'Yến'])[1 + abs(hashtext(t.id::text || '${copy}')) % 30]`;
}
