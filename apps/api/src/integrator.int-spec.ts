import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyCaller, TestApp } from '@commune/platform/testing';
import { FanOut } from '@commune/platform/webhooks';
import { AppModule } from './app.module.js';
import { FirstLoad } from './first-load/first-load.service.js';

const GUIDE = new URL('../../../docs/tich-hop.md', import.meta.url);

let test: TestApp;
let home: string;
let url: string;
let key: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'integrator-'));
  test = await TestApp.start([AppModule], { home });
  await test.get(FirstLoad).run();
  await test.app.listen(0, '127.0.0.1');
  url = (await test.app.getUrl()).replace('[::1]', '127.0.0.1');
  key = /cck_\S+/.exec(readFileSync(join(home, 'demo-accounts.txt'), 'utf8'))?.[0] ?? '';
});

afterAll(async () => {
  await test.stop();
  rmSync(home, { recursive: true });
});

/** A program as it stands in the guide, written to a file of the name that its first line says. */
function programOfGuide(name: string): string {
  const [, text] = new RegExp(`\`\`\`js\\n(// ${name}\\n[\\s\\S]*?)\`\`\``).exec(readFileSync(GUIDE, 'utf8')) ?? [];
  if (text === undefined) throw new Error(`the guide has no ${name}`);
  const file = join(home, name);
  writeFileSync(file, text);
  return file;
}

const environment = (): Record<string, string> => ({ PATH: process.env['PATH'] ?? '', API_URL: url, API_KEY: key });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function lineOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the program ended without a word');
}

describe('with nothing but the guide', () => {
  it('an integrator has the whole roster by the ready key of the demonstration', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [programOfGuide('so-cong-chuc.mjs')], {
      env: environment(),
    });
    const inPost = 'select count(*)::int as people from posting where ended_on is null';
    const [counted] = await test.sql<{ people: number }>(inPost);
    expect(stdout.trim()).toBe(`${counted?.people} người`);
    expect(counted?.people).toBeGreaterThan(1000);
  });

  it('an integrator receives events, and the signature is right', async () => {
    const caller = new KeyCaller(test, key);
    // Who follows from now on is not told what the demonstration has changed before.
    await test.settled();
    const port = await freePort();
    const body = { url: `http://127.0.0.1:${port}/`, eventTypes: ['civil-servant.updated'] };
    const { secret } = (await caller.post('/webhooks').send(body).expect(201)).body;
    const receiver = spawn(process.execPath, [programOfGuide('nhan-su-kien.mjs')], {
      env: { ...environment(), WEBHOOK_SECRET: secret, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      expect(await lineOf(receiver)).toBe('sẵn sàng');
      const [person] = (await caller.get('/civil-servants?pageSize=1').expect(200)).body.items;
      await caller.patch(`/civil-servants/${person.id}`, person.version).send({ fieldOfStudy: 'Luật hành chính' });
      await test.settled();
      await test.get(FanOut).run();
      const told = lineOf(receiver);
      await test.runTasks();
      expect(await told).toBe(`civil-servant.updated /api/v1/civil-servants/${person.id}`);
    } finally {
      receiver.kill();
    }
  });
});

describe('the guide', () => {
  it('shows a record that can be created', async () => {
    const [, body = ''] = /-d '(\{"fullName"[\s\S]*?\})'/.exec(readFileSync(GUIDE, 'utf8')) ?? [];
    const path = '/civil-servants/by-external-code/van-ban/NV-00042?dryRun=true';
    const answer = await new KeyCaller(test, key).put(path).send(JSON.parse(body)).expect(200);
    expect(answer.body).toMatchObject({ outcome: 'created', dryRun: true });
  });

  it('names every scope that there is', async () => {
    const guide = readFileSync(GUIDE, 'utf8');
    const { body } = await new KeyCaller(test, key).get('/api-client').expect(200);
    expect(body.scopes.filter((scope: string) => !guide.includes(`\`${scope}\``))).toEqual([]);
  });

  it('names addresses that there are', async () => {
    const { createContract } = await import('./openapi.js');
    // A value may stand for a parameter.
    const templates = Object.keys(createContract(test.app).paths).map(
      (path) => new RegExp(`^${path.replace(/\{\w+\}/gu, '[\\w{}-]+')}$`, 'u'),
    );
    const named = [...readFileSync(GUIDE, 'utf8').matchAll(/(?:GET|POST|PUT|PATCH) (\/[\w/{}-]+)/g)];
    const unknown = named
      .map(([, path = '']) => `/api/v1${path}`)
      .filter((path) => !templates.some((known) => known.test(path)));
    expect(unknown).toEqual([]);
  });
});
