import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';
import { Figures } from '@commune/platform/figures';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { PlanTrackingModule } from '../plan-tracking.module.js';

let test: TestApp;
let places: TwoProvinces;
let key: string;

beforeAll(async () => {
  test = await TestApp.start([PlanTrackingModule]);
  places = await TwoProvinces.open(test);
  key = await test.issueKey(places.unitId('ward'), ['dossiers:write']);
});

afterAll(() => test.stop());

const amounts = {
  ...{ received: 100, resolvedOnTime: 90, resolvedLate: 5, inProcess: 5, inProcessOverdue: 5, apologiesIssued: 5 },
  ...{ satisfactionResponses: 40, satisfied: 36, feedbackReceived: 2, feedbackAnsweredOnTime: 1 },
  ...{ petitionsReceived: 4, petitionsResolved: 3 },
};
const line = (month: string, fieldCode: string, more: object = {}) => ({
  ...{ unitCode: 'ward', month, fieldCode, averageDays: 2, ...amounts },
  ...more,
});
const upsert = (items: readonly object[], more: object = {}) =>
  test
    .http()
    .post('/api/v1/dossier-statistics/upserts')
    .set('Authorization', `Bearer ${key}`)
    .send({ system: 'mot-cua', items, ...more });
const outcomes = async (items: readonly object[]): Promise<unknown[]> =>
  (await upsert(items).expect(200)).body.items.map(
    ({ outcome, errors }: { outcome: string; errors: { code: string }[] }) => errors[0]?.code ?? outcome,
  );
const list = async (caller: TestCaller, query: string) =>
  (await caller.get(`/dossier-statistics?${query}`).expect(200)).body;

describe('statistics from another system', () => {
  it('are tried without writing, written once, and the same again changes nothing', async () => {
    const items = [line('2026-01', 'land'), line('2026-01', 'other')];
    expect((await upsert(items, { dryRun: true }).expect(200)).body).toMatchObject({ dryRun: true, created: 2 });
    expect(await test.sql('select from dossier_statistics')).toEqual([]);
    expect((await upsert(items).expect(200)).body).toMatchObject({ created: 2, refused: 0 });
    expect((await upsert(items).expect(200)).body).toMatchObject({ unchanged: 2 });
    expect(await outcomes([line('2026-01', 'land', { received: 101 })])).toEqual(['updated']);
    expect(await outcomes([line('2026-01', 'land')])).toEqual(['updated']);
  });

  it.each<[string, object, string]>([
    ['an unknown commune', { unitCode: '99999' }, 'plan-tracking.commune-unknown'],
    ['a commune beyond the key', { unitCode: 'neighbour' }, 'plan-tracking.unit-outside'],
    ['an unknown field', { fieldCode: 'dat' }, 'plan-tracking.field-unknown'],
    ['a month told by field as a whole too', { fieldCode: 'all' }, 'plan-tracking.dossiers-mixed'],
    ['more satisfied than asked', { satisfied: 41 }, 'plan-tracking.part-beyond-whole'],
    ['a month to come', { month: addMonths(today(), 1).slice(0, 7) }, 'plan-tracking.month-to-come'],
  ])('with %s are refused, and the rest is taken', async (_, more, code) => {
    expect(await outcomes([{ ...line('2026-01', 'land'), ...more }, line('2026-01', 'other')])).toEqual([
      code,
      'unchanged',
    ]);
  });

  it('name no line twice and need their own scope', async () => {
    expect(await outcomes([line('2026-02', 'land'), line('2026-02', 'land')])).toEqual([
      'created',
      'plan-tracking.line-twice',
    ]);
    await upsert([{ ...line('2026-02', 'land'), shoeSize: 42 }]).expect(422);
    const poor = await test.issueKey(places.unitId('ward'), ['units:read']);
    await test
      .http()
      .post('/api/v1/dossier-statistics/upserts')
      .set('Authorization', `Bearer ${poor}`)
      .send({ system: 'mot-cua', items: [line('2026-02', 'land')] })
      .expect(403);
  });

  it('are kept by the database within the reach of whoever writes', async () => {
    const settings = { 'app.mode': 'write', 'app.operation': 'upsertDossierStatistics' };
    const update = 'update dossier_statistics set received = received + 1';
    const wards = { 'app.government_units': `{${places.unitId('neighbour')}}` };
    expect((await test.asScoped({ ...settings, ...wards }, update)).affected).toBe(0);
    const own = { 'app.government_units': `{${places.unitId('ward')}}` };
    expect((await test.asScoped({ ...settings, ...own }, update)).affected).toBe(3);
    expect((await test.asScoped({ ...own, 'app.mode': 'read' }, update)).affected).toBe(0);
  });
});

describe('the list', () => {
  it('adds up flows, and takes what is open from the last month of each field', async () => {
    const viewer = await places.caller('viewer', 'here');
    const page = await list(viewer, 'from=2026-01&to=2026-02');
    expect(page).toMatchObject({ by: 'unit', total: 1, from: '2026-01', to: '2026-02' });
    // Land in January and February, the rest in January: 270 on time, 15 late, 10 open past their deadline.
    expect(page.items[0]).toMatchObject({ name: 'Đơn vị ward', received: 300, inProcessOverdue: 10 });
    expect(page.items[0]).toMatchObject({ onTimePercent: 91.53, onTimeOfResolvedPercent: 94.74, averageDays: 2 });
    expect(page.sum).toMatchObject({ received: 300, satisfactionPercent: 90 });
  });

  it('opens by field and by month, of one commune, and in any order', async () => {
    const clerk = await places.caller('commune_clerk', 'neighbour');
    const of = `unitId=${places.unitId('ward')}&from=2026-01&to=2026-02`;
    const byField = await list(clerk, `${of}&by=field&sort=-received`);
    expect(byField.items.map(({ name }: { name: string }) => name)).toEqual(['Đất đai', 'Lĩnh vực khác']);
    const byMonth = await list(clerk, `${of}&by=month`);
    expect(byMonth.items.map(({ id, inProcess }: { id: string; inProcess: number }) => [id, inProcess])).toEqual([
      ['2026-01', 10],
      ['2026-02', 5],
    ]);
    expect((await list(clerk, `${of}&fieldCode=other`)).sum).toMatchObject({ received: 100 });
    expect((await list(clerk, 'q=khong-co')).total).toBe(0);
    await clerk.get('/dossier-statistics?sort=shoes').expect(422);
    await clerk.get(`/dossier-statistics?unitId=00000000-0000-7000-8000-000000000000`).expect(404);
    expect((await clerk.get('/dossier-fields').expect(200)).body.items[0]).toMatchObject({ code: 'all' });
  });

  it('is read by any key, and by nobody without one', async () => {
    const answer = await test.http().get('/api/v1/dossier-statistics').set('Authorization', `Bearer ${key}`);
    expect(answer.status).toBe(200);
    await test.http().get('/api/v1/dossier-statistics').expect(401);
  });
});

describe('figures for criteria', () => {
  const figure = async (code: string, from: string, to: string) =>
    test.get(Database).read(systemScope('test'), async (reader) => {
      const values = await test
        .get(Figures)
        .find(code)
        ?.of(reader, [places.unitId('ward'), places.unitId('neighbour')], { from, to });
      return values?.get(places.unitId('ward'));
    });

  it('tell their value with its numbers, its day and its rows; without data there is none', async () => {
    const onTime = await figure('dossiers.on-time', '2026-01-01', '2026-03-31');
    expect(onTime).toMatchObject({ numerator: 27_000, denominator: 295, asOf: today() });
    expect(onTime?.account).toBe('270 đúng hạn / (285 đã giải quyết + 10 đang quá hạn)');
    expect(await figure('dossiers.processing-days', '2026-01-01', '2026-01-31')).toMatchObject({
      numerator: 38_000,
      denominator: 19_000,
    });
    expect(await figure('dossiers.petitions-resolved', '2026-02-01', '2026-02-28')).toMatchObject({
      numerator: 300,
      denominator: 4,
    });
    expect(await figure('dossiers.satisfaction', '2025-01-01', '2025-12-31')).toBeUndefined();
  });

  it('are told to whoever asks which there are', async () => {
    const anybody = await places.caller('civil_servant', 'ward');
    const { body } = await anybody.get('/figures').expect(200);
    expect(body.items.map(({ code }: { code: string }) => code)).toContain('dossiers.on-time');
  });
});

interface Line {
  readonly unitCode: string;
  readonly month: string;
  readonly field: string;
  readonly satisfied: number;
}

const number = (label: string, value: number): WorkbookColumn<Line> => ({
  ...{ label, type: 'number', width: 10 },
  value: () => value,
});
const columns: readonly WorkbookColumn<Line>[] = [
  { label: 'Mã xã', type: 'text', width: 10, value: ({ unitCode }) => unitCode },
  { label: 'Tháng', type: 'text', width: 10, value: ({ month }) => month },
  { label: 'Lĩnh vực', type: 'text', width: 20, value: ({ field }) => field },
  number('Tiếp nhận', 10),
  number('Giải quyết đúng hạn', 9),
  number('Giải quyết quá hạn', 1),
  number('Đang giải quyết', 0),
  number('Đang giải quyết quá hạn', 0),
  number('Phiếu xin lỗi', 1),
  number('Phiếu đánh giá', 5),
  { label: 'Phiếu hài lòng', type: 'number', width: 10, value: ({ satisfied }) => satisfied },
  number('Phản ánh đã nhận', 0),
  number('Phản ánh trả lời đúng hạn', 0),
  number('Đơn thư đã nhận', 0),
  number('Đơn thư giải quyết xong', 0),
];

describe('statistics from a workbook', () => {
  const rows = [
    { unitCode: 'neighbour', month: '3/2026', field: 'Đất đai', satisfied: 5 },
    { unitCode: 'neighbour', month: '2026-04', field: '', satisfied: 5 },
    { unitCode: 'neighbour', month: '3/2026', field: 'Xây dựng', satisfied: 6 },
    { unitCode: 'neighbour', month: 'tháng chạp', field: '', satisfied: 5 },
    { unitCode: 'ward', month: '3/2026', field: '', satisfied: 5 },
  ];

  async function imported(caller: TestCaller) {
    const issuer = { superior: null, name: 'UBND XÃ', place: 'Cao Bằng' };
    const list = { issuer, title: 'THỦ TỤC HÀNH CHÍNH', asOf: today(), columns, rows, filterText: '' };
    const file = await officialWorkbook({ ...list, rowCount: rows.length });
    const { body } = await caller.post('/imports/dossier-statistics').attach('file', file, 'ho-so.xlsx').expect(201);
    return caller.runJob(caller.post(`/imports/${body.id}/execution`).send({ onlyGoodRows: true }));
  }

  it('are taken row by row from a clerk for the own commune, and again without effect', async () => {
    const clerk = await places.caller('commune_clerk', 'neighbour');
    expect((await imported(clerk)).figures).toMatchObject({ create: 2, faulty: 2, outside: 1 });
    expect((await imported(clerk)).figures).toMatchObject({ create: 0, unchanged: 2, faulty: 2, outside: 1 });
    const { sum } = await list(clerk, `unitId=${places.unitId('neighbour')}&to=2026-04`);
    expect(sum).toMatchObject({ received: 20, onTimePercent: 90 });
  });
});
