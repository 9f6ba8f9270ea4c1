import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp, TestCaller } from '@commune/platform/testing';
import ExcelJS from 'exceljs';
import { importFile } from '../testing/importing.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';
import { COMMUNE, PROVINCE, startSmallProvince, unitIdOf, WARD } from '../testing/small-province.js';

/** In the order of given name, then family name; the file has them in another one. */
const inOrder = [
  'Hoàng Thị An',
  'Nông Văn Ánh',
  'Đàm Văn Bằng',
  'Đinh Thị Hoà Bình Hoa',
  'Nông Thị Hòa',
  'Lý Thị Hồng',
  'Bế Văn Sơn',
  'Lê Đức Sơn',
  'Triệu Văn Ước',
  'Phan Thị Yến',
];
const [FIRST = ''] = inOrder;
const COMMUNE_PERSON = 'Hà Văn Xa';
const COMMUNE_NUMBER = idNumberOf(900);
const FORMULA = "=cmd|' /C calc'!A0";
const SIGNS = 'Mã 50%_Số';

let test: TestApp;
let officer: TestCaller;
let clerk: TestCaller;
let wardId: string;

beforeAll(async () => {
  test = await startSmallProvince();
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: await unitIdOf(test, PROVINCE) }]);
  wardId = await unitIdOf(test, WARD);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: wardId }]);
  const people = inOrder.map((name, index) => ({ B: name, F: idNumberOf(index + 1) })).toReversed();
  await importFile(officer, await rosterFile([...people, { B: COMMUNE_PERSON, F: COMMUNE_NUMBER, G: COMMUNE }]));
});

afterAll(() => test.stop());

async function list(query: Record<string, string | number>, caller = clerk) {
  const { body } = await caller.get('/civil-servants').query(query).expect(200);
  return body;
}

async function namesOf(query: Record<string, string | number>, caller = clerk): Promise<string[]> {
  const { items } = await list(query, caller);
  return items.map(({ fullName }: { fullName: string }) => fullName);
}

/** Gives somebody another name while `work` runs. */
async function withName(name: string, work: () => Promise<unknown>): Promise<void> {
  const { items } = await list({ q: FIRST });
  // Past the checks: a record refuses such names, but one of before the check may hold them.
  const rename = async (fullName: string): Promise<void> => {
    await test.sql('update civil_servant set full_name = $2 where id = $1', [items[0].id, fullName]);
  };
  await rename(name);
  await work().finally(() => rename(FIRST));
}

describe('the list of people', () => {
  it('is in Vietnamese order of given names, then of family names', async () => {
    expect(await namesOf({})).toEqual(inOrder);
  });

  it('turns round with a minus sign', async () => {
    expect(await namesOf({ sort: '-name' })).toEqual((await namesOf({ sort: 'name' })).toReversed());
  });

  it('gives every person once over its pages, and the rest on the last one', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => list({ page, pageSize: 4, sort: 'unit' })));
    const ids = pages.flatMap(({ items }) => items.map(({ id }: { id: string }) => id));
    expect(pages.map(({ items }) => items.length)).toEqual([4, 4, 2]);
    expect(new Set(ids).size).toBe(inOrder.length);
    expect(pages[2]).toMatchObject({ total: 10, totalIsExact: true, page: 3, pageSize: 4 });
  });

  it('has no one on a page behind the last, and still its total', async () => {
    expect(await list({ page: 9, pageSize: 4 })).toMatchObject({ items: [], total: 10, page: 9 });
  });

  it.each([
    [{ sort: 'shoeSize' }, '/sort'],
    [{ sort: 'constructor' }, '/sort'],
    [{ sort: 'name,-' }, '/sort'],
    [{ pageSize: 101 }, '/pageSize'],
    [{ pageSize: 0 }, '/pageSize'],
    [{ pageSize: 'all' }, '/pageSize'],
    [{ page: 0 }, '/page'],
    [{ page: 100_001 }, '/page'],
    [{ colour: 'red' }, '/colour'],
  ])('refuses %j', async (query, pointer) => {
    const { body } = await clerk.get('/civil-servants').query(query).expect(422);
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer }));
  });
});

describe('a search', () => {
  it.each(['hoa', 'HOA', 'hòa', 'hoà', 'Ho\u0061\u0300', 'Hòa '])(
    'for "%s" finds Hòa, Hoà and Hoa, whatever the marks',
    async (q) => {
      const found = await namesOf({ q });
      expect(found).toEqual(expect.arrayContaining(['Nông Thị Hòa', 'Đinh Thị Hoà Bình Hoa']));
    },
  );

  it.each(['dinh thi', 'Đinh Thị', 'ĐINH THỊ'])('for "%s" finds Đ and D alike', async (q) => {
    expect(await namesOf({ q })).toEqual(['Đinh Thị Hoà Bình Hoa']);
  });

  it('puts the exact name first, whatever the order asked for', async () => {
    await withName('Bùi Nông Thị Hòa', async () => {
      expect(await namesOf({ q: 'nong thi hoa' })).toEqual(['Nông Thị Hòa', 'Bùi Nông Thị Hòa']);
      expect(await namesOf({ q: 'nong thi hoa', sort: 'code' })).toEqual(['Nông Thị Hòa', 'Bùi Nông Thị Hòa']);
    });
  });

  it.each(['%', '_', '%_', '50%'])('takes "%s" as it is written', async (q) => {
    expect(await namesOf({ q })).toEqual([]);
    await withName(SIGNS, async () => expect(await namesOf({ q })).toEqual([SIGNS]));
  });

  it('takes a backslash as it is written', async () => {
    expect(await namesOf({ q: '\\' })).toEqual([]);
  });

  it('by code finds its person', async () => {
    const { items } = await list({ q: FIRST });
    expect(await namesOf({ q: items[0].code.toLowerCase() })).toEqual([FIRST]);
  });

  it('by the whole identity number finds its owner, and nothing by a part of it', async () => {
    expect(await namesOf({ q: idNumberOf(1) })).toEqual([FIRST]);
    expect(await namesOf({ q: idNumberOf(1).slice(0, 11) })).toEqual([]);
    expect(await namesOf({ q: idNumberOf(1).slice(-4) })).toEqual([]);
  });

  it('by the number of a person out of reach finds nobody', async () => {
    expect(await list({ q: COMMUNE_NUMBER })).toMatchObject({ items: [], total: 0 });
    expect(await namesOf({ q: COMMUNE_NUMBER }, officer)).toEqual([COMMUNE_PERSON]);
  });

  it('by number finds nobody for a role without numbers', async () => {
    const head = await test.signIn([{ role: 'office_head', unitId: wardId }]);
    expect(await namesOf({ q: FIRST }, head)).toEqual([FIRST]);
    expect(await namesOf({ q: idNumberOf(1) }, head)).toEqual([]);
  });
});

describe('the export', () => {
  const HEADER = 'Họ và tên';

  async function rowsOf(query: Record<string, string>, caller = clerk): Promise<string[][]> {
    const answer = await caller.get('/civil-servants/export').query(query).responseType('blob').expect(200);
    return rowsOfFile(answer.body);
  }

  async function rowsOfFile(file: Buffer): Promise<string[][]> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const rows: string[][] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
      rows.push(cells);
    });
    return rows.slice(rows.findIndex((row) => row.includes(HEADER)));
  }

  it('has the columns asked for, in their order, and the people of the list in its order', async () => {
    const [header, ...rows] = await rowsOf({ columns: 'positionTitle,fullName,unitName', sort: '-name' });
    const dropOrdinal = (row: string[] | undefined): string[] => (row ?? []).slice(-3);
    expect(dropOrdinal(header)).toEqual(['Chức vụ, vị trí việc làm', HEADER, 'Xã, phường']);
    expect(rows.map((row) => dropOrdinal(row)[1])).toEqual(await namesOf({ sort: '-name' }));
  });

  it('refuses a column that there is not', async () => {
    const answer = await clerk.get('/civil-servants/export').query({ columns: 'fullName,password' }).expect(422);
    expect(answer.body.errors[0].pointer).toBe('/columns');
  });

  it('gives no name that a spreadsheet would run', async () => {
    await withName(FORMULA, async () => {
      const cells = (await rowsOf({ columns: 'fullName' })).flat();
      expect(cells.some((cell) => cell.includes('cmd|'))).toBe(true);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([]);
    });
  });

  it('has no column of a class that the reader lacks', async () => {
    const viewer = await test.signIn([{ role: 'viewer', unitId: wardId }]);
    const [header] = await rowsOf({}, viewer);
    expect(header).toContain(HEADER);
    for (const hidden of ['Ngày sinh', 'Giới tính', 'Dân tộc', 'Trình độ chuyên môn']) {
      expect(header).not.toContain(hidden);
    }
  });

  it('is the same file when it is made in the background, for nobody but who asked for it', async () => {
    const query = { q: 'son', columns: 'fullName' };
    const direct = await rowsOf(query);
    const job = await clerk.runJob(clerk.post('/civil-servants/exports').send(query));
    expect(job).toMatchObject({ state: 'done', figures: { rows: 2 } });
    await officer.get(`/jobs/${job.id}/file`).expect(404);
    const { body } = await clerk.get(`/jobs/${job.id}/file`).responseType('blob').expect(200);
    expect(await rowsOfFile(body)).toEqual(direct);
    const [entry] = await test.sql<{ operation: string; after: object }>(
      `select operation, after from audit_entry where action = 'export' order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({ operation: 'startCivilServantExport', after: { q: 'son', rows: 2 } });
  });

  it('is refused before it is begun where a column does not exist', async () => {
    const { body } = await clerk.post('/civil-servants/exports').send({ columns: 'salary' }).expect(422);
    expect(body).toMatchObject({ errors: [{ code: 'http.unknown-column' }] });
  });

  it('is on the trail, with what was asked for', async () => {
    await rowsOf({ q: 'son', columns: 'fullName' });
    const [entry] = await test.sql<{ operation: string; after: object }>(
      `select operation, after from audit_entry where action = 'export' order by seq desc limit 1`,
    );
    expect(entry).toMatchObject({ operation: 'exportCivilServants', after: { q: 'son', rows: 2 } });
  });
});
