import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyCaller, type TestApp, type TestCaller } from '@commune/platform/testing';
import { check, execute, upload } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { PROVINCE, startSmallProvince, unitIdOf } from '../testing/small-province.js';

const RECORDS = ['roster:write', 'roster:sensitive', 'roster:id-number', 'roster:assessment'];

let test: TestApp;
let provinceId: string;
let client: KeyCaller;
let nextPerson = 1;

beforeAll(async () => {
  test = await startSmallProvince();
  provinceId = await unitIdOf(test, PROVINCE);
  client = await clientWith(['imports:write', ...RECORDS]);
});

afterAll(() => test.stop());

async function clientWith(scopes: readonly string[]): Promise<KeyCaller> {
  return new KeyCaller(test, await test.issueKey(provinceId, [...scopes]));
}

const newcomer = (): Promise<Buffer> => rosterFile([{ F: idNumberOf(nextPerson++) }]);

const idsOf = ({ body }: { body: { items: { id: string }[] } }): string[] => body.items.map(({ id }) => id);

describe('an API client', () => {
  it('imports a file as a person does: upload, check, execution, with its own name in the trail', async () => {
    const { id, counts } = await upload(client, await newcomer());
    expect(counts).toBeNull();
    expect((await check(client, id)).counts).toMatchObject({ rows: 1, create: 1, faulty: 0 });
    const job = await execute(client, id);
    expect(job).toMatchObject({ state: 'done', isMine: true, figures: { create: 1 } });
    expect(job.startedBy).toMatch(/^Ứng dụng /u);
    const [entry] = await test.sql<{ actor: string }>(
      `select actor_name as actor from audit_entry where record_type = 'civil_servant' order by seq desc limit 1`,
    );
    expect(entry?.actor).toBe(job.startedBy);
  });

  it('finds its own imports and jobs, and nobody else’s', async () => {
    const { id } = await upload(client, await newcomer());
    const job = await execute(client, id);
    const other = await clientWith(['imports:write', ...RECORDS]);
    const officer: TestCaller = await test.signIn([{ role: 'home_affairs_officer', unitId: provinceId }]);
    const theirs = await execute(officer, (await upload(officer, await newcomer())).id);

    expect(idsOf(await client.get('/imports').expect(200))).toContain(id);
    expect(idsOf(await client.get('/jobs').expect(200))).toContain(job.id);
    for (const whose of ['mine', 'all']) {
      expect(idsOf(await client.get(`/jobs?whose=${whose}`).expect(200))).not.toContain(theirs.id);
      expect(idsOf(await other.get(`/jobs?whose=${whose}`).expect(200))).toEqual([]);
    }
    await client.get(`/jobs/${theirs.id}`).expect(404);
    await other.get(`/jobs/${job.id}`).expect(404);
    await other.get(`/imports/${id}`).expect(404);
    await officer.get(`/imports/${id}`).expect(404);
  });

  it('is seen at work by those who watch over the jobs of its unit', async () => {
    const { id } = await upload(client, await newcomer());
    const job = await execute(client, id);
    const director = await test.signIn([{ role: 'home_affairs_director', unitId: provinceId }]);
    const { body } = await director.get(`/jobs/${job.id}`).expect(200);
    expect(body).toMatchObject({ startedBy: job.startedBy, isMine: false, link: null });
  });

  it('needs the scope of imports, and those of all that a file writes', async () => {
    const reader = await clientWith(['roster:read']);
    await reader
      .post('/imports/civil-servants')
      .attach('file', await newcomer(), 'a.xlsx')
      .expect(403);
    const narrow = await clientWith(['imports:write', 'roster:write']);
    expect(await narrow.get('/imports/kinds').expect(200)).toMatchObject({ body: { items: [] } });
    const refused = await narrow
      .post('/imports/civil-servants')
      .attach('file', await newcomer(), 'a.xlsx')
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'imports.client-scope-missing' });
    expect(refused.body.detail).toContain('"roster:sensitive"');
  });

  it('imports no kind that is for people alone', async () => {
    const { body } = await client.get('/imports/kinds').expect(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['civil-servants']);
    await client
      .post('/imports/required-posts')
      .attach('file', await newcomer(), 'a.xlsx')
      .expect(403);
  });

  it('that was disabled meanwhile imports nothing', async () => {
    const { id } = await upload(client, await newcomer());
    const before = await test.sql('select from civil_servant');
    const { body: job } = await client.post(`/imports/${id}/execution`).send({ onlyGoodRows: false }).expect(202);
    const [started] = await test.sql<{ id: string }>('select client_id as id from job where id = $1', [job.id]);
    await test.sql('update api_client set is_disabled = true where id = $1', [started?.id]);
    await test.runTasks();
    await test.sql('update api_client set is_disabled = false where id = $1', [started?.id]);
    expect((await client.get(`/jobs/${job.id}`).expect(200)).body).toMatchObject({
      state: 'failed',
      error: { code: 'access.client-disabled' },
      allowedActions: ['retryJob'],
    });
    expect(await test.sql('select from civil_servant')).toHaveLength(before.length);
    await client.post(`/jobs/${job.id}/retry`).expect(200);
    await test.runTasks();
    expect(await test.sql('select from civil_servant')).toHaveLength(before.length + 1);
  });
});
