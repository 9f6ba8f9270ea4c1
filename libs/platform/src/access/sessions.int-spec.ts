import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OTHER_PASSWORD, PASSWORD, SignInDesk, TestApp, type TestCaller } from '../testing/index.js';

let test: TestApp;
let desk: SignInDesk;

beforeAll(async () => {
  test = await TestApp.start([]);
  desk = await SignInDesk.open(test);
});

afterAll(() => test.stop());

const untraced = (body: Record<string, unknown>): Record<string, unknown> => ({ ...body, traceId: undefined });

describe('signing in', () => {
  it('gives a cookie that scripts and other sites do not get', async () => {
    const { username } = await desk.account();
    const answer = await desk.attempt(username).expect(201);
    expect(String(answer.headers['set-cookie'])).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.body).toMatchObject({ account: { username }, assignments: [{ role: 'viewer' }] });
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
  });

  it('keeps the hash of the token only', async () => {
    const { username } = await desk.account();
    const { cookie } = await desk.signedIn(username);
    const token = cookie.split('=')[1] ?? '';
    const rows = await test.sql<{ text: string }>('select session::text as text from session');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ text }) => text.includes(token))).toBe(false);
  });

  it('leaves its own entry in the trail and no other', async () => {
    const { username } = await desk.account();
    await desk.attempt(username).expect(201);
    const entries = await test.sql<{ action: string; used: boolean }>(
      `select e.action, a.last_used_at is not null as used from audit_entry e join account a on a.id = e.record_id
       where a.username = $1 and e.operation = 'signIn' and e.record_type = 'account'`,
      [username],
    );
    expect(entries).toEqual([{ action: 'sign_in', used: true }]);
  });

  it('takes the name in any case', async () => {
    const { username } = await desk.account();
    await desk.attempt(username.toUpperCase()).expect(201);
  });

  it('answers a wrong password as an unknown name', async () => {
    const { username } = await desk.account();
    const wrong = await desk.attempt(username, OTHER_PASSWORD).expect(401);
    const unknown = await desk.attempt('khong-co-ai', OTHER_PASSWORD).expect(401);
    expect(wrong.body.code).toBe('access.sign-in-failed');
    expect(untraced(unknown.body)).toEqual(untraced(wrong.body));
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('answers a disabled account as a wrong password', async () => {
    const { id, username } = await desk.account();
    await test.sql('update account set is_disabled = true where id = $1', [id]);
    const disabled = await desk.attempt(username).expect(401);
    const unknown = await desk.attempt('khong-co-ai').expect(401);
    expect(untraced(disabled.body)).toEqual(untraced(unknown.body));
  });

  it('waits after five failures, whatever the password then is', async () => {
    const { username } = await desk.account();
    for (let failure = 0; failure < 5; failure += 1) await desk.attempt(username, OTHER_PASSWORD).expect(401);
    const answer = await desk.attempt(username).expect(429);
    expect(answer.body.code).toBe('access.too-many-attempts');
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
  });

  it('lets the account in once the wait is over, and forgets the failures', async () => {
    const { id, username } = await desk.account();
    for (let failure = 0; failure < 5; failure += 1) await desk.attempt(username, OTHER_PASSWORD).expect(401);
    await test.sql(
      `update sign_in_failure set last_failure_at = last_failure_at - interval '31 seconds' where key = $1`,
      [`account:${id}`],
    );
    await desk.attempt(username).expect(201);
    expect(await test.sql('select from sign_in_failure where key = $1', [`account:${id}`])).toEqual([]);
  });

  it('does not make other accounts of the address wait', async () => {
    const [locked, free] = [await desk.account(), await desk.account()];
    for (let failure = 0; failure < 5; failure += 1) await desk.attempt(locked.username, OTHER_PASSWORD).expect(401);
    await desk.attempt(free.username).expect(201);
  });

  it.each([
    ['no password', { username: 'a' }],
    ['a list for a name', { username: ['a'], password: PASSWORD }],
    ['a member nobody knows', { username: 'a', password: PASSWORD, role: 'province_admin' }],
  ])('refuses %s', async (_, body) => {
    await test.http().post('/api/v1/session').send(body).expect(422);
  });
});

describe('a session', () => {
  it.each([
    ['no cookie', ''],
    ['a made-up token', `session=${'a'.repeat(43)}`],
    ['an empty token', 'session='],
  ])('is not opened by %s', async (_, cookie) => {
    const answer = await desk.session(cookie).expect(401);
    expect(answer.body.code).toBe('access.signed-out');
  });

  it.each([
    ['twelve hours after signing in', `expires_at = now() - interval '1 second'`],
    ['after thirty minutes without use', `last_used_at = now() - interval '30 minutes 1 second'`],
  ])('ends %s', async (_, aged) => {
    const { id, username } = await desk.account();
    const { cookie } = await desk.signedIn(username);
    await desk.session(cookie).expect(200);
    await test.sql(`update session set ${aged} where account_id = $1`, [id]);
    await desk.session(cookie).expect(401);
  });

  it('lasts twelve hours from signing in and is kept alive by use until then', async () => {
    const { id, username } = await desk.account();
    const { cookie } = await desk.signedIn(username);
    await test.sql(`update session set last_used_at = now() - interval '29 minutes' where account_id = $1`, [id]);
    await desk.session(cookie).expect(200);
    const [kept] = await test.sql<{ used: boolean; hours: number }>(
      `select last_used_at > now() - interval '1 minute' as used,
         extract(epoch from expires_at - created_at)::int / 3600 as hours from session where account_id = $1`,
      [id],
    );
    expect(kept).toEqual({ used: true, hours: 12 });
  });

  it('of an administrator ends after fifteen minutes without use', async () => {
    const { id, username } = await desk.account({
      assignments: [{ role: 'province_admin', unitId: desk.provinceId, blocs: ['government'], startsOn: '2025-07-01' }],
    });
    const { cookie } = await desk.signedIn(username);
    await test.sql(`update session set last_used_at = now() - interval '15 minutes 1 second' where account_id = $1`, [
      id,
    ]);
    await desk.session(cookie).expect(401);
  });

  it('ends with signing out', async () => {
    const { username } = await desk.account();
    const { cookie, csrf } = await desk.signedIn(username);
    const answer = await test.http().delete('/api/v1/session').set('Cookie', cookie).set('X-CSRF-Token', csrf);
    expect(answer.status).toBe(204);
    await desk.session(cookie).expect(401);
  });

  it('ends on the next request once the account is disabled', async () => {
    const { id, username } = await desk.account();
    const { cookie } = await desk.signedIn(username);
    await test.sql('update account set is_disabled = true where id = $1', [id]);
    await desk.session(cookie).expect(401);
  });
});

describe('a role', () => {
  const listUnits = (caller: TestCaller) => caller.get('/units');
  const viewer = () => test.signIn([{ role: 'viewer', unitId: desk.provinceId }]);

  it('that ended yesterday gives nothing on the next request', async () => {
    const caller = await viewer();
    await listUnits(caller).expect(200);
    await endRole(caller, -1);
    const answer = await listUnits(caller).expect(403);
    expect(answer.body.code).toBe('access.not-allowed');
    const { body } = await caller.get('/session').expect(200);
    expect(body).toMatchObject({ assignments: [] });
    expect(body.operations).not.toContain('listUnits');
  });

  it('lasts to the end of its last day', async () => {
    const caller = await viewer();
    await endRole(caller, 0);
    await listUnits(caller).expect(200);
  });

  it('that begins tomorrow gives nothing yet', async () => {
    const caller = await viewer();
    const { body } = await caller.get('/session').expect(200);
    await test.sql(
      `update role_assignment set starts_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date + 1 where account_id = $1`,
      [body.account.id],
    );
    await listUnits(caller).expect(403);
  });

  async function endRole(caller: TestCaller, days: number): Promise<void> {
    const { body } = await caller.get('/session').expect(200);
    await test.sql(
      `update role_assignment set ends_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date + $2::int where account_id = $1`,
      [body.account.id, days],
    );
  }
});
