import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';
import type { TestCaller } from '@commune/platform/testing';
import { WorkPlace } from '../testing/work-place.js';
import { WorkItemsOfPeriod } from './work-items-of-period.query.js';

const ASSIGNED = addDays(today(), -20);
const DEADLINE = addDays(today(), -5);

let place: WorkPlace;
let key: string;

beforeAll(async () => {
  place = await WorkPlace.open();
  key = await place.test.issueKey(place.places.unitId('ward'), ['work-items:write']);
});

afterAll(() => place.test.stop());

const given = (externalCode: string, more: object = {}) => ({
  externalCode,
  personCode: 'CB-LAM',
  workCode: 'DC.02',
  name: 'Công văn đôn đốc',
  quantity: 2,
  assignedOn: ASSIGNED,
  deadline: DEADLINE,
  ...more,
});
const upsert = (items: readonly object[], more: object = {}) =>
  place.test
    .http()
    .post('/api/v1/work-items/external-upserts')
    .set('Authorization', `Bearer ${key}`)
    .send({ system: 'van-ban', items, ...more });
const stored = () =>
  place.test.sql<{ code: string; state: string; delays: number; version: number }>(
    `select external_code as code, state, delays, version from work_item where external_system = 'van-ban' order by 1`,
  );

describe('work from another system', () => {
  it('is tried without writing, written once, and the same again changes nothing', async () => {
    const items = [given('VB-1'), given('VB-2', { completedQuantity: 2, completedOn: DEADLINE })];
    expect((await upsert(items, { dryRun: true }).expect(200)).body).toMatchObject({ dryRun: true, created: 2 });
    expect(await stored()).toEqual([]);
    expect((await upsert(items).expect(200)).body).toMatchObject({ created: 2, refused: 0 });
    expect((await upsert(items).expect(200)).body).toMatchObject({ created: 0, unchanged: 2 });
    expect(await stored()).toMatchObject([{ state: 'assigned' }, { state: 'completed', delays: 0 }]);
  });

  it('is brought up to date by its code; what comes late is a delay, once', async () => {
    const late = given('VB-1', { completedQuantity: 2, completedOn: addDays(DEADLINE, 1) });
    expect((await upsert([late]).expect(200)).body).toMatchObject({ updated: 1 });
    expect((await upsert([late]).expect(200)).body).toMatchObject({ unchanged: 1 });
    expect((await stored())[0]).toMatchObject({ code: 'VB-1', state: 'completed', delays: 1, version: 2 });
  });

  it.each([
    ['an unknown person', { personCode: 'CB-0' }, 'evaluation.person-unknown'],
    ['a person of another commune', { personCode: 'CB-LA' }, 'evaluation.person-unknown'],
    ['work outside the catalogue', { workCode: 'DC.99' }, 'evaluation.work-unknown'],
    ['a deadline before its assignment', { deadline: addDays(ASSIGNED, -1) }, 'evaluation.deadline-before-assigned'],
    ['something done on no day', { completedQuantity: 1 }, 'evaluation.completed-without-day'],
    [
      'a code that is somebody else’s work',
      { personCode: 'CB-HOA', externalCode: 'VB-1' },
      'evaluation.work-of-others',
    ],
  ])('refuses %s, and takes the rest', async (_, more, code) => {
    const { body } = await upsert([
      given(`VB-${code}`, more),
      given('VB-2', { completedQuantity: 2, completedOn: DEADLINE }),
    ]);
    expect(body).toMatchObject({ refused: 1, unchanged: 1 });
    expect(body.items[0].errors).toMatchObject([{ code }]);
  });

  it('leaves alone what has been checked, and takes no code twice in one batch', async () => {
    await place.test.sql(`update work_item set state = 'confirmed' where external_code = 'VB-1'`);
    const { body } = await upsert([given('VB-1', { name: 'Tên khác' })]).expect(200);
    expect(body.items[0].errors).toMatchObject([{ code: 'evaluation.work-not-now' }]);
    await upsert([given('VB-9'), given('VB-9')]).expect(422);
  });

  it('needs its own scope', async () => {
    key = await place.test.issueKey(place.places.unitId('ward'), ['roster:read']);
    await upsert([given('VB-10')]).expect(403);
  });
});

interface Line {
  readonly personCode: string;
  readonly workCode: string;
  readonly done: number | null;
}

const columns: readonly WorkbookColumn<Line>[] = [
  { label: 'Mã hồ sơ', type: 'text', width: 14, value: ({ personCode }) => personCode },
  { label: 'Mã danh mục', type: 'text', width: 12, value: ({ workCode }) => workCode },
  { label: 'Công việc', type: 'text', width: 40, value: () => 'Báo cáo tháng' },
  { label: 'Số lượng', type: 'number', width: 10, value: () => 1 },
  { label: 'Ngày giao', type: 'date', width: 12, value: () => ASSIGNED },
  { label: 'Thời hạn', type: 'date', width: 12, value: () => DEADLINE },
  { label: 'Số lượng hoàn thành', type: 'number', width: 12, value: ({ done }) => done },
  { label: 'Ngày hoàn thành', type: 'date', width: 12, value: ({ done }) => (done === null ? null : DEADLINE) },
];

async function imported(caller: TestCaller, rows: readonly Line[]) {
  const issuer = { superior: null, name: 'UBND PHƯỜNG', place: 'Cao Bằng' };
  const list = {
    issuer,
    title: 'CÔNG VIỆC ĐÃ GIAO',
    asOf: today(),
    columns,
    rows,
    filterText: '',
    rowCount: rows.length,
  };
  const file = await officialWorkbook(list);
  const { body } = await caller.post('/imports/work-items').attach('file', file, 'cong-viec.xlsx').expect(201);
  return caller.runJob(caller.post(`/imports/${body.id}/execution`).send({ onlyGoodRows: true }));
}

describe('work from a workbook', () => {
  const rows = [
    { personCode: 'CB-LAM', workCode: 'DC.02', done: 1 },
    { personCode: 'CB-HOA', workCode: 'DC.03', done: null },
    { personCode: 'CB-HOA', workCode: 'DC.99', done: null },
    { personCode: 'CB-LA', workCode: 'DC.01', done: null },
    { personCode: 'CB-BINH', workCode: 'DC.01', done: null },
  ];

  it('is taken by whoever assigns there, row by row; their own row is refused', async () => {
    const clerk = await place.test.signIn([{ role: 'commune_clerk', unitId: place.places.unitId('ward') }], {
      civilServantId: place.people.binh,
    });
    expect((await imported(clerk, rows)).figures).toMatchObject({ create: 2, faulty: 3 });
    expect((await imported(clerk, rows)).figures).toMatchObject({ create: 0, unchanged: 2, faulty: 3 });
  });

  it('is not offered to whoever assigns nothing', async () => {
    const officer = await place.places.caller('home_affairs_officer', 'here');
    const clerk = await place.places.caller('commune_clerk', 'ward');
    expect((await officer.get('/imports/kinds').expect(200)).text).not.toContain('work-items');
    expect((await clerk.get('/imports/kinds').expect(200)).text).toContain('work-items');
  });
});

describe('the input of the engine', () => {
  it('comes in one pass for a unit or for people, and counts what was checked where only that is asked', async () => {
    const read = (wanted: object) =>
      place.test
        .get(Database)
        .read(systemScope('test'), (reader) =>
          place.test.get(WorkItemsOfPeriod).of(reader, { month: DEADLINE.slice(0, 7), ...wanted }),
        );
    const ofUnit = await read({ unitIds: [place.places.unitId('ward')] });
    expect([...ofUnit.keys()].sort()).toEqual([place.people.lam, place.people.hoa].sort());
    const done = (items: Awaited<ReturnType<typeof read>>) =>
      (items.get(place.people.lam) ?? []).filter(({ completedQuantity }) => completedQuantity.numerator > 0n).length;
    expect(done(ofUnit)).toBe(3);
    expect(done(await read({ civilServantIds: [place.people.lam], confirmedOnly: true }))).toBe(1);
    expect((await read({ unitIds: [place.places.unitId('neighbour')] })).size).toBe(0);
  });
});

describe('people', () => {
  const told = async (): Promise<{ kind: string; title: string; link: string }[]> =>
    (await place.hoa.get('/notifications').expect(200)).body.items;

  it('learn what they are given and what a check has found; a batch is one piece of news', async () => {
    const { hoa } = place.people;
    const deadline = addDays(today(), 5);
    const { body } = await place.assign(place.head, [{ civilServantId: hoa, quantity: 1, deadline }]).expect(201);
    const [item] = body.items;
    const { body: done } = await place.step(place.hoa, item, 'completion', { completedQuantity: 1 }).expect(200);
    await place.step(place.head, done, 'checks', { result: 'major_fault', note: 'Thiếu phụ lục' }).expect(200);
    key = await place.test.issueKey(place.places.unitId('ward'), ['work-items:write']);
    await upsert(['VB-7', 'VB-8'].map((code) => given(code, { personCode: 'CB-HOA', deadline }))).expect(200);
    expect((await told()).slice(0, 3).reverse()).toMatchObject([
      { kind: 'evaluation.work-assigned', title: 'Được giao một công việc', link: `/cong-viec/${item.id}` },
      { kind: 'evaluation.work-checked', title: 'Công việc chưa đạt, cần làm lại', link: `/cong-viec/${item.id}` },
      { kind: 'evaluation.work-assigned', title: 'Có công việc mới được giao', link: '/cong-viec-cua-toi' },
    ]);
  });
});
