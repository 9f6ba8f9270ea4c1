import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '../../database/index.js';
import { TestApp, TwoProvinces, type TestCaller } from '../../testing/index.js';

let test: TestApp;
let units: TwoProvinces;

beforeAll(async () => {
  test = await TestApp.start([]);
  units = await TwoProvinces.open(test);
});

afterAll(() => test.stop());

const idOf = async (caller: TestCaller): Promise<string> => (await caller.get('/session')).body.account.id;
const roleOf = async (caller: TestCaller): Promise<string> => {
  const answer = await caller.get('/delegations').expect(200);
  expect(test.contract.faultsOf(answer)).toEqual([]);
  return answer.body.delegable[0]?.id ?? crypto.randomUUID();
};
const request = (roleId: string, accountId: string, more: object = {}): object => ({
  roleId,
  accountId,
  startsOn: today(),
  endsOn: addDays(today(), 14),
  reason: 'Đi công tác',
  ...more,
});

describe('a delegated role', () => {
  it('holds from the next request, names both persons in the trail, and is gone when revoked', async () => {
    const administrator = await units.caller('province_admin', 'here');
    const holder = await units.caller('commune_clerk', 'ward');
    const colleague = await units.caller('civil_servant', 'ward');
    const helped = await units.account('civil_servant', 'ward');
    const reset = () => colleague.post(`/accounts/${helped.id}/password-reset`).send({ reason: 'Quên mật khẩu' });
    await reset().expect(403);
    const candidates = await holder.get('/delegation-candidates').expect(200);
    expect(test.contract.faultsOf(candidates)).toEqual([]);
    expect(candidates.body.items.map(({ id }: { id: string }) => id)).toContain(await idOf(colleague));
    const given = await holder.post('/delegations').send(request(await roleOf(holder), await idOf(colleague)));
    expect(given.status).toBe(201);
    expect(test.contract.faultsOf(given)).toEqual([]);
    await reset().expect(200);
    const { body: session } = await colleague.get('/session').expect(200);
    const giver = (await holder.get('/session')).body.account.displayName;
    expect(session.assignments).toEqual(
      expect.arrayContaining([expect.objectContaining({ role: 'commune_clerk', delegatedBy: giver })]),
    );
    const history = await administrator.get(`/accounts/${helped.id}/history`).expect(200);
    expect(history.body.items[0].actorName).toBe(`${session.account.displayName} thay ${giver}`);
    await holder.post(`/delegations/${given.body.id}/revocation`).send({}).expect(200);
    await reset().expect(403);
  });

  it('ends with the account of its giver', async () => {
    const holder = await units.caller('commune_clerk', 'ward');
    const colleague = await units.caller('civil_servant', 'ward');
    await holder
      .post('/delegations')
      .send(request(await roleOf(holder), await idOf(colleague)))
      .expect(201);
    await colleague.get('/accounts').expect(200);
    await test.sql('update account set is_disabled = true where id = $1', [await idOf(holder)]);
    await colleague.get('/accounts').expect(403);
  });

  it('is not lent on, nor revoked by who has received it', async () => {
    const holder = await units.caller('commune_clerk', 'ward');
    const colleague = await units.caller('civil_servant', 'ward');
    const third = await units.caller('civil_servant', 'ward');
    const roleId = await roleOf(holder);
    const { body } = await holder
      .post('/delegations')
      .send(request(roleId, await idOf(colleague)))
      .expect(201);
    expect((await colleague.get('/delegations')).body.delegable).toEqual([]);
    const on = await colleague
      .post('/delegations')
      .send(request(roleId, await idOf(third)))
      .expect(422);
    expect(on.body.errors).toEqual([expect.objectContaining({ code: 'access.role-not-delegable' })]);
    await colleague.post(`/delegations/${body.id}/revocation`).send({}).expect(404);
  });

  it('makes its receiver somebody whose password no clerk resets', async () => {
    const leader = await units.caller('commune_leader', 'ward');
    const clerk = await units.caller('commune_clerk', 'ward');
    const deputy = await units.account('civil_servant', 'ward');
    const reset = () => clerk.post(`/accounts/${deputy.id}/password-reset`).send({ reason: 'Quên mật khẩu' });
    await reset().expect(200);
    await leader
      .post('/delegations')
      .send(request(await roleOf(leader), deputy.id))
      .expect(201);
    await reset().expect(404);
  });

  it.each([
    ['to another unit', 'civil_servant', 'neighbour'],
    ['to another province', 'civil_servant', 'far'],
  ] as const)('is not given %s', async (_, role, unit) => {
    const holder = await units.caller('commune_clerk', 'ward');
    const { id } = await units.account(role, unit);
    const answer = await holder
      .post('/delegations')
      .send(request(await roleOf(holder), id))
      .expect(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code: 'access.receiver-of-another-unit' })]);
  });

  it('is lent to one at a time', async () => {
    const holder = await units.caller('commune_clerk', 'ward');
    const [first, second] = [
      await units.account('civil_servant', 'ward'),
      await units.account('civil_servant', 'ward'),
    ];
    const roleId = await roleOf(holder);
    await holder.post('/delegations').send(request(roleId, first.id)).expect(201);
    const answer = await holder.post('/delegations').send(request(roleId, second.id)).expect(409);
    expect(answer.body.code).toBe('access.delegation-overlaps');
  });

  it('of an administrator cannot be lent', async () => {
    const administrator = await units.caller('province_admin', 'here');
    expect((await administrator.get('/delegations')).body.delegable).toEqual([]);
  });
});
