/**
 * What the audit chain costs: the same work with the linking trigger on and off, in pairs of short rounds, on a
 * PostgreSQL of its own that really writes to the disk. Then the speed of the verification.
 *   npm run bench:audit -- [--pairs 12] [--writes 400] [--imports 2]
 * The workspace must be built. Prints a table and a line of JSON.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../places.mjs';
import { ensureDatabase } from '../postgres/database.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { median, quantile } from './load.mjs';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '12' },
    writes: { type: 'string', default: '400' },
    imports: { type: 'string', default: '2' },
  },
});
const PAIRS = Number(options.pairs);
const WRITES = Number(options.writes);
const IMPORTS = Number(options.imports);
const PATCHES = Math.ceil(WRITES / 3);
const CONCURRENCY = 8;

const built = (path) => import(pathToFileURL(join(ROOT, path)).href);

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-audit-'));
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const server = await startPostgres({ dataDir: join(folder, 'data') });
  try {
    const figures = await measure(server);
    console.table(figures);
    console.log(JSON.stringify(figures));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(server) {
  const password = randomBytes(12).toString('base64url');
  const names = { ownerRole: 'commune_owner', ownerPassword: password, apiRole: 'commune_api', apiPassword: password };
  const urls = await ensureDatabase(server, { database: 'bench', ...names, workerPassword: password });
  const modules = await load();
  await modules.migrate(urls.databaseOwnerUrl, modules.capabilities);
  await withApplication(modules, urls, (app) => units(modules, app));
  const imports = await importRounds(modules, server, urls);
  const superuser = await connected(inDatabase(server.superuserUrl, 'bench'));
  await withApplication(modules, urls, (app) => importPeople(modules, app));
  const many = await writeRounds(superuser, urls.databaseUrl, await peopleOf(superuser, false));
  const one = await writeRounds(superuser, urls.databaseUrl, await peopleOf(superuser, true));
  const patches = await withApplication(modules, urls, (app) => patchRounds(modules, app, superuser, false));
  const patchesOfOne = await withApplication(modules, urls, (app) => patchRounds(modules, app, superuser, true));
  const verification = await verified(modules, urls.databaseOwnerUrl);
  await superuser.end();
  return {
    'PATCH, many units': patches,
    'PATCH, one unit': patchesOfOne,
    'bare statements, many units': many,
    'bare statements, one unit': one,
    'import of 3,555 people': imports,
    verification,
  };
}

async function load() {
  const { capabilitiesWith, createApplication } = await built('libs/platform/dist/application/index.js');
  const { migrate } = await built('libs/platform/dist/database/index.js');
  const { throwawayConfig } = await built('libs/platform/dist/config/index.js');
  const { AccountsService } = await built('libs/platform/dist/access/index.js');
  const { ImportsLoading } = await built('libs/platform/dist/imports/index.js');
  const { verifyAudit } = await built('libs/platform/dist/audit/index.js');
  const { AppModule } = await built('apps/api/dist/app.module.js');
  const { ListsLoading } = await built('apps/api/dist/first-load/lists-loading.service.js');
  const { DemoProvinceService } = await built('apps/api/dist/demo/demo-province.service.js');
  const { rosterFile } = await built('apps/api/dist/demo/demo-province.js');
  const capabilities = capabilitiesWith([AppModule]);
  const start = (urls) =>
    createApplication(throwawayConfig({ ...urls, worker: 'off', logLevel: 'error' }), [AppModule]);
  return {
    capabilities,
    migrate,
    start,
    AccountsService,
    ImportsLoading,
    ListsLoading,
    DemoProvinceService,
    rosterFile,
    verifyAudit,
  };
}

async function withApplication({ start }, urls, work) {
  const app = await start(urls);
  await app.init();
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function units({ ListsLoading, DemoProvinceService }, app) {
  await app.get(ListsLoading, { strict: false }).load();
  await app.get(DemoProvinceService, { strict: false }).load();
}

async function importPeople({ ImportsLoading, rosterFile }, app) {
  const file = { name: 'roster.xlsx', content: rosterFile() };
  await app.get(ImportsLoading, { strict: false }).load('civil-servants', file, '2026-03-31');
}

/** Each round in a database of its own, copied from the one with the units; nobody may be in that one then. */
async function importRounds(modules, server, urls) {
  const seconds = { off: [], on: [] };
  const admin = await connected(server.superuserUrl);
  for (let round = 0; round < IMPORTS * 2; round += 1) {
    const mode = inTurn(round);
    const name = `bench_${round}`;
    await admin.query(`create database ${name} template bench owner commune_owner`);
    const own = await connected(inDatabase(server.superuserUrl, name));
    await switchChain(own, mode);
    await own.end();
    const there = Object.fromEntries(Object.entries(urls).map(([key, url]) => [key, inDatabase(url, name)]));
    await withApplication(modules, there, async (app) => {
      const started = performance.now();
      await importPeople(modules, app);
      seconds[mode].push((performance.now() - started) / 1000);
    });
    await admin.query(`drop database ${name} with (force)`);
  }
  await admin.end();
  return compared(seconds, 's');
}

function inDatabase(address, name) {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}

/** The whole way of a PATCH, from the request to the answer, without the network. */
async function patchRounds({ AccountsService }, app, superuser, sameUnit) {
  const ids = await peopleOf(superuser, sameUnit);
  const headers = await signedIn(app, app.get(AccountsService, { strict: false }), superuser);
  const versions = new Map();
  const patch = async (id) => {
    const url = `/api/v1/civil-servants/${id}`;
    const payload = { note: randomUUID() };
    const answer = await app.inject({
      method: 'PATCH',
      url,
      headers: { ...headers, 'if-match': `"${versions.get(id)}"` },
      payload,
    });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    versions.set(id, answer.json().version);
  };
  const { rows } = await superuser.query('select id, version from civil_servant');
  for (const { id, version } of rows) versions.set(id, version);
  return inRounds(superuser, PATCHES, (count) => inLanes(ids, count, () => patch));
}

async function signedIn(app, accounts, superuser) {
  const { rows } = await superuser.query(`select id from org_unit where code = '04'`);
  const [username, password] = [`bench-${randomUUID()}`, 'đường-xa-nặng-gánh-hàng-hoa'];
  await accounts.create({
    username,
    password,
    displayName: 'Người đo',
    mustChangePassword: false,
    assignments: [
      { role: 'home_affairs_officer', unitId: rows[0].id, blocs: ['party', 'government'], startsOn: '2025-07-01' },
    ],
  });
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', payload: { username, password } });
  const cookie = String(answer.headers['set-cookie']).split(';')[0];
  return { cookie, 'x-csrf-token': answer.json().csrfToken };
}

async function writeRounds(superuser, url, ids) {
  const pool = await connectedPool(url);
  const result = await inRounds(superuser, WRITES, (count) =>
    inLanes(ids, count, async () => {
      const client = await pool.connect();
      return Object.assign((id) => patchLike(client, id), { end: () => client.release() });
    }),
  );
  await pool.end();
  return result;
}

async function inRounds(superuser, count, work) {
  const micros = { off: [], on: [] };
  await work(Math.min(count, 200));
  for (let round = 0; round < PAIRS * 2; round += 1) {
    const mode = inTurn(round);
    await switchChain(superuser, mode);
    const started = performance.now();
    await work(count);
    micros[mode].push(((performance.now() - started) * 1000) / count);
  }
  await switchChain(superuser, 'on');
  return compared(micros, 'µs');
}

/** off on on off …: what drifts in the machine falls on both alike. */
const inTurn = (round) => ([0, 3].includes(round % 4) ? 'off' : 'on');

async function switchChain(client, mode) {
  await client.query(`alter table audit_entry ${mode === 'on' ? 'enable' : 'disable'} trigger audit_entry_link`);
}

async function peopleOf(superuser, sameUnit) {
  const { rows } = await superuser.query(
    sameUnit
      ? `select id from civil_servant where bloc = 'government'
         and unit_id = (select unit_id from civil_servant where bloc = 'government' group by 1 order by count(*) desc limit 1)`
      : `select id from (select id, row_number() over (partition by unit_id order by id) as n from civil_servant
         where bloc = 'government') p where n <= 10 order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Several at once, no person twice at once. */
async function inLanes(ids, count, begin) {
  let next = 0;
  const lane = async (number) => {
    const write = await begin();
    const own = ids.filter((_, index) => index % CONCURRENCY === number);
    while (next < count) {
      next += 1;
      await write(own[next % own.length]);
    }
    write.end?.();
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, (_, number) => lane(number)));
}

/** What a PATCH sends at least: role, settings, the record, the conditional update. */
async function patchLike(client, id) {
  await client.query('begin');
  await client.query('set local role everything');
  await client.query({
    name: 'settings',
    text: `select set_config('app.actor_name', 'bench', true), set_config('app.operation', 'updateCivilServant', true)`,
  });
  const { rows } = await client.query({
    name: 'find',
    text: 'select * from civil_servant where id = $1',
    values: [id],
  });
  await client.query({
    name: 'update',
    text: 'update civil_servant set full_name = $2, version = version + 1 where id = $1 and version = $3',
    values: [id, `Nông Thị ${randomUUID().slice(0, 6)}`, rows[0].version],
  });
  await client.query('commit');
}

/** The trail of the import and the writes; the entries of the rounds without the chain are faults, read like others. */
async function verified({ verifyAudit }, ownerUrl) {
  const started = performance.now();
  const { entries, links } = await verifyAudit(ownerUrl);
  const seconds = (performance.now() - started) / 1000;
  return { entries, links, seconds: round(seconds), 'entries/s': Math.round(entries / seconds) };
}

/** Each pair by itself: what the machine did meanwhile falls on both of its halves. */
function compared({ off, on }, unit) {
  const [without, withChain] = [median(off), median(on)];
  const more = on.map((value, pair) => (value / off[pair] - 1) * 100);
  const percent = (share) => Math.round(quantile(more, share));
  return {
    [`without (${unit})`]: round(without),
    [`with (${unit})`]: round(withChain),
    'costs more (%)': percent(0.5),
    quartiles: `${percent(0.25)} – ${percent(0.75)}`,
    pairs: off.length,
  };
}

const round = (value) => Math.round(value * 100) / 100;

async function connected(connectionString) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString });
  client.on('error', () => undefined); // at the end of a run that failed
  await client.connect();
  return client;
}

async function connectedPool(connectionString) {
  const { Pool } = (await import('pg')).default;
  return new Pool({ connectionString, max: CONCURRENCY });
}

await main();
