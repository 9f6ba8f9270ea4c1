import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, TestApp, TwoProvinces, type TestCaller } from '../testing/index.js';

let test: TestApp;
let units: TwoProvinces;
let administrator: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  units = await TwoProvinces.open(test);
  administrator = await units.caller('province_admin', 'here');
});

afterAll(() => test.stop());

const { versioned } = TwoProvinces;
const newAccount = (username: string, more: object = {}): object => ({
  username,
  displayName: 'Hoàng Văn Đạt',
  unitId: units.unitId('ward'),
  roles: [units.role('civil_servant', 'ward')],
  ...more,
});
const signIn = (username: string, password: string) => test.http().post('/api/v1/session').send({ username, password });

describe('a new account', () => {
  it('signs in with the password that was told once', async () => {
    const answer = await administrator.post('/accounts').send(newAccount('dathv')).expect(201);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body.account).toMatchObject({ username: 'dathv', state: 'never_used', mustChangePassword: true });
    await signIn('dathv', answer.body.password).expect(201);
    const view = await administrator.get(`/accounts/${answer.body.account.id}`).expect(200);
    expect(test.contract.faultsOf(view)).toEqual([]);
    expect(view.body).toMatchObject({ state: 'active', openSessions: 1 });
    expect(JSON.stringify(view.body)).not.toContain('argon2');
  });

  it('is refused under a name that is taken, in words', async () => {
    await administrator.post('/accounts').send(newAccount('trung-ten')).expect(201);
    const { body } = await administrator.post('/accounts').send(newAccount('trung-ten')).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/username', code: 'accounts.username-taken' })]);
  });

  it.each<[string, { unitId?: string; roles?: object[]; username?: string; isDisabled?: boolean }]>([
    ['a name with diacritics', { username: 'đạt' }],
    ['a name in capitals', { username: 'DatHV' }],
    ['a unit of another province', { unitId: 'far' }],
    ['an office for its unit', { unitId: 'office' }],
    ['a role that ends before it begins', { roles: [{ endsOn: '2025-06-30' }] }],
    ['an unknown bloc', { roles: [{ blocs: ['army'] }] }],
    ['a member that nobody knows', { isDisabled: false }],
  ])('is refused with %s', async (_, more) => {
    const { unitId, roles } = more;
    const request = newAccount('khong-duoc', {
      ...more,
      ...(unitId ? { unitId: units.unitId(unitId) } : {}),
      ...(roles ? { roles: roles.map((role) => ({ ...units.role('civil_servant', 'ward'), ...role })) } : {}),
    });
    await administrator.post('/accounts').send(request).expect(422);
  });
});

describe('the list', () => {
  it('is searched without diacritics and filtered by unit, role and state', async () => {
    const { body } = await administrator
      .post('/accounts')
      .send(newAccount('tim-thay', { displayName: 'Đàm Thị Thúy Kiều', unitId: units.unitId('neighbour') }))
      .expect(201);
    const { id } = body.account;
    const found = async (query: string): Promise<boolean> => {
      const answer = await administrator.get(`/accounts?pageSize=100&${query}`).expect(200);
      expect(test.contract.faultsOf(answer)).toEqual([]);
      return answer.body.items.some((item: { id: string }) => item.id === id);
    };
    expect(await found('q=dam+thi+thuy')).toBe(true);
    expect(await found('q=tim-th')).toBe(true);
    expect(await found('q=khong')).toBe(false);
    expect(await found(`unitId=${units.unitId('neighbour')}`)).toBe(true);
    expect(await found(`unitId=${units.unitId('ward')}`)).toBe(false);
    expect(await found('role=civil_servant&state=never_used')).toBe(true);
    expect(await found('state=disabled')).toBe(false);
    await test.sql(`update account set last_used_at = now() - interval '46 days' where id = $1`, [id]);
    expect(await found('state=dormant')).toBe(true);
  });
});

describe('an account', () => {
  it('is changed by who has read it, and not over what somebody else has changed', async () => {
    const { id } = await units.account('civil_servant', 'ward');
    const patched = await administrator.patch(`/accounts/${id}`, 1).send({ displayName: 'Tên mới' }).expect(200);
    expect(patched.body).toMatchObject({ displayName: 'Tên mới', version: 2 });
    await administrator.patch(`/accounts/${id}`, 1).send({ displayName: 'Tên khác' }).expect(412);
    await administrator.patch(`/accounts/${id}`).send({ displayName: 'Tên khác' }).expect(428);
  });

  it('that is disabled is signed out at once, and comes back when enabled', async () => {
    const { id, username } = await units.account('civil_servant', 'ward');
    const signedIn = await signIn(username, PASSWORD).expect(201);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const reason = { reason: 'Nghỉ hưu' };
    await versioned(administrator.post(`/accounts/${id}/disabling`), 1)
      .send(reason)
      .expect(200);
    await test.http().get('/api/v1/session').set('Cookie', cookie).expect(401);
    await signIn(username, PASSWORD).expect(401);
    const enabled = await versioned(administrator.post(`/accounts/${id}/enabling`), 2)
      .send(reason)
      .expect(200);
    expect(enabled.body.openSessions).toBe(0);
    await signIn(username, PASSWORD).expect(201);
  });

  it('tells its history: who, when, what, why', async () => {
    const { id } = await units.account('civil_servant', 'ward');
    await versioned(administrator.post(`/accounts/${id}/roles`), 1)
      .send(units.role('viewer', 'ward'))
      .expect(200);
    await administrator.post(`/accounts/${id}/password-reset`).send({ reason: 'Quên mật khẩu' }).expect(200);
    const answer = await administrator.get(`/accounts/${id}/history`).expect(200);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    const [reset, granted] = answer.body.items;
    expect(reset).toMatchObject({ operation: 'resetAccountPassword', reason: 'Quên mật khẩu' });
    expect(granted.changes).toEqual(
      expect.arrayContaining([
        { field: 'role', before: null, after: 'viewer' },
        { field: 'unitName', before: null, after: 'Đơn vị ward' },
      ]),
    );
    expect(JSON.stringify(answer.body)).not.toContain('argon2');
  });

  it('has its sessions ended by an administrator', async () => {
    const { id, username } = await units.account('civil_servant', 'ward');
    const signedIn = await signIn(username, PASSWORD).expect(201);
    await administrator.post(`/accounts/${id}/sessions-ending`).send({}).expect(204);
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    await test.http().get('/api/v1/session').set('Cookie', cookie).expect(401);
  });
});

describe('a role', () => {
  it('holds from the next request on, and is gone on the next when taken', async () => {
    const holder = await units.caller('civil_servant', 'ward');
    const { body } = await holder.get('/session').expect(200);
    const { id } = body.account;
    await holder.get('/units').expect(403);
    const given = await versioned(administrator.post(`/accounts/${id}/roles`), 1)
      .send(units.role('commune_clerk', 'ward'))
      .expect(200);
    await holder.get('/units').expect(200);
    const role = given.body.roles.find((held: { role: string }) => held.role === 'commune_clerk');
    const ended = await versioned(administrator.post(`/accounts/${id}/roles/${role.id}/ending`), 2).send({});
    expect(test.contract.faultsOf(ended)).toEqual([]);
    expect(ended.body.endedRoles).toEqual([expect.objectContaining({ role: 'commune_clerk' })]);
    await holder.get('/units').expect(403);
  });

  it('is not given twice from the same day', async () => {
    const { id } = await units.account('civil_servant', 'ward');
    const again = await versioned(administrator.post(`/accounts/${id}/roles`), 1).send(
      units.role('civil_servant', 'ward'),
    );
    expect(again.body.errors).toEqual([expect.objectContaining({ code: 'accounts.role-held' })]);
  });

  it('of an account of another is not taken by its id', async () => {
    const mine = await units.account('civil_servant', 'ward');
    const other = await units.account('civil_servant', 'neighbour');
    const { body } = await administrator.get(`/accounts/${other.id}`).expect(200);
    const path = `/accounts/${mine.id}/roles/${body.roles[0].id}/ending`;
    await versioned(administrator.post(path), 1).send({}).expect(404);
  });
});

describe('the last administrator', () => {
  it('of a province can be neither disabled nor stripped, the last but one can', async () => {
    const first = await units.account('province_admin', 'there');
    const second = await units.account('province_admin', 'there');
    const acting = await units.caller('province_admin', 'there');
    const actingId = (await acting.get('/session')).body.account.id;
    await test.sql(`update role_assignment set ends_on = '2099-12-31' where account_id = $1`, [actingId]);
    const disabling = (id: string) =>
      versioned(acting.post(`/accounts/${id}/disabling`), 1).send({ reason: 'Chuyển công tác' });
    const outcomes = await Promise.all([disabling(first.id), disabling(second.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const left = outcomes[0]?.status === 409 ? first : second;
    const { body } = await acting.get(`/accounts/${left.id}`).expect(200);
    const ending = acting.post(`/accounts/${left.id}/roles/${body.roles[0].id}/ending`);
    const refused = await versioned(ending, body.version).send({}).expect(409);
    expect(refused.body.code).toBe('accounts.last-administrator');
  });
});
