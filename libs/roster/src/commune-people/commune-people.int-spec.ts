import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementOfTwoCommunes } from '../testing/placement-plan.js';

let desk: PlacementOfTwoCommunes;

beforeAll(async () => {
  desk = await PlacementOfTwoCommunes.start();
});

afterAll(() => desk.two.test.stop());

const source = 'Niên giám thống kê tỉnh 2025';
const setting = (version: number, ethnicGroupCodes: readonly string[], caller = desk.officer) =>
  caller.put(`/units/${desk.two.communeId}/people`).set('If-Match', `"${version}"`).send({ ethnicGroupCodes, source });

const listed = async (caller = desk.officer) => (await caller.get('/commune-people').expect(200)).body.items;

describe('the peoples of a commune', () => {
  it('are unknown until the province enters them, then known in their order', async () => {
    expect((await listed()).map(({ version }: { version: number }) => version)).toEqual([0, 0]);
    const { body } = await setting(0, ['02', '08']).expect(200);
    expect(body).toMatchObject({ ethnicGroups: [{ name: 'Tày' }, { name: 'Mông' }], source, version: 1 });
    expect((await setting(1, ['08', '02']).expect(200)).body.ethnicGroups[0].name).toBe('Mông');
  });

  it('are of whoever read them last', async () => {
    await setting(0, ['02']).expect(412);
    await setting(1, ['02']).expect(412);
    await desk.officer
      .put(`/units/${desk.two.communeId}/people`)
      .send({ ethnicGroupCodes: ['02'], source })
      .expect(428);
  });

  it.each([
    ['no people', []],
    ['one that is not on the list', ['99']],
    ['one twice', ['02', '02']],
  ])('are not %s', async (_, codes) => {
    await setting(2, codes).expect(422);
  });

  it('are read by a commune for itself and set by the province alone', async () => {
    expect(await listed(desk.communeLeader)).toMatchObject([{ unitId: desk.two.communeId, allowedActions: [] }]);
    await setting(2, ['02'], desk.communeLeader).expect(403);
  });

  it('count for whoever speaks their language; where they are unknown that is told', async () => {
    const { test, wardId, communeId } = desk.two;
    await test.sql('delete from absence');
    await test.sql('delete from discipline_record');
    await test.sql('update required_post set required = case when unit_id = $1 then 4 else 5 end', [wardId]);
    await test.sql(
      `insert into required_post (unit_id, bloc, position_id, required, effective_from, source)
       values ($1, 'government', $2, 2, '2025-07-01', 'kiểm thử')`,
      [communeId, desk.accounting],
    );
    await test.sql(
      `insert into unit_area_type (unit_id, area_type, effective_from) values ($1, 'ethnic_minority', '2025-07-01')`,
      [communeId],
    );
    await test.sql(`update qualification set ethnic_language = 'Tiếng Tày'`);
    const plan = await desk.draft();
    const pointsOf = async (): Promise<(number | undefined)[]> => {
      await desk.stepping(desk.officer, await desk.plan(plan), 'proposals').expect(200);
      const { body } = await desk.officer.get(`/placement-plans/${plan.id}/moves`).expect(200);
      return body.items.map(
        ({ reasons }: { reasons: { code: string; points: number }[] }) =>
          reasons.find(({ code }) => code === 'ethnicLanguage')?.points,
      );
    };
    expect(await pointsOf()).toEqual([25, 25]);
    await test.sql('delete from commune_people');
    expect(await pointsOf()).toEqual([0, 0]);
  });
});
