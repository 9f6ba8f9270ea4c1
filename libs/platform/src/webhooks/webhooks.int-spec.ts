import { createHmac, timingSafeEqual } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { catalogueFaults, KeyCaller, SignInDesk, TestApp, type TestCaller } from '../testing/index.js';
import { FanOut } from './fan-out.js';
import { FAILURES_UNTIL_PAUSE } from './retry-schedule.js';
import { Receiver, type Received } from './testing/receiver.js';

const SCOPES = ['webhooks:manage', 'units:read'];

let test: TestApp;
let provinceId: string;
let client: KeyCaller;
let administrator: TestCaller;
let receiver: Receiver;

beforeAll(async () => {
  test = await TestApp.start([], { webhookTimeoutMs: 300 });
  ({ provinceId } = await SignInDesk.open(test));
  client = new KeyCaller(test, await test.issueKey(provinceId, SCOPES));
  administrator = await test.signIn([{ role: 'province_admin', unitId: provinceId }]);
});

afterAll(() => test.stop());

beforeEach(async () => {
  receiver = await Receiver.start();
});

afterEach(async () => {
  await receiver.stop();
  await test.sql('delete from webhook_subscription');
});

interface Subscribed {
  readonly id: string;
  readonly secret: string;
  readonly version: number;
}

async function subscribed(more: object = {}): Promise<Subscribed> {
  await test.settled();
  const body = { url: receiver.url, eventTypes: ['unit.updated'], ...more };
  const answer = await client.post('/webhooks').send(body).expect(201);
  return { ...answer.body.webhook, secret: answer.body.secret };
}

const changeUnit = (): Promise<object[]> =>
  test.sql('update org_unit set version = version + 1 where id = $1', [provinceId]);

async function fanOut(): Promise<void> {
  await test.settled();
  await test.get(FanOut).run();
}

async function send(): Promise<void> {
  await fanOut();
  await test.runTasks();
}

interface Delivery {
  readonly id: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

const logOf = async (id: string): Promise<Delivery[]> =>
  (await client.get(`/webhooks/${id}/deliveries`).expect(200)).body.items;

/** As a third party would check it, from the text of Standard Webhooks alone. */
function isSigned({ headers, body }: Received, secret: string): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const [version, sent = ''] = String(headers['webhook-signature']).split(',');
  const expected = createHmac('sha256', key).update(signed).digest();
  const given = Buffer.from(sent, 'base64');
  return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
}

describe('a message', () => {
  it('is signed, and holds what happened to which record and nothing else', async () => {
    const { secret } = await subscribed();
    await changeUnit();
    await send();
    const [message] = receiver.received;
    if (!message) throw new Error('nothing arrived');
    expect(isSigned(message, secret)).toBe(true);
    expect(isSigned({ ...message, body: message.body.replace('updated', 'deleted') }, secret)).toBe(false);
    expect(Object.keys(JSON.parse(message.body)).sort()).toEqual(
      ['changeId', 'link', 'occurredAt', 'recordId', 'type', 'version'].sort(),
    );
    expect(JSON.parse(message.body)).toMatchObject({ type: 'unit.updated', recordId: provinceId });
    expect(Math.abs(Number(message.headers['webhook-timestamp']) * 1000 - Date.now())).toBeLessThan(60_000);
  });

  it('comes once for each change after the subscription, and for no other type', async () => {
    await changeUnit();
    await subscribed();
    const other = await Receiver.start();
    await subscribed({ url: other.url, eventTypes: ['unit.deleted'] });
    await changeUnit();
    await send();
    await changeUnit();
    await send();
    expect(new Set(receiver.ids()).size).toBe(2);
    expect(receiver.received).toHaveLength(2);
    expect(other.received).toEqual([]);
    await other.stop();
  });

  it('of a change that was undone is never sent', async () => {
    await subscribed();
    await test.sql(`do $$ begin
      begin update org_unit set version = version + 1; raise exception 'no'; exception when others then null; end; end $$`);
    await send();
    expect(receiver.received).toEqual([]);
  });

  it('can be tried out', async () => {
    const { id, secret } = await subscribed();
    await client.post(`/webhooks/${id}/test`).expect(200);
    await test.runTasks();
    expect(receiver.received.map(({ body }) => JSON.parse(body).type)).toEqual(['test']);
    expect(receiver.received.every((message) => isSigned(message, secret))).toBe(true);
  });
});

describe('a receiver in trouble', () => {
  it.each([
    [500, { lastStatus: 500, lastError: null }],
    [302, { lastStatus: 302, lastError: null }],
    ['hang', { lastStatus: null, lastError: 'timeout' }],
    ['close', { lastStatus: null, lastError: 'ECONNRESET' }],
  ] as const)('that answers %s gets the message again, under the same id', async (manner, said) => {
    const { id } = await subscribed();
    receiver.will(manner);
    await changeUnit();
    await send();
    expect(await logOf(id)).toMatchObject([{ state: 'pending', attempts: 1, ...said }]);
    await test.runTasks({ ahead: true });
    expect(await logOf(id)).toMatchObject([{ state: 'delivered', attempts: 2, lastStatus: 204 }]);
    const [first, second] = receiver.ids();
    expect(receiver.received).toHaveLength(2);
    expect(first).toBe(second);
  });

  it('gets each message eleven times at the most', async () => {
    const { id } = await subscribed();
    receiver.will(...Array.from({ length: 20 }, () => 503));
    await changeUnit();
    await fanOut();
    for (let round = 0; round < 13; round++) await test.runTasks({ ahead: true });
    expect(await logOf(id)).toMatchObject([{ state: 'given-up', attempts: 11 }]);
    expect(new Set(receiver.ids()).size).toBe(1);
  });

  it('for long is left in peace, until somebody says go on; then it gets everything', async () => {
    const { id } = await subscribed();
    await test.sql('update webhook_progress set failures = $2 where subscription_id = $1', [
      id,
      FAILURES_UNTIL_PAUSE - 1,
    ]);
    receiver.will(500);
    await changeUnit();
    await send();
    const { body: failing } = await client.get(`/webhooks/${id}`).expect(200);
    expect(failing).toMatchObject({ state: 'failing', pending: 1 });
    const { body: told } = await administrator.get('/notifications').expect(200);
    const ofThis = told.items.filter(({ kind }: { kind: string }) => kind === 'webhooks.paused');
    expect(ofThis).toMatchObject([{ link: expect.stringMatching(/^\/ket-noi\//) }]);
    await changeUnit();
    await send();
    await test.runTasks({ ahead: true });
    expect(receiver.received).toHaveLength(1);
    await client.patch(`/webhooks/${id}`, failing.version).send({ state: 'active' }).expect(200);
    await send();
    expect((await logOf(id)).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
    expect(new Set(receiver.ids()).size).toBe(2);
  });
});

describe('sending again', () => {
  it('one or all since a moment keeps the ids, by which a receiver suppresses doubles', async () => {
    const { id } = await subscribed();
    const since = new Date().toISOString();
    await changeUnit();
    await changeUnit();
    await send();
    const [newest] = await logOf(id);
    await client.post(`/webhooks/${id}/deliveries/${newest?.id}/replay`).expect(200);
    const { body } = await client.post(`/webhooks/${id}/replay`).send({ since }).expect(200);
    expect(body).toEqual({ replayed: 2 });
    await test.runTasks();
    expect(receiver.received.length).toBeGreaterThan(2);
    expect(new Set(receiver.ids()).size).toBe(2);
    await client.post(`/webhooks/${id}/replay`).send({ since: '2026-13-99' }).expect(422);
    await client.post(`/webhooks/${id}/deliveries/${id}/replay`).expect(404);
  });
});

describe('subscriptions', () => {
  it('are each client’s own; the administrator has all', async () => {
    const { id } = await subscribed();
    const stranger = new KeyCaller(test, await test.issueKey(provinceId, SCOPES));
    expect((await stranger.get('/webhooks').expect(200)).body.items).toEqual([]);
    await stranger.get(`/webhooks/${id}`).expect(404);
    await stranger.get(`/webhooks/${id}/deliveries`).expect(404);
    await stranger.post(`/webhooks/${id}/replay`).send({ since: '2026-01-01T00:00:00Z' }).expect(404);
    await stranger.delete(`/webhooks/${id}`).expect(404);
    const { body } = await administrator.get('/webhooks').expect(200);
    expect(body.items).toMatchObject([{ id, eventTypes: ['unit.updated'] }]);
    await administrator.delete(`/webhooks/${id}`).expect(204);
  });

  it('keep the secret encrypted, out of the trail, and tell it once', async () => {
    const { id, secret } = await subscribed();
    const rows = await test.sql<{ text: string }>(
      `select s::text || coalesce((select string_agg(a::text, '') from audit_entry a where a.record_id = s.id), '') as text
       from webhook_subscription s`,
    );
    const clear = Buffer.from(secret).toString('hex');
    expect(rows.some(({ text }) => text.includes(secret) || text.includes(clear))).toBe(false);
    expect(JSON.stringify((await client.get(`/webhooks/${id}`).expect(200)).body)).not.toContain('whsec_');
  });

  it('refuse addresses that are none and events that the client may not have', async () => {
    await client
      .post('/webhooks')
      .send({ url: 'ftp://x.example', eventTypes: ['unit.updated'] })
      .expect(422);
    await client
      .post('/webhooks')
      .send({ url: receiver.url, eventTypes: ['unit.burnt'] })
      .expect(422);
    await client.post('/webhooks').send({ url: receiver.url, eventTypes: [] }).expect(422);
    const blind = new KeyCaller(test, await test.issueKey(provinceId, ['webhooks:manage']));
    const { body } = await blind
      .post('/webhooks')
      .send({ url: receiver.url, eventTypes: ['unit.updated'] })
      .expect(422);
    expect(body.errors[0].code).toBe('webhooks.event-type-closed');
  });

  it('send nothing for a disabled client', async () => {
    await subscribed();
    await test.sql('update api_client set is_disabled = true where id in (select client_id from webhook_subscription)');
    await changeUnit();
    await send();
    expect(receiver.received).toEqual([]);
    await test.sql('update api_client set is_disabled = false');
    await send();
    expect(receiver.received).toHaveLength(1);
  });

  it('stand behind walls', async () => {
    expect(await catalogueFaults(test, [])).toEqual([]);
  });
});

describe('where only public targets are allowed', () => {
  it('nothing is sent to this machine, by whatever name', async () => {
    const { post } = await import('./webhook-post.js');
    const port = new URL(receiver.url).port;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433']) {
      const outcome = await post(`https://${host}:${port}/`, {}, '{}', { targets: 'public', timeoutMs: 2_000 });
      expect(outcome).toMatchObject({ status: null, error: 'private address' });
    }
    expect(receiver.received).toEqual([]);
  });
});
