import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { OidcServer, SignInDesk, TestApp, type OidcTestPerson } from '../../testing/index.js';

let test: TestApp;
let desk: SignInDesk;
let service: OidcServer;

beforeAll(async () => {
  service = await OidcServer.start();
  const oidc = {
    issuer: service.issuer,
    clientId: 'commune',
    clientSecret: 'a-secret-of-the-test',
    accountClaim: 'preferred_username',
    title: 'Tài khoản chung của tỉnh',
    publicUrl: 'http://127.0.0.1:3000',
  };
  test = await TestApp.start([], { oidc });
  desk = await SignInDesk.open(test);
});

afterEach(() => {
  service.faults = {};
});

afterAll(async () => {
  await test.stop();
  await service.stop();
});

interface Back {
  /** Path and query of the callback, as the service sends the browser back. */
  readonly path: string;
  readonly cookie: string;
}

/** Leaves for the service as this person and comes back to the door. */
async function comeBackAs(person: OidcTestPerson, returnTo = '/civil-servants'): Promise<Back> {
  service.person = person;
  const leave = await test
    .http()
    .get(`/api/v1/oidc/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
    .expect(302);
  expect(test.contract.faultsOf(leave)).toEqual([]);
  const address = new URL(String(leave.headers['location']));
  expect(address.searchParams.get('code_challenge_method')).toBe('S256');
  const answered = await fetch(address, { redirect: 'manual' });
  const { pathname, search } = new URL(answered.headers.get('location') ?? '');
  return { path: pathname + search, cookie: String(leave.headers['set-cookie']).split(';')[0] ?? '' };
}

const enter = async ({ path, cookie }: Back) => {
  const answer = await test.http().get(path).set('Cookie', cookie);
  expect(test.contract.faultsOf(answer)).toEqual([]);
  return { location: String(answer.headers['location']), session: sessionOf(answer.headers['set-cookie']) };
};

function sessionOf(cookies: unknown): string | undefined {
  return [cookies]
    .flat()
    .map((cookie) => String(cookie).split(';')[0] ?? '')
    .find((cookie) => /^session=./.test(cookie));
}

const refusedWith = async (back: Back, code: string): Promise<void> => {
  const { location, session } = await enter(back);
  expect({ location, session }).toEqual({ location: `/sign-in?refused=${code}`, session: undefined });
};

describe('signing in through the service of the province', () => {
  it('is offered where it is configured', async () => {
    const answer = await test.http().get('/api/v1/sign-in-options').expect(200);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body).toEqual({ oidcTitle: 'Tài khoản chung của tỉnh' });
  });

  it('opens a session of ours for the account of that name, and leads where one wanted to go', async () => {
    const { username } = await desk.account({ mustChangePassword: true });
    const { location, session } = await enter(
      await comeBackAs({ sub: `s-${username}`, preferred_username: username.toUpperCase() }),
    );
    expect(location).toBe('/civil-servants');
    const { body } = await desk.session(session ?? '').expect(200);
    expect(body).toMatchObject({ account: { username }, nextStep: null });
  });

  it('knows the person by the subject from then on, whatever the name becomes', async () => {
    const { id, username } = await desk.account();
    await enter(await comeBackAs({ sub: 'lasting', preferred_username: username }));
    const renamed = await enter(await comeBackAs({ sub: 'lasting', preferred_username: 'ten-moi' }));
    const { body } = await desk.session(renamed.session ?? '').expect(200);
    expect(body.account.id).toBe(id);
  });

  it('does not hand the account to another subject with the same name', async () => {
    const { username } = await desk.account();
    await enter(await comeBackAs({ sub: 'first', preferred_username: username }));
    await refusedWith(await comeBackAs({ sub: 'second', preferred_username: username }), 'oidc-unknown');
  });

  it('leads to no other site', async () => {
    const { username } = await desk.account();
    for (const returnTo of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
      const { location } = await enter(
        await comeBackAs({ sub: `r-${username}`, preferred_username: username }, returnTo),
      );
      expect(location).toBe('/');
    }
  });

  it('ends with signing out of ours', async () => {
    const { username } = await desk.account();
    const { session = '' } = await enter(await comeBackAs({ sub: `o-${username}`, preferred_username: username }));
    const { body } = await desk.session(session).expect(200);
    await test.http().delete('/api/v1/session').set('Cookie', session).set('X-CSRF-Token', body.csrfToken).expect(204);
    await desk.session(session).expect(401);
  });

  it.each([
    ['another nonce', { nonce: 'of-somebody-else' }],
    ['another issuer', { issuer: 'http://127.0.0.1:1' }],
    ['another audience', { audience: 'another-application' }],
    ['an expired token', { isExpired: true }],
    ['a signature by another key', { hasForeignKey: true }],
  ])('is refused with %s', async (_, faults) => {
    const { username } = await desk.account();
    service.faults = faults;
    await refusedWith(await comeBackAs({ sub: `f-${username}`, preferred_username: username }), 'oidc-failed');
  });

  it('makes no account for who has none', async () => {
    await refusedWith(await comeBackAs({ sub: 'stranger', preferred_username: 'nguoi-la' }), 'oidc-unknown');
    await refusedWith(await comeBackAs({ sub: 'nameless' }), 'oidc-unknown');
    expect(await test.sql(`select from account where username = 'nguoi-la'`)).toEqual([]);
  });

  it('refuses a disabled account, linked or not', async () => {
    const { id, username } = await desk.account();
    const person = { sub: `d-${username}`, preferred_username: username };
    await enter(await comeBackAs(person));
    await test.sql('update account set is_disabled = true where id = $1', [id]);
    await refusedWith(await comeBackAs(person), 'oidc-disabled');
    await refusedWith(await comeBackAs({ ...person, sub: 'another' }), 'oidc-disabled');
  });

  it('takes an answer once, in the browser that asked, and of a state that was given out', async () => {
    const { username } = await desk.account();
    const person = { sub: `x-${username}`, preferred_username: username };
    const back = await comeBackAs(person);
    expect((await enter(back)).session).toBeDefined();
    await refusedWith(back, 'oidc-expired');
    await refusedWith({ ...(await comeBackAs(person)), cookie: 'oidc=another-browser' }, 'oidc-expired');
    await refusedWith({ path: '/api/v1/oidc/callback?code=1&state=made-up', cookie: '' }, 'oidc-expired');
    await refusedWith({ path: '/api/v1/oidc/callback', cookie: '' }, 'oidc-expired');
  });

  it('is refused with a code that was used already', async () => {
    const { username } = await desk.account();
    const person = { sub: `c-${username}`, preferred_username: username };
    const used = await comeBackAs(person);
    await enter(used);
    const fresh = await comeBackAs(person);
    const code = new URLSearchParams(used.path.split('?')[1]).get('code') ?? '';
    await refusedWith({ ...fresh, path: fresh.path.replace(/code=[^&]+/, `code=${code}`) }, 'oidc-failed');
  });

  it('still asks for the second factor of the account', async () => {
    const { id, username } = await desk.account();
    await test.sql(`insert into second_factor (account_id, secret, confirmed_at) values ($1, '\\x00', now())`, [id]);
    const { session = '' } = await enter(await comeBackAs({ sub: `t-${username}`, preferred_username: username }));
    expect((await desk.session(session).expect(200)).body.nextStep).toBe('second_factor');
  });
});

describe('without a configured service', () => {
  it('nothing is offered and nothing is there', async () => {
    const without = await TestApp.start([]);
    expect((await without.http().get('/api/v1/sign-in-options').expect(200)).body).toEqual({ oidcTitle: null });
    const answer = await without.http().get('/api/v1/oidc/sign-in').expect(404);
    expect(without.contract.faultsOf(answer)).toEqual([]);
    await without.stop();
  });
});
