import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import ExcelJS from 'exceljs';
import { check, execute, upload } from '../testing/importing.js';
import { COMMUNE, WARD } from '../testing/small-province.js';
import { TwoCommunes } from '../testing/two-communes.js';

const SOON = addDays(today(), 30);
const LATER = addDays(today(), 60);
const source = 'Quyết định số 20/QĐ-UBND';

let two: TwoCommunes;
let officer: TestCaller;
let clerk: TestCaller;
let archivist: string;
let accountant: string;

beforeAll(async () => {
  two = await TwoCommunes.start();
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  const rows = await two.test.sql<{ id: string }>('select id from job_position order by code');
  [archivist = '', accountant = ''] = rows.map(({ id }) => id);
});

afterAll(() => two.test.stop());

const set = (items: object[], effectiveFrom: string, caller = officer, unitId = two.wardId) =>
  caller.post(`/units/${unitId}/required-posts`).send({ effectiveFrom, source, items });
const rowOf = (body: { items: { positionId: string; periods: object[] }[] }, positionId: string) =>
  body.items.find((item) => item.positionId === positionId);

describe('the posts that a commune needs', () => {
  it('stand beside those who hold them and the quota', async () => {
    const { body } = await clerk.get(`/units/${two.wardId}/required-posts`).expect(200);
    expect(body).toMatchObject({ unitName: 'Phường Thục Phán', asOf: today(), editableBlocs: [] });
    expect(body.totals).toEqual([{ bloc: 'government', quota: 42, required: 9, present: 8, exceedsQuota: false }]);
    expect(rowOf(body, archivist)).toMatchObject({ code: 'II.01', required: 9, present: 8 });
    expect(rowOf(body, accountant)).toMatchObject({ required: null, present: 0, periods: [] });
  });

  it('hold from their day to the next one that is set, whichever comes first', async () => {
    await set([{ positionId: archivist, required: 12, expected: 9 }], LATER).expect(200);
    const { body } = await set([{ positionId: archivist, required: 11 }], SOON).expect(200);
    expect(rowOf(body, archivist)).toMatchObject({
      required: 11,
      periods: [
        { required: 12, effectiveFrom: LATER, effectiveTo: null, source },
        { required: 11, effectiveFrom: SOON, effectiveTo: addDays(LATER, -1) },
        { required: 9, effectiveFrom: '2025-07-01', effectiveTo: addDays(SOON, -1) },
      ],
    });
    const { body: corrected } = await set([{ positionId: archivist, required: 10, expected: 11 }], SOON).expect(200);
    expect(rowOf(corrected, archivist)?.periods).toHaveLength(3);
  });

  it('are told to exceed the quota, and stand all the same', async () => {
    const { body } = await set([{ positionId: accountant, required: 40 }], SOON).expect(200);
    expect(body.totals[0]).toMatchObject({ quota: 42, required: 50, exceedsQuota: true });
  });

  it('are not overwritten unread, nor set for the past where a number stands', async () => {
    await set([{ positionId: archivist, required: 1, expected: 9 }], SOON).expect(412);
    const { body } = await set([{ positionId: archivist, required: 1 }], '2026-01-01').expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/items/0/required', code: 'roster.required-post-past' });
    await set([{ positionId: accountant, required: 2 }], '2026-01-01', officer, two.communeId).expect(200);
  });

  it('are the province’s to set', async () => {
    await set([{ positionId: archivist, required: 1 }], SOON, clerk).expect(403);
    await clerk.get(`/units/${two.communeId}/required-posts`).expect(404);
    const settings = {
      'app.mode': 'write',
      'app.operation': 'setRequiredPosts',
      'app.government_units': `{${two.wardId}}`,
    };
    const change = `update required_post set required = 0 where unit_id = '${two.communeId}'`;
    expect((await two.test.asScoped(settings, change)).affected).toBe(0);
  });

  it('leave their trail in the unit', async () => {
    const trail = await two.test.sql(
      `select operation, reason from audit_entry where record_type = 'required_post' and unit_id = $1
       and actor_id is not null order by seq desc limit 1`,
      [two.wardId],
    );
    expect(trail).toEqual([{ operation: 'setRequiredPosts', reason: source }]);
  });
});

async function download(caller: TestCaller, unitId: string): Promise<Buffer> {
  return (await caller.get(`/units/${unitId}/required-posts/export`).responseType('blob').expect(200)).body;
}

/** The workbook with number and source of some rows filled in. */
async function filled(
  content: Buffer,
  of: (row: ExcelJS.Row) => readonly [ExcelJS.CellValue, ExcelJS.CellValue] | undefined,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  // exceljs is typed for an older Buffer.
  await workbook.xlsx.load(content as unknown as ArrayBuffer);
  workbook.worksheets[0]?.eachRow((row) => {
    const values = of(row);
    if (values) [row.getCell(7).value, row.getCell(11).value] = values;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function uploaded(caller: TestCaller, content: Buffer, asOf: string): Promise<string> {
  const { id, version, mapping } = await upload(caller, content, 'required-posts');
  await caller.put(`/imports/${id}/mapping`).set('If-Match', `"${version}"`).send({ mapping, asOf }).expect(200);
  return id;
}

describe('the workbook', () => {
  it('of the province comes back as it went out: nothing changes', async () => {
    const id = await uploaded(officer, await download(officer, two.provinceId), today());
    const { counts } = await check(officer, id);
    expect(counts).toMatchObject({ rows: 4, create: 0, update: 0, unchanged: 4, faulty: 0 });
  });

  it('sets what was filled in, and says at its cell what is wrong', async () => {
    const content = await filled(await download(officer, two.provinceId), (row) => {
      const [commune, code] = [row.getCell(2).value, row.getCell(5).value];
      if (commune === COMMUNE && code === 'II.01') return [4, source];
      if (commune === WARD && code === 'II.01') return ['nhiều', source];
      return commune === WARD && code === 'II.02' ? [7, null] : undefined;
    });
    const id = await uploaded(officer, content, LATER);
    const { counts, faults } = await check(officer, id);
    expect(counts).toMatchObject({ rows: 4, update: 1, faulty: 2 });
    expect(faults.map(({ code, cell }) => [code, cell.slice(0, 1)])).toEqual([
      ['spreadsheet.not-a-number', 'G'],
      ['roster.source-missing', 'K'],
    ]);
    await execute(officer, id, true);
    const { body } = await officer.get(`/units/${two.communeId}/required-posts?asOf=${LATER}`).expect(200);
    expect(rowOf(body, archivist)).toMatchObject({ required: 4 });
  });

  it('of somebody else is left alone, and the kind is not offered', async () => {
    const { body } = await clerk.get('/imports/kinds').expect(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).not.toContain('required-posts');
    const { body: offered } = await officer.get('/imports/kinds').expect(200);
    expect(offered.items).toContainEqual({ kind: 'required-posts', title: 'Số vị trí cần có của các xã, phường' });
    const id = await uploaded(clerk, await download(clerk, two.wardId), LATER);
    expect((await check(clerk, id)).counts).toMatchObject({ rows: 2, outside: 2 });
  });
});
