import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyCaller, type TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

const DAY = '2026-03-31';
const DEPOSED = 'unsatisfactory';

let two: TwoCommunes;
let officer: TestCaller;
let clerk: TestCaller;
let own: TestCaller;
let accountantId: string;

beforeAll(async () => {
  two = await TwoCommunes.start();
  const { id: personId } = two.one('Lan');
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  own = await two.test.signIn([{ role: 'civil_servant', unitId: two.wardId }], { civilServantId: personId });
  const [position] = await two.test.sql<{ id: string }>(`select id from job_position where code = 'II.02'`);
  accountantId = position?.id ?? '';
  await two.test.sql(
    `update position_standard set effective_to = '2025-12-31' where position_id = '${accountantId}';
     insert into position_standard (position_id, effective_from, min_education, fields_of_study, competencies, source)
       values ('${accountantId}', '2026-01-01', 'master', '{}', '[{"code": "general.it", "level": 3}]', 'Quyết định 1');
     insert into unit_area_type (unit_id, area_type, effective_from) values ('${two.wardId}', 'border', '2025-07-01');
     update annual_rating set rating = '${DEPOSED}' where civil_servant_id = '${personId}'`,
  );
});

afterAll(() => two.test.stop());

const fitOf = (caller: TestCaller, name: string, query = '') =>
  caller.get(`/civil-servants/${two.one(name).id}/position-fit?asOf=${DAY}${query}`);

describe('the fit of one person', () => {
  it('tells every requirement, what the record holds, what decides and what would change it', async () => {
    const { body } = await fitOf(clerk, 'Lan').expect(200);
    expect(body).toMatchObject({ group: 5, nextGroup: 1, isWithheld: false, isHeld: true, standardFrom: '2025-07-01' });
    expect(body.rows).toMatchObject([
      { code: 'rating-unmet', counts: 'failed', decides: true, name: 'Xếp loại chất lượng' },
      { code: 'education-met', counts: null, required: 'Đại học', decides: false, source: 'kiểm thử' },
    ]);
  });

  it('is measured against another position too, with its competencies and the weight of the area', async () => {
    const { body } = await fitOf(clerk, 'Bình', `&positionId=${accountantId}`).expect(200);
    expect(body).toMatchObject({ isHeld: false, positionName: 'Kế toán', group: 4, standardFrom: '2026-01-01' });
    expect(body.competencies[0]).toMatchObject({ code: 'general.it', level: 3, isEmphasis: false, assessedLevel: null });
    expect(body.competencies.filter(({ isEmphasis }: { isEmphasis: boolean }) => isEmphasis)).toHaveLength(3);
    const { body: before } = await fitOf(clerk, 'Bình', `&positionId=${accountantId}&standardsAsOf=2025-12-31`);
    expect(before).toMatchObject({ group: 1, standardFrom: '2025-07-01' });
  }); // prettier-ignore

  it('is known to the person, and not of anybody else', async () => {
    expect((await fitOf(own, 'Lan').expect(200)).body.group).toBe(5);
    await fitOf(own, 'Bình').expect(404);
    await fitOf(clerk, 'Quyên').expect(404);
    await fitOf(clerk, 'Mai').expect(404);
  });

  it('is recorded as an opening of the record', async () => {
    await fitOf(officer, 'Dũng').expect(200);
    const { body } = await officer.get(`/civil-servants/${two.one('Dũng').id}/accesses`).expect(200);
    expect(body.items).toMatchObject([{ kind: 'opened' }]);
  });

  it('says no group where the reader may not read ratings: neither of who was rated badly nor of others', async () => {
    const key = new KeyCaller(two.test, await two.test.issueKey(two.provinceId, ['roster:read']));
    const seen = async (name: string) =>
      (await key.get(`/civil-servants/${two.one(name).id}/position-fit?asOf=${DAY}`).expect(200)).body;
    const [rated, good] = [await seen('Lan'), await seen('Khánh')];
    for (const body of [rated, good]) expect(body).toMatchObject({ group: null, nextGroup: null, isWithheld: true });
    expect(rated.rows.map(({ code }: { code: string }) => code)).toEqual(['education-met']);
    expect(good.rows.map(({ code }: { code: string }) => code)).toEqual(['education-met']);
  });

  it('is not found for a position that does not exist', async () => {
    await fitOf(clerk, 'Lan', `&positionId=${two.wardId}`).expect(404);
  });
});

describe('the fits of everybody', () => {
  it('are counted by group and listed worst last, within the reach', async () => {
    const { body } = await clerk.get(`/position-fits?asOf=${DAY}`).expect(200);
    expect(body.total).toBe(8);
    const counts = body.groups.map(({ count }: { count: number }) => count);
    expect(counts).toEqual([7, 0, 0, 0, 1, 0]);
    expect(body.items.at(-1)).toMatchObject({ group: 5, reasons: [{ code: 'rating-unmet', kind: 'failed' }] });
    const { body: worst } = await clerk.get(`/position-fits?asOf=${DAY}&sort=-group`).expect(200);
    expect(worst.items[0].civilServantId).toBe(two.one('Lan').id);
  });

  it('are narrowed by group, bloc, unit, office and name', async () => {
    const total = async (query: string): Promise<number> =>
      (await officer.get(`/position-fits?asOf=${DAY}${query}`).expect(200)).body.total;
    expect(await total('')).toBe(two.people.length);
    expect(await total('&group=5')).toBe(1);
    expect(await total('&bloc=party')).toBe(6);
    expect(await total(`&unitId=${two.communeId}`)).toBe(8);
    expect(await total(`&unitId=${two.one('Lan').officeId}`)).toBe(2);
    expect(await total('&q=khanh')).toBe(1);
  });

  it('say who fits a position that others hold', async () => {
    const { body } = await clerk.get(`/position-fits?asOf=${DAY}&positionId=${accountantId}&group=1`).expect(200);
    const masters = await two.test.sql<{ id: string }>(
      `select q.civil_servant_id as id from qualification q join annual_rating r using (civil_servant_id)
       where q.unit_id = $1 and q.bloc = 'government' and q.education_level = 'master' and r.rating <> $2`,
      [two.wardId, DEPOSED],
    );
    const found = body.items.map(({ civilServantId }: { civilServantId: string }) => civilServantId);
    expect(found.sort()).toEqual(masters.map(({ id }) => id).sort());
    expect(found.length).toBeGreaterThan(0);
  });

  it('are nothing that a viewer or a department may ask for, and no order but ours', async () => {
    const viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId }]);
    await viewer.get('/position-fits').expect(403);
    await own.get('/position-fits').expect(403);
    await clerk.get('/position-fits?sort=fullName').expect(422);
  });
});
