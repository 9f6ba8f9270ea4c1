import { readFileSync } from 'node:fs';

const PREPARE = new URL('./prepare-database.sql', import.meta.url);
const WORKER_ROLE = 'commune_worker';

/**
 * Makes the database with its three login roles (owner for migrations, API that owns nothing, worker that owns its queue), the roles
 * `scoped` and `everything`, and the extensions. Harmless to repeat. Answers the address
 * of each.
 */
export async function ensureDatabase(server, names) {
  const { database, ownerRole, ownerPassword, apiRole, apiPassword, workerPassword } = names;
  const settings = {
    owner: ownerRole,
    owner_password: ownerPassword,
    api: apiRole,
    api_password: apiPassword,
    worker_password: workerPassword,
  };
  await withClient(server.superuserUrl, async (client) => {
    // Test runs of several projects come here at once, and roles belong to the whole server.
    await client.query("SELECT pg_advisory_lock(hashtext('commune.prepare-database'))");
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    await withClient(urlFor(server.superuserUrl, { database }), (inside) => prepare(inside, settings));
  });
  return {
    databaseUrl: urlFor(server.superuserUrl, { database, user: apiRole, password: apiPassword }),
    databaseOwnerUrl: urlFor(server.superuserUrl, { database, user: ownerRole, password: ownerPassword }),
    workerDatabaseUrl: urlFor(server.superuserUrl, { database, user: WORKER_ROLE, password: workerPassword }),
  };
}

async function prepare(client, settings) {
  for (const [name, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, false)', [`commune.${name}`, value]);
  await client.query(readFileSync(PREPARE, 'utf8'));
}

function urlFor(base, { database, user, password }) {
  const url = new URL(base);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) url.username = encodeURIComponent(user);
  if (password !== undefined) url.password = encodeURIComponent(password);
  return url.href;
}

async function withClient(connectionString, use) {
  const { Client } = (await import('pg')).default; // not before the install
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
