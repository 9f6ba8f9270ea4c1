import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueFaults, KeyCaller, SignInDesk, TestApp, type TestCaller } from '../testing/index.js';
import { ClientUse } from './client-use.js';

let test: TestApp;
let provinceId: string;
let administrator: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  ({ provinceId } = await SignInDesk.open(test));
  administrator = await test.signIn([{ role: 'province_admin', unitId: provinceId }]);
});

afterAll(() => test.stop());

interface Issued {
  readonly caller: KeyCaller;
  readonly id: string;
  readonly version: number;
  readonly keyId: string;
}

let count = 0;

async function created(more: object = {}): Promise<Issued> {
  count += 1;
  const body = {
    name: `Văn bản ${count}`,
    contact: 'Lý Văn Bình',
    unitId: provinceId,
    blocs: ['government'],
    scopes: ['units:read'],
    ...more,
  };
  const answer = await administrator.post('/api-clients').send(body).expect(201);
  const { id, version, keys } = answer.body.client;
  return { caller: new KeyCaller(test, answer.body.key), id, version, keyId: keys[0].id };
}

describe('a key', () => {
  it('opens what its scopes name, without cookie and CSRF token', async () => {
    const { caller } = await created();
    const answer = await caller.get('/units').expect(200);
    expect(answer.headers['set-cookie']).toBeUndefined();
    const { status, type, body } = answer;
    const request = { method: 'GET', url: '/api/v1/units' };
    expect(test.contract.faultsOf({ status, type, body, request })).toEqual([]);
  });

  it('tells what it is good for', async () => {
    const { caller, id } = await created();
    const { body } = await caller.get('/api-client').expect(200);
    expect(body).toMatchObject({ id, scopes: ['units:read'] });
    expect(body.operations).toEqual(expect.arrayContaining(['getOwnApiClient', 'getUnit', 'listUnits', 'getJob']));
    expect(body.operations).not.toContain('uploadImport');
  });

  it('does not open an operation without its scope, nor one that is for people', async () => {
    const { caller } = await created({ scopes: [] });
    expect((await caller.get('/units').expect(403)).body.code).toBe('access.client-scope-missing');
    expect((await caller.get('/api-clients').expect(403)).body.code).toBe('access.client-scope-missing');
    await caller.get('/session').expect(403);
  });

  it('is stored as a hash', async () => {
    const { caller } = await created();
    const rows = await test.sql<{ text: string }>('select api_key::text as text from api_key');
    expect(rows.some(({ text }) => text.includes(caller.key.slice(-43)))).toBe(false);
    const trail = await test.sql<{ text: string }>('select audit_entry::text as text from audit_entry');
    expect(trail.some(({ text }) => text.includes('secret_hash') || text.includes(caller.key.slice(-43)))).toBe(false);
  });

  it.each(['cck_abc', `cck_bcdfghjkmnpq_${'A'.repeat(43)}`, 'eyJhbGciOiJIUzI1NiJ9.e30.x'])(
    '%s is refused',
    async (key) => {
      const { body } = await new KeyCaller(test, key).get('/units').expect(401);
      expect(body.code).toBe('access.key-unknown');
    },
  );

  it('is refused where the header is not a bearer token, even beside a good session', async () => {
    const answer = await administrator.get('/api-clients').set('Authorization', 'Basic eDp5');
    expect(answer.status).toBe(401);
  });

  it('that was revoked is refused at once', async () => {
    const { caller, id, keyId } = await created();
    await caller.get('/units').expect(200);
    await administrator.delete(`/api-clients/${id}/keys/${keyId}`).expect(204);
    expect((await caller.get('/units').expect(401)).body.code).toBe('access.key-expired');
  });

  it('of a disabled or expired client is refused', async () => {
    const { caller, id, version } = await created();
    await administrator.patch(`/api-clients/${id}`, version).send({ isDisabled: true }).expect(200);
    expect((await caller.get('/units').expect(401)).body.code).toBe('access.client-disabled');
    await administrator
      .patch(`/api-clients/${id}`, version + 1)
      .send({ isDisabled: false })
      .expect(200);
    await caller.get('/units').expect(200);
    await test.sql(`update api_client set expires_on = '2026-01-01' where id = $1`, [id]);
    expect((await caller.get('/units').expect(401)).body.code).toBe('access.key-expired');
  });

  it('lives on beside its successor for the overlap, and not longer', async () => {
    const { caller, id } = await created();
    const second = await administrator.post(`/api-clients/${id}/keys`).send({ overlapHours: 24 }).expect(201);
    const next = new KeyCaller(test, second.body.key);
    await Promise.all([caller.get('/units').expect(200), next.get('/units').expect(200)]);
    const third = await administrator.post(`/api-clients/${id}/keys`).send({ overlapHours: 0 }).expect(201);
    await caller.get('/units').expect(401);
    await next.get('/units').expect(401);
    await new KeyCaller(test, third.body.key).get('/units').expect(200);
  });
});

describe('the limit of a client', () => {
  it('is told with every answer, and past it stands 429 with Retry-After', async () => {
    const { caller, id } = await created({ requestsPerMinute: 2 });
    const first = await caller.get('/units').expect(200);
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
    expect(first.headers['ratelimit-policy']).toBe('"client";q=2;w=60');
    expect(first.headers['ratelimit']).toMatch(/^"client";r=1;t=\d+$/);
    const missing = await caller.get('/api-clients').expect(403);
    expect(missing.headers['ratelimit-remaining']).toBe('0');
    const { headers, body } = await caller.get('/units').expect(429);
    expect(body.code).toBe('http.rate-limited');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    await test.get(ClientUse).flush();
    const { body: client } = await administrator.get(`/api-clients/${id}`).expect(200);
    expect(client).toMatchObject({ requestsToday: 3, refusedToday: 1, limitedToday: 1 });
    expect(client.lastUsedAt).not.toBeNull();
  });

  it('is each client its own', async () => {
    const [one, other] = [await created({ requestsPerMinute: 1 }), await created({ requestsPerMinute: 1 })];
    await one.caller.get('/units').expect(200);
    await one.caller.get('/units').expect(429);
    await other.caller.get('/units').expect(200);
  });
});

describe('administration', () => {
  it('is the province administrator’s alone', async () => {
    const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]);
    await officer.get('/api-clients').expect(403);
  });

  it('tells every scope with what it opens', async () => {
    const { body } = await administrator.get('/api-client-scopes').expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ name: 'units:read', operations: ['getUnit', 'listUnits'] }),
    );
  });

  it('refuses unknown scopes, blocs, units, a day gone by, a name twice, an old version', async () => {
    const { id } = await created({ name: 'Chỉ một' });
    const good = { name: 'X', contact: 'Y', unitId: provinceId, blocs: ['party'], scopes: [] };
    const bad = [
      { scopes: ['all'] },
      { blocs: [] },
      { blocs: ['army'] },
      { expiresOn: '2020-01-01' },
      { unitId: '01890a5d-ac96-774b-bcce-b302099a8057' },
    ];
    for (const more of bad)
      await administrator
        .post('/api-clients')
        .send({ ...good, ...more })
        .expect(422);
    const twice = await administrator
      .post('/api-clients')
      .send({ ...good, name: 'Chỉ một' })
      .expect(409);
    expect(twice.body.code).toBe('api-clients.name-taken');
    await administrator.patch(`/api-clients/${id}`, 7).send({ name: 'Z' }).expect(412);
  });

  it('leaves who did what in the trail', async () => {
    const { id } = await created();
    const entries = await test.sql('select operation from audit_entry where record_id = $1', [id]);
    expect(entries).toContainEqual({ operation: 'createApiClient' });
  });

  it('stands behind walls', async () => {
    expect(await catalogueFaults(test, [])).toEqual([]);
  });
});
