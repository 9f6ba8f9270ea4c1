import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PolicyRegistry, roles } from '@commune/platform/access';
import { TestApp, type TestCaller } from '@commune/platform/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { DemoProvinceService } from './demo/demo-province.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';
import { createContract } from './openapi.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const JSON_TYPE = 'application/json';
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof methods)[number];

interface Target {
  readonly name: string;
  readonly method: Method;
  readonly path: string;
  readonly statuses: readonly string[];
  readonly takesBody: boolean;
  readonly takesQuery: boolean;
}

interface Attempt {
  readonly address: string;
  readonly body?: string;
  readonly type?: string;
}

let test: TestApp;
/** Holds every role, so that no answer is “not yours” before the input is looked at. */
let everybody: TestCaller;
let targets: readonly Target[];

beforeAll(async () => {
  test = await TestApp.start([AppModule]);
  await test.get(ListsLoading).load();
  await test.get(DemoProvinceService).load();
  const [province] = await test.sql<{ id: string }>(`select id from org_unit where code = '04'`);
  everybody = await test.signIn(roles.map((role) => ({ role, unitId: province?.id ?? '' })));
  targets = targetsOf(createContract(test.app)).filter(({ name }) => !isForClientsOnly(name));
  await test.app.listen(0, '127.0.0.1');
});

afterAll(() => test.stop());

/** Closed to accounts, whatever role they hold. */
function isForClientsOnly(operationId: string): boolean {
  const who = test.get(PolicyRegistry).lineOf(operationId)?.who;
  return typeof who === 'object' && Object.keys(who).length === 0;
}

function targetsOf(contract: OpenAPIObject): Target[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      return [
        {
          name: operation.operationId ?? path,
          method,
          path,
          statuses: Object.keys(operation.responses),
          takesBody: operation.requestBody !== undefined,
          takesQuery: JSON.stringify(operation.parameters ?? []).includes('"in":"query"'),
        },
      ];
    }),
  );
}

const addressOf = (target: Target, id = NOBODY): string => target.path.replace(/\{\w+\}/g, id);

async function send(target: Target, { address, body, type = JSON_TYPE }: Attempt) {
  const { method } = target;
  const request = test.http()[method](address).set('Cookie', everybody.cookie);
  if (method !== 'get') void request.set('X-CSRF-Token', everybody.csrfToken).set('If-Match', '"1"');
  return body === undefined ? request : request.set('Content-Type', type).send(body);
}

/** What is wrong with the answers to these attempts; none may end the application or leave it silent. */
async function faultsOf(
  chosen: readonly Target[],
  attempt: (target: Target) => Attempt,
  expected?: number,
): Promise<string[]> {
  const faults: string[] = [];
  for (const target of chosen) {
    const { status, type, body } = await send(target, attempt(target));
    const isProblem = type === 'application/problem+json' && typeof body.traceId === 'string';
    if (status >= 500) faults.push(`${target.name} answers ${status}`);
    if (status >= 400 && !isProblem) faults.push(`${target.name} refuses with ${type}`);
    if (!target.statuses.includes(String(status))) faults.push(`${target.name} does not declare ${status}`);
    if (expected !== undefined && status !== expected) faults.push(`${target.name} answers ${status}, not ${expected}`);
    await test.http().get('/health').expect(200);
  }
  return faults;
}

const signingOut = new Set(['signOut', 'signIn']);
const standing = (): Target[] => targets.filter(({ name }) => !signingOut.has(name));
const withBody = (): Target[] => standing().filter(({ takesBody, name }) => takesBody && name !== 'uploadImport');
const withQuery = (): Target[] => targets.filter(({ takesQuery }) => takesQuery);

const nested = (depth: number): string => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

describe('a body', () => {
  it.each([
    ['malformed JSON', '{"a":', 400],
    ['NUL in a text', '{"reason":"\\u0000"}', 422],
    ['NUL in a name', '{"\\u0000":1}', 422],
    ['half a surrogate pair', '{"reason":"\\ud800"}', 422],
    ['21 levels', nested(21), 422],
    ['thousands of levels', nested(20_000), undefined],
    ['a key __proto__', '{"__proto__":{"admin":true}}', undefined],
    ['a key constructor', '{"constructor":{"prototype":{"admin":true}}}', undefined],
    ['a list for an object', '[]', undefined],
    ['null', 'null', undefined],
    ['a bare text', '"text"', undefined],
    ['nothing', '', undefined],
  ])('with %s is refused by every operation that takes one', async (_, body, status) => {
    expect(await faultsOf(withBody(), (target) => ({ address: addressOf(target), body }), status)).toEqual([]);
  });

  it('with an unknown member is refused by every operation that takes one', async () => {
    // A PATCH of a record tells faults of form and of rule in one answer, so it looks for the record first.
    const chosen = withBody().filter(({ name }) => name !== 'updateCivilServant');
    const unknown = (target: Target): Attempt => ({ address: addressOf(target), body: '{"shoeSize":42}' });
    expect(await faultsOf(chosen, unknown, 422)).toEqual([]);
  });

  it('with a key __proto__ gives nobody a property', () => {
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'nonsense'])(
    'of type %s is refused by every operation that takes one',
    async (type) => {
      for (const target of withBody()) {
        const answer = await send(target, { address: addressOf(target), body: '{}', type });
        expect([415, 422]).toContain(answer.status);
        expect(answer.type).toBe('application/problem+json');
      }
    },
  );

  it('over 256 kB is refused by every operation that takes one', async () => {
    const body = JSON.stringify({ reason: 'a'.repeat(257 * 1024) });
    for (const target of withBody()) {
      const answer = await send(target, { address: addressOf(target), body });
      expect(answer.status).toBe(413);
      expect(answer.body).toMatchObject({ code: 'http.too-large', traceId: expect.any(String) });
    }
    await test.http().get('/health').expect(200);
  });
});

describe('a query', () => {
  it.each(['page=1&page=2', 'asOf=2026-03-31&asOf=2026-03-31', 'x%00y=1', 'q=%00', '__proto__=1', 'constructor=1'])(
    '%s is refused by every operation that takes one',
    async (query) => {
      expect(await faultsOf(withQuery(), (target) => ({ address: `${addressOf(target)}?${query}` }), 422)).toEqual([]);
    },
  );

  it.each(['shoeSize=42', 'pageSize=101', 'pageSize=0', 'pageSize=abc', 'pageSize=-1', 'pageSize=1e1', 'unitId=1'])(
    '%s is refused by every operation that takes one',
    async (query) => {
      expect(await faultsOf(withQuery(), (target) => ({ address: `${addressOf(target)}?${query}` }), 422)).toEqual([]);
    },
  );

  it.each([
    'asOf=2026-02-30',
    'asOf=0000-00-00',
    'asOf=9999-12-31',
    'q=%ff%fe',
    'q=%ed%a0%80',
    'bloc=',
    '%zz=1',
    '&&&=?',
  ])('%s harms no operation', async (query) => {
    expect(await faultsOf(standing(), (target) => ({ address: `${addressOf(target)}?${query}` }))).toEqual([]);
  });
});

describe('an id', () => {
  it.each(['none', '1', '%00', '..', '..%2f..%2fetc', "'%20or%201=1", '%F0%9F%92%A9', `${NOBODY}0`, 'a'.repeat(150)])(
    'that is no UUID (%s) is an id that nobody has',
    async (id) => {
      const read = targets.filter(({ path, method }) => path.includes('{') && method === 'get');
      const answers = await Promise.all(read.map((target) => send(target, { address: addressOf(target, id) })));
      expect(answers.filter(({ status }) => status !== 404 && status !== 422)).toEqual([]);
      expect(answers.map(({ type }) => type)).toEqual(answers.map(() => 'application/problem+json'));
      await test.http().get('/health').expect(200);
    },
  );
});

describe('an address', () => {
  it.each(['/api/v1/nope', '/api/v1//units', '/api/v1/units/%zz', '/api/v1/', '/api', '/%00', '/api/v1/units/..%2f'])(
    '%s is refused as a problem',
    async (address) => {
      const { status, type, body } = await test.http().get(address).set('Cookie', everybody.cookie);
      expect([400, 404, 422]).toContain(status);
      expect(type).toBe('application/problem+json');
      expect(body.traceId).toEqual(expect.any(String));
      await test.http().get('/health').expect(200);
    },
  );

  it('that is written otherwise opens no door to a stranger', async () => {
    for (const address of [
      '/%61pi/v1/units',
      '/api/v1/%75nits',
      '/api/v1/UNITS',
      '/api/v1/units/',
      '/api/v1/units;a=1',
    ]) {
      const { status } = await test.http().get(address);
      expect([400, 401, 404]).toContain(status);
    }
  });

  it('asked for with HEAD gives no more than with GET', async () => {
    for (const target of targets.filter(({ method }) => method === 'get')) {
      const stranger = await test.http().head(addressOf(target));
      const asked = await test.http().get(addressOf(target));
      expect([asked.status, 404]).toContain(stranger.status);
    }
  });

  it.each(['TRACE', 'OPTIONS', 'PROPFIND'])('harms nothing with the method %s', async (method) => {
    const { port } = new URL(await test.app.getUrl());
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/units`, { method }).catch(() => null);
    expect(answer?.status ?? 404).toBeLessThan(500);
    await test.http().get('/health').expect(200);
  });
});
