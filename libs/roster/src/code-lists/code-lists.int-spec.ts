import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { PositionLoading } from '../positions/position-loading.repository.js';
import { TwoCommunes } from '../testing/two-communes.js';

const TOMORROW = addDays(today(), 1);
const source = 'Công văn 512/SNV-CCVC';
const reason = 'Tên theo quy định mới';

let two: TwoCommunes;
let officer: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  const loading = two.test.get(PositionLoading);
  await two.test.get(Database).write(systemScope('test'), (writer) => loading.loadCodeLists(writer));
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
});

afterAll(() => two.test.stop());

const adding = (caller: TestCaller, list: string, body: object) =>
  caller.post(`/code-lists/${list}/entries`).send({ source, ...body });

const changing = (caller: TestCaller, code: string, version: number, body: object) =>
  caller.patch(`/code-lists/certificate_kind/entries/${code}`, version).send({ reason, ...body });

interface Entry {
  readonly code: string;
  readonly version: number;
}

const entryOf = (body: { entries: Entry[] }, code: string): Entry | undefined =>
  body.entries.find((entry) => entry.code === code);

describe('a list that may grow', () => {
  it('takes a value of the province, which everybody then finds among the others, as one of the province', async () => {
    const { body } = await adding(officer, 'certificate_kind', { code: 'safety', name: 'An toàn lao động' }).expect(
      201,
    );
    expect(body).toMatchObject({ mayGrow: true, allowedActions: ['add'] });
    expect(entryOf(body, 'safety')).toMatchObject({
      isOwn: true,
      source,
      effectiveFrom: today(),
      allowedActions: ['update', 'history'],
    });
    const { body: all } = await clerk.get('/code-lists').expect(200);
    const list = all.items.find(({ list: name }: { list: string }) => name === 'certificate_kind');
    expect(entryOf(list, 'safety')).toMatchObject({ name: 'An toàn lao động', isOwn: true });
    const { body: read } = await clerk.get('/code-lists/certificate_kind').expect(200);
    expect(read.allowedActions).toEqual([]);
    expect(entryOf(read, 'safety')).toMatchObject({ allowedActions: [] });
  });

  it('is used on records from its first to its last day; what has it already keeps it', async () => {
    await adding(officer, 'certificate_kind', { code: 'fire', name: 'Phòng cháy', effectiveTo: today() }).expect(201);
    await adding(officer, 'certificate_kind', { code: 'later', name: 'Về sau', effectiveFrom: TOMORROW }).expect(201);
    const { body: record } = await clerk.get('/civil-servants?pageSize=1').expect(200);
    const [{ id, version }] = record.items;
    const certificate = (kindCode: string) => ({ kindCode, name: 'Chứng chỉ', issuedOn: '2026-01-05' });
    const add = (kindCode: string, expected: number) =>
      clerk.post(`/civil-servants/${id}/certificates`).set('If-Match', `"${expected}"`).send(certificate(kindCode));
    const refused = await add('later', version).expect(422);
    expect(refused.body.errors).toMatchObject([{ pointer: '/kindCode', code: 'roster.code-unknown' }]);
    const { body: added } = await add('fire', version).expect(201);
    await two.test.sql(
      `update code_list_entry set effective_from = $1::date - 9, effective_to = $1::date - 1 where code = 'fire'`,
      [today()],
    );
    const row = added.items.find(({ kindCode }: { kindCode: string }) => kindCode === 'fire');
    const patch = { kindCode: 'fire', name: 'Chứng chỉ phòng cháy' };
    await clerk.patch(`/civil-servants/${id}/certificates/${row.id}`, added.version).send(patch).expect(200);
    await add('fire', added.version + 1).expect(422);
  });

  it('changes the name and the last day of its own values, with their history', async () => {
    const { body } = await adding(officer, 'certificate_kind', { code: 'first_aid', name: 'Sơ cứu' }).expect(201);
    const { version } = entryOf(body, 'first_aid') ?? { version: 0 };
    await changing(officer, 'first_aid', version + 1, { name: 'Sơ cấp cứu' }).expect(412);
    const answer = await changing(officer, 'first_aid', version, { name: 'Sơ cấp cứu', effectiveTo: TOMORROW });
    expect(answer.status).toBe(200);
    expect(entryOf(answer.body, 'first_aid')).toMatchObject({ name: 'Sơ cấp cứu', effectiveTo: TOMORROW });
    await changing(officer, 'first_aid', version + 1, { effectiveTo: addDays(today(), -1) }).expect(422);
    const { body: history } = await officer.get('/code-lists/certificate_kind/entries/first_aid/history').expect(200);
    expect(history.items).toMatchObject([
      { action: 'update', reason },
      { action: 'insert', reason: source },
    ]);
  });

  it.each([
    ['a code that there is', { code: 'it', name: 'Mới' }, 'roster.code-taken'],
    ['a name that there is', { code: 'new_one', name: 'TIN HỌC, kỹ năng số' }, 'roster.code-name-taken'],
    ['a day that is over', { code: 'new_one', name: 'Mới', effectiveFrom: '2020-01-01' }, 'roster.code-past'],
  ])('refuses %s', async (_, entry, code) => {
    const { body } = await adding(officer, 'certificate_kind', entry).expect(422);
    expect(body.errors).toMatchObject([{ code }]);
  });

  it('takes one of two who add the same code at the same time', async () => {
    const both = await Promise.all(
      ['Một', 'Hai'].map((name) => adding(officer, 'training_form', { code: 'twice', name })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 422]);
  });
});

describe('values of law', () => {
  it('are changed by nobody, neither is a list of law', async () => {
    const { body } = await changing(officer, 'it', 1, { name: 'Khác' }).expect(409);
    expect(body.code).toBe('roster.code-of-law');
    const locked = await adding(officer, 'rank', { code: 'own', name: 'Ngạch riêng' }).expect(409);
    expect(locked.body.code).toBe('roster.code-list-locked');
    await adding(officer, 'no_such_list', { code: 'own', name: 'Không có' }).expect(404);
  });

  it('are closed to the database role of a request, whatever the code above it does', async () => {
    const scope = (operationId: string) => ({ ...systemScope(operationId), role: 'scoped' as const });
    const change = (operationId: string, where: string) =>
      two.test
        .get(Database)
        .write(scope(operationId), (writer) =>
          writer.query(`update code_list_entry set name = name where ${where} returning id`),
        );
    expect(await change('updateCodeListEntry', 'not is_own')).toEqual([]);
    expect(await change('updateCivilServant', 'is_own')).toEqual([]);
    expect(await change('updateCodeListEntry', 'is_own')).not.toEqual([]);
  });
});

describe('who keeps the lists', () => {
  it('keeps them for the whole province: nobody of a commune does', async () => {
    await adding(clerk, 'certificate_kind', { code: 'own', name: 'Riêng' }).expect(403);
    const ofWard = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.wardId }]);
    const { body } = await adding(ofWard, 'certificate_kind', { code: 'own', name: 'Riêng' }).expect(403);
    expect(body.code).toBe('roster.code-list-of-province');
  });
});
