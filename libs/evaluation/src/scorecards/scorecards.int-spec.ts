import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { LAST_MONTH, LAST_QUARTER, ScoringPlace, selfPoints } from '../testing/scoring-place.js';
import type { WorkPlace } from '../testing/work-place.js';

const period = LAST_MONTH;
const POSITION = `
  insert into job_position (id, code, name, bloc, office_names, is_leader, rank_code, sort_order, effective_from)
  values ('019acfff-0000-7000-8000-000000000001', 'TP-THU', 'Trưởng phòng', 'government', '{}', true, '01.003', 1, '2025-07-01')`;

let scoring: ScoringPlace;
let place: WorkPlace;

beforeAll(async () => {
  scoring = await ScoringPlace.open();
  place = scoring.place;
  await scoring.month(period);
  await place.test.sql(POSITION);
  await place.test.sql('update posting set position_id = $2 where civil_servant_id = $1', [
    place.people.truong,
    '019acfff-0000-7000-8000-000000000001',
  ]);
});

afterAll(() => place.test.stop());

describe('the card of a month', () => {
  it('goes from the person to the superior, who tells the person', async () => {
    const { lam } = place.people;
    const { body: blank } = await scoring.card(place.lam, lam, period).expect(200);
    expect(blank).toMatchObject({ state: 'open', version: 0, points: null, allowedActions: ['selfScore'] });
    expect(blank.criteria).toHaveLength(10);
    const strengths = 'Chủ động, đúng hẹn';
    const { body: own } = await scoring
      .step(place.lam, lam, 'self-score', 0, { period, points: selfPoints, strengths })
      .expect(200);
    expect(own).toMatchObject({ state: 'self_scored', selfTotal: 27.5, points: null, scoreState: 'not_scored' });
    // By the rule of the confirmed ones below, and told to be provisional in its explanation too.
    expect(own).toMatchObject({ provisionalPoints: 96.38, score: { points: null, generalPoints: 0 } });
    expect(own.score.steps.at(-1)).toMatchObject({ code: 'provisional-points', formula: '27,5 + 68,8782 = 96,38' });
    const { body: table } = await place.head.get(`/scorecards?period=${period}`).expect(200);
    const row = table.items.find(({ civilServantId }: { civilServantId: string }) => civilServantId === lam);
    expect(row).toMatchObject({
      selfTotal: 27.5,
      provisionalPoints: 96.38,
      version: 1,
      allowedActions: ['confirmScorecard', 'returnScorecard'],
    });
    const { body: done } = await scoring.step(place.head, lam, 'confirmation', 1, { period }).expect(200);
    // a = b = 100 %, c = 24.75 / 26.
    expect(done).toMatchObject({ state: 'confirmed', scoreState: 'scored', generalTotal: 27.5, points: 96.38 });
    expect(done.provisionalPoints).toBeNull();
    expect(done.levers).toMatchObject([{ kind: 'clear_delay', gain: 1.12, points: 97.5 }]);
    const { body: told } = await place.lam.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.scorecard-confirmed', link: `/diem-cua-toi/${period}` });
    const { body: past } = await place.lam.get(`/civil-servants/${lam}/period-scores`).expect(200);
    expect(past.items).toMatchObject([{ period, state: 'scored', points: 96.38, isClosed: false }]);
  });

  it('is news for personnel of the unit once a day, however many are confirmed', async () => {
    const clerk = await place.places.caller('commune_clerk', 'ward');
    const elsewhere = await place.places.caller('commune_clerk', 'neighbour');
    const news = async (caller: typeof clerk) => (await caller.get('/notifications').expect(200)).body.items;
    const { hoa, binh } = place.people;
    const january = { period: '2026-01', points: selfPoints, comment: 'Nhất trí' };
    for (const person of [hoa, binh]) await scoring.step(place.head, person, 'confirmation', 0, january).expect(200);
    expect(await news(clerk)).toMatchObject([
      { kind: 'evaluation.scorecards-to-collect', title: 'Có kết quả theo dõi, đánh giá tháng 1/2026' },
    ]);
    expect(await news(elsewhere)).toEqual([]);
  });

  it('stands in the history with its steps', async () => {
    const { body } = await place.head
      .get(`/civil-servants/${place.people.lam}/scorecard/history?period=${period}`)
      .expect(200);
    expect([...new Set(body.items.map(({ operation }: { operation: string }) => operation))]).toEqual([
      'confirmScorecard',
      'selfScore',
    ]);
  });

  it('has the same points as the trial of the same items', async () => {
    const { body: card } = await scoring.card(place.head, place.people.lam, period).expect(200);
    const item = (name: string, quantity: number, coefficient: number, more: object = {}) => ({
      name,
      quantity,
      coefficient,
      completedQuantity: quantity,
      ...more,
    });
    const items = [
      item('DC.01 · Việc DC.01', 4, 1),
      item('DC.02 · Việc DC.02', 1, 5),
      item('DC.02 · Việc DC.02', 1, 5, { delays: 1 }),
      item('DC.03 · Việc DC.03', 1, 12),
    ];
    const request = { asOf: `${period}-28`, generalPoints: selfPoints, items, leaderFactors: null };
    const { body: trial } = await place.head.post('/period-score-trials').send(request).expect(200);
    expect(card.score).toEqual(trial);
  });

  it('is given back with a reason, and confirmed anew', async () => {
    const { lam } = place.people;
    const reason = 'Bổ sung minh chứng';
    const { body } = await scoring.step(place.head, lam, 'return', 2, { period, reason }).expect(200);
    expect(body).toMatchObject({ state: 'open', points: null, comment: reason, selfTotal: 27.5, generalTotal: null });
    const { body: past } = await place.lam.get(`/civil-servants/${lam}/period-scores`).expect(200);
    expect(past.items).toEqual([]);
    const lower = selfPoints.map((one) => (one.code === 'I.1' ? { ...one, points: 4 } : one));
    const { body: silent } = await scoring
      .step(place.head, lam, 'confirmation', 3, { period, points: lower })
      .expect(422);
    expect(silent.errors).toMatchObject([{ pointer: '/comment', code: 'evaluation.comment-missing' }]);
    const comment = 'Chậm báo cáo chuyên đề';
    const { body: again } = await scoring
      .step(place.head, lam, 'confirmation', 3, { period, points: lower, comment })
      .expect(200);
    expect(again).toMatchObject({ generalTotal: 27, points: 95.88 });
  });

  it('is tried with the points that are being typed: by the rule of its confirmation, and nothing stays', async () => {
    const { lam, hoa, truong, la } = place.people;
    const tried = (personId: string, more: object = {}, caller = place.head) =>
      caller.post(`/civil-servants/${personId}/scorecard/trial`).send({ period, points: selfPoints, ...more });
    const lower = selfPoints.map((one) => (one.code === 'I.1' ? { ...one, points: 4 } : one));
    const before = (await scoring.card(place.head, lam, period).expect(200)).body;
    expect((await tried(lam, { points: lower }).expect(200)).body).toEqual({ provisionalPoints: before.points });
    expect((await tried(lam).expect(200)).body).toEqual({ provisionalPoints: 96.38 });
    expect((await scoring.card(place.head, lam, period).expect(200)).body).toEqual(before);
    const nothing = { provisionalPoints: null };
    expect((await tried(hoa).expect(200)).body).toEqual(nothing);
    expect((await tried(truong, {}, place.leader).expect(200)).body).toEqual(nothing);
    await tried(lam, { points: [{ code: 'I.1', points: 6 }] }).expect(422);
    await tried(la).expect(404);
    await tried(lam, {}, place.lam).expect(403);
  });

  it('without work gives no points, least of all full ones', async () => {
    const { hoa } = place.people;
    const { body: sent } = await scoring
      .step(place.hoa, hoa, 'self-score', 0, { period, points: selfPoints })
      .expect(200);
    expect(sent).toMatchObject({ scoreState: 'not_scored', provisionalPoints: null, resultPercent: null });
    const { body } = await scoring.step(place.head, hoa, 'confirmation', 1, { period }).expect(200);
    expect(body).toMatchObject({ scoreState: 'insufficient_data', points: null, generalTotal: 27.5 });
  });

  it('of somebody absent for the whole month has no points, and says why', async () => {
    const { binh } = place.people;
    const absent = { period, absence: 'maternity_leave' };
    await scoring.step(place.head, binh, 'confirmation', 0, absent).expect(422);
    const { body } = await scoring
      .step(place.head, binh, 'confirmation', 0, { ...absent, comment: 'Nghỉ thai sản từ đầu tháng' })
      .expect(200);
    expect(body).toMatchObject({ state: 'confirmed', scoreState: 'absent', points: null, generalTotal: null });
  });

  it('of a leader has d, đ and e, with d as the points of the office have it', async () => {
    const { truong } = place.people;
    await scoring.done(truong, 'DC.01', 4, `${period}-10`);
    const { body: card } = await scoring.card(place.leader, truong, period).expect(200);
    expect(card).toMatchObject({ isLeader: true, proposedUnitResults: 'full' });
    const given = { period, points: selfPoints, comment: 'Nhất trí' };
    const leaderFactors = { unitResults: 'full', organising: 'half', unity: 'full' };
    // d, đ and e are given with the confirmation: until then there is nothing to compute by.
    await place.test.sql(
      `insert into scorecard (id, civil_servant_id, unit_id, bloc, office_id, period, period_from, period_to, is_leader,
         state, self_points, self_scored_at, version)
       select gen_random_uuid(), id, unit_id, bloc, office_id, $2, $3, ($3::date + interval '1 month - 1 day')::date, true,
         'self_scored', $4, now(), 1 from civil_servant where id = $1`,
      [truong, period, `${period}-01`, JSON.stringify(selfPoints)],
    );
    const { body: sent } = await scoring.card(place.leader, truong, period).expect(200);
    expect(sent).toMatchObject({ selfTotal: 27.5, provisionalPoints: null });
    await scoring.step(place.leader, truong, 'confirmation', sent.version, given).expect(422);
    const { body } = await scoring
      .step(place.leader, truong, 'confirmation', sent.version, { ...given, leaderFactors })
      .expect(200);
    // (1 + 1 + 1 + 1 + 0.5 + 1) / 6 × 70 + 27.5
    expect(body).toMatchObject({ points: 91.67, leaderFactors });
  });
});

describe('a step of a card', () => {
  it.each([
    ['points above the maximum', { points: [{ code: 'I.1', points: 6 }] }],
    ['criteria left out', { points: [] }],
    ['a criterion that the set has not', { points: [...selfPoints, { code: 'X', points: 1 }] }],
  ])('is refused for %s', async (_, more) => {
    const next = today().slice(0, 7);
    await scoring.step(place.lam, place.people.lam, 'self-score', 0, { period: next, ...more }).expect(422);
  });

  it('is taken by whom it belongs to, on the version that was read', async () => {
    const { lam, truong, la } = place.people;
    const body = { period, points: selfPoints };
    await place.lam.post(`/civil-servants/${lam}/scorecard/self-score`).send(body).expect(428);
    await scoring.step(place.lam, lam, 'self-score', 1, { ...body, period: today().slice(0, 7) }).expect(412);
    await scoring.step(place.lam, lam, 'confirmation', 0, body).expect(403);
    expect((await scoring.step(place.lam, lam, 'self-score', 4, body).expect(409)).body.code).toBe(
      'evaluation.scorecard-not-now',
    );
    const own = { ...body, period: today().slice(0, 7), comment: 'Tự xác nhận' };
    expect((await scoring.step(place.head, truong, 'confirmation', 0, own).expect(409)).body.code).toBe(
      'evaluation.own-scorecard',
    );
    await scoring.step(place.head, la, 'confirmation', 0, own).expect(404);
    await scoring.card(place.hoa, lam, period).expect(404);
  });

  it('waits for a period that has begun, of the kind that the province tracks', async () => {
    const next = addMonths(today(), 1).slice(0, 7);
    const codes = await Promise.all(
      [next, LAST_QUARTER].map(async (asked) => {
        const body = { period: asked, points: selfPoints };
        return (await scoring.step(place.lam, place.people.lam, 'self-score', 0, body).expect(409)).body.code;
      }),
    );
    expect(codes).toEqual(['evaluation.period-not-begun', 'evaluation.period-not-tracked']);
    const { body } = await place.head.get(`/scorecards?period=${LAST_QUARTER}`).expect(200);
    expect(body).toMatchObject({ period: LAST_QUARTER, tracked: 'month' });
  });
});

describe('whose tracking it is (Đ10.1)', () => {
  const given = { period, points: selfPoints, comment: 'Nhất trí' };
  const leaderFactors = { unitResults: 'full', organising: 'half', unity: 'full' };
  const confirmed = async (caller: TestCaller, personId: string) => {
    const { body } = await scoring.card(caller, personId, period).expect(200);
    const offered: readonly string[] = body.allowedActions;
    const answer = await scoring.step(caller, personId, 'confirmation', body.version, { ...given, leaderFactors });
    return { offered: offered.includes('confirmScorecard'), status: answer.status, body: answer.body };
  };
  const holds = (personId: string, code: string, name: string) =>
    place.test.sql(
      `with post as (
         insert into job_position (id, code, name, bloc, office_names, is_leader, rank_code, sort_order, effective_from)
         values (gen_random_uuid(), $2, $3, 'government', '{}', true, '01.002', 1, '2025-07-01') returning id)
       update posting p set position_id = post.id, position_title = $3 from post where p.civil_servant_id = $1`,
      [personId, code, name],
    );
  const reopened = async (personId: string) => {
    await place.test.sql('delete from period_score where civil_servant_id = $1', [personId]);
    await place.test.sql('delete from scorecard where civil_servant_id = $1', [personId]);
  };

  it('is above the agency for its head, whose d is that of the agency', async () => {
    const { truong, lam } = place.people;
    await reopened(truong);
    await holds(truong, 'U.01', 'Chủ tịch UBND');
    expect(await confirmed(place.leader, truong)).toMatchObject({
      offered: false,
      status: 409,
      body: { code: 'evaluation.tracked-by-another' },
    });
    // d is the agency's: somebody fails in another office of it.
    await place.test.sql(
      `update period_score set office_id = unit_id, points_hundredths = 4000, points_exact = '40/1' where civil_servant_id = $1`,
      [lam],
    );
    const { body: card } = await scoring.card(scoring.director, truong, period).expect(200);
    expect(card.proposedUnitResults).toBe('half');
    const above = await confirmed(scoring.director, truong);
    expect(above).toMatchObject({ offered: true, status: 200 });
  });

  it('is not within an office for whoever heads one', async () => {
    const { binh } = place.people;
    await reopened(binh);
    await holds(binh, 'I.03', 'Trưởng phòng');
    expect(await confirmed(place.head, binh)).toMatchObject({
      offered: false,
      status: 409,
      body: { code: 'evaluation.tracked-by-another' },
    });
    expect(await confirmed(place.leader, binh)).toMatchObject({ offered: true, status: 200 });
  });
});
