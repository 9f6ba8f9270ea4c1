import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays, addMonths } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { PlacementFactsQuery } from '../placement-proposals/placement-facts.query.js';
import { PlacementOfTwoCommunes, type MoveOfTest, type PlanOfTest } from '../testing/placement-plan.js';
import { PlacementExecution } from './placement-execution.js';
import { TermEndingSource } from './term-ending.source.js';

let placement: PlacementOfTwoCommunes;
let number = 1000;

beforeAll(async () => {
  placement = await PlacementOfTwoCommunes.start();
});

afterAll(() => placement.two.test.stop());

/** Nobody is bound by what an earlier test has left. */
beforeEach(() =>
  placement.two.test.sql(
    `update placement_move set state = 'cancelled' where state in ('planned', 'decided', 'failed')`,
  ),
);

const signed = (more: object = {}) => ({
  number: `${number++}/QĐ-UBND`,
  signedOn: today(),
  signerName: 'Lê Hải Hòa',
  signerPosition: 'Chủ tịch',
  ...more,
});

async function approved(...moves: object[]): Promise<{ plan: PlanOfTest; moves: readonly MoveOfTest[] }> {
  const draft = await placement.draft();
  for (const move of moves) await placement.add(draft, move);
  const plan = await placement.approve(draft);
  return { plan, moves: await placement.moves(plan) };
}

const toCommune = (name: string, more: Readonly<Record<string, unknown>> = {}): object =>
  placement.toCommune(placement.two.one(name), more);

const deciding = (move: MoveOfTest | undefined, more: object = {}) =>
  placement.officer
    .post(`/placement-moves/${move?.id}/decision`)
    .set('If-Match', `"${move?.version}"`)
    .send(signed(more));

const move = async (id: string | undefined): Promise<MoveOfTest & Record<string, unknown>> =>
  (await placement.officer.get(`/placement-moves/${id}`).expect(200)).body;

const placesOf = (name: string): Promise<object[]> =>
  placement.two.test.sql(
    `select unit_id as "unitId", started_on as "startedOn", ended_on as "endedOn" from posting where civil_servant_id = $1 order by started_on`,
    [placement.two.one(name).id],
  );

const run = () => placement.two.test.get(PlacementExecution).run();

describe('a decision', () => {
  it('waits until the plan is approved', async () => {
    const draft = await placement.draft();
    const { body } = await deciding(await placement.add(draft, toCommune('Bình'))).expect(409);
    expect(body.code).toBe('placement.wrong-move-state');
  });

  it('whose day has come moves the person with a handover, tells those concerned, and ends the plan', async () => {
    const own = await placement.two.test.signIn([{ role: 'civil_servant', unitId: placement.two.wardId }], {
      civilServantId: placement.two.one('Bình').id,
    });
    const { plan, moves } = await approved(toCommune('Bình'));
    const { body } = await deciding(moves[0]).expect(200);
    expect(body).toMatchObject({ state: 'decided', signerName: 'Lê Hải Hòa' });
    await placement.two.test.runTasks();
    expect(await move(body.id)).toMatchObject({
      state: 'done',
      allowedActions: ['undoPlacementMove'],
    });
    expect(await placesOf('Bình')).toMatchObject([
      { unitId: placement.two.wardId, endedOn: addDays(today(), -1) },
      { unitId: placement.two.communeId, startedOn: today(), endedOn: null },
    ]);
    const { body: handovers } = await placement.communeLeader.get('/transfers?awaitsReceipt=true').expect(200);
    expect(handovers.items).toMatchObject([{ decisionNumber: body.decisionNumber, hasHandover: true }]);
    expect(await placement.plan(plan)).toMatchObject({ state: 'carried_out', done: 1 });
    expect(JSON.stringify((await own.get('/notifications').expect(200)).body)).toContain(
      'Quyết định bố trí đã có hiệu lực',
    );
  });

  it('for a later day waits for the day', async () => {
    const { moves } = await approved(toCommune('Cúc', { effectiveOn: placement.tomorrow }));
    await deciding(moves[0]).expect(200);
    await run();
    expect(await move(moves[0]?.id)).toMatchObject({ state: 'decided' });
    await placement.two.test.get(PlacementExecution).run(placement.tomorrow);
    expect(await move(moves[0]?.id)).toMatchObject({ state: 'done' });
  });

  it.each([
    ['signed tomorrow', () => ({ signedOn: placement.tomorrow }), 'placement.signed-ahead'],
    [
      'in effect before it is signed',
      () => ({ effectiveOn: addDays(today(), -3) }),
      'placement.effective-before-signed',
    ],
  ])('is not %s', async (_, change, code) => {
    const { moves } = await approved(toCommune('Dũng'));
    const { body } = await deciding(moves[0], change()).expect(422);
    expect(body.code).toBe(code);
  });

  it('on a person who has another one waiting is refused', async () => {
    const [one, two] = [await approved(toCommune('Giang')), await placement.draft()];
    await deciding(one.moves[0], { effectiveOn: placement.tomorrow }).expect(200);
    const late = await placement.add(two, toCommune('Giang'));
    // As if both plans had been approved at one moment.
    await placement.two.test.sql(`update placement_plan set state = 'approved' where id = $1`, [two.id]);
    const { body } = await deciding(late, { effectiveOn: placement.tomorrow }).expect(409);
    expect(body.code).toBe('placement.decided-elsewhere');
  });

  it('for all of a plan takes consecutive numbers', async () => {
    const { plan } = await approved(
      toCommune('Hạnh', { effectiveOn: placement.tomorrow }),
      toCommune('Khánh', { effectiveOn: placement.tomorrow }),
    );
    const { number: _number, ...signer } = signed();
    const { body } = await placement
      .stepping(placement.officer, plan, 'decisions', { ...signer, firstNumber: 77, symbol: 'QĐ-UBND' })
      .expect(200);
    expect(body.items.map(({ number: written }: { number: string }) => written)).toEqual(['77/QĐ-UBND', '78/QĐ-UBND']);
    const [first] = await placement.moves(plan);
    const cancelling = placement.officer
      .post(`/placement-moves/${first?.id}/cancellation`)
      .set('If-Match', `"${first?.version}"`);
    await cancelling.send({ reason: 'Nghỉ ốm dài ngày' }).expect(200);
    expect(await move(first?.id)).toMatchObject({ state: 'cancelled' });
  });

  it('is a Word file with number, day, signer and articles, and giving it is recorded', async () => {
    const { moves } = await approved(toCommune('Lan', { effectiveOn: placement.tomorrow }));
    await deciding(moves[0]).expect(200);
    const address = `/placement-moves/${moves[0]?.id}/decision/document`;
    const { body, headers } = await placement.officer.get(address).responseType('blob').expect(200);
    expect(headers['content-disposition']).toContain('quyet-dinh.docx');
    expect(body.length).toBeGreaterThan(5000);
    const [entry] = await placement.two.test.sql<{ person: string }>(
      `select person_id as person from audit_entry where action = 'export' and record_type = 'placement_plan'`,
    );
    expect(entry?.person).toBe(placement.two.one('Lan').id);
    await placement.partyOfficer.get(address).expect(404);
    const listed = async (caller = placement.officer) =>
      (await caller.get('/placement-decisions?q=lan').expect(200)).body.items.map(({ id }: MoveOfTest) => id);
    expect(await listed()).toContain(moves[0]?.id);
    expect(await listed(placement.partyOfficer)).toEqual([]);
  });
});

describe('execution', () => {
  const wait = async (name: string): Promise<MoveOfTest | undefined> => {
    const { moves } = await approved(toCommune(name));
    await deciding(moves[0]).expect(200);
    return moves[0];
  };

  it('by two at once moves the person once', async () => {
    const waiting = await wait('Dũng');
    await Promise.all([run(), run(), run()]);
    expect(await move(waiting?.id)).toMatchObject({ state: 'done' });
    expect(await placesOf('Dũng')).toHaveLength(2);
  });

  it('into a post that somebody has taken meanwhile stops, says why, and can be decided again', async () => {
    const waiting = await wait('Giang');
    await placement.two.test.sql('update required_post set required = 5 where unit_id = $1', [placement.two.communeId]);
    await run();
    const failed = await move(waiting?.id);
    expect(failed).toMatchObject({ state: 'failed' });
    expect(failed['failure']).toContain('cần 5 người');
    expect(await placesOf('Giang')).toHaveLength(1);
    await placement.two.test.sql('update required_post set required = 20 where unit_id = $1', [
      placement.two.communeId,
    ]);
    await deciding(failed).expect(200);
    await run();
    expect(await move(waiting?.id)).toMatchObject({ state: 'done' });
  });

  it('of a person who stands elsewhere meanwhile stops', async () => {
    const waiting = await wait('Khánh');
    const { id } = placement.two.one('Khánh');
    const { body } = await placement.officer.get(`/civil-servants/${id}`).expect(200);
    const elsewhere = { unitId: placement.two.wardId, bloc: 'government', officeId: placement.offices.ward };
    const decision = {
      positionTitle: 'Văn thư',
      kindCode: 'reassignment',
      decisionNumber: '9/QĐ',
      effectiveOn: today(),
    };
    const transfer = placement.officer.post(`/civil-servants/${id}/transfers`).set('If-Match', `"${body.version}"`);
    await transfer.send({ ...elsewhere, ...decision }).expect(201);
    await run();
    expect(await move(waiting?.id)).toMatchObject({ state: 'failed' });
  });
});

describe('a move that was carried out', () => {
  const undo = (done: MoveOfTest, more: object = {}) =>
    placement.officer
      .post(`/placement-moves/${done.id}/undoing`)
      .set('If-Match', `"${done.version}"`)
      .send(signed({ effectiveOn: placement.tomorrow, reason: 'Hết thời hạn biệt phái', ...more }));

  it('is undone by a decision of its own, which names the first', async () => {
    const { moves } = await approved(toCommune('Hạnh', { kind: 'secondment', endsOn: addMonths(today(), 2) }));
    await deciding(moves[0]).expect(200);
    await run();
    const done = await move(moves[0]?.id);
    const { body } = await undo(done).expect(201);
    expect(body).toMatchObject({ state: 'decided', undoesId: done.id });
    const after = await move(done.id);
    expect(after).toMatchObject({ state: 'done', undoneById: body.id, allowedActions: [] });
    expect((await undo(after)).body.code).toBe('placement.undone-already');
    await placement.two.test.get(PlacementExecution).run(placement.tomorrow);
    expect(await move(done.id)).toMatchObject({ state: 'undone' });
    expect((await placesOf('Hạnh')).at(-1)).toMatchObject({
      unitId: placement.two.wardId,
      startedOn: placement.tomorrow,
    });
  });

  it('as downsizing leaves the corps, and comes back by another decision', async () => {
    const { moves } = await approved({
      civilServantId: placement.two.one('Phúc').id,
      kind: 'downsizing',
      note: 'Tự nguyện',
    });
    await deciding(moves[0]).expect(200);
    await run();
    expect((await placesOf('Phúc')).at(-1)).toMatchObject({ endedOn: addDays(today(), -1) });
    await undo(await move(moves[0]?.id)).expect(201);
    await placement.two.test.get(PlacementExecution).run(placement.tomorrow);
    expect((await placesOf('Phúc')).at(-1)).toMatchObject({ startedOn: placement.tomorrow, endedOn: null });
  });

  /** Whether the matching leaves the person where the term has led to. */
  const isSpokenFor = async (name: string): Promise<boolean | undefined> => {
    const { test } = placement.two;
    const wanted = { asOf: today(), unitIds: null, bloc: 'government' as const, planId: uuid() };
    const { people } = await test
      .get(Database)
      .read(systemScope('test'), (reader) => test.get(PlacementFactsQuery).of(reader, wanted));
    return people.find(({ id }) => id === placement.two.one(name).id)?.isSpokenFor;
  };

  it('for a term is warned of before its end and stays where it has led to, until the term is settled', async () => {
    const { moves } = await approved(toCommune('Ánh', { kind: 'trial_appointment', endsOn: addMonths(today(), 1) }));
    await deciding(moves[0]).expect(200);
    await run();
    expect(await isSpokenFor('Ánh')).toBe(true);
    const found = async () =>
      placement.two.test
        .get(Database)
        .read(systemScope('test'), (reader) => placement.two.test.get(TermEndingSource).find(reader, today(), null));
    expect(await found()).toMatchObject([
      { subject: placement.two.one('Ánh').fullName, unitId: placement.two.communeId },
    ]);
    const settle = async (body: object) => {
      const { version, id } = await move(moves[0]?.id);
      return placement.officer.post(`/placement-moves/${id}/term`).set('If-Match', `"${version}"`).send(body);
    };
    const decisionNumber = '1402/QĐ-UBND';
    expect((await settle({ outcome: 'extended', endsOn: addMonths(today(), 13), decisionNumber })).status).toBe(422);
    expect((await settle({ outcome: 'extended', endsOn: addMonths(today(), 11), decisionNumber })).status).toBe(200);
    expect(await found()).toEqual([]);
    const ending = async (): Promise<readonly MoveOfTest[]> =>
      (await placement.officer.get(`/placement-decisions?endsBy=${addMonths(today(), 12)}`).expect(200)).body.items;
    expect((await ending()).map(({ id }) => id)).toEqual([moves[0]?.id]);
    const kept = { termOutcome: 'kept', termDecision: decisionNumber };
    expect((await settle({ outcome: 'kept', decisionNumber })).body).toMatchObject(kept);
    expect(await ending()).toEqual([]);
    expect(await isSpokenFor('Ánh')).toBe(false);
  });
});
