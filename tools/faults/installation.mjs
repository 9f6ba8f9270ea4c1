import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '../api-process.mjs';
import { runScript } from '../commands.mjs';
import { ensureDatabase } from '../postgres/database.mjs';
import { startPostgres } from '../postgres/server.mjs';
import { ROOT } from '../places.mjs';
import { freePort } from '../processes.mjs';

const ROLES = {
  database: 'commune',
  ownerRole: 'commune_owner',
  ownerPassword: 'owner',
  apiRole: 'commune_api',
  apiPassword: 'api',
  workerPassword: 'worker',
};

export async function buildApi() {
  const { code, output } = await runScript('typescript/bin/tsc', ['-b', 'apps/api']);
  if (code !== 0) throw new Error(output);
}

/** Database and API as an operator has them, each of which a test may end and start again. */
export class Installation {
  static async make({ roster = 'none' } = {}) {
    const installation = new Installation();
    installation.home = mkdtempSync(join(tmpdir(), 'commune-faults-'));
    // As root the database has a user of its own, who must pass.
    chmodSync(installation.home, 0o711);
    installation.port = await freePort();
    await installation.startDatabase();
    const urls = await ensureDatabase(installation.database, ROLES);
    installation.env = {
      MODE: 'demo',
      DEMO_ROSTER: roster,
      HOST: '127.0.0.1',
      DATABASE_URL: urls.databaseUrl,
      DATABASE_OWNER_URL: urls.databaseOwnerUrl,
      WORKER_DATABASE_URL: urls.workerDatabaseUrl,
      COMMUNE_HOME: installation.home,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      DIGEST_KEY: randomBytes(32).toString('base64'),
    };
    return installation;
  }

  async startDatabase() {
    const dataDir = join(this.home, 'postgres');
    this.database = await startPostgres({ dataDir, superuserPassword: 'superuser', fast: true, port: this.port });
  }

  async killDatabase(signal = 'SIGKILL') {
    process.kill(this.database.pid, signal);
    await this.database.exited;
  }

  /** Answers what `startApi` answers, with the `url`. */
  async startApi(more = {}) {
    const PORT = String(await freePort());
    const api = startApi({ home: this.home, env: { ...this.env, PORT, ...more }, say: () => {} });
    const url = await Promise.race([api.listening, api.exited.then(() => undefined)]);
    if (!url) throw new Error(api.lastLines());
    this.api = api;
    return { ...api, url };
  }

  /** The headers of a signed-in account of the demonstration. */
  async signIn(url, username = 'so-noi-vu') {
    const answer = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username, password: this.passwordOf(username) }),
    });
    if (answer.status !== 201) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`);
    const { csrfToken } = await answer.json();
    return { Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': csrfToken };
  }

  passwordOf(username) {
    const accounts = readFileSync(join(this.home, 'demo-accounts.txt'), 'utf8');
    return new RegExp(`^${username}\\s+(\\S+)`, 'm').exec(accounts)?.[1];
  }

  /** For the search of all logs after the run. */
  keepLog() {
    const folder = join(ROOT, 'test-results', 'logs');
    mkdirSync(folder, { recursive: true });
    const name = join(folder, `faults-${process.pid}`);
    if (existsSync(join(this.home, 'api.log'))) copyFileSync(join(this.home, 'api.log'), `${name}.log`);
    const secrets = [this.passwordOf('so-noi-vu') ?? '', this.env.ENCRYPTION_KEY, this.env.DIGEST_KEY];
    writeFileSync(`${name}.secrets`, secrets.map((secret) => `${JSON.stringify(secret)}\n`).join(''));
  }

  async close() {
    await this.api?.stop();
    this.keepLog();
    await this.database.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
