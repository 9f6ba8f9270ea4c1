import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlacementOfTwoCommunes, type PlanOfTest } from '../testing/placement-plan.js';

interface ProposedMove {
  readonly id: string;
  readonly civilServantId: string;
  readonly kind: string;
  readonly origin: string;
  readonly places: readonly { readonly unitId: string }[];
  readonly score: number;
  readonly reasons: readonly { readonly code: string; readonly points: number }[];
  readonly effects: readonly { readonly side: string; readonly required: number; readonly after: number }[];
  readonly version: number;
}

let desk: PlacementOfTwoCommunes;

beforeAll(async () => {
  desk = await PlacementOfTwoCommunes.start();
  await desk.needAccountants();
});

afterAll(() => desk.two.test.stop());

const propose = async (plan: Pick<PlanOfTest, 'id'>, body: object = {}) =>
  desk.stepping(desk.officer, await desk.plan(plan), 'proposals', body);

const proposed = async ({ id }: Pick<PlanOfTest, 'id'>): Promise<readonly ProposedMove[]> =>
  (await desk.officer.get(`/placement-plans/${id}/moves?pageSize=100`).expect(200)).body.items;

const limits = { widest: 'province', inTwoMoves: true, retirementMonths: 24, newInPostMonths: 12, leastPoints: -300 };

describe('the proposals of a plan', () => {
  it('bring surplus to shortage with reasons that add up, and leave no unit below its need', async () => {
    const plan = await desk.draft();
    expect((await propose(plan)).status).toBe(200);
    const moves = await proposed(plan);
    expect(moves).toHaveLength(2);
    for (const { kind, origin, places, score, reasons, effects } of moves) {
      expect([kind, origin]).toEqual(['transfer', 'proposed']);
      expect(places.map(({ unitId }) => unitId)).toEqual([desk.two.wardId, desk.two.communeId]);
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      expect(effects.find(({ side }) => side === 'giving')).toMatchObject({ required: 4, after: 6 });
      expect(effects.find(({ side }) => side === 'receiving')).toMatchObject({ required: 2, after: 2 });
    }
  });

  it('tell who came into the plan and who went out of it', async () => {
    const plan = await desk.draft();
    const { body: first } = await propose(plan);
    const [one] = first.added;
    expect([first.added.length, first.removed, first.elsewhere]).toEqual([2, [], []]);
    expect(one.to).toEqual([expect.stringContaining('Kế toán')]);
    const { body: none } = await propose(plan, { limits: { ...limits, widest: 'cluster' } });
    expect([none.added, none.elsewhere]).toEqual([[], []]);
    expect(none.removed).toEqual(expect.arrayContaining(first.added));
  });

  it('keep what is locked and reckon with it, and are refused to whoever read the plan before', async () => {
    const plan = await desk.draft();
    const { body: first } = await propose(plan);
    const [kept] = await proposed(plan);
    const lock = desk.officer.patch(`/placement-moves/${kept?.id}`);
    await lock.set('If-Match', `"${kept?.version}"`).send({ isLocked: true }).expect(200);
    await desk.stepping(desk.officer, { id: plan.id, version: first.version }, 'proposals').expect(412);
    expect((await propose(plan)).status).toBe(200);
    const after = await proposed(plan);
    expect(after.map(({ id }) => id)).toContain(kept?.id);
    expect(new Set(after.map(({ civilServantId }) => civilServantId)).size).toBe(2);
  });

  it('are undone by neither of two who compute at once: the second is told', async () => {
    const plan = await desk.draft();
    const both = await Promise.all([1, 2].map(() => desk.stepping(desk.officer, plan, 'proposals')));
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 412]);
    expect(await proposed(plan)).toHaveLength(2);
  });

  it('follow the weights and limits of the plan, and say what stays empty, why and what to do', async () => {
    const plan = await desk.draft();
    const { body } = await propose(plan, {
      weights: [{ key: 'otherCluster', points: -300 }],
      limits: { ...limits, widest: 'cluster' },
    });
    expect(await proposed(plan)).toEqual([]);
    expect(body.emptyPosts).toEqual([
      expect.objectContaining({ unitId: desk.two.communeId, count: 2, cause: 'all-needed', remedy: 'recruitment' }),
    ]);
    expect(body.weights).toContainEqual(expect.objectContaining({ key: 'otherCluster', points: -300, usual: -240 }));
    const { body: read } = await desk.director.get(`/placement-plans/${plan.id}/proposals`).expect(200);
    expect(read).toMatchObject({ limits: { widest: 'cluster' }, emptyPosts: body.emptyPosts });
  });

  it('name nobody on maternity leave, under discipline or rated unsatisfactory', async () => {
    const { test } = desk.two;
    const [one, two, three] = desk.two.of('Lý');
    await test.sql(
      `insert into absence (id, civil_servant_id, unit_id, bloc, office_id, kind_code, started_on)
       select gen_random_uuid(), id, unit_id, bloc, office_id, 'maternity', '2026-01-01' from civil_servant where id = $1`,
      [one?.id],
    );
    await test.sql(
      `insert into discipline_record (id, civil_servant_id, unit_id, bloc, office_id, form, decided_on, effective_until, reason)
       select gen_random_uuid(), id, unit_id, bloc, office_id, 'reprimand', '2026-01-01', '2026-12-31', 'kiểm thử'
       from civil_servant where id = $1`,
      [two?.id],
    );
    await test.sql(`update annual_rating set rating = 'unsatisfactory' where civil_servant_id = $1`, [three?.id]);
    const plan = await desk.draft();
    await propose(plan);
    const people = (await proposed(plan)).map(({ civilServantId }) => civilServantId);
    expect(people).toHaveLength(2);
    for (const person of [one, two, three]) expect(people).not.toContain(person?.id);
  });

  it('are not for those who do not keep the plan, and not for a plan that is on its way', async () => {
    const plan = await desk.draft();
    await propose(plan);
    await desk.communeLeader.get(`/placement-plans/${plan.id}/proposals`).expect(404);
    await desk.stepping(desk.communeLeader, await desk.plan(plan), 'proposals').expect(404);
    await desk.step(desk.officer, plan, 'submission');
    expect((await propose(plan)).status).toBe(409);
    await desk.officer.post(`/placement-plans/${plan.id}/proposals`).send({}).expect(428);
  });
});
