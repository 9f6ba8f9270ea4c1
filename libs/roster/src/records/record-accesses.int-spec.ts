import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { importFile } from '../testing/importing.js';
import { rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

let test: TestApp;
let clerk: TestCaller;
let officer: TestCaller;
let leader: TestCaller;
let neighbour: TestCaller;
let herself: TestCaller;
let person: string;

beforeAll(async () => {
  test = await startSmallProvince();
  const [ward, commune, province] = await Promise.all([WARD, COMMUNE, PROVINCE].map((code) => unitIdOf(test, code)));
  const signIn = (role: Parameters<TestApp['signIn']>[0][number]['role'], unitId = '') =>
    test.signIn([{ role, unitId }]);
  officer = await signIn('home_affairs_officer', province);
  clerk = await signIn('commune_clerk', ward);
  leader = await signIn('commune_leader', ward);
  neighbour = await signIn('commune_leader', commune);
  await importFile(officer, await rosterFile([{ B: 'Nông Thị Hoa' }, { G: COMMUNE }]));
  const people = await test.sql<{ id: string }>('select id from civil_servant where unit_id = $1', [ward]);
  person = people[0]?.id ?? '';
  herself = await test.signIn([{ role: 'civil_servant', unitId: ward ?? '' }], { civilServantId: person });
});

afterAll(() => test.stop());

interface Access {
  readonly kind: string;
  readonly reason: string | null;
  readonly isOwn: boolean;
  readonly posts: readonly { readonly role: string }[];
}

async function accesses(caller: TestCaller, query = ''): Promise<Access[]> {
  const { body } = await caller.get(`/civil-servants/${person}/accesses${query}`).expect(200);
  return body.items;
}

const kinds = async (caller: TestCaller): Promise<string[]> => (await accesses(caller)).map(({ kind }) => kind);

describe('who has seen a record', () => {
  it('is told to the person: opened, history, unmasked with its reason, exported', async () => {
    await clerk.get(`/civil-servants/${person}`).expect(200);
    await clerk.get(`/civil-servants/${person}/history`).expect(200);
    await clerk.post(`/civil-servants/${person}/id-number-reveals`).send({ reason: 'Đối chiếu căn cước' }).expect(200);
    await officer.get('/civil-servants/export').expect(200);
    const [exported, unmasked, history, opened] = await accesses(herself);
    expect(exported).toMatchObject({ kind: 'exported', isOwn: false, posts: [{ role: 'home_affairs_officer' }] });
    expect(unmasked).toMatchObject({ kind: 'unmasked', reason: 'Đối chiếu căn cước' });
    expect(history).toMatchObject({ kind: 'history' });
    expect(opened).toMatchObject({ kind: 'opened', posts: [{ role: 'commune_clerk' }] });
  });

  it('is told to the leader of the unit and to Sở Nội vụ as to the person', async () => {
    const known = await kinds(herself);
    expect(await kinds(leader)).toEqual(known);
    expect(await kinds(officer)).toEqual(known);
  });

  it('marks what the person did', async () => {
    await herself.get(`/civil-servants/${person}`).expect(200);
    expect((await accesses(herself))[0]).toMatchObject({ kind: 'opened', isOwn: true });
  });

  it('is given page by page, without a gap', async () => {
    const all = await accesses(herself);
    const { body: first } = await herself.get(`/civil-servants/${person}/accesses?pageSize=2`).expect(200);
    const rest = await accesses(herself, `?cursor=${first.next}`);
    expect([...first.items, ...rest]).toEqual(all);
  });

  it('is no business of a clerk, and nobody is told of a foreign person', async () => {
    await clerk.get(`/civil-servants/${person}/accesses`).expect(403);
    await neighbour.get(`/civil-servants/${person}/accesses`).expect(404);
  });

  it('holds the list of another unit only where the person was in it', async () => {
    const before = (await accesses(herself)).length;
    await neighbour.get('/civil-servants/export').expect(200);
    expect(await accesses(herself)).toHaveLength(before);
  });

  it('holds a PATCH that changes nothing, since its answer is the record', async () => {
    const { body } = await clerk.get(`/civil-servants/${person}`).expect(200);
    const before = (await accesses(herself)).length;
    await clerk.patch(`/civil-servants/${person}`, body.version).send({}).expect(200);
    expect(await accesses(herself)).toHaveLength(before + 1);
  });

  it.each([
    ['written', 'audit_entry', 'seq'],
    ['linked into its chain', 'audit_link', 'position'],
  ])('is kept from seeing at all where it cannot be %s', async (_, table, column) => {
    await test.sql(`alter table ${table} add constraint no_more check (${column} < 0) not valid`);
    const answers = await Promise.all([
      clerk.get(`/civil-servants/${person}`),
      clerk.get(`/civil-servants/${person}/history`),
      clerk.post(`/civil-servants/${person}/id-number-reveals`).send({ reason: 'Đối chiếu căn cước' }),
      clerk.get('/civil-servants/export'),
    ]);
    await test.sql(`alter table ${table} drop constraint no_more`);
    expect(answers.map(({ status }) => status >= 400)).toEqual([true, true, true, true]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('Nông Thị Hoa');
  });
});
