import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

interface Table {
  readonly rows: readonly { readonly value: string | null; readonly label: string; readonly total: number | null }[];
  readonly columns: readonly { readonly value: string | null; readonly label: string; readonly total: number | null }[];
  readonly cells: readonly { readonly row: number; readonly column: number; readonly count: number | null }[];
  readonly total: number | null;
  readonly opensPeople: boolean;
  readonly overlaps: boolean;
}

const AS_OF = 'asOf=2026-03-31';

let two: TwoCommunes;
let officer: TestCaller;
let viewer: TestCaller;

const table = async (caller: TestCaller, query: string): Promise<Table> =>
  (await caller.get(`/structure/cross-table?${AS_OF}&${query}`).expect(200)).body;

beforeAll(async () => {
  two = await TwoCommunes.start();
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId }]);
});

afterAll(() => two.test.stop());

describe('a cross-table', () => {
  it('has a total of each row and column, and of all', async () => {
    const { rows, columns, cells, total, opensPeople } = await table(officer, 'rows=unitId&columns=sex');
    expect(total).toBe(two.people.length);
    expect(opensPeople).toBe(true);
    expect(rows.reduce((sum, row) => sum + (row.total ?? 0), 0)).toBe(total);
    expect(columns.reduce((sum, column) => sum + (column.total ?? 0), 0)).toBe(total);
    expect(cells.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(total);
  });

  it.each([
    ['unitId', 'sex'],
    ['clusterId', 'educationLevel'],
    ['positionCode', 'bloc'],
    ['areaType', 'sex'],
    ['ethnicGroupCode', 'ageBand'],
    ['lastRating', 'rankCode'],
    ['hasCertificate', 'isLeader'],
    ['foreignLanguage', 'ethnicLanguage'],
    ['experienceBand', 'partyMember'],
  ])('of %s by %s opens in each cell as many people as it says', async (rows, columns) => {
    const found = await table(officer, `rows=${rows}&columns=${columns}`);
    const wrong: string[] = [];
    for (const { row, column, count } of found.cells) {
      const [left, right] = [found.rows[row]?.value ?? 'unknown', found.columns[column]?.value ?? 'unknown'];
      // A list can't be asked for people without a unit or a cluster.
      if (left === 'unknown' && (rows === 'unitId' || rows === 'clusterId')) continue;
      const query = new URLSearchParams({ [rows]: left, [columns]: right });
      const { body } = await officer.get(`/civil-servants?${AS_OF}&pageSize=1&${query.toString()}`).expect(200);
      if (body.total !== count) wrong.push(`${query.toString()}: ${count} counted, ${body.total} listed`);
    }
    expect(wrong).toEqual([]);
  });

  it('names places and positions, and puts what nobody has recorded last', async () => {
    const { rows } = await table(officer, 'rows=positionCode&columns=sex');
    expect(rows.map(({ label }) => label).at(-1)).toBe('Chưa ghi');
    expect(rows.find(({ value }) => value === 'II.01')?.label).toMatch(/^II\.01 ./);
  });

  it('is narrowed by place, bloc and further dimensions', async () => {
    const { total } = await table(officer, `rows=sex&columns=ageBand&unitId=${two.wardId}&bloc=government`);
    expect(total).toBe(8);
    expect((await table(officer, `rows=ageBand&columns=bloc&unitId=${two.wardId}&sex=male`)).total).toBeLessThan(11);
  });

  it('refuses one dimension against itself', async () => {
    const { body } = await officer.get('/structure/cross-table?rows=sex&columns=sex').expect(422);
    expect(body.code).toBe('structure.same-dimension');
  });

  it('counts nobody whom the reader does not reach', async () => {
    const clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
    const { rows, total } = await table(clerk, 'rows=unitId&columns=sex');
    expect(rows.map(({ value }) => value)).toEqual([two.wardId]);
    expect(total).toBe(8);
    expect((await table(clerk, `rows=unitId&columns=sex&unitId=${two.communeId}`)).total).toBe(0);
  });
});

describe('to a reader without the class of a dimension', () => {
  it('no figure of fewer than five is shown, nor what gives one away', async () => {
    const { cells, rows, opensPeople } = await table(viewer, 'rows=unitId&columns=sex');
    expect(opensPeople).toBe(false);
    expect(cells.filter(({ count }) => count !== null && count > 0 && count < 5)).toEqual([]);
    for (const index of rows.keys()) {
      const withheld = cells.filter(({ row, count }) => row === index && count === null).length;
      expect(withheld).not.toBe(1);
    }
  });

  it('a finer division, a filter and kinds of area are refused', async () => {
    for (const query of [
      'rows=unitId&columns=ethnicGroupCode',
      'rows=unitId&columns=bloc&sex=female',
      'rows=areaType&columns=sex',
      'rows=unitId&columns=under42',
    ]) {
      const { body } = await viewer.get(`/structure/cross-table?${query}`).expect(422);
      expect([query, body.code]).toEqual([query, 'access.column-not-readable']);
    }
  });

  it('two days are not compared', async () => {
    const path = '/structure/comparison?from=2026-01-01&asOf=2026-03-31';
    await viewer.get(`${path}&by=educationLevel`).expect(422);
    await viewer.get(`${path}&by=unitId`).expect(200);
  });
});

describe('the comparison of two days', () => {
  const compare = async (caller: TestCaller, query: string) =>
    (await caller.get(`/structure/comparison?${query}`).expect(200)).body;

  it('tells who moved between communes, joined and left', async () => {
    const person = two.one('Lan');
    await two.test.sql(`
      update posting set ended_on = '2026-03-31' where civil_servant_id = '${person.id}';
      insert into posting (id, civil_servant_id, unit_id, bloc, office_id, position_title, started_on)
        select gen_random_uuid(), '${person.id}', '${two.communeId}', 'government', o.id, 'Chuyên viên', '2026-04-01'
        from org_unit o where o.parent_id = '${two.communeId}' and o.kind = 'commune_office' limit 1;
      update civil_servant c set unit_id = p.unit_id, office_id = p.office_id from posting p
        where c.id = '${person.id}' and p.civil_servant_id = c.id and p.ended_on is null`);
    const whole = await compare(officer, 'from=2026-03-31&asOf=2026-04-30&by=unitId');
    expect(whole).toMatchObject({ before: 19, after: 19, joined: 0, left: 0, moved: 1 });
    expect(whole.rows.find(({ value }: { value: string }) => value === two.wardId)).toMatchObject({ movedOut: 1 });
    const ward = await compare(officer, `from=2026-03-31&asOf=2026-04-30&by=sex&unitId=${two.wardId}`);
    expect(ward).toMatchObject({ before: 11, after: 10, joined: 0, left: 1, moved: 0 });
  });

  it.each([
    ['from=2026-04-30&asOf=2026-03-31&by=sex', 'structure.not-before'],
    ['from=2026-01-01&asOf=2026-03-31&by=areaType', 'structure.overlapping'],
  ])('refuses %s', async (query, code) => {
    const { body } = await officer.get(`/structure/comparison?${query}`).expect(422);
    expect(body.code).toBe(code);
  });
});

describe('the workbook of a cross-table', () => {
  it('is given to whoever may see the table', async () => {
    const { headers } = await viewer.get('/structure/cross-table/export?rows=unitId&columns=sex').expect(200);
    expect(headers['content-type']).toContain('spreadsheetml');
  });
});
