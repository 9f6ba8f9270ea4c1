import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { PlacementOfTwoCommunes, type PlanOfTest } from '../testing/placement-plan.js';
import { PlacementMoves, type MoveProposed } from './placement-moves.js';

let placement: PlacementOfTwoCommunes;
let plan: PlanOfTest;

beforeAll(async () => {
  placement = await PlacementOfTwoCommunes.start();
});

afterAll(() => placement.two.test.stop());

beforeEach(async () => {
  // Nobody is bound by what an earlier test has left.
  await placement.two.test.sql(`update placement_plan set state = 'withdrawn' where state <> 'draft'`);
  plan = await placement.draft();
});

const proposal = (name: string): MoveProposed => ({
  civilServantId: placement.two.one(name).id,
  kind: 'transfer',
  endsOn: null,
  to: { unitId: placement.two.communeId, bloc: 'government', positionId: placement.clerical },
  explanation: {
    stage: 'province',
    score: 45,
    reasons: [
      { code: 'fieldOfStudy', points: 60, text: 'Đúng chuyên ngành', fieldClass: 'qualification' },
      { code: 'discipline', points: -15, text: 'Từng bị khiển trách', fieldClass: 'discipline' },
    ],
    giving: { required: 9, before: 8, after: 7 },
    receiving: { required: 9, before: 5, after: 6 },
    replacedBy: null,
  },
});

const recompute = (version: number, ...names: string[]): Promise<void> =>
  placement.two.test.get(Database).write(systemScope('test'), (writer) =>
    placement.two.test.get(PlacementMoves).replaceUnlocked(writer, plan.id, version, {
      moves: names.map(proposal),
      rules: { weights: { fieldOfStudy: 60 }, limits: { widest: 'province' } },
      emptyPosts: [],
    }),
  );

describe('a plan in preparation', () => {
  it('is seen by those who keep it, and by a commune once it is asked', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Bình')));
    await placement.wardLeader.get(`/placement-plans/${plan.id}`).expect(404);
    await placement.step(placement.officer, plan, 'consultation');
    expect(await placement.moves(plan, placement.wardLeader)).toHaveLength(1);
    expect(await placement.moves(plan, placement.communeLeader)).toHaveLength(1);
    expect((await placement.plan(plan, placement.wardLeader)).allowedActions).toEqual([]);
    const [notified] = await placement.two.test.sql<{ count: number }>(
      `select count(*)::int as count from notification where link = $1`,
      [`/bo-tri/${plan.id}`],
    );
    expect(notified?.count).toBe(2);
  });

  it('takes everybody from the post held now, to the office of the position', async () => {
    const move = await placement.add(plan, placement.toCommune(placement.two.one('Bình')));
    expect(move).toMatchObject({
      kind: 'transfer',
      effectiveOn: today(),
      places: [
        { unitId: placement.two.wardId, positionTitle: 'Văn thư' },
        { unitId: placement.two.communeId, officeName: 'Văn phòng HĐND và UBND' },
      ],
    });
  });

  it('holds nobody twice', async () => {
    const bình = placement.toCommune(placement.two.one('Bình'));
    await placement.add(plan, bình);
    const { body } = await placement.adding(await placement.plan(plan), bình).expect(409);
    expect(body.code).toBe('placement.in-plan-already');
  });

  it.each([
    ['a secondment without an end', { kind: 'secondment' }, 'placement.end-missing'],
    ['a secondment of four years', { kind: 'secondment', endsOn: addMonths(today(), 48) }, 'placement.term-too-long'],
    ['a transfer with an end', { endsOn: addMonths(today(), 6) }, 'placement.end-not-wanted'],
    ['a reassignment to another commune', { kind: 'reassignment' }, 'placement.reassigned-elsewhere'],
    ['a transfer to nowhere', { to: undefined }, 'placement.post-missing'],
    ['downsizing with a post', { kind: 'downsizing' }, 'placement.post-not-wanted'],
  ])('refuses %s', async (_, change, code) => {
    const { body } = await placement.adding(plan, placement.toCommune(placement.two.one('Bình'), change)).expect(422);
    expect(body.code).toBe(code);
  });

  it('of the government takes nobody of the Party bloc, and Sở Nội vụ keeps no plan of that bloc', async () => {
    await placement.adding(plan, placement.toCommune(placement.two.one('Mai'))).expect(404);
    const request = { name: 'Phương án khối Đảng', asOf: '2026-03-31', effectiveOn: today(), bloc: 'party' };
    await placement.officer.post('/placement-plans').send(request).expect(404);
    const party = await placement.draft({ bloc: 'party' }, placement.partyOfficer);
    expect((await placement.plan(party)).allowedActions).toEqual([]);
  });

  it('of a commune stays within the commune', async () => {
    const own = await placement.draft({}, placement.wardLeader);
    await placement.adding(own, placement.toCommune(placement.two.one('Bình')), placement.wardLeader).expect(404);
    const to = { unitId: placement.two.wardId, bloc: 'government', positionId: placement.accounting };
    const inside = { civilServantId: placement.two.one('Bình').id, kind: 'reassignment', to };
    await placement.adding(own, inside, placement.wardLeader).expect(201);
    await placement.communeLeader.get(`/placement-plans/${own.id}`).expect(404);
  });

  it('hears both heads, each for the own side', async () => {
    const move = await placement.add(plan, placement.toCommune(placement.two.one('Bình')));
    const address = `/placement-moves/${move.id}/comments`;
    await placement.wardLeader.post(address).send({ stance: 'agrees', text: 'Đồng ý' }).expect(404);
    await placement.step(placement.officer, plan, 'consultation');
    await placement.wardLeader.post(address).send({ stance: 'disagrees', text: 'Chưa có người thay' }).expect(201);
    await placement.communeLeader.post(address).send({ stance: 'agrees', text: 'Sẵn sàng tiếp nhận' }).expect(201);
    const { body } = await placement.officer.post(address).send({ stance: 'remarks', text: 'Đã ghi nhận' }).expect(201);
    expect(body.items.map(({ side }: { side: string }) => side)).toEqual(['giving', 'receiving', 'keeper']);
  });
});

describe('a recomputation', () => {
  it('leaves what is locked or added by hand, and replaces the rest', async () => {
    await recompute(plan.version, 'Bình', 'Cúc');
    const [bình] = await placement.moves(plan);
    await placement.officer.patch(`/placement-moves/${bình?.id}`, bình?.version).send({ isLocked: true }).expect(200);
    await placement.add(plan, placement.toCommune(placement.two.one('Lan')));
    await recompute((await placement.plan(plan)).version, 'Dũng');
    const names = (await placement.moves(plan)).map(({ fullName }) => fullName.split(' ').at(-1));
    expect(names.toSorted()).toEqual(['Bình', 'Dũng', 'Lan']);
  });

  it('gives way to an edit that came between', async () => {
    await recompute(plan.version, 'Bình');
    const read = await placement.plan(plan);
    const [bình] = await placement.moves(plan);
    await placement.officer.patch(`/placement-moves/${bình?.id}`, bình?.version).send({ isLocked: true }).expect(200);
    await expect(recompute(read.version, 'Cúc')).rejects.toMatchObject({ code: 'http.stale' });
    expect(await placement.moves(plan)).toHaveLength(1);
  });

  it('lets an edit that was begun before it fail, not overwrite', async () => {
    await recompute(plan.version, 'Bình');
    const [bình] = await placement.moves(plan);
    await recompute((await placement.plan(plan)).version, 'Bình');
    const late = placement.officer.patch(`/placement-moves/${bình?.id}`, bình?.version).send({ isLocked: true });
    await late.expect(404);
  });

  it('tells of its reasons what the reader may read', async () => {
    await recompute(plan.version, 'Bình');
    const body = (await placement.officer.get(`/placement-plans/${plan.id}/moves`).expect(200)).body.items[0];
    expect(body).toMatchObject({ score: 45, reasons: [{ code: 'fieldOfStudy' }, { code: 'discipline' }] });
    await placement.step(placement.officer, plan, 'consultation');
    const giving = (await placement.wardLeader.get(`/placement-plans/${plan.id}/moves`).expect(200)).body.items[0];
    expect(giving.reasons).toHaveLength(2);
    const receiving = (await placement.communeLeader.get(`/placement-plans/${plan.id}/moves`).expect(200)).body
      .items[0];
    expect(receiving).toMatchObject({ score: null, reasons: [] });
  });
});

describe('what stands against a plan', () => {
  const conflicts = async (of: PlanOfTest): Promise<readonly string[]> => {
    const { body } = await placement.officer.get(`/placement-plans/${of.id}/conflicts`).expect(200);
    return body.items.map(({ severity, code }: Record<string, string>) => `${severity} ${code}`);
  };
  const refused = async (of: PlanOfTest): Promise<string> =>
    (await placement.stepping(placement.officer, await placement.plan(of), 'submission').expect(409)).body.code;
  const needs = (required: number) =>
    placement.two.test.sql('update required_post set required = $2 where unit_id = $1', [
      placement.two.communeId,
      required,
    ]);

  it('is a post that was filled meanwhile', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Bình')));
    expect(await conflicts(plan)).toEqual(['warning giver-below-need']);
    await needs(5);
    expect(await conflicts(plan)).toEqual(['error post-filled', 'warning giver-below-need']);
    expect(await refused(plan)).toBe('placement.post-filled');
    await needs(9);
    await placement.step(placement.officer, plan, 'submission');
  });

  it('is a person in two plans on their way: the second waits', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Cúc')));
    const second = await placement.draft();
    await placement.add(second, placement.toCommune(placement.two.one('Cúc')));
    expect(await conflicts(second)).toEqual(['warning giver-below-need']);
    await placement.step(placement.officer, plan, 'submission');
    expect(await conflicts(second)).toContain('error in-other-plan');
    expect(await refused(second)).toBe('placement.in-other-plan');
    await placement.step(placement.officer, plan, 'withdrawal', { reason: 'Dùng phương án khác' });
    await placement.step(placement.officer, second, 'submission');
  });

  it('is a giving unit below its need without a reason', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Dũng'), { note: null }));
    expect(await refused(plan)).toBe('placement.giver-below-need');
  });

  it('is not told to a commune that is asked about its own moves', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Giang')));
    await placement.step(placement.officer, plan, 'consultation');
    for (const what of ['conflicts', 'balance']) {
      await placement.wardLeader.get(`/placement-plans/${plan.id}/${what}`).expect(404);
    }
  });
});

describe('the balance', () => {
  it('counts every commune and field before and after, and compares two scenarios', async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Hạnh')));
    const { body } = await placement.officer.get(`/placement-plans/${plan.id}/balance`).expect(200);
    const counts = body.cells.map(({ unitId, required, before, after }: Record<string, unknown>) => [
      unitId === placement.two.wardId ? 'ward' : 'commune',
      required,
      before,
      after,
    ]);
    expect(counts.toSorted()).toEqual([
      ['commune', 9, 5, 6],
      ['ward', 9, 8, 7],
    ]);
    expect(body.totals).toEqual({ shortBefore: 5, shortAfter: 5, surplusBefore: 0, surplusAfter: 0 });
    const other = await placement.draft({ name: 'Phương án thứ hai' });
    await placement.add(other, placement.toCommune(placement.two.one('Khánh')));
    const compared = await placement.officer
      .get(`/placement-plans/${plan.id}/comparison?withId=${other.id}`)
      .expect(200);
    expect(compared.body).toMatchObject({
      same: 0,
      onlyFirst: [{ fullName: placement.two.one('Hạnh').fullName, to: [expect.stringContaining('Văn thư, ')] }],
      onlySecond: [{ fullName: placement.two.one('Khánh').fullName }],
      plans: [{ moves: 1, betweenUnits: 1 }, { moves: 1 }],
    });
  });
});

describe('approval', () => {
  beforeEach(async () => {
    await placement.add(plan, placement.toCommune(placement.two.one('Bình')));
  });

  it('goes through two levels, each somebody else', async () => {
    await placement.step(placement.director, plan, 'submission');
    const { body } = await placement
      .stepping(placement.director, await placement.plan(plan), 'consideration')
      .expect(409);
    expect(body.code).toBe('placement.own-step');
    await placement.step(placement.officer, plan, 'consideration');
    await placement.stepping(placement.officer, await placement.plan(plan), 'approval').expect(403);
    const approved = await placement.step(placement.leader, plan, 'approval', { note: 'Đồng ý' });
    expect(approved).toMatchObject({ state: 'approved' });
    expect(approved.steps.map(({ step }) => step)).toEqual(['submit', 'consider', 'approve']);
  });

  it('by the director needs that the province has delegated it', async () => {
    await placement.step(placement.officer, plan, 'submission');
    const other = await placement.two.test.signIn([
      { role: 'home_affairs_director', unitId: placement.two.provinceId },
    ]);
    await placement.step(other, plan, 'consideration');
    const { body } = await placement.stepping(placement.director, await placement.plan(plan), 'approval').expect(403);
    expect(body.code).toBe('placement.not-delegated');
    expect((await placement.plan(plan, placement.director)).allowedActions).not.toContain('approvePlacementPlan');
  });

  it('by two at once is of the first', async () => {
    await placement.step(placement.officer, plan, 'submission');
    await placement.step(placement.director, plan, 'consideration');
    const second = await placement.two.test.signIn([{ role: 'province_leader', unitId: placement.two.provinceId }]);
    const read = await placement.plan(plan);
    const answers = await Promise.all(
      [placement.leader, second].map((caller) => placement.stepping(caller, read, 'approval')),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await placement.plan(plan)).steps.filter(({ step }) => step === 'approve')).toHaveLength(1);
  });

  it('of a leader needs the opinion of the Party committee', async () => {
    await placement.two.test.sql('update placement_move set is_leader = true where plan_id = $1', [plan.id]);
    await placement.step(placement.officer, plan, 'submission');
    await placement.step(placement.director, plan, 'consideration');
    const { body } = await placement.stepping(placement.leader, await placement.plan(plan), 'approval').expect(409);
    expect(body.code).toBe('placement.opinion-missing');
    const { version } = await placement.plan(plan);
    const opinion = {
      body: 'Ban Thường vụ Tỉnh ủy',
      number: '245-TB/TU',
      on: '2026-09-15',
      text: 'Đồng ý với phương án',
    };
    const recording = placement.officer
      .put(`/placement-plans/${plan.id}/party-opinion`)
      .set('If-Match', `"${version}"`);
    await recording.send(opinion).expect(200);
    expect(await placement.step(placement.leader, plan, 'approval')).toMatchObject({ state: 'approved' });
  });

  it('leaves nothing to be edited', async () => {
    const [move] = await placement.moves(plan);
    await placement.step(placement.officer, plan, 'submission');
    const { body } = await placement.officer
      .patch(`/placement-moves/${move?.id}`, move?.version)
      .send({ note: 'x' })
      .expect(409);
    expect(body.code).toBe('placement.wrong-move-state');
    const past = placement.two.test.sql('delete from placement_move where plan_id = $1', [plan.id]);
    await expect(past).rejects.toMatchObject({ constraint: 'placement_move_frozen' });
    await placement.step(placement.director, plan, 'return', { reason: 'Bổ sung ý kiến nơi đi' });
    await placement.officer
      .patch(`/placement-moves/${move?.id}`, move?.version)
      .send({ note: 'Đã bổ sung' })
      .expect(200);
  });

  it('of nobody is not asked for', async () => {
    const empty = await placement.draft();
    const { body } = await placement.stepping(placement.officer, empty, 'submission').expect(409);
    expect(body.code).toBe('placement.empty-plan');
  });
});
