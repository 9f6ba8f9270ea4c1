import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { ensureDatabase } from './database.mjs';
import { startTestPostgres } from './test-server.mjs';

const names = {
  database: 'try',
  ownerRole: 'commune_owner',
  ownerPassword: "o'/@%",
  apiRole: 'commune_api',
  apiPassword: 'a',
  workerPassword: 'w',
};
let server;
let urls;

before(async () => {
  server = await startTestPostgres();
  // Several test runs come at once.
  [urls] = await Promise.all([1, 2, 3].map(() => ensureDatabase(server, names)));
});
after(() => server?.stop());

async function ask(connectionString, ...statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let result;
    for (const statement of statements) result = await client.query(statement);
    return result.rows;
  } finally {
    await client.end();
  }
}

test('the owner may make tables, the API may not', async () => {
  await ask(urls.databaseOwnerUrl, 'CREATE TABLE t (id int)', 'GRANT SELECT ON t TO scoped');
  await assert.rejects(ask(urls.databaseUrl, 'CREATE TABLE u (id int)'), { code: '42501' });
});

test('the API sees nothing before it takes a role', async () => {
  await assert.rejects(ask(urls.databaseUrl, 'SELECT * FROM t'), { code: '42501' });
  const rows = await ask(urls.databaseUrl, 'BEGIN', 'SET LOCAL ROLE scoped', 'SELECT * FROM t');
  assert.deepEqual(rows, []);
  await ask(urls.databaseUrl, 'BEGIN', 'SET LOCAL ROLE everything', 'SELECT 1');
  await assert.rejects(ask(urls.databaseUrl, 'SET ROLE commune_owner'), { code: '42501' });
});

test('the worker is neither the owner nor the API', async () => {
  await assert.rejects(ask(urls.workerDatabaseUrl, 'SELECT * FROM t'), { code: '42501' });
  await assert.rejects(ask(urls.workerDatabaseUrl, 'CREATE SCHEMA other'), { code: '42501' });
  await assert.rejects(ask(urls.workerDatabaseUrl, 'SET ROLE everything'), { code: '42501' });
  await assert.rejects(ask(urls.databaseUrl, 'SET ROLE commune_worker'), { code: '42501' });
});

test('no role of ours is above row-level security', async () => {
  const rows = await ask(
    server.superuserUrl,
    `SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres' AND (rolsuper OR rolbypassrls)`,
  );
  assert.deepEqual(rows, []);
});

test('a wrong password is refused', async () => {
  const url = new URL(urls.databaseUrl);
  url.password = 'wrong';
  await assert.rejects(ask(url.href, 'SELECT 1'), { code: '28P01' });
});

test('knows Vietnamese: case, order and the extensions', async () => {
  const [row] = await ask(
    urls.databaseUrl,
    `SELECT lower('ĐẶNG THỊ ÁNH') AS lower, 'ĐẶNG' ILIKE 'đặng' AS alike,
       (SELECT string_agg(n, ' ' ORDER BY n) FROM unnest(ARRAY['Đông', 'Dung', 'Ân', 'Anh', 'Em']) n) AS sorted,
       public.unaccent('Đặng') AS plain, public.similarity('binh', 'bình') > 0 AS trigrams`,
  );
  assert.deepEqual(row, {
    lower: 'đặng thị ánh',
    alike: true,
    sorted: 'Anh Ân Dung Đông Em',
    plain: 'Dang',
    trigrams: true,
  });
});
