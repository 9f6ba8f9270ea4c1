import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';
import { textOfWorkbook } from '../testing/workbook-text.js';

interface Cell {
  readonly specialismCode: string | null;
  readonly bloc: string;
  readonly required: number;
  readonly present: number;
}

interface Commune {
  readonly unitId: string;
  readonly cells: readonly Cell[];
  readonly quotas: readonly { readonly bloc: string; readonly headCount: number }[];
}

const DAY = '2026-03-31';
const both = ['party', 'government'] as const;

let two: TwoCommunes;
let officer: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  // The ward needs an accountant and has none: everybody there holds II.01.
  await two.test.sql(`
    update job_position set specialism_code = 'accounting' where code = 'II.02';
    insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
      select u.id, p.bloc, p.id, 2, '2025-07-01', 'kiểm thử' from org_unit u, job_position p
      where u.code = '01273' and p.code = 'II.02'`);
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
});

afterAll(() => two.test.stop());

async function communes(reader: TestCaller, query: Record<string, string> = {}): Promise<readonly Commune[]> {
  return (
    await reader
      .get('/staffing')
      .query({ asOf: DAY, ...query })
      .expect(200)
  ).body.communes;
}

const ofWard = (all: readonly Commune[]): Commune | undefined => all.find(({ unitId }) => unitId === two.wardId);

describe('surplus and shortage', () => {
  it('sets the posts required against the people present, by field and bloc', async () => {
    const ward = ofWard(await communes(officer));
    expect(ward?.cells).toContainEqual({ specialismCode: 'accounting', bloc: 'government', required: 2, present: 0 });
    expect(ward?.cells).toContainEqual({ specialismCode: null, bloc: 'government', required: 9, present: 8 });
    expect(ward?.cells).toContainEqual({ specialismCode: null, bloc: 'party', required: 0, present: 3 });
  });

  it('sets them against the quota of each bloc too', async () => {
    expect(ofWard(await communes(officer))?.quotas).toEqual([
      { bloc: 'government', headCount: 42 },
      { bloc: 'party', headCount: 31 },
    ]);
  });

  it('is of the day asked for: before the first post nobody is there and nothing was required', async () => {
    expect(ofWard(await communes(officer, { asOf: '2025-06-30' }))?.cells ?? []).toEqual([]);
  });

  it('of a clerk ends at the own commune and the own bloc', async () => {
    const clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.communeId, blocs: ['government'] }]);
    const found = await communes(clerk);
    expect(found.map(({ unitId }) => unitId)).toEqual([two.communeId]);
    expect(found.flatMap(({ cells }) => cells.map(({ bloc }) => bloc))).toEqual(['government']);
  });

  it('is shown to a department as counts of every commune', async () => {
    const department = await two.test.signIn([
      { role: 'department_officer', unitId: two.provinceId, blocs: [...both] },
    ]);
    expect((await communes(department)).map(({ unitId }) => unitId)).toContain(two.wardId);
    await department.get('/civil-servants').expect(403);
  });
});

describe('the posts behind a count', () => {
  it('are those that lack people, with how many', async () => {
    const { body } = await officer.get('/staffing/posts').query({ asOf: DAY, gap: 'shortage', unitId: two.wardId });
    expect(body.items.map((post: { positionCode: string; gap: number }) => [post.positionCode, post.gap])).toEqual([
      ['II.01', -1],
      ['II.02', -2],
    ]);
    expect(body.total).toBe(2);
  });

  it('of one field only, found without diacritics', async () => {
    const query = { asOf: DAY, specialismCode: 'accounting', q: 'ke toan' };
    const { body } = await officer.get('/staffing/posts').query(query);
    expect(body.items).toMatchObject([{ required: 2, present: 0, unitId: two.wardId }]);
    await officer.get('/staffing/posts').query({ specialismCode: 'magic' }).expect(422);
  });

  it('are given as a workbook with the same rows', async () => {
    const { body, headers } = await officer
      .get('/staffing/posts/export')
      .query({ asOf: DAY, gap: 'shortage', unitId: two.wardId })
      .responseType('blob')
      .expect(200);
    expect(headers['content-disposition']).toContain('vi-tri-thua-thieu.xlsx');
    const text = await textOfWorkbook(body);
    expect(text).toContain('TỔNG HỢP VỊ TRÍ VIỆC LÀM THỪA, THIẾU');
    expect(text).toContain('Kế toán');
  });

  it('outside the catalogue are a surplus, under their own title', async () => {
    const { body } = await officer.get('/staffing/posts').query({ asOf: DAY, gap: 'surplus', bloc: 'party' });
    expect(body.items.every((post: { positionCode: string | null }) => post.positionCode === null)).toBe(true);
    expect(body.total).toBeGreaterThan(0);
  });
});

describe('the people behind a count', () => {
  it('are those of the field, office and commune', async () => {
    const query = { asOf: DAY, unitId: two.wardId, bloc: 'government', specialismCode: 'none' };
    const { body } = await officer.get('/staffing/people').query(query).expect(200);
    expect(body.total).toBe(8);
    expect(body.items[0]).toMatchObject({ unitId: two.wardId, positionCode: 'II.01', retiresOn: expect.any(String) });
  });

  it('include who has studied a field and works in another', async () => {
    await two.test.sql(`
      update position_standard set effective_to = '2025-12-31'
        where position_id = (select id from job_position where code = 'II.02');
      insert into position_standard (position_id, effective_from, fields_of_study, source)
        select id, '2026-01-01', '{Kế toán}', 'kiểm thử' from job_position where code = 'II.02';
      update qualification set field_of_study = 'Kế toán' where civil_servant_id = '${two.one('Lý').id}'`);
    const query = { asOf: DAY, group: 'trained_elsewhere', specialismCode: 'accounting' };
    const { body } = await officer.get('/staffing/people').query(query).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([two.one('Lý').id]);
    await officer.get('/staffing/people').query({ group: 'trained_elsewhere' }).expect(422);
  });

  it('near retirement are those who reach the age of their year within the setting', async () => {
    await two.test.sql(
      `update civil_servant set birth_date = '1965-05-01', sex = 'male' where id = '${two.one('Bế').id}'`,
    );
    await two.test.sql('delete from retirement_exception where civil_servant_id = $1', [two.one('Bế').id]);
    const { body } = await officer.get('/staffing/people').query({ asOf: DAY, group: 'near_retirement' }).expect(200);
    expect(body.items).toMatchObject([{ id: two.one('Bế').id, retiresOn: '2026-11-30' }]);
  });

  it('near retirement are those whose record names a day of its own, whatever their age', async () => {
    const { id } = two.one('Lan');
    const asked = () => officer.get('/staffing/people').query({ asOf: DAY, group: 'near_retirement' }).expect(200);
    expect((await asked()).body.items.map((row: { id: string }) => row.id)).not.toContain(id);
    await two.test.sql(`update retirement_exception set retires_on = '2026-10-01' where civil_servant_id = $1`, [id]);
    expect((await asked()).body.items).toContainEqual(expect.objectContaining({ id, retiresOn: '2026-10-01' }));
  });

  it('are not for who may read counts only', async () => {
    const viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId, blocs: [...both] }]);
    await viewer.get('/staffing').expect(200);
    await viewer.get('/staffing/people').expect(403);
  });
});

describe('who is qualified for the post held', () => {
  it('is counted beside who is present, by the five groups', async () => {
    const { body } = await officer.get('/staffing/fit').query({ asOf: DAY, unitId: two.wardId }).expect(200);
    const people = body.cells.flatMap((cell: Record<string, number>) =>
      ['qualified', 'misplaced', 'belowStandard', 'unfit', 'unknown'].map((key) => cell[key] ?? 0),
    );
    expect(people.reduce((sum: number, count: number) => sum + count, 0)).toBe(11);
  });

  it('is said of each person, and found by the group', async () => {
    const query = { asOf: DAY, unitId: two.communeId, bloc: 'government' };
    const all = (await officer.get('/staffing/people').query(query).expect(200)).body.items;
    const groups: number[] = all.map(({ fitGroup }: { fitGroup: number }) => fitGroup);
    const [group = 0] = groups;
    const { body } = await officer
      .get('/staffing/people')
      .query({ ...query, fitGroup: group })
      .expect(200);
    expect(body.total).toBe(groups.filter((found) => found === group).length);
  });

  it('is not for who may read counts only', async () => {
    const department = await two.test.signIn([
      { role: 'department_officer', unitId: two.provinceId, blocs: [...both] },
    ]);
    await department.get('/staffing/fit').expect(403);
  });
});
