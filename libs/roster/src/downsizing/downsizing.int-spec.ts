import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';
import { textOfWorkbook } from '../testing/workbook-text.js';

let two: TwoCommunes;
let officer: TestCaller;
let wardLeader: TestCaller;
const lastYear = Number(today().slice(0, 4)) - 1;

beforeAll(async () => {
  two = await TwoCommunes.start();
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  wardLeader = await two.test.signIn([{ role: 'commune_leader', unitId: two.wardId }]);
  await two.test.sql(
    `update annual_rating set rating = 'unsatisfactory', year = $2 where civil_servant_id = any ($1)`,
    [[two.one('Bình').id, two.one('Phúc').id], lastYear],
  );
});

afterAll(() => two.test.stop());

interface Candidate {
  readonly fullName: string;
  readonly grounds: readonly { readonly code: string; readonly text: string }[];
  readonly exclusions: readonly { readonly code: string }[];
}

const candidates = async (caller: TestCaller, query = ''): Promise<readonly Candidate[]> =>
  (await caller.get(`/downsizing/candidates?pageSize=100${query}`).expect(200)).body.items;

const workbook = async (caller: TestCaller, path: string): Promise<string> =>
  textOfWorkbook((await caller.get(`/downsizing/${path}`).responseType('blob').expect(200)).body);

describe('candidates for downsizing', () => {
  it('stand there with their evidence, and with why they are not considered yet', async () => {
    const found = await candidates(officer);
    expect(found.map(({ fullName }) => fullName)).toEqual([two.one('Bình').fullName, two.one('Phúc').fullName]);
    expect(found[0]?.grounds).toMatchObject([
      { code: 'rated-unsatisfactory', text: `Năm ${lastYear} không hoàn thành nhiệm vụ.` },
    ]);
    // Everybody of the test was on maternity leave until 28/2/2026.
    expect(found[0]?.exclusions.map(({ code }) => code)).toEqual(['maternity']);
  });

  it('are those in posts beyond need too', async () => {
    await two.test.sql('update required_post set required = 4 where unit_id = $1', [two.communeId]);
    const found = await candidates(officer, `&unitId=${two.communeId}`);
    expect(found).toHaveLength(5);
    expect(found.every(({ grounds }) => grounds.some(({ code }) => code === 'surplus-post'))).toBe(true);
    const unsatisfactory = `&unitId=${two.communeId}&ground=rated-unsatisfactory`;
    expect(await candidates(officer, unsatisfactory)).toHaveLength(1);
    expect(await candidates(officer, `${unsatisfactory}&q=khong-co-ai`)).toEqual([]);
  });

  it('of other communes and blocs are nobody’s business in a ward', async () => {
    expect((await candidates(wardLeader)).map(({ fullName }) => fullName)).toEqual([two.one('Bình').fullName]);
    expect(await candidates(wardLeader, `&unitId=${two.communeId}`)).toEqual([]);
    const clerk = await two.test.signIn([{ role: 'office_head', unitId: two.wardId }]);
    await clerk.get('/downsizing/candidates').expect(403);
  });
});

describe('the list as a workbook', () => {
  it('holds who is shown with evidence and sources, and is written down', async () => {
    const text = await workbook(officer, 'candidates/export?ground=rated-unsatisfactory');
    expect(text).toContain('DANH SÁCH NGƯỜI CÓ THỂ XEM XÉT TINH GIẢN BIÊN CHẾ');
    expect(text).toContain('căn cứ: không hoàn thành nhiệm vụ');
    expect(text).toContain(`Năm ${lastYear} không hoàn thành nhiệm vụ.`);
    expect(text).toContain(two.one('Phúc').fullName);
    const taken = await two.test.sql(
      `select record_id from audit_entry where action = 'export' and record_type = 'downsizing_list'`,
    );
    expect(taken).toHaveLength(2);
  });

  it('holds no more than its reader may see', async () => {
    const text = await workbook(wardLeader, 'candidates/export');
    expect(text).toContain(two.one('Bình').fullName);
    expect(text).not.toContain(two.one('Phúc').fullName);
  });
});

describe('the roadmap', () => {
  it('is had as a workbook, year by year', async () => {
    const text = await workbook(wardLeader, 'roadmap/export');
    expect(text).toContain('LỘ TRÌNH ĐƯA SỐ NGƯỜI VỀ BIÊN CHẾ ĐƯỢC GIAO');
    expect(text).toContain('Cuối năm 2030');
  });

  it('leads every unit and bloc to its quota by 2030', async () => {
    await two.test.sql(`update staffing_quota set head_count = 5 where unit_id = $1 and bloc = 'government'`, [
      two.wardId,
    ]);
    const { body } = await wardLeader.get('/downsizing/roadmap').expect(200);
    expect(body.units).toMatchObject([{ unitId: two.wardId, bloc: 'government', quota: 5, present: 8 }]);
    expect(body.units[0].years.at(-1)).toMatchObject({ year: 2030, target: 5 });
    expect((await officer.get('/downsizing/roadmap').expect(200)).body.units).toHaveLength(4);
  });
});
