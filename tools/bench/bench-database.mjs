import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startApplication } from '../application.mjs';
import { ensureDatabase } from '../postgres/database.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { loadSecrets } from '../secrets.mjs';
import { growTo, provinceOf } from './more-provinces.mjs';
import { growScores } from './scores.mjs';

/** A database of the bench's own, first with the demonstration province, then with copies of it. */
export class BenchDatabase {
  static async start(home) {
    const secrets = loadSecrets(home);
    const server = await startPostgres({
      dataDir: join(home, 'postgres'),
      superuserPassword: secrets.superuserPassword,
    });
    const urls = await ensureDatabase(server, {
      database: 'commune',
      ownerRole: 'commune_owner',
      ownerPassword: secrets.ownerPassword,
      apiRole: 'commune_api',
      apiPassword: secrets.apiPassword,
      workerRole: 'commune_worker',
      workerPassword: secrets.workerPassword,
    });
    const superuser = new URL(server.superuserUrl);
    superuser.pathname = '/commune';
    const client = await connected(superuser.href);
    const database = new BenchDatabase({ home, secrets, server, urls, client, superuserUrl: superuser.href });
    await database.loadDemonstration();
    return database;
  }

  constructor(parts) {
    Object.assign(this, parts);
  }

  /** The API loads the demonstration at its first start. */
  async loadDemonstration() {
    const application = await this.startApi();
    await application.stop();
    this.provinceId = await provinceOf(this.client);
  }

  startApi() {
    return startApplication({ home: this.home, port: 0, own: this.urls });
  }

  async growTo(people) {
    const grown = await growTo(this.client, people);
    this.scored = await growScores(this.client);
    return grown;
  }

  /** `{ id, version }` of the people of the first province whom its officer may change, in a fixed order. */
  async people() {
    const { rows } = await this.client.query(
      `select c.id, c.version from civil_servant c join org_unit u on u.id = c.unit_id
       where u.code not like '%-%' and c.bloc = 'government' order by md5(c.id::text)`,
    );
    return rows;
  }

  /** The units of the first province that people stand in. */
  async units() {
    const { rows } = await this.client.query(
      'select id from org_unit where id = $1 or (parent_id = $1 and effective_to is null)',
      [this.provinceId],
    );
    return rows.map(({ id }) => id);
  }

  async setVersion(id, version) {
    await this.client.query('update civil_servant set version = $2 where id = $1', [id, version]);
  }

  /** A copy of the database as it is, for what would change it, thrown away after `work`. Nobody may use the original then. */
  async withCopy(work) {
    const name = 'commune_copy';
    const place = (address) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
    await this.client.end();
    const admin = await connected(this.server.superuserUrl);
    try {
      await admin.query(`create database ${name} template commune strategy file_copy owner commune_owner`);
      const urls = Object.fromEntries(Object.entries(this.urls).map(([key, address]) => [key, place(address)]));
      const client = await connected(place(this.superuserUrl));
      await work(new BenchDatabase({ ...this, urls, client, superuserUrl: place(this.superuserUrl) }));
      await client.end();
    } finally {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      this.client = await connected(this.superuserUrl);
    }
  }

  /** Username and password of a demonstration account. */
  accountOf(username) {
    const lines = readFileSync(join(this.home, 'demo-accounts.txt'), 'utf8').split('\n');
    const [, password] = lines.find((line) => line.startsWith(`${username} `)).split(/\s+/);
    return { username, password };
  }

  async stop() {
    await this.client.end();
    await this.server.stop();
  }
}

async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {}); // after a failure the database is dropped under it; the failure itself is told
  await client.connect();
  return client;
}
