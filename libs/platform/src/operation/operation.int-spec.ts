import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '../logging/index.js';
import { SignInDesk, TestApp } from '../testing/index.js';
import { Draining, Installation, MetricsServer, Readiness } from './index.js';

const TOKEN = 'ma-danh-cho-may-giam-sat';

describe('operation', () => {
  let test: TestApp;
  let desk: SignInDesk;

  beforeAll(async () => {
    test = await TestApp.start([], { metrics: { host: '127.0.0.1', port: 0, token: TOKEN } });
    desk = await SignInDesk.open(test);
  });

  afterAll(() => test.stop());

  const metrics = (path = '/metrics', token = TOKEN): Promise<Response> => {
    const headers = { Authorization: `Bearer ${token}` };
    return fetch(`http://127.0.0.1:${test.get(MetricsServer).port}${path}`, { headers });
  };

  it('is alive without asking anything, and ready with its database', async () => {
    expect((await test.http().get('/health').expect(200)).body).toEqual({ status: 'alive' });
    expect((await test.http().get('/ready').expect(200)).body).toEqual({ status: 'ready' });
  });

  it('is not ready where a migration is missing, or a room of the platform says no', async () => {
    const { name } = (await test.sql<{ name: string }>('select name from migration order by id desc limit 1'))[0] ?? {};
    await test.sql('update migration set name = $1 where name = $2', ['Later', name]);
    const answer = await test.http().get('/ready').expect(503);
    expect(answer.headers['retry-after']).toBe('3');
    expect(answer.body).toMatchObject({ code: 'operation.not-ready', detail: expect.stringContaining('thiếu 1 bước') });
    await test.sql('update migration set name = $1 where name = $2', [name, 'Later']);

    test.get(Readiness).register('kho', () => Promise.reject(new Error('/mật/khẩu')));
    const other = await test.http().get('/ready').expect(503);
    expect(other.body.detail).toContain('kho: không dùng được');
    expect(JSON.stringify(other.body)).not.toContain('mật');
    test.get(Readiness).register('kho', () => Promise.resolve(null));
    await test.http().get('/ready').expect(200);
  });

  it('keeps figures away from whoever has no token, and off the public port', async () => {
    expect((await metrics('/metrics', 'khac')).status).toBe(401);
    expect((await metrics('/other')).status).toBe(404);
    await test.http().get('/metrics').expect(404);
  });

  it('counts requests, failed sign-ins, connections and the queue, and names nobody', async () => {
    const { id, username } = await desk.account();
    await desk.attempt(username, 'sai-mật-khẩu-004082900000').expect(401);
    const { cookie } = await desk.signedIn(username);
    await desk.session(cookie).expect(200);
    const text = await (await metrics()).text();
    expect(text).toMatch(/^http_requests_total\{operation="getSession",status="200"\} 1$/m);
    expect(text).toMatch(/^sign_in_failures_total\{status="401"\} 1$/m);
    expect(text).toMatch(/^http_request_duration_seconds_bucket\{le="0.1",operation="signIn"\}/m);
    expect(text).toMatch(/^database_connections\{state="open"\} \d+$/m);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
    for (const secret of [id, username, '004082900000', 'Nông Thị Hoa']) expect(text).not.toContain(secret);
  });

  it('never begins real work on a database that was made for something else', async () => {
    await expect(test.get(Installation).begin()).resolves.toBeUndefined();
    const production = new Installation({ mode: 'production' }, Reflect.get(test.get(Installation), 'repository'));
    await expect(production.begin()).rejects.toThrow('test');
  });

  it('a trace of the caller is the trace of the answer', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const answer = await test.http().get('/api/v1/session').set('traceparent', `00-${traceId}-00f067aa0ba902b7-01`);
    expect(answer.body.traceId).toBe(traceId);
  });

  it('says no more than its level', () => {
    const quiet = createLogger({ logLevel: 'error', logFile: null });
    expect([quiet.isLevelEnabled('error'), quiet.isLevelEnabled('info')]).toEqual([true, false]);
  });

  it('is not ready while it stops, and asks connections to close', async () => {
    test.get(Draining).onModuleDestroy();
    const answer = await test.http().get('/ready').expect(503);
    expect(answer.headers['connection']).toBe('close');
  });
});
