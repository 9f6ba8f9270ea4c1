import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import supertest from 'supertest';
import { AccountsService, type Role } from '../access/index.js';
import { ApiClientsService } from '../api-clients/index.js';
import { describeFault, verifyAudit } from '../audit/index.js';
import { capabilitiesWith, createApplication } from '../application/index.js';
import { throwawayConfig, type Config } from '../config/index.js';
import { systemScope } from '../database/index.js';
import { BackgroundWorker, type JobView, type TaskRun } from '../jobs/index.js';
import { ContractCheck } from './contract-check.js';
import { brokenInvariants } from './invariants.js';
import { keepSecret, newLogFile } from './log-folder.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestRole {
  readonly role: Role;
  readonly unitId: string;
  readonly blocs?: readonly ('party' | 'government')[];
}

export interface IssuedKeyOptions {
  readonly blocs?: readonly ('party' | 'government')[];
  readonly requestsPerMinute?: number;
}

export interface ScopedAnswer<Row> {
  readonly rows: readonly Row[];
  readonly affected: number;
}

/** One module (and what it imports) as a running application on a database of its own. */
export class TestApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly database: TestDatabase,
    /** What the contract says of an answer. */
    readonly contract: ContractCheck,
  ) {}

  static async start(modules: readonly Type[], overrides: Partial<Config> = {}): Promise<TestApp> {
    const database = await createTestDatabase(capabilitiesWith(modules));
    const { databaseUrl, ownerUrl: databaseOwnerUrl, workerUrl: workerDatabaseUrl } = database;
    const config = throwawayConfig({
      databaseUrl,
      databaseOwnerUrl,
      workerDatabaseUrl,
      logFile: newLogFile(),
      ...overrides,
    });
    [config.encryptionKey, config.digestKey].forEach((key) => keepSecret(key.toString('base64')));
    const app = await createApplication(config, modules);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new TestApp(app, config, database, new ContractCheck(app));
  }

  /** Fails where the tests of the file have left data that break an invariant, or a trail that isn't as it was written. */
  async stop(): Promise<void> {
    const { faults } = await verifyAudit(this.database.superuserUrl);
    const broken = [...(await brokenInvariants(this)), ...faults.slice(0, 5).map(describeFault)];
    await this.app.close();
    await this.database.drop();
    if (broken.length > 0) throw new Error(`Invariants: ${broken.join('; ')}`);
  }

  /** A service of the application, for set-up through the real code. */
  get<T>(token: Type<T>): T {
    return this.app.get(token, { strict: false });
  }

  /**
   * Runs the background tasks that are due, until none is, and says which ran and how they ended.
   * @param ahead first brings forward those that wait for their time, such as the next attempt after a failure
   */
  async runTasks({ ahead = false } = {}): Promise<TaskRun[]> {
    if (ahead) await this.sql('update graphile_worker._private_jobs set run_at = now() where run_at > now()');
    return this.get(BackgroundWorker).runDue();
  }

  /**
   * Until the feed of changes may show all that was written before: other test files share the server, and the feed
   * waits for every transaction of the server that began earlier.
   */
  async settled(): Promise<void> {
    const [now] = await this.sql<{ txid: string }>('select pg_current_xact_id()::text as txid');
    const passed = `select from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) s where s.xmin > $1::xid8`;
    while ((await this.sql(passed, [now?.txid])).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  http(): ReturnType<typeof supertest> {
    return supertest(this.app.getHttpServer());
  }

  /** A signed-in caller whose account really exists, with these roles and a password of its own. */
  async signIn(assignments: readonly TestRole[], more: { civilServantId?: string } = {}): Promise<TestCaller> {
    const username = `user-${TestApp.counter++}`;
    const password = 'đường-xa-nặng-gánh-hàng-hoa';
    await this.get(AccountsService).create({
      username,
      displayName: `Người dùng ${username}`,
      password,
      mustChangePassword: false,
      ...more,
      assignments: assignments.map((held) => ({ blocs: ['government'], startsOn: '2025-07-01', ...held })),
    });
    const answer = await this.http().post('/api/v1/session').send({ username, password }).expect(201);
    const cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    [password, cookie.split('=')[1] ?? '', String(answer.body.csrfToken)].forEach(keepSecret);
    return new TestCaller(this, cookie, String(answer.body.csrfToken));
  }

  /** A key of a new API client of this unit with these scopes. */
  async issueKey(unitId: string, scopes: readonly string[], more: IssuedKeyOptions = {}): Promise<string> {
    const { blocs = ['government'], requestsPerMinute = 6000 } = more;
    const units = [unitId];
    const reach = { governmentUnits: units, partyUnits: units, offices: [], personId: null };
    const scope = { ...systemScope('test'), grants: [{ ...reach, readClasses: [], writeClasses: [] }] };
    const name = `Ứng dụng ${TestApp.counter++}`;
    const creation = { name, contact: 'kiểm thử', unitId, blocs: [...blocs], scopes: [...scopes], requestsPerMinute };
    return (await this.get(ApiClientsService).create(scope, creation)).key;
  }

  /** Statements as the superuser, past every wall: to look at what is really there. */
  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.asSuperuser(async (client) => (await client.query<Row>(text, [...values])).rows);
  }

  /** The statement in a transaction of its own that is committed only when `work` has ended. */
  async sqlDuring(text: string, values: readonly unknown[], work: () => Promise<void>): Promise<void> {
    await this.asSuperuser(async (client) => {
      await client.query('begin');
      await client.query(text, [...values]);
      await work();
      await client.query('commit');
    });
  }

  private async asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.database.superuserUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** One statement as the API's login role in the role `scoped`, with nothing but these settings; rolled back after. */
  async asScoped<Row extends object>(
    settings: Readonly<Record<string, string>>,
    text: string,
  ): Promise<ScopedAnswer<Row>> {
    const client = new pg.Client({ connectionString: this.database.databaseUrl });
    await client.connect();
    try {
      await client.query('begin; set local role scoped');
      for (const setting of Object.entries(settings)) await client.query('select set_config($1, $2, true)', setting);
      const { rows, rowCount } = await client.query<Row>(text);
      return { rows, affected: rowCount ?? 0 };
    } finally {
      await client.end();
    }
  }

  private static counter = 1;
}

/** Sends the session cookie, and the CSRF token with every write. */
export class TestCaller {
  constructor(
    private readonly test: TestApp,
    readonly cookie: string,
    readonly csrfToken: string,
  ) {}

  get(path: string): supertest.Test {
    return this.test.http().get(`/api/v1${path}`).set('Cookie', this.cookie);
  }

  post(path: string): supertest.Test {
    return this.writing(this.test.http().post(`/api/v1${path}`));
  }

  put(path: string): supertest.Test {
    return this.writing(this.test.http().put(`/api/v1${path}`));
  }

  patch(path: string, version?: number): supertest.Test {
    const request = this.writing(this.test.http().patch(`/api/v1${path}`));
    return version === undefined ? request : request.set('If-Match', `"${version}"`);
  }

  delete(path: string): supertest.Test {
    return this.writing(this.test.http().delete(`/api/v1${path}`));
  }

  /** Sends what starts a job, runs what is due, and gives the job as it then is. */
  async runJob(request: supertest.Test): Promise<JobView> {
    const { body } = await request.expect(202);
    await this.test.runTasks();
    return (await this.get(`/jobs/${body.id}`).expect(200)).body;
  }

  private writing(request: supertest.Test): supertest.Test {
    return request.set('Cookie', this.cookie).set('X-CSRF-Token', this.csrfToken);
  }
}
