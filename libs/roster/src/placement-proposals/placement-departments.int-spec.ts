import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { DEPARTMENT_NAME, DepartmentOfTest } from '../testing/department.js';
import { PlacementOfTwoCommunes, type MoveOfTest, type PlanOfTest } from '../testing/placement-plan.js';

interface MoveToRead extends MoveOfTest {
  readonly civilServantId: string;
  readonly endsOn: string | null;
  readonly isLeader: boolean;
  readonly places: readonly { readonly unitId: string; readonly officeName: string }[];
  readonly reasons: readonly { readonly code: string }[];
}

let desk: PlacementOfTwoCommunes;
let department: DepartmentOfTest;
let deputies: readonly string[];

/** Two deputies where one is allowed; the commune has nobody as deputy chairman. */
beforeAll(async () => {
  desk = await PlacementOfTwoCommunes.start();
  department = await DepartmentOfTest.start(desk);
  deputies = [
    await department.admit('Hoàng Văn Tùng', '004080000771'),
    await department.admit('Hoàng Văn Bách', '004080000772'),
  ];
  await department.require(department.unitId, department.positions.deputyDirector, 1);
  await department.require(desk.two.communeId, department.positions.deputyChairman, 1);
});

afterAll(() => desk.two.test.stop());

const proposed = async (plan: Pick<PlanOfTest, 'id'>, limits: object): Promise<readonly MoveToRead[]> => {
  await desk.stepping(desk.officer, await desk.plan(plan), 'proposals', { limits }).expect(200);
  return (await desk.officer.get(`/placement-plans/${plan.id}/moves?pageSize=100`).expect(200)).body.items;
};

const signed = { signedOn: today(), signerName: 'Lê Hải Hòa', signerPosition: 'Chủ tịch' };
const opinion = { body: 'Ban Thường vụ Tỉnh ủy', number: '245-TB/TU', on: '2026-09-15', text: 'Đồng ý' };

const placeOf = async (id: string | undefined): Promise<object | undefined> =>
  (
    await desk.two.test.sql<object>('select unit_id as unit, office_id as office from civil_servant where id = $1', [
      id,
    ])
  )[0];

async function decide(plan: Pick<PlanOfTest, 'id'>, number: string): Promise<MoveOfTest | undefined> {
  const [move] = await desk.moves(plan);
  const deciding = desk.officer.post(`/placement-moves/${move?.id}/decision`).set('If-Match', `"${move?.version}"`);
  await deciding.send({ ...signed, number }).expect(200);
  await desk.two.test.runTasks();
  return (await desk.moves(plan))[0];
}

async function undo(move: MoveOfTest | undefined, number: string): Promise<void> {
  const undoing = desk.officer.post(`/placement-moves/${move?.id}/undoing`).set('If-Match', `"${move?.version}"`);
  const back = { ...signed, number, reason: 'Hết thời gian học tập', effectiveOn: addMonths(today(), 1) };
  await undoing.send(back).expect(201);
}

describe('a deputy whom a department has beyond its number', () => {
  it('is proposed for a commune, goes there by decision, and may be taken back', async () => {
    const plan = await desk.draft({ asOf: today() });
    const moves = (await proposed(plan, { leastPoints: -1000 })).filter(({ isLeader }) => isLeader);
    expect(moves).toHaveLength(1);
    const [move] = moves;
    expect(deputies).toContain(move?.civilServantId);
    expect(move).toMatchObject({ kind: 'transfer', endsOn: null });
    expect(move?.places.map(({ unitId }) => unitId)).toEqual([department.unitId, desk.two.communeId]);
    expect(move?.reasons.map(({ code }) => code)).toContain('fromDepartment');
    for (const other of (await desk.moves(plan)).filter(({ id }) => id !== move?.id)) {
      await desk.officer.delete(`/placement-moves/${other.id}`).set('If-Match', `"${other.version}"`).expect(204);
    }
    const { version } = await desk.plan(plan);
    const recording = desk.officer.put(`/placement-plans/${plan.id}/party-opinion`).set('If-Match', `"${version}"`);
    await recording.send(opinion).expect(200);
    await desk.approve(plan);
    const done = await decide(plan, '77/QĐ-UBND');
    expect(done).toMatchObject({ state: 'done' });
    expect(await placeOf(move?.civilServantId)).toMatchObject({ unit: desk.two.communeId });
    await undo(done, '78/QĐ-UBND');
  });

  it('stays where the plan does not look to departments', async () => {
    const plan = await desk.draft({ asOf: today() });
    const moves = await proposed(plan, { leastPoints: -1000, fromDepartments: false });
    expect(moves.filter(({ isLeader }) => isLeader)).toEqual([]);
  });
});

describe('somebody of a commune whom a department teaches', () => {
  const to = () => ({ unitId: department.unitId, bloc: 'government', positionId: department.positions.specialist });

  it.each([
    ['for good', { kind: 'transfer' }, 'placement.department-for-a-time'],
    ['by a rotation without an end', { kind: 'rotation' }, 'placement.end-missing'],
  ])('does not go %s', async (_, change, code) => {
    const move = desk.toCommune(desk.two.one('Bình'), { to: to(), ...change });
    const { body } = await desk.adding(await desk.draft(), move).expect(422);
    expect(body.code).toBe(code);
  });

  it('goes for a time, and back', async () => {
    const plan = await desk.draft();
    const person = desk.two.one('Bình');
    const move = desk.toCommune(person, { to: to(), kind: 'secondment', endsOn: addMonths(today(), 12) });
    expect(await desk.add(plan, move)).toMatchObject({
      places: [{ unitId: desk.two.wardId }, { unitId: department.unitId, officeName: DEPARTMENT_NAME }],
    });
    await desk.approve(plan);
    const done = await decide(plan, '79/QĐ-UBND');
    expect(done).toMatchObject({ state: 'done', allowedActions: expect.arrayContaining(['settlePlacementTerm']) });
    expect(await placeOf(person.id)).toEqual({ unit: department.unitId, office: department.unitId });
    await undo(done, '80/QĐ-UBND');
  });

  it('is proposed where the plan says so, from a post with people to spare', async () => {
    await desk.two.test.sql('update required_post set required = 1 where unit_id = $1', [desk.two.wardId]);
    await department.require(department.unitId, desk.clerical, 1);
    const plan = await desk.draft({ asOf: today() });
    const limits = { leastPoints: -1000, toDepartments: true, learningMonths: 6, youngChildMonths: 0 };
    const moves = (await proposed(plan, limits)).filter(({ kind }) => kind === 'secondment');
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ endsOn: addMonths(today(), 6), reasons: expect.anything() });
    expect(moves[0]?.places[1]).toMatchObject({ unitId: department.unitId });
  });
});

describe('a department that is asked about a plan', () => {
  let asked: TestCaller;
  let ofProvince: TestCaller;
  let plan: PlanOfTest;
  let own: MoveOfTest;
  let others: MoveOfTest;
  const remark = { stance: 'agrees', text: 'Sở sẵn sàng tiếp nhận, đã phân công người hướng dẫn' };
  const comments = ({ id }: MoveOfTest): string => `/placement-moves/${id}/comments`;

  beforeAll(async () => {
    const { test, provinceId } = desk.two;
    asked = await test.signIn([{ role: 'department_officer', unitId: department.unitId }]);
    ofProvince = await test.signIn([{ role: 'department_officer', unitId: provinceId }]);
    await test.sql(`update placement_plan set state = 'withdrawn' where state <> 'draft'`);
    plan = await desk.draft();
    const to = { unitId: department.unitId, bloc: 'government', positionId: department.positions.specialist };
    const learning = { to, kind: 'secondment', endsOn: addMonths(today(), 12) };
    own = await desk.add(plan, desk.toCommune(desk.two.one('Cúc'), learning));
    others = await desk.add(plan, desk.toCommune(desk.two.one('Giang')));
  });

  it('knows nothing of it before', async () => {
    await asked.get(`/placement-plans/${plan.id}`).expect(404);
    await asked.get(comments(own)).expect(404);
  });

  it('sees its own people, never the whole plan, and is told', async () => {
    await desk.step(desk.officer, plan, 'consultation');
    expect((await desk.moves(plan, asked)).map(({ id }) => id)).toEqual([own.id]);
    expect(await desk.plan(plan, asked)).toMatchObject({ seesWhole: false, moves: 1, allowedActions: [] });
    for (const what of ['conflicts', 'balance', 'proposals', 'posts']) {
      await asked.get(`/placement-plans/${plan.id}/${what}`).expect(403);
    }
    await asked.get(`/placement-moves/${others.id}`).expect(404);
    const { body } = await asked.get('/notifications').expect(200);
    expect(body.items).toMatchObject([{ title: expect.stringContaining('Xin ý kiến'), link: `/bo-tri/${plan.id}` }]);
  });

  it('speaks for its own side', async () => {
    const [move] = await desk.moves(plan, asked);
    expect(move?.allowedActions).toEqual(['commentOnPlacementMove']);
    await asked.post(comments(others)).send(remark).expect(404);
    const { body } = await asked.post(comments(own)).send(remark).expect(201);
    expect(body.items).toMatchObject([{ side: 'receiving', stance: 'agrees' }]);
  });

  it('is not everybody whose role is of the whole province', async () => {
    expect((await ofProvince.get('/placement-plans').expect(200)).body.items).toEqual([]);
    await ofProvince.get(`/placement-plans/${plan.id}`).expect(404);
    await ofProvince.get(`/placement-moves/${own.id}`).expect(404);
    await ofProvince.post(comments(own)).send(remark).expect(404);
  });

  it('reads the decision on its own people alone, once there is one', async () => {
    await desk.approve(plan);
    for (const [index, { id }] of [own, others].entries()) {
      const move = (await desk.moves(plan)).find((found) => found.id === id);
      const deciding = desk.officer.post(`/placement-moves/${id}/decision`).set('If-Match', `"${move?.version}"`);
      await deciding.send({ ...signed, number: `9${index}/QĐ-UBND` }).expect(200);
    }
    const { body } = await asked.get('/placement-decisions').expect(200);
    expect(body.items.map(({ id }: MoveOfTest) => id)).toContain(own.id);
    await asked.get(`/placement-moves/${own.id}/decision/document`).expect(200);
    await asked.get(`/placement-moves/${others.id}/decision/document`).expect(404);
    await ofProvince.get(`/placement-moves/${own.id}/decision/document`).expect(404);
  });
});
