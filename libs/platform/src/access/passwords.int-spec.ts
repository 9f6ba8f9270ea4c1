import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OTHER_PASSWORD, PASSWORD, SignInDesk, TestApp } from '../testing/index.js';

let test: TestApp;
let desk: SignInDesk;

beforeAll(async () => {
  test = await TestApp.start([]);
  desk = await SignInDesk.open(test);
});

afterAll(() => test.stop());

describe('a write from another site', () => {
  it.each([
    ['without the token', undefined],
    ['with an empty token', ''],
    ['with another token', 'a'.repeat(32)],
    ['with the token of nobody in Vietnamese', encodeURIComponent('ă'.repeat(10))],
  ])('is refused %s', async (_, token) => {
    const { username } = await desk.account();
    const { cookie } = await desk.signedIn(username);
    const request = test.http().delete('/api/v1/session').set('Cookie', cookie);
    const answer = await (token === undefined ? request : request.set('X-CSRF-Token', token)).expect(403);
    expect(answer.body.code).toBe('access.csrf');
    await desk.session(cookie).expect(200);
  });

  it("is refused with the token of the account's other session", async () => {
    const { username } = await desk.account();
    const [first, second] = [await desk.signedIn(username), await desk.signedIn(username)];
    await test
      .http()
      .delete('/api/v1/session')
      .set('Cookie', first.cookie)
      .set('X-CSRF-Token', second.csrf)
      .expect(403);
  });

  it.each(['https://phishing.example', 'http://127.0.0.1:1', 'null'])('is refused from %s', async (origin) => {
    const { username } = await desk.account();
    const { cookie, csrf } = await desk.signedIn(username);
    const answer = await test
      .http()
      .delete('/api/v1/session')
      .set('Cookie', cookie)
      .set('X-CSRF-Token', csrf)
      .set('Origin', origin)
      .expect(403);
    expect(answer.body.code).toBe('access.foreign-origin');
  });

  it('is refused for signing in too', async () => {
    const { username } = await desk.account();
    await desk.attempt(username).set('Origin', 'https://phishing.example').expect(403);
  });

  it('is taken from its own origin', async () => {
    const { username } = await desk.account();
    await desk.attempt(username).set('Host', 'commune.example').set('Origin', 'http://commune.example').expect(201);
  });
});

describe('a password that was given out', () => {
  const given = { mustChangePassword: true };

  it('opens nothing but the session and the change', async () => {
    const { username } = await desk.account(given);
    const { cookie } = await desk.signedIn(username);
    for (const path of ['/units', '/imports']) {
      const answer = await test.http().get(`/api/v1${path}`).set('Cookie', cookie).expect(403);
      expect(answer.body.code).toBe('access.password-change-required');
    }
    const { body } = await desk.session(cookie).expect(200);
    expect(body.account.mustChangePassword).toBe(true);
  });

  it('opens everything once it is changed', async () => {
    const { username } = await desk.account(given);
    const caller = await desk.signedIn(username);
    await desk.changePassword(caller, {}).expect(204);
    await test.http().get('/api/v1/units').set('Cookie', caller.cookie).expect(200);
  });
});

describe('a new password', () => {
  it('replaces the old one and ends the other sessions', async () => {
    const { username } = await desk.account();
    const [here, elsewhere] = [await desk.signedIn(username), await desk.signedIn(username)];
    await desk.changePassword(here, {}).expect(204);
    await desk.session(here.cookie).expect(200);
    await desk.session(elsewhere.cookie).expect(401);
    await desk.attempt(username, PASSWORD).expect(401);
    await desk.attempt(username, OTHER_PASSWORD).expect(201);
  });

  it('leaves the sessions of other accounts', async () => {
    const [mine, theirs] = [await desk.account(), await desk.account()];
    const [me, them] = [await desk.signedIn(mine.username), await desk.signedIn(theirs.username)];
    await desk.changePassword(me, {}).expect(204);
    await desk.session(them.cookie).expect(200);
  });

  it.each([
    [
      'the wrong current password',
      { currentPassword: 'không-phải-mật-khẩu-này' },
      '/currentPassword',
      'access.wrong-password',
    ],
    ['the current one', { newPassword: PASSWORD }, '/newPassword', 'access.password-unchanged'],
    ['a short one', { newPassword: 'ngắn-quá-rồi' }, '/newPassword', 'access.password-too-short'],
    ['a guessable one', { newPassword: '123456789012345678' }, '/newPassword', 'access.password-guessable'],
  ])('is refused with %s', async (_, change, pointer, code) => {
    const { username } = await desk.account();
    const caller = await desk.signedIn(username);
    const answer = await desk.changePassword(caller, change).expect(422);
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer, code })]));
    await desk.attempt(username).expect(201);
  });

  it('is the same in both forms of Unicode', async () => {
    const { username } = await desk.account();
    await desk.attempt(username, PASSWORD.normalize('NFD')).expect(201);
  });

  it('never reaches the trail', async () => {
    const { id, username } = await desk.account();
    const caller = await desk.signedIn(username);
    await desk.changePassword(caller, {}).expect(204);
    const entries = await test.sql<{ text: string }>(
      'select audit_entry::text as text from audit_entry where record_id = $1',
      [id],
    );
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.some(({ text }) => /argon2|phja-oắc|sông-gâm/.test(text))).toBe(false);
  });
});
