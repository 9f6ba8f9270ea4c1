import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, type AccessScope } from '@commune/platform/database';
import { Refusal } from '@commune/platform/http';
import type { TestCaller } from '@commune/platform/testing';
import { v7 as uuid } from 'uuid';
import { codeOf, RatingPlace, YEAR, type RatingOfTest } from '../testing/rating-place.js';
import type { WorkPlace } from '../testing/work-place.js';
import { RatingDesk } from './rating-desk.js';
import { RatingRuling } from './rating-ruling.js';

const GRADERS = 20;
const ROUNDS = 200;
/** 20 % of twenty and of la, who works there too. */
const LIMIT = 4;

let rating: RatingPlace;
let place: WorkPlace;
let chair: TestCaller;
let round: { id: string; version: number };
let rows: readonly RatingOfTest[];
let unitId: string;

beforeAll(async () => {
  rating = await RatingPlace.open();
  place = rating.place;
  unitId = place.places.unitId('neighbour');
  for (const personId of await rating.crowd('next-office', GRADERS)) await rating.scored(personId, 95, '01', '12');
  chair = await place.places.caller('commune_leader', 'neighbour');
  const { body: opened } = await rating.opened(chair, { unitId }).expect(201);
  ({ body: round } = await rating.met(chair, opened).expect(200));
  const { body } = await chair.get(`/rating-rounds/${round.id}/ratings`).expect(200);
  rows = body.items.filter(({ proposed }: RatingOfTest) => proposed === 'excellent');
});

afterAll(() => place.test.stop());

const figures = async () => {
  const [found] = await place.test.sql<{ excellent: number; decisions: number }>(
    `select count(*)::int as decisions, count(*) filter (where level = 'excellent')::int as excellent from rating_decision`,
  );
  return found;
};
/** Past the trigger that keeps decisions: each round begins with nobody decided. */
const undecided = () =>
  place.test.sql('set session_replication_role = replica; delete from rating_decision; reset session_replication_role');

describe('the cap on excellent', () => {
  it('is told by both readings before anybody is decided', async () => {
    const { body } = await chair.get(`/rating-rounds/${round.id}`).expect(200);
    expect(body.caps[0]).toMatchObject({ group: 'agency', eligible: 20, ofRatedGood: 3, limit: LIMIT, excellent: 0 });
    expect(body.suggestion.excellent).toHaveLength(LIMIT);
    expect(body.suggestion.tied).toHaveLength(20);
  });

  it('holds when twenty decide at once over HTTP, and warns above the words of the decree', async () => {
    const level = 'excellent';
    const answers = await Promise.all(rows.map((row) => rating.step(chair, row, 'decision', { level })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(LIMIT);
    expect(new Set(answers.filter(({ status }) => status === 409).map(codeOf))).toEqual(
      new Set(['evaluation.excellent-cap']),
    );
    const { body } = await chair.get(`/rating-rounds/${round.id}`).expect(200);
    expect(body.caps[0]).toMatchObject({ excellent: LIMIT, state: 'above_first_reading' });
    await undecided();
  });

  it('holds in each of two hundred rounds of twenty graders at once', async () => {
    const [database, desk, ruling] = [
      place.test.get(Database),
      place.test.get(RatingDesk),
      place.test.get(RatingRuling),
    ];
    const scope = graderScope();
    const looking = await desk.looking(scope);
    const decide = (row: RatingOfTest): Promise<boolean> =>
      database
        .write(scope, async (writer) => {
          const taken = await desk.take(writer, row, 'decide', looking);
          await ruling.onNewBasis(writer, taken, new Map(), {
            id: uuid(),
            kind: 'decision',
            level: 'excellent',
            reason: null,
            decisionNumber: null,
            signedOn: null,
            signerName: null,
            signerPost: null,
            handling: null,
            decidedBy: null,
            decidedByName: scope.actor.name,
          });
          return true;
        })
        .catch((error: unknown) => {
          if (error instanceof Refusal && error.code === 'evaluation.excellent-cap') return false;
          throw error;
        });
    for (let count = 0; count < ROUNDS; count += 1) {
      await Promise.all(rows.map(decide));
      expect(await figures()).toEqual({ excellent: LIMIT, decisions: LIMIT });
      await undecided();
    }
  });
});

/** A leader of the commune whose account has no record of its own. */
function graderScope(): AccessScope {
  const reach = { governmentUnits: [unitId], partyUnits: [], offices: [], personId: null };
  return {
    role: 'scoped',
    operationId: 'decideRating',
    actor: { accountId: null, name: 'Người chấm', sessionId: null },
    grants: [{ role: 'commune_leader', ...reach, readClasses: ['assessment'], writeClasses: [] }],
    aggregate: false,
    allows: () => true,
  };
}

describe('people who come, go or were there too short', () => {
  const rowOf = (caller: TestCaller, roundId: string, personId: string) => rating.ratingOf(caller, roundId, personId);

  it('are rated where they work at the time of rating, with the months of the former unit', async () => {
    const { hoa, lam, binh } = place.people;
    await rating.scored(hoa, 74, '01', '12');
    const { body: here } = await rating.opened(rating.clerk).expect(201);
    expect(here.people).toBe(4);
    await place.moves(hoa, 'next-office', `${YEAR}-11-01`);
    await place.test.sql(`update posting set ended_on = $2 where civil_servant_id = $1`, [lam, `${YEAR}-11-30`]);
    await place.test.sql(`update posting set started_on = $2 where civil_servant_id = $1`, [binh, `${YEAR}-08-01`]);
    const { body: again } = await rating.roundStep(rating.clerk, here, 'proposals').expect(200);
    expect(again.people).toBe(2);
    expect(await rowOf(rating.clerk, here.id, hoa)).toBeUndefined();
    expect(await rowOf(rating.clerk, here.id, binh)).toMatchObject({ proposed: 'not_rated' });
    const { body: there } = await rating.roundStep(chair, round, 'proposals').expect(200);
    expect(there.people).toBe(22);
    expect(await rowOf(chair, round.id, hoa)).toMatchObject({ points: 74, proposed: 'good' });
  });

  it('are seen in one commune only', async () => {
    await place.leader.get(`/rating-rounds/${round.id}`).expect(404);
    await place.leader.get(`/ratings/${rows[0]?.id}`).expect(404);
    await place.leader.get(`/rating-rounds/${round.id}/ratings`).expect(404);
    const { body } = await place.leader.get('/rating-rounds').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('are decided on by one of two at once, and the other is told', async () => {
    const [row] = rows;
    const decision = { level: 'good', reason: 'Dành tỷ lệ cho người khác' };
    const fresh = await rowOf(chair, round.id, row?.civilServantId ?? '');
    const two = await Promise.all([1, 2].map(() => rating.step(chair, fresh, 'decision', decision)));
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
  });
});

describe('a quarter', () => {
  it('is rated only where the province wants it', async () => {
    const asked = { period: `${YEAR}-Q4` };
    expect(codeOf(await rating.opened(rating.clerk, asked).expect(409))).toBe('evaluation.rating-not-by-quarter');
    expect(codeOf(await rating.opened(rating.clerk, { period: '2099' }).expect(409))).toBe(
      'evaluation.period-not-begun',
    );
  });
});

describe('the rating of an organisation', () => {
  const proposal = (more: object = {}) => ({
    unitId: place.places.unitId('ward'),
    officeId: null,
    bloc: 'government',
    year: Number(YEAR),
    points: 86.5,
    tasks: 100,
    completed: 100,
    completedLate: 0,
    beyondRequirement: 20,
    hasFailingSubordinate: false,
    hasUnfixedShortcomings: false,
    hasConcludedMisconduct: false,
    proposedLevel: 'good',
    ...more,
  });
  const decision = (caller: TestCaller, { id, version }: { id: string; version: number }, body: object) =>
    caller
      .post(`/organisation-ratings/${id}/decision`)
      .set('If-Match', `"${version}"`)
      .send({ isOutstanding: false, ...body });

  it('is proposed by the commune and recognised above it, with the conditions of Đ8', async () => {
    const { body: first } = await rating.clerk
      .post('/organisation-ratings')
      .send(proposal({ completedLate: 3 }))
      .expect(201);
    expect(first).toMatchObject({ byRule: null, fallback: 'satisfactory', level: null });
    const { body } = await rating.clerk.post('/organisation-ratings').send(proposal()).expect(201);
    expect(body).toMatchObject({
      id: first.id,
      byRule: 'good',
      version: 2,
      allowedActions: ['proposeOrganisationRating'],
    });
    expect(codeOf(await decision(place.leader, body, { level: 'good' }).expect(409))).toBe(
      'evaluation.organisation-by-another',
    );
    const chairOfProvince = await place.places.caller('province_leader', 'here');
    await decision(chairOfProvince, body, { level: 'satisfactory' }).expect(422);
    const above = { level: 'excellent', reason: 'Có nhiều cố gắng' };
    expect(codeOf(await decision(chairOfProvince, body, above).expect(409))).toBe(
      'evaluation.organisation-above-points',
    );
    await decision(chairOfProvince, first, { level: 'good' }).expect(412);
    const { body: decided } = await decision(chairOfProvince, body, { level: 'good', isOutstanding: true }).expect(200);
    expect(decided).toMatchObject({ level: 'good', isOutstanding: true, allowedActions: [] });
    const { body: told } = await place.leader.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({
      kind: 'evaluation.organisation-recognised',
      body: expect.stringContaining('Hoàn thành tốt nhiệm vụ'),
    });
    await rating.clerk.post('/organisation-ratings').send(proposal()).expect(409);
  });

  it('is recognised for an office by the chair of the commune, within the cap', async () => {
    const office = proposal({ officeId: place.places.unitId('office'), points: 95, beyondRequirement: 40 });
    const { body } = await rating.clerk.post('/organisation-ratings').send(office).expect(201);
    expect(body).toMatchObject({ byRule: 'excellent', conditions: expect.arrayContaining([]) });
    const refused = await decision(place.leader, body, { level: 'excellent' }).expect(409);
    expect(codeOf(refused)).toBe('evaluation.organisation-cap');
    await decision(place.leader, body, { level: 'good', reason: 'Vượt tỷ lệ' }).expect(200);
    const { body: told } = await place.head.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.organisation-recognised', link: '/xep-loai' });
    const { body: list } = await place.leader.get(`/organisation-ratings?year=${YEAR}`).expect(200);
    expect(list.items).toMatchObject([{ officeId: null }, { officeName: expect.any(String), level: 'good' }]);
    const wrong = proposal({ officeId: place.places.unitId('office'), unitId });
    await chair.post('/organisation-ratings').send(wrong).expect(404);
    await rating.clerk
      .post('/organisation-ratings')
      .send(proposal({ completed: 101 }))
      .expect(422);
  });
});
