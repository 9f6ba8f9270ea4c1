import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, TestApp, TwoProvinces, type TestCaller } from '../testing/index.js';

let test: TestApp;
let units: TwoProvinces;
let administrator: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([]);
  units = await TwoProvinces.open(test);
  administrator = await units.caller('province_admin', 'here');
  clerk = await units.caller('commune_clerk', 'ward');
});

afterAll(() => test.stop());

const reason = { reason: 'Quên mật khẩu' };
const reset = (caller: TestCaller, id: string) => caller.post(`/accounts/${id}/password-reset`).send(reason);
const idsListedFor = async (caller: TestCaller): Promise<string[]> => {
  const { body } = await caller.get('/accounts?pageSize=100').expect(200);
  return body.items.map(({ id }: { id: string }) => id);
};
const versionOf = async (id: string): Promise<number> => {
  const [row] = await test.sql<{ version: number }>('select version from account where id = $1', [id]);
  return row?.version ?? 0;
};

describe('the clerk of a commune', () => {
  it('resets the password of a civil servant of the commune, which is told once and must be changed', async () => {
    const { id, username } = await units.account('civil_servant', 'ward');
    const answer = await reset(clerk, id).expect(200);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    await test.http().post('/api/v1/session').send({ username, password: PASSWORD }).expect(401);
    const { body } = await test
      .http()
      .post('/api/v1/session')
      .send({ username, password: answer.body.password })
      .expect(201);
    expect(body.account.mustChangePassword).toBe(true);
  });

  it.each([
    ['a leader of the commune', 'commune_leader', 'ward'],
    ['a head of an office', 'office_head', 'office'],
    ['another clerk', 'commune_clerk', 'ward'],
    ['an administrator', 'province_admin', 'here'],
    ['a civil servant of the next commune', 'civil_servant', 'neighbour'],
    ['a civil servant of another province', 'civil_servant', 'far'],
  ] as const)('neither sees nor touches %s', async (_, role, unit) => {
    const { id } = await units.account(role, unit);
    expect(await idsListedFor(clerk)).not.toContain(id);
    await clerk.get(`/accounts/${id}`).expect(404);
    await clerk.get(`/accounts/${id}/history`).expect(404);
    await reset(clerk, id).expect(404);
  });

  it('does not touch who holds another role besides, be it from tomorrow on', async () => {
    const { id } = await units.account('civil_servant', 'ward');
    await reset(clerk, id).expect(200);
    const granted = units.role('commune_leader', 'ward', { startsOn: '2099-01-01' });
    await TwoProvinces.versioned(administrator.post(`/accounts/${id}/roles`), await versionOf(id))
      .send(granted)
      .expect(200);
    await reset(clerk, id).expect(404);
  });

  it.each([
    ['POST', ''],
    ['PATCH', '/:id'],
    ['POST', '/:id/disabling'],
    ['POST', '/:id/enabling'],
    ['POST', '/:id/roles'],
    ['POST', `/:id/roles/${crypto.randomUUID()}/ending`],
    ['POST', '/:id/sessions-ending'],
  ])('may not %s /accounts%s', async (method, path) => {
    const { id } = await units.account('civil_servant', 'ward');
    const address = `/accounts${path.replace(':id', id)}`;
    const request = method === 'PATCH' ? clerk.patch(address, 1) : TwoProvinces.versioned(clerk.post(address), 1);
    const answer = await request.send({}).expect(403);
    expect(answer.body.code).toBe('access.not-allowed');
  });
});

describe('an administrator', () => {
  it('keeps the accounts of the own province and nothing of the next', async () => {
    const mine = await units.account('commune_leader', 'ward');
    const theirs = await units.account('civil_servant', 'far');
    const ids = await idsListedFor(administrator);
    expect(ids).toContain(mine.id);
    expect(ids).not.toContain(theirs.id);
    await administrator.get(`/accounts/${theirs.id}`).expect(404);
    await reset(administrator, theirs.id).expect(404);
  });

  it('does not reset who also works in another province: the password would open what lies beyond', async () => {
    const { id } = await units.account('civil_servant', 'ward', {
      assignments: ['ward', 'far'].map((code) => ({
        role: 'civil_servant',
        unitId: units.unitId(code),
        blocs: ['government'],
        startsOn: '2025-07-01',
      })),
    });
    await reset(administrator, id).expect(404);
  });

  it.each([
    ['at another province', 'province_admin', 'there'],
    ['at a commune of another province', 'commune_clerk', 'far'],
    ['at a unit that nobody has', 'viewer', crypto.randomUUID()],
    ['wider than its name', 'commune_clerk', 'here'],
  ] as const)('gives no role %s', async (_, role, unit) => {
    const { id } = await units.account('civil_servant', 'ward');
    const answer = await TwoProvinces.versioned(administrator.post(`/accounts/${id}/roles`), 1)
      .send(units.role(role, unit))
      .expect(422);
    expect(answer.body.errors[0].pointer).toBe('/unitId');
    const made = await administrator.post('/accounts').send({
      username: 'nguoi-moi',
      displayName: 'Người mới',
      unitId: units.unitId('ward'),
      roles: [units.role(role, unit)],
    });
    expect(made.status).toBe(422);
  });

  it('changes nothing about the own account that would widen or keep it', async () => {
    const { body } = await administrator.get('/session').expect(200);
    const { id } = body.account;
    const version = await versionOf(id);
    await reset(administrator, id).expect(409);
    const grant = administrator.post(`/accounts/${id}/roles`);
    const answer = await TwoProvinces.versioned(grant, version).send(units.role('commune_leader', 'ward')).expect(409);
    expect(answer.body.code).toBe('accounts.own-account');
    await TwoProvinces.versioned(administrator.post(`/accounts/${id}/disabling`), version)
      .send(reason)
      .expect(409);
    const view = await administrator.get(`/accounts/${id}`).expect(200);
    expect(view.body.allowedActions).toEqual(['updateAccount', 'endAccountSessions']);
  });
});

describe('the wall of the database', () => {
  const inWard = (): Record<string, string> => ({
    'app.mode': 'write',
    'app.government_units': `{${units.unitId('ward')}}`,
  });

  it('shows accounts of the units of the scope only, and no hash to anybody', async () => {
    await units.account('civil_servant', 'neighbour');
    const { rows } = await test.asScoped<{ unit_id: string }>(inWard(), 'select distinct unit_id from account');
    expect(rows).toEqual([{ unit_id: units.unitId('ward') }]);
    await expect(test.asScoped(inWard(), 'select password_hash from account')).rejects.toThrow('permission denied');
    await expect(test.asScoped(inWard(), 'select token_hash from session')).rejects.toThrow('permission denied');
  });

  it('gives no role at a unit beyond the scope', async () => {
    const { id } = await units.account('civil_servant', 'ward');
    const insert = (unit: string): string =>
      `insert into role_assignment (id, account_id, role, unit_id, blocs, starts_on)
       values (gen_random_uuid(), '${id}', 'commune_leader', '${units.unitId(unit)}', '{government}', '2026-01-01')`;
    await expect(test.asScoped(inWard(), insert('neighbour'))).rejects.toThrow('row-level security');
    expect(await test.asScoped(inWard(), insert('office'))).toMatchObject({ affected: 1 });
  });

  it('changes no account of other units', async () => {
    const { id } = await units.account('civil_servant', 'neighbour');
    const update = `update account set is_disabled = true where id = '${id}'`;
    expect(await test.asScoped(inWard(), update)).toMatchObject({ affected: 0 });
  });
});
