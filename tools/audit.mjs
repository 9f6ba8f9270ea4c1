import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { homeFolder, ROOT } from './places.mjs';
import { readPostmaster, startPostgres } from './postgres/server.mjs';
import { takeHome } from './run-lock.mjs';
import { loadSecrets } from './secrets.mjs';

/**
 * `verify`: the audit trail against its chains and anchors; names the first bad row of each chain, and ends with 1
 * where there is one. `anchor`: writes the heads of the chains into the anchor file. With DATABASE_OWNER_URL on that
 * database, else on the one of `npm start`, which may run or not.
 */
async function main(verb) {
  if (!(verb in verbs)) throw new Error('audit.mjs verify | anchor');
  if (!process.argv.includes('--built')) await build();
  const audit = await import(pathToFileURL(join(ROOT, 'libs', 'platform', 'dist', 'audit', 'index.js')).href);
  const home = homeFolder();
  const folder = process.env.AUDIT_ANCHOR_FOLDER || join(home, 'audit-anchors');
  const database = await ownersDatabase(home);
  try {
    return await withStore(database.url, (store) =>
      verbs[verb](audit, { store, url: database.url, anchorFile: join(folder, audit.ANCHOR_FILE) }),
    );
  } finally {
    await database.stop();
  }
}

const verbs = {
  async verify({ proveTrail, firstOfEachChain, describeFault }, { store, url, anchorFile }) {
    const started = performance.now();
    const { entries, links, chains, faults } = await proveTrail(store, { url, anchorFile });
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(entries / seconds).toLocaleString('vi-VN');
    console.log(`${entries} dòng, ${links} mắt xích, ${chains} chuỗi trong ${seconds.toFixed(2)} s (${rate} dòng/s)`);
    for (const fault of firstOfEachChain(faults)) console.log(`  ${describeFault(fault)}`);
    console.log(faults.length === 0 ? 'Nhật ký nguyên vẹn · The trail is whole' : `${faults.length} lỗi · faults`);
    return faults.length === 0 ? 0 : 1;
  },

  async anchor({ anchorHeads }, { store, anchorFile }) {
    await store.query('begin');
    const { chains, lines } = await anchorHeads(store, anchorFile);
    await store.query('commit');
    console.log(`${chains} chuỗi, ${lines} dòng trong ${anchorFile}`);
    return 0;
  },
};

async function ownersDatabase(home) {
  const { DATABASE_OWNER_URL: url } = process.env;
  if (url) return { url, stop: () => {} };
  const secrets = loadSecrets(home);
  const dataDir = join(home, 'postgres');
  const urlOn = (port) => `postgres://commune_owner:${secrets.ownerPassword}@127.0.0.1:${port}/commune`;
  const running = readPostmaster(dataDir);
  if (running?.ready) return { url: urlOn(running.port), stop: () => {} };
  const lock = await takeHome(home);
  const server = await startPostgres({ dataDir, superuserPassword: secrets.superuserPassword });
  return { url: urlOn(server.port), stop: () => server.stop().finally(() => lock.release()) };
}

async function withStore(connectionString, work) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work({ query: async (text, values) => (await client.query(text, values)).rows });
  } finally {
    await client.end();
  }
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(2);
  },
);
