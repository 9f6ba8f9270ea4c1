import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { today } from '@commune/platform/database';
import { PlacementOfTwoCommunes, type PlanOfTest } from '../testing/placement-plan.js';

let desk: PlacementOfTwoCommunes;

beforeAll(async () => {
  desk = await PlacementOfTwoCommunes.start();
});

afterAll(() => desk.two.test.stop());

const setTo = (key: string, value: string) =>
  desk.director.post(`/settings/${key}/values`).send({ value, effectiveFrom: today(), reason: 'Quyết định của tỉnh' });

const rulesOf = async ({ id }: Pick<PlanOfTest, 'id'>) =>
  (await desk.officer.get(`/placement-plans/${id}/proposals`).expect(200)).body;

const land = (body: { weights: { key: string; points: number; usual: number }[] }) =>
  body.weights.find(({ key }) => key === 'fieldOfStudy');

describe('what the province counts and allows', () => {
  it('is what a plan begins with; a plan that has begun keeps its own', async () => {
    const before = await desk.draft();
    await setTo('placement.weight-field-of-study', '75').expect(201);
    await setTo('placement.widest-stage', 'cluster').expect(201);
    await setTo('placement.young-child-months', '12').expect(201);
    const after = await desk.draft();
    const [old, fresh] = [await rulesOf(before), await rulesOf(after)];
    expect(land(old)).toMatchObject({ points: 60, usual: 75 });
    expect(old.limits).toMatchObject({ widest: 'province', youngChildMonths: 36 });
    expect(land(fresh)).toMatchObject({ points: 75, usual: 75 });
    expect(fresh.limits).toMatchObject({ widest: 'cluster', youngChildMonths: 12, fromDepartments: true });
  });

  it('stays in its bounds', async () => {
    await setTo('placement.weight-other-cluster', '-501').expect(422);
    await setTo('placement.learning-months', '0').expect(422);
  });

  it('stands on the screen of settings with source and certainty', async () => {
    const { body } = await desk.director.get('/settings').expect(200);
    const named = body.items.filter(({ key }: { key: string }) => key.startsWith('placement.weight-'));
    expect(named).toHaveLength(18);
    for (const { certainty, source } of named)
      expect([certainty, source]).toEqual(['?', expect.stringMatching(/tỉnh/)]);
  });
});

describe('a move to the other bloc', () => {
  it('is refused unless the province allows it, and then needs both blocs and the consent of who receives', async () => {
    const person = desk.two.one('Mai');
    const to = { unitId: desk.two.communeId, bloc: 'government', positionId: desk.clerical };
    const both = await desk.two.test.signIn([
      { role: 'party_organisation_officer', unitId: desk.two.provinceId, blocs: ['party'] },
      { role: 'home_affairs_officer', unitId: desk.two.provinceId },
    ]);
    const plan = await desk.draft({ bloc: 'party' }, both);
    const move = desk.toCommune(person, { to });
    expect((await desk.adding(plan, move, both).expect(422)).body.code).toBe('placement.other-bloc');
    await desk.two.test.sql(
      `insert into setting_value (id, setting_id, key, value, effective_from, reason, set_by_name)
       values (gen_random_uuid(), gen_random_uuid(), 'placement.across-blocs', 'true', $1, 'kiểm thử', 'kiểm thử')`,
      [today()],
    );
    const own = await desk.draft({ bloc: 'party' }, desk.partyOfficer);
    await desk.adding(own, move, desk.partyOfficer).expect(404);
    const added = await desk.add(plan, move, both);
    const conflicts = async () =>
      (await both.get(`/placement-plans/${plan.id}/conflicts`).expect(200)).body.items.map(
        ({ code }: { code: string }) => code,
      );
    expect(await conflicts()).toContain('other-bloc-unasked');
    await desk.step(both, plan, 'consultation');
    const agreeing = desk.communeLeader.post(`/placement-moves/${added.id}/comments`);
    await agreeing.send({ stance: 'agrees', text: 'Sẵn sàng tiếp nhận' }).expect(201);
    expect(await conflicts()).not.toContain('other-bloc-unasked');
  });
});
