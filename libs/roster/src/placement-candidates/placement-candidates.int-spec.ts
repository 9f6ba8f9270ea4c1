import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PlacementOfTwoCommunes, type PlanOfTest } from '../testing/placement-plan.js';

interface Candidate {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly ends: readonly { readonly unitId: string }[];
  readonly score: number;
  readonly reasons: readonly { readonly points: number }[];
  readonly effects: readonly object[];
}

let desk: PlacementOfTwoCommunes;
let plan: PlanOfTest;

beforeAll(async () => {
  desk = await PlacementOfTwoCommunes.start();
  await desk.needAccountants();
});

afterAll(() => desk.two.test.stop());

beforeEach(async () => {
  plan = await desk.draft();
});

const address = (what: string): string => `/placement-plans/${plan.id}/${what}`;

const posts = async (query: string): Promise<readonly Record<string, unknown>[]> =>
  (await desk.officer.get(address(`posts?${query}`)).expect(200)).body.items;

const possible = async (
  unitId = desk.two.communeId,
  positionId = desk.accounting,
  end = 'receiving',
): Promise<readonly Candidate[]> => {
  const query = `possible-moves?unitId=${unitId}&positionId=${positionId}&end=${end}`;
  return (await desk.officer.get(address(query)).expect(200)).body.items;
};

/** Those whom the ward can spare. */
const spare = async (): Promise<readonly Candidate[]> =>
  (await possible()).filter(({ ends }) => ends[0]?.unitId === desk.two.wardId);

const taking = (person: Candidate | undefined, version = plan.version) =>
  desk.officer
    .post(address('possible-moves'))
    .set('If-Match', `"${version}"`)
    .send({ civilServantId: person?.civilServantId, unitId: desk.two.communeId, positionId: desk.accounting });

describe('a plan worked on by hand', () => {
  it('shows where people are missing or beyond need, before it and after it', async () => {
    const short = { unitId: desk.two.communeId, positionId: desk.accounting, required: 2, before: 0 };
    const over = { unitId: desk.two.wardId, positionId: desk.clerical, required: 4, before: 8 };
    expect(await posts('need=short')).toEqual([expect.objectContaining({ ...short, after: 0 })]);
    expect(await posts('need=over&sort=-gap')).toEqual([expect.objectContaining({ ...over, after: 8 })]);
    const [first, second] = await spare();
    await taking(first).expect(201);
    await taking(second, (await desk.plan(plan)).version).expect(201);
    expect(await posts('need=short')).toEqual([expect.objectContaining({ ...short, after: 2 })]);
    expect(await posts('need=short&isOpen=true')).toEqual([]);
    expect(await posts('need=over&isOpen=true')).toEqual([expect.objectContaining({ ...over, after: 6 })]);
    expect(await posts('q=khong-co-vi-tri-nay')).toEqual([]);
  });

  it('says who may come to a post, why, and what it does to both ends', async () => {
    const all = await possible();
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((one, two) => two - one));
    const found = await spare();
    expect(found.length).toBeGreaterThan(2);
    for (const { ends, score, reasons, effects } of found) {
      expect(ends.map(({ unitId }) => unitId)).toEqual([desk.two.wardId, desk.two.communeId]);
      expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));
      expect(effects).toEqual([
        { side: 'giving', required: 4, before: 8, after: 7 },
        { side: 'receiving', required: 2, before: 0, after: 1 },
      ]);
    }
    const leaving = await possible(desk.two.wardId, desk.clerical, 'giving');
    expect(new Set(leaving.map(({ civilServantId }) => civilServantId))).toEqual(
      new Set(found.map(({ civilServantId }) => civilServantId)),
    );
  });

  it('keeps whom a person picks, with the reasons, when the rest is proposed anew', async () => {
    const picked = (await spare()).at(-1);
    const { body: move } = await taking(picked).expect(201);
    expect(move).toMatchObject({ fullName: picked?.fullName, isLocked: true, score: picked?.score, kind: 'transfer' });
    expect(await possible()).not.toContainEqual(expect.objectContaining({ fullName: picked?.fullName }));
    expect((await desk.stepping(desk.officer, await desk.plan(plan), 'proposals')).status).toBe(200);
    expect((await desk.moves(plan)).map(({ id }) => id)).toContain(move.id);
    const query = `moves?unitId=${desk.two.communeId}&positionId=${desk.accounting}`;
    const { body } = await desk.officer.get(address(query)).expect(200);
    expect(body.total).toBe(2);
  });

  it('takes nobody who is in it already, by an old reading, or for those who do not keep it', async () => {
    const [first, second] = await spare();
    await taking(first).expect(201);
    await taking(second).expect(412);
    const { body } = await taking(first, (await desk.plan(plan)).version).expect(409);
    expect(body.code).toBe('placement.not-possible');
    await desk.communeLeader.get(address('posts')).expect(404);
    const query = `possible-moves?unitId=${desk.two.communeId}&positionId=${desk.accounting}`;
    await desk.communeLeader.get(address(query)).expect(404);
  });
});
