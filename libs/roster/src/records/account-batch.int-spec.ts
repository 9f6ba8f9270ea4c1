import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { unzipSync } from 'fflate';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

let test: TestApp;
let administrator: TestCaller;
let ward: string;

beforeAll(async () => {
  test = await startSmallProvince();
  const province = await unitIdOf(test, PROVINCE);
  ward = await unitIdOf(test, WARD);
  const officer = await test.signIn([{ role: 'home_affairs_officer', unitId: province }]);
  const names = ['Nông Thị Hoa', 'Ngô Thu Hoa', 'Nông Văn Lâm'];
  await importFile(
    officer,
    await rosterFile([
      ...names.map((B, index) => ({ B, F: idNumberOf(index + 1) })),
      { B: 'Lý Văn Páo', F: idNumberOf(9), G: COMMUNE },
    ]),
  );
  administrator = await test.signIn([{ role: 'province_admin', unitId: province }]);
});

afterAll(() => test.stop());

const accountsOf = (unitId: string): Promise<{ username: string; name: string; role: string }[]> =>
  test.sql(
    `select a.username, a.display_name as name, r.role from account a join role_assignment r on r.account_id = a.id
     where a.unit_id = $1 and a.civil_servant_id is not null order by a.username`,
    [unitId],
  );

describe('accounts from records', () => {
  it('are counted before they are made', async () => {
    const answer = await administrator
      .post('/account-batches/preview')
      .send({ unitIds: [ward] })
      .expect(200);
    expect(test.contract.faultsOf(answer)).toEqual([]);
    expect(answer.body).toMatchObject({ people: 3, haveAccount: 0, toCreate: 3, numbered: 1 });
    expect(await accountsOf(ward)).toEqual([]);
  });

  it('are made by a job that leaves the slips, and sign in with what stands on them', async () => {
    const job = await administrator.runJob(administrator.post('/account-batches').send({ unitIds: [ward] }));
    expect(job).toMatchObject({ state: 'done', summary: 'Đã lập 3 tài khoản.' });
    const accounts = await accountsOf(ward);
    expect(accounts.map(({ username, role }) => [username, role])).toEqual([
      ['hoant', 'civil_servant'],
      ['hoant2', 'civil_servant'],
      ['lamnv', 'civil_servant'],
    ]);
    const file = await administrator
      .get(`/jobs/${job.id}/file`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    const words = wordsOf(file.body);
    const password = /lamnv.*?((?:[a-z2-9]{5}-){3}[a-z2-9]{5})/su.exec(words)?.[1];
    expect(words).toContain('Nông Văn Lâm');
    const { body } = await test.http().post('/api/v1/session').send({ username: 'lamnv', password }).expect(201);
    expect(body.nextStep).toBe('password');
    expect(body.account.civilServantId).not.toBeNull();
  });

  it('leave who has one already, and say so where nobody is left', async () => {
    const all = await administrator.post('/account-batches/preview').send({ unitIds: [] }).expect(200);
    expect(all.body).toMatchObject({ people: 4, haveAccount: 3, toCreate: 1 });
    const answer = await administrator
      .post('/account-batches')
      .send({ unitIds: [ward] })
      .expect(409);
    expect(answer.body.code).toBe('accounts.nobody-without-account');
  });

  it('are not for those who are no administrators, nor for units of others', async () => {
    const clerk = await test.signIn([{ role: 'commune_clerk', unitId: ward }]);
    await clerk.post('/account-batches/preview').send({ unitIds: [] }).expect(403);
    const { body } = await administrator
      .post('/account-batches/preview')
      .send({ unitIds: [crypto.randomUUID()] })
      .expect(200);
    expect(body.people).toBe(0);
  });
});

/** The text of a Word file. */
function wordsOf(content: Buffer): string {
  const document = unzipSync(new Uint8Array(content))['word/document.xml'];
  return new TextDecoder().decode(document).replace(/<[^>]+>/gu, ' ');
}
