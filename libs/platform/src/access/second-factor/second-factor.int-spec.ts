import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generate } from 'otplib';
import { OTHER_PASSWORD, SignInDesk, TestApp, type OpenSession } from '../../testing/index.js';

let test: TestApp;
let desk: SignInDesk;

beforeAll(async () => {
  test = await TestApp.start([], { mode: 'production' });
  desk = await SignInDesk.open(test);
});

afterAll(() => test.stop());

const post = ({ cookie, csrf }: OpenSession, path: string, body: object = {}) =>
  test.http().post(`/api/v1${path}`).set('Cookie', cookie).set('X-CSRF-Token', csrf).send(body);

/** A code of `steps` times 30 seconds from now. */
const codeOf = (secret: string, steps = 0): Promise<string> =>
  generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

interface Enrolled {
  readonly id: string;
  readonly username: string;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

async function enrol(more: Parameters<SignInDesk['account']>[0] = {}): Promise<Enrolled> {
  const { id, username } = await desk.account(more);
  const session = await desk.signedIn(username);
  const begun = await post(session, '/second-factor/enrolment').expect(200);
  expect(test.contract.faultsOf(begun)).toEqual([]);
  const { secret } = begun.body;
  const confirmed = await post(session, '/second-factor/confirmation', { code: await codeOf(secret, -1) }).expect(200);
  expect(test.contract.faultsOf(confirmed)).toEqual([]);
  return { id, username, secret, recoveryCodes: confirmed.body.recoveryCodes };
}

describe('enrolment', () => {
  it('shows a QR code that the content security policy allows, and an address that an app reads', async () => {
    const { username } = await desk.account();
    const session = await desk.signedIn(username);
    const { body } = await post(session, '/second-factor/enrolment').expect(200);
    expect(body.qrCode).toMatch(/^data:image\/svg\+xml;utf8,/);
    expect(body.uri).toContain(`secret=${body.secret}`);
  });

  it('holds only once a code has been given', async () => {
    const { username } = await desk.account();
    const session = await desk.signedIn(username);
    await post(session, '/second-factor/enrolment').expect(200);
    const wrong = await post(session, '/second-factor/confirmation', { code: '000000' }).expect(422);
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/code', code: 'access.wrong-code' })]);
    const again = await desk.attempt(username).expect(201);
    expect(again.body.nextStep).toBeNull();
  });

  it('keeps neither the secret nor a recovery code readable', async () => {
    const { secret, recoveryCodes } = await enrol();
    const rows = await test.sql<{ text: string }>(
      `select encode(secret, 'escape') as text from second_factor union all select encode(digest, 'escape') from recovery_code
       union all select audit_entry::text from audit_entry`,
    );
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false);
    expect(rows.some(({ text }) => recoveryCodes.some((code) => text.includes(code)))).toBe(false);
    expect(new Set(recoveryCodes).size).toBe(10);
  });

  it('is what a leader must do first in production, and nothing else is open', async () => {
    const assignments = [
      { role: 'province_leader', unitId: desk.provinceId, blocs: ['government'], startsOn: '2025-07-01' } as const,
    ];
    const { username } = await desk.account({ assignments });
    const answer = await desk.attempt(username).expect(201);
    expect(answer.body.nextStep).toBe('enrolment');
    expect(answer.body.operations).toEqual(
      ['beginSecondFactor', 'changePassword', 'confirmSecondFactor', 'getSecondFactor', 'getSession', 'signOut'].sort(),
    );
    const session = await desk.signedIn(username);
    const refused = await test.http().get('/api/v1/units').set('Cookie', session.cookie).expect(403);
    expect(refused.body.code).toBe('access.enrolment-required');
    const { body } = await post(session, '/second-factor/enrolment').expect(200);
    await post(session, '/second-factor/confirmation', { code: await codeOf(body.secret) }).expect(200);
    await test.http().get('/api/v1/units').set('Cookie', session.cookie).expect(200);
    const removal = await post(session, '/second-factor/removal', { code: await codeOf(body.secret, 1) }).expect(409);
    expect(removal.body.code).toBe('access.second-factor-required-by-role');
  });
});

describe('signing in with a second factor', () => {
  it('opens nothing after the password, and everything after the code', async () => {
    const { username, secret } = await enrol();
    const first = await desk.attempt(username).expect(201);
    expect(test.contract.faultsOf(first)).toEqual([]);
    expect(first.body).toMatchObject({ nextStep: 'second_factor', assignments: [], unitName: '' });
    const half = { cookie: cookieOf(first), csrf: String(first.body.csrfToken) };
    const refused = await test.http().get('/api/v1/units').set('Cookie', half.cookie).expect(403);
    expect(refused.body.code).toBe('access.second-factor-required');
    await post(half, '/password-change', {}).expect(403);
    await post(half, '/second-factor/enrolment').expect(403);
    const second = await post(half, '/session/second-factor', { code: await codeOf(secret) }).expect(201);
    expect(test.contract.faultsOf(second)).toEqual([]);
    expect(second.body).toMatchObject({ nextStep: null, assignments: [{ role: 'viewer' }] });
    await test.http().get('/api/v1/units').set('Cookie', cookieOf(second)).expect(200);
    await desk.session(half.cookie).expect(401);
  });

  it('takes no code twice, be it in two attempts at once', async () => {
    const { username, secret } = await enrol();
    const code = await codeOf(secret);
    const sessions = [await desk.signedIn(username), await desk.signedIn(username)];
    const outcomes = await Promise.all(sessions.map((one) => post(one, '/session/second-factor', { code })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it('takes no code of an earlier moment than the last one', async () => {
    const { username, secret } = await enrol();
    await post(await desk.signedIn(username), '/session/second-factor', { code: await codeOf(secret, 1) }).expect(201);
    const late = { code: await codeOf(secret) };
    await post(await desk.signedIn(username), '/session/second-factor', late).expect(422);
  });

  it('takes a recovery code once, as people type it from paper', async () => {
    const { username, recoveryCodes } = await enrol();
    const code = ` ${String(recoveryCodes[0]).toUpperCase().replace('-', ' ')} `;
    await post(await desk.signedIn(username), '/session/second-factor', { code }).expect(201);
    await post(await desk.signedIn(username), '/session/second-factor', { code }).expect(422);
  });

  it('waits after five wrong codes, and a right password does not shorten it', async () => {
    const { username, secret } = await enrol();
    const half = await desk.signedIn(username);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await post(half, '/session/second-factor', { code: '000000' }).expect(422);
    }
    const again = await desk.signedIn(username);
    const answer = await post(again, '/session/second-factor', { code: await codeOf(secret) }).expect(429);
    expect(answer.headers['retry-after']).toBeDefined();
  });

  it('counts wrong codes and opens the session where the request carries an Idempotency-Key, as the web sends it', async () => {
    const { username, secret } = await enrol();
    const half = await desk.signedIn(username);
    const keyed = (code: string) =>
      post(half, '/session/second-factor', { code }).set('Idempotency-Key', crypto.randomUUID());
    for (let attempt = 0; attempt < 4; attempt += 1) await keyed('000000').expect(422);
    const entered = await keyed(await codeOf(secret)).expect(201);
    await test.http().get('/api/v1/units').set('Cookie', cookieOf(entered)).expect(200);
    const again = await desk.signedIn(username);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const wrong = { code: '000000' };
      await post(again, '/session/second-factor', wrong).set('Idempotency-Key', crypto.randomUUID()).expect(422);
    }
    await post(again, '/session/second-factor', { code: '000000' }).expect(429);
  });

  it('of a session that is open already is refused', async () => {
    const { username } = await desk.account();
    await post(await desk.signedIn(username), '/session/second-factor', { code: '000000' }).expect(409);
  });

  it('allows a password of eight characters', async () => {
    const { username, secret } = await enrol();
    const half = await desk.signedIn(username);
    const second = await post(half, '/session/second-factor', { code: await codeOf(secret) }).expect(201);
    const session = { cookie: cookieOf(second), csrf: String(second.body.csrfToken) };
    await desk.changePassword(session, { newPassword: 'gạo-nếp' }).expect(422);
    await desk.changePassword(session, { newPassword: 'gạo-nếp8' }).expect(204);
  });
});

describe('a second factor', () => {
  it('is taken away by its owner with a code', async () => {
    const { username, secret } = await enrol();
    const half = await desk.signedIn(username);
    const second = await post(half, '/session/second-factor', { code: await codeOf(secret) }).expect(201);
    const session = { cookie: cookieOf(second), csrf: String(second.body.csrfToken) };
    await post(session, '/second-factor/removal', { code: '000000' }).expect(422);
    await post(session, '/second-factor/removal', { code: await codeOf(secret, 1) }).expect(204);
    expect((await desk.attempt(username).expect(201)).body.nextStep).toBeNull();
  });
});

describe('the trail', () => {
  it('says who signed in, who was refused and why, and holds no password and no name that was typed', async () => {
    const { id, username } = await desk.account();
    const session = await desk.signedIn(username);
    await desk.attempt(username, OTHER_PASSWORD).expect(401);
    await desk.attempt('mật-khẩu-gõ-nhầm-ô', OTHER_PASSWORD).expect(401);
    await test
      .http()
      .delete('/api/v1/session')
      .set('Cookie', session.cookie)
      .set('X-CSRF-Token', session.csrf)
      .expect(204);
    const entries = await test.sql<{ action: string; why: string | null; text: string }>(
      `select action, after ->> 'why' as why, audit_entry::text as text from audit_entry
       where action like 'sign%' and (record_id = $1 or after ->> 'why' = 'unknown-account') order by seq`,
      [id],
    );
    expect(entries.map(({ action, why }) => [action, why])).toEqual([
      ['sign_in', null],
      ['sign_in_refused', 'wrong-password'],
      ['sign_in_refused', 'unknown-account'],
      ['sign_out', null],
    ]);
    expect(entries.some(({ text }) => text.includes('gõ-nhầm') || text.includes(OTHER_PASSWORD))).toBe(false);
  });
});

describe('own sessions', () => {
  const list = (cookie: string) => test.http().get('/api/v1/own-sessions').set('Cookie', cookie).expect(200);
  const end = ({ cookie, csrf }: OpenSession, which: string) =>
    test.http().delete(`/api/v1/own-sessions/${which}`).set('Cookie', cookie).set('X-CSRF-Token', csrf);

  it('are listed with their devices and ended one by one or all but this', async () => {
    const { username } = await desk.account();
    const [here, there, elsewhere] = [
      await desk.signedIn(username),
      await desk.signedIn(username),
      await desk.signedIn(username),
    ];
    const listed = await list(here.cookie);
    expect(test.contract.faultsOf(listed)).toEqual([]);
    expect(listed.body.items).toHaveLength(3);
    const own = listed.body.items.filter(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    expect(own).toHaveLength(1);
    const { id } = (await list(there.cookie)).body.items.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    await end(here, id).expect(204);
    await desk.session(there.cookie).expect(401);
    await end(here, 'others').expect(204);
    await desk.session(elsewhere.cookie).expect(401);
    await desk.session(here.cookie).expect(200);
  });

  it('of others are not ended', async () => {
    const [mine, theirs] = [await desk.account(), await desk.account()];
    const [me, them] = [await desk.signedIn(mine.username), await desk.signedIn(theirs.username)];
    const [session] = (await list(them.cookie)).body.items;
    await end(me, session.id).expect(404);
    await desk.session(them.cookie).expect(200);
  });
});

describe('an administrator', () => {
  it('takes away the second factor of who has lost it, with a reason', async () => {
    const administrator = await enrol({
      assignments: [{ role: 'province_admin', unitId: desk.provinceId, blocs: ['government'], startsOn: '2025-07-01' }],
    });
    const half = await desk.signedIn(administrator.username);
    const code = { code: await codeOf(administrator.secret) };
    const signedIn = await post(half, '/session/second-factor', code).expect(201);
    const session = { cookie: cookieOf(signedIn), csrf: String(signedIn.body.csrfToken) };
    const { id, username } = await enrol();
    const path = `/accounts/${id}/second-factor-reset`;
    await post(session, path, {}).expect(422);
    const answer = await post(session, path, { reason: 'Mất điện thoại, đã xác minh' }).expect(200);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body).toMatchObject({ hasSecondFactor: false, openSessions: 0 });
    expect((await desk.attempt(username).expect(201)).body.nextStep).toBeNull();
    const own = await post(session, `/accounts/${administrator.id}/second-factor-reset`, { reason: 'Thử' });
    expect(own.status).toBe(409);
  });
});

function cookieOf(answer: { headers: Record<string, unknown> }): string {
  return String(answer.headers['set-cookie']).split(';')[0] ?? '';
}
