import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, type TestCaller } from '@commune/platform/testing';
import fc from 'fast-check';
import { AppModule } from './app.module.js';
import { DemoProvinceService } from './demo/demo-province.service.js';
import { ListsLoading } from './first-load/lists-loading.service.js';
import { createContract } from './openapi.js';
import { attempts, targetsOf, type Attempt, type Target } from './testing/hostile-input.js';

/** Inputs for each class of operations; HOSTILE_INPUTS=2000 is the long run. */
const INPUTS = Number(process.env['HOSTILE_INPUTS'] ?? 120);
/** The same inputs each time; another seed by HOSTILE_SEED. */
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20261121);

/** Every operation stands in one class. */
const classes: Readonly<Record<string, (target: Target) => boolean>> = {
  'lists and searches': ({ method, path }) => method === 'GET' && !path.includes('{'),
  'reading one thing': ({ method, path }) => method === 'GET' && path.includes('{'),
  creating: ({ method, path, takesFile }) => method === 'POST' && !path.includes('{') && !takesFile,
  'steps of a life cycle': ({ method, path, takesFile }) => method === 'POST' && path.includes('{') && !takesFile,
  uploading: ({ takesFile }) => takesFile,
  changing: ({ method }) => method === 'PATCH' || method === 'PUT',
  removing: ({ method }) => method === 'DELETE',
};

let test: TestApp;
let provinceId: string;
let caller: TestCaller;
let known: string[];
let targets: Target[];

beforeAll(async () => {
  test = await TestApp.start([AppModule]);
  await test.get(ListsLoading).load();
  await test.get(DemoProvinceService).load();
  const [province] = await test.sql<{ id: string }>(`select id from org_unit where code = '04'`);
  provinceId = province?.id ?? '';
  await signInAnew();
  const rows = await test.sql<{ id: string }>(
    '(select id from org_unit limit 3) union all (select id from account limit 2)',
  );
  known = rows.map(({ id }) => id);
  targets = targetsOf(createContract(test.app));
});

afterAll(() => test.stop());

/** Some inputs end the caller's own session, as they should. */
async function signInAnew(): Promise<void> {
  caller = await test.signIn([
    { role: 'home_affairs_officer', unitId: provinceId, blocs: ['government', 'party'] },
    { role: 'province_admin', unitId: provinceId, blocs: ['government', 'party'] },
  ]);
}

/** What is wrong with the answer: nothing, or a sentence that names it. */
async function faultOf({ target, url, headers, payload }: Attempt, place: number): Promise<string | null> {
  const answer = await test.app.inject({
    method: target.method as 'GET', // parse boundary: the contract's own methods
    url,
    headers: { ...headers, cookie: caller.cookie, 'x-csrf-token': caller.csrfToken },
    // Of many addresses, else the throttle of one hides everything behind 429.
    remoteAddress: `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`,
    ...(payload === undefined ? {} : { payload }),
  });
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const body: unknown = type.endsWith('json') ? JSON.parse(answer.body) : answer.body;
  if (answer.statusCode === 401) await signInAnew();
  const request = { method: target.method, url };
  const faults = [
    ...(answer.statusCode >= 500 ? [`${answer.statusCode} ${answer.body.slice(0, 300)}`] : []),
    ...(answer.statusCode >= 400 ? problemFaults(type, body) : []),
    // An address that a hostile id has made into another one is held against that one's contract, or none.
    ...test.contract.faultsOf({ status: answer.statusCode, type, body, request }),
  ];
  return faults.length === 0 ? null : `${target.operationId}: ${faults.join('; ')}`;
}

function problemFaults(type: string, body: unknown): string[] {
  if (type !== 'application/problem+json') return [`refused as ${type}`];
  const told: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'traceId') : undefined;
  return typeof told === 'string' ? [] : ['a problem without a trace'];
}

describe('a hostile client', () => {
  it('has a class for every operation', () => {
    const classless = targets.filter((target) => !Object.values(classes).some((belongs) => belongs(target)));
    expect(classless).toEqual([]);
  });

  it.each(Object.keys(classes))(
    `gets declared answers and no fault of ours when it tries %s (${INPUTS} inputs)`,
    async (name) => {
      const chosen = targets.filter((target) => classes[name]?.(target));
      let place = 0;
      const property = fc.asyncProperty(attempts(chosen, known), async (attempt) => {
        expect(await faultOf(attempt, (place += 1))).toBeNull();
      });
      await fc.assert(property, { numRuns: INPUTS, seed: SEED });
      await test.http().get('/health').expect(200);
    },
  );
});
