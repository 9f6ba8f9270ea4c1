import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';
import { textOfWorkbook } from '../testing/workbook-text.js';

interface Line {
  readonly id: string;
  readonly version: number;
  readonly fullName: string;
}
interface Trace {
  readonly record_id: string;
  readonly operation: string;
  readonly reason: string | null;
}

let test: TestApp;
let officer: TestCaller;
let clerk: TestCaller;

beforeAll(async () => {
  test = await startSmallProvince();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  const names = ['Nông Thị Hoa', 'Nông Văn Lâm', 'Nông Thị Mai'];
  await importFile(
    officer,
    await rosterFile([
      ...names.map((B, index) => ({ B, F: idNumberOf(index + 1) })),
      { B: 'Lý Văn Páo', F: idNumberOf(9), G: COMMUNE },
    ]),
  );
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: await unitIdOf(test, WARD) }]);
});

afterAll(() => test.stop());

const linesOf = async (caller: TestCaller): Promise<Line[]> =>
  (await caller.get('/civil-servants').expect(200)).body.items;
const foreigner = async (): Promise<Line> => {
  const found = (await linesOf(officer)).find(({ fullName }) => fullName === 'Lý Văn Páo');
  if (!found) throw new Error('nobody is called Lý Văn Páo');
  return found;
};
const send = (items: object[], more: object = {}) =>
  clerk.post('/civil-servants/batch-updates').send({ items, ...more });
const change = ({ id, version }: Line, changes: object) => ({ id, version, changes });
const traces = (): Promise<Trace[]> =>
  test.sql<Trace>(`select record_id, operation, reason from audit_entry where action = 'update' order by seq`);

describe('a batch of changes', () => {
  it('changes each record, with one entry of the trail for each', async () => {
    const before = await traces();
    const lines = await linesOf(clerk);
    const { body } = await send(
      lines.map((line) => change(line, { itLevel: 'advanced' })),
      { reason: 'Kết quả lớp bồi dưỡng' },
    ).expect(200);
    expect(body).toMatchObject({ dryRun: false, changed: 3, unchanged: 0, refused: 0 });
    expect((await traces()).slice(before.length)).toEqual(
      lines
        .map(({ id }) => id)
        .toSorted()
        .map((id) => ({ record_id: id, operation: 'updateCivilServants', reason: 'Kết quả lớp bồi dưỡng' })),
    );
    for (const { id, version } of lines) {
      const { body: record } = await clerk.get(`/civil-servants/${id}`).expect(200);
      expect(record).toMatchObject({ itLevel: 'advanced', version: version + 1 });
    }
  });

  it('as a dry run tells what would come of it and leaves nothing', async () => {
    const before = await traces();
    const lines = await linesOf(clerk);
    const { body } = await send(
      lines.map((line) => change(line, { graduationYear: 1980 })),
      { dryRun: true },
    ).expect(200);
    expect(body).toMatchObject({ dryRun: true, changed: 3 });
    expect(body.items[0].warnings).toContainEqual(
      expect.objectContaining({ code: 'roster.graduation-year-implausible' }),
    );
    expect(await linesOf(clerk)).toEqual(lines);
    expect(await traces()).toEqual(before);
  });

  it('stores the others when one is stale, foreign or against a rule, and says which and why', async () => {
    const [first, second, third] = await linesOf(clerk);
    if (!first || !second || !third) throw new Error('three people are needed');
    const { body } = await send([
      change(first, { foreignLanguage: 'Tiếng Anh' }),
      change({ ...second, version: second.version - 1 }, { foreignLanguage: 'Tiếng Anh' }),
      change(third, { birthDate: '2025-01-01' }),
      change(await foreigner(), { foreignLanguage: 'Tiếng Anh' }),
    ]).expect(200);
    expect(body).toMatchObject({ changed: 1, refused: 3 });
    expect(body.items.map(({ outcome, code }: { outcome: string; code?: string }) => code ?? outcome)).toEqual([
      'changed',
      'http.stale',
      'http.invalid-input',
      'http.not-found',
    ]);
    expect(body.items[2].errors).toContainEqual(expect.objectContaining({ pointer: '/birthDate' }));
    expect((await linesOf(clerk)).map(({ version }) => version)).toEqual([
      first.version + 1,
      second.version,
      third.version,
    ]);
  });

  it('leaves alone a record that is so already', async () => {
    const [line] = await linesOf(clerk);
    if (!line) throw new Error('somebody is needed');
    await send([change(line, { ethnicLanguage: 'Tiếng Tày' })]).expect(200);
    const now = { ...line, version: line.version + 1 };
    const { body } = await send([change(now, { ethnicLanguage: 'Tiếng Tày' })]).expect(200);
    expect(body).toMatchObject({ unchanged: 1, items: [{ outcome: 'unchanged', version: now.version }] });
  });

  it('stores members of several parts as single changes would: name, qualification, contact, certificates', async () => {
    const [first, second, third] = await linesOf(clerk);
    if (!first || !second || !third) throw new Error('three people are needed');
    const { body } = await send([
      change(first, { fullName: 'Hoàng Thị Ánh', educationLevel: 'university', phone: '0912345678' }),
      change(second, { fullName: 'Bế Văn Đàn', educationLevel: 'college', phone: null }),
      change(third, { certificates: ['Chứng chỉ A', 'Chứng chỉ B'] }),
    ]).expect(200);
    expect(body).toMatchObject({ changed: 3, refused: 0 });
    const read = async ({ id }: Line) => (await clerk.get(`/civil-servants/${id}`).expect(200)).body;
    expect(await read(first)).toMatchObject({
      fullName: 'Hoàng Thị Ánh',
      educationLevel: 'university',
      phone: '0912345678',
      version: first.version + 1,
    });
    expect(await read(second)).toMatchObject({ fullName: 'Bế Văn Đàn', educationLevel: 'college', phone: null });
    expect((await read(third)).certificates.toSorted()).toEqual(['Chứng chỉ A', 'Chứng chỉ B']);
    const names = await test.sql<{ given: string; family: string }>(
      'select given_name as given, family_name as family from civil_servant where id = any ($1) order by given_name',
      [[first.id, second.id]],
    );
    expect(names).toEqual([
      { given: 'Ánh', family: 'Hoàng Thị' },
      { given: 'Đàn', family: 'Bế Văn' },
    ]);
    const restore = [first, second].map(({ id, version, fullName }) =>
      change({ id, version: version + 1, fullName }, { fullName }),
    );
    await send(restore).expect(200);
  });

  it.each([
    [
      'a person twice',
      (line: Line) => [change(line, { itLevel: 'basic' }), change(line, { itLevel: 'basic' })],
      '/items/1/id',
    ],
    ['a number', (line: Line) => [change(line, { idNumber: idNumberOf(5) })], '/items/0/changes/idNumber'],
    ['the unit', (line: Line) => [change(line, { unitId: line.id })], '/items/0/changes/unitId'],
    ['no version', ({ id }: Line) => [{ id, changes: {} }], '/items/0/version'],
    ['more than 500', (line: Line) => Array.from({ length: 501 }, () => change(line, {})), '/items'],
  ])('with %s is refused as a whole, at its place', async (_, itemsOf, pointer) => {
    const [line] = await linesOf(clerk);
    if (!line) throw new Error('somebody is needed');
    const { body } = await send(itemsOf(line)).expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer }));
  });

  it('is refused to who may only read', async () => {
    const leader = await test.signIn([{ role: 'commune_leader', unitId: await unitIdOf(test, WARD) }]);
    await leader.post('/civil-servants/batch-updates').send({ items: [] }).expect(403);
  });
});

describe('an export of chosen people', () => {
  it('holds them and nobody out of reach, and is on the trail', async () => {
    const [line, other] = await linesOf(clerk);
    if (!line || !other) throw new Error('two people are needed');
    const ids = [line.id, (await foreigner()).id];
    const { body } = await clerk
      .post('/civil-servants/selection-exports')
      .send({ ids, columns: 'fullName,sex' })
      .responseType('blob')
      .expect(200);
    const text = await textOfWorkbook(body);
    expect(text).toContain(line.fullName);
    for (const absent of [other.fullName, 'Páo']) expect(text).not.toContain(absent);
    const [entry] = await test.sql<{ operation: string }>(
      `select operation from audit_entry where action = 'export' order by seq desc limit 1`,
    );
    expect(entry?.operation).toBe('exportSelectedCivilServants');
  });

  it('is refused for what is no id', async () => {
    const { body } = await clerk
      .post('/civil-servants/selection-exports')
      .send({ ids: ['x'] })
      .expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/ids/0' }));
  });
});
