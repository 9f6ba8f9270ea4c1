import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, addWorkingDays, formatDate } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EarlyWarnings } from '@commune/platform/warnings';
import { codeOf, RatingPlace, YEAR, type RatingOfTest } from '../testing/rating-place.js';
import type { WorkPlace } from '../testing/work-place.js';

let rating: RatingPlace;
let place: WorkPlace;
let round: { id: string; version: number };
let lamsRequest: { id: string; version: number };

const rowOf = (caller: TestCaller, personId: string): Promise<RatingOfTest> =>
  rating.ratingOf(caller, round.id, personId);
const decide = async (caller: TestCaller, personId: string, level: string, more: object = {}) =>
  rating.step(caller, await rowOf(rating.director, personId), 'decision', { level, ...more });
const codesOf = ({ body }: { body: { errors: { code: string }[] } }): string[] => body.errors.map(({ code }) => code);
const onRecord = (personId = place.people.lam) =>
  place.test.sql<{ rating: string; source: string }>(
    `select rating, source from annual_rating where civil_servant_id = $1 and year = $2`,
    [personId, YEAR],
  );

beforeAll(async () => {
  rating = await RatingPlace.open();
  place = rating.place;
  const { lam, hoa, truong, binh } = place.people;
  await rating.scored(lam, 88);
  await rating.scored(hoa, 76, '01', '05');
  await rating.scored(hoa, 80, '06', '10', place.places.unitId('neighbour'));
  await rating.scored(truong, 92);
  await rating.scored(binh, 84);
});

afterAll(() => place.test.stop());

describe('a round of the year', () => {
  it('opens with the people of the agency, their points and what the rules propose', async () => {
    const { body } = await rating.opened(rating.clerk).expect(201);
    round = body;
    expect(body).toMatchObject({
      state: 'forms',
      people: 4,
      decided: 0,
      dueOn: `${YEAR}-12-14`,
      organisationLevel: null,
    });
    expect(codeOf(await rating.opened(place.leader).expect(409))).toBe('evaluation.round-already');
    const { lam, hoa, truong, binh } = place.people;
    expect(await rowOf(rating.clerk, lam)).toMatchObject({ duty: 'staff', points: 88, proposed: 'good' });
    expect(await rowOf(rating.clerk, hoa)).toMatchObject({ points: 78, proposed: 'good' });
    expect(await rowOf(rating.clerk, binh)).toMatchObject({
      duty: 'deputy',
      proposed: 'good',
      needsPartyOpinion: true,
    });
    expect(await rowOf(rating.clerk, truong)).toMatchObject({ duty: 'head', points: 92, proposed: null });
  });

  it('opens for the head of an office too, without the cap of an agency that they do not see whole', async () => {
    const { body } = await place.head.get(`/rating-rounds/${round.id}`).expect(200);
    expect(body).toMatchObject({ id: round.id, caps: [], suggestion: { excellent: [], tied: [] }, allowedActions: [] });
    const whole = await place.leader.get(`/rating-rounds/${round.id}`).expect(200);
    expect(whole.body.caps).toMatchObject([{ group: 'agency' }, { group: 'leaders' }, { group: 'others' }]);
    const { body: list } = await rating.clerk.get('/rating-rounds').expect(200);
    expect(list).toMatchObject({ total: 1, ratesByQuarter: false });
  });

  it('tells how the mean came about, with the months of the former unit', async () => {
    const { id } = await rowOf(rating.clerk, place.people.hoa);
    const { body } = await rating.clerk.get(`/ratings/${id}`).expect(200);
    expect(body.months).toHaveLength(12);
    expect(body.months[11]).toMatchObject({ month: 12, points: null, gap: 'not_scored' });
    expect(body).toMatchObject({ isProvisional: true, monthsCounted: 10, monthsWorked: 12, firstHalfPoints: 76.67 });
    expect(body.reasons[0]).toMatchObject({ code: 'points', source: 'Nghị định 335/2025/NĐ-CP Điều 20.1–20.4a' });
  });

  it('is filled in by each person for themself', async () => {
    const own = await place.lam.get(`/civil-servants/${place.people.lam}/ratings`).expect(200);
    expect(own.body.items).toMatchObject([{ level: null, allowedActions: ['rateOneself'] }]);
    const [form] = own.body.items;
    expect(codeOf(await rating.step(place.hoa, form, 'self-rating', { level: 'good' }).expect(404))).toBe(
      'http.not-found',
    );
    const { body } = await rating.step(place.lam, form, 'self-rating', { level: 'good', note: 'Đủ việc' }).expect(200);
    expect(body).toMatchObject({ state: 'self_rated', selfLevel: 'good', version: 2 });
    await rating.step(place.lam, form, 'self-rating', { level: 'excellent' }).expect(412);
    await place.lam.post(`/ratings/${form.id}/self-rating`).send({ level: 'good' }).expect(428);
  });

  it('decides on nobody before the meeting, whose minutes must be adopted', async () => {
    expect(codeOf(await decide(place.leader, place.people.lam, 'good'))).toBe('evaluation.meeting-missing');
    const refused = await rating.met(rating.clerk, round, { areAdopted: false }).expect(409);
    expect(codeOf(refused)).toBe('evaluation.minutes-not-adopted');
    const { id: ratingId } = await rowOf(rating.clerk, place.people.lam);
    const opinions = [{ ratingId, opinion: 'Thống nhất' }];
    const { body } = await rating.met(rating.clerk, round, { opinions }).expect(200);
    expect(body).toMatchObject({ state: 'opinions', meeting: { present: 4, minutes: 'Đã thông qua' } });
    round = body;
  });
});

describe('a decision', () => {
  it('is the head of the agency’s for all but the head, and nobody’s on themself', async () => {
    const { lam, truong, binh } = place.people;
    expect(codeOf(await decide(place.leader, truong, 'good'))).toBe('evaluation.rating-by-another');
    expect(codeOf(await decide(rating.director, lam, 'good'))).toBe('evaluation.rating-by-another');
    const chair = await place.test.signIn([{ role: 'commune_leader', unitId: place.places.unitId('ward') }], {
      civilServantId: binh,
    });
    expect(codeOf(await decide(chair, binh, 'good'))).toBe('evaluation.own-rating');
    expect((await decide(rating.clerk, lam, 'good')).status).toBe(403);
  });

  it('needs the Party committee’s opinion on a deputy', async () => {
    const { binh } = place.people;
    expect(codeOf(await decide(place.leader, binh, 'good'))).toBe('evaluation.party-opinion-missing');
    await rating.opinionGiven(rating.clerk, await rowOf(rating.clerk, binh));
    expect((await decide(place.leader, binh, 'good')).body).toMatchObject({ level: 'good', state: 'decided' });
  });

  it('does not talk points into being, nor a failure without a ground, and explains what is lower', async () => {
    const { lam } = place.people;
    expect(codeOf(await decide(place.leader, lam, 'excellent'))).toBe('evaluation.above-proposal');
    expect(codeOf(await decide(place.leader, lam, 'unsatisfactory'))).toBe('evaluation.failure-without-ground');
    expect(codeOf(await decide(place.leader, lam, 'satisfactory'))).toBe('evaluation.reason-missing');
    const lower = await decide(place.leader, lam, 'satisfactory', {
      reason: 'Chậm hai việc lớn',
      handling: 'Giao thêm việc',
    });
    expect(lower.body).toMatchObject({
      level: 'satisfactory',
      departs: true,
      decisions: [{ ordinal: 1, proposed: 'good' }],
    });
    const again = await decide(place.leader, lam, 'good');
    expect(again.body.decisions).toMatchObject([
      { ordinal: 2, isReplaced: false },
      { ordinal: 1, isReplaced: true },
    ]);
  });

  it('fails whoever was disciplined in the year, unless the act counted before', async () => {
    const { hoa } = place.people;
    const [decision] = await place.test.sql<{ id: string }>(
      `insert into discipline_record (id, civil_servant_id, unit_id, bloc, office_id, form, decided_on, reason)
       select gen_random_uuid(), id, unit_id, bloc, office_id, 'reprimand', $2, 'Vi phạm giờ làm việc'
       from civil_servant where id = $1 returning id`,
      [hoa, `${YEAR}-06-10`],
    );
    expect(codeOf(await decide(place.leader, hoa, 'good'))).toBe('evaluation.rating-forced');
    const recomputed = await rating.roundStep(rating.clerk, round, 'proposals').expect(200);
    round = recomputed.body;
    expect(await rowOf(rating.clerk, hoa)).toMatchObject({ proposed: 'unsatisfactory' });
    const facts = { degradation: null, corruption: null, reason: 'Theo quyết định năm trước' };
    const ruling = { disciplineId: decision?.id, counts: false };
    const row = await rowOf(rating.clerk, hoa);
    await rating.step(rating.clerk, row, 'findings', { ...facts, disciplines: [ruling] }).expect(422);
    const disciplines = [{ ...ruling, ground: 'counted_before', note: 'QĐ 12-QĐ/UBKT' }];
    const { body } = await rating.step(rating.clerk, row, 'findings', { ...facts, disciplines }).expect(200);
    expect(body).toMatchObject({ proposed: 'good', disciplines: [{ counts: false, form: 'Khiển trách' }] });
    expect((await decide(place.leader, hoa, 'good')).status).toBe(200);
  });

  it('is not brought into other hands by calling a head something else', async () => {
    const { truong, lam } = place.people;
    const facts = { degradation: null, corruption: null, disciplines: [], reason: 'Sửa chức trách' };
    const rename = async (caller: TestCaller, personId: string, duty: string) =>
      rating.step(caller, await rowOf(rating.clerk, personId), 'findings', { ...facts, duty });
    expect(codeOf(await rename(rating.clerk, truong, 'staff'))).toBe('evaluation.duty-by-another');
    expect((await rename(rating.director, truong, 'deputy')).body).toMatchObject({ duty: 'deputy' });
    expect((await rename(rating.director, truong, 'head')).body).toMatchObject({ duty: 'head', proposed: null });
    expect(codeOf(await rename(rating.clerk, lam, 'office_head'))).toBe('evaluation.rating-not-now');
  });

  it('waits for the organisation’s rating where the head is concerned, and never passes it', async () => {
    const { truong } = place.people;
    expect(codeOf(await rating.roundStep(place.leader, round, 'publication').expect(409))).toBe(
      'evaluation.ratings-undecided',
    );
    await rating.opinionGiven(rating.clerk, await rowOf(rating.clerk, truong));
    expect(codeOf(await decide(rating.director, truong, 'good'))).toBe('evaluation.rating-impossible');
    await rating.organisationRated('good');
    expect(codeOf(await decide(rating.director, truong, 'excellent'))).toBe('evaluation.above-proposal');
    const decided = await decide(rating.director, truong, 'good');
    expect(decided.body).toMatchObject({ level: 'good', organisationLevel: 'good', points: 92 });
    expect(decided.body.reasons[0]).toMatchObject({ code: 'organisation' });
    expect(decided.body.decisions).toMatchObject([{ decisionNumber: null, signedOn: null, signerName: null }]);
  });

  it('on the head has a number, a day and a signer of its own', async () => {
    const { truong } = place.people;
    const signature = { signedOn: today(), signerName: 'Hoàng Văn Tỉnh', signerPost: 'Giám đốc Sở Nội vụ' };
    const signed = (more: object) => decide(rating.director, truong, 'good', { signature, ...more });
    expect(codesOf(await signed({}))).toEqual(['evaluation.signed-without-number']);
    const decisionNumber = '77/QĐ-SNV';
    const later = { ...signature, signedOn: addDays(today(), 1) };
    expect(codesOf(await signed({ decisionNumber, signature: later }))).toEqual(['evaluation.signed-in-future']);
    const earlier = { ...signature, signedOn: addDays(today(), -1) };
    expect(codesOf(await signed({ decisionNumber, signature: earlier }))).toEqual(['evaluation.signed-before-meeting']);
    const { body } = await signed({ decisionNumber });
    expect(body.decisions).toMatchObject([
      { ordinal: 2, decisionNumber, ...signature, isOwnPaper: true },
      { isReplaced: true, isOwnPaper: false },
    ]);
  });
});

describe('the decision of the agency on paper', () => {
  const paper = { number: '512/QĐ-UBND', signedOn: today(), signerName: 'Nông Văn Trưởng', signerPost: 'Chủ tịch' };
  const issued = (caller: TestCaller, more: object = {}) =>
    rating.roundStep(caller, round, 'decision-paper', { ...paper, ...more });

  it('is of a day that has come, not before the meeting, and recorded by whoever runs the round', async () => {
    const [later, earlier] = [addDays(today(), 1), addDays(today(), -1)];
    expect((await issued(rating.clerk, { signedOn: later }).expect(422)).body.errors).toMatchObject([
      { code: 'evaluation.signed-in-future' },
    ]);
    expect((await issued(rating.clerk, { signedOn: earlier }).expect(422)).body.errors).toMatchObject([
      { code: 'evaluation.signed-before-meeting' },
    ]);
    await issued(place.lam).expect(403);
    await issued(await place.places.caller('commune_clerk', 'neighbour')).expect(404);
  });

  it('stands with everybody’s decision but the head’s, which the authority above signs', async () => {
    const { body } = await issued(rating.clerk).expect(200);
    expect(body).toMatchObject({ state: 'opinions', paper });
    round = body;
    const decisionsOn = async (personId: string) => {
      const { id } = await rowOf(rating.clerk, personId);
      return (await rating.clerk.get(`/ratings/${id}`).expect(200)).body.decisions;
    };
    const { lam, truong } = place.people;
    const { number: decisionNumber, ...signed } = paper;
    expect(await decisionsOn(lam)).toMatchObject([
      { decisionNumber, ...signed, isOwnPaper: false },
      { isReplaced: true },
    ]);
    expect(await decisionsOn(truong)).toMatchObject([
      { decisionNumber: '77/QĐ-SNV', signerName: 'Hoàng Văn Tỉnh' },
      { isReplaced: true },
    ]);
  });
});

describe('a published round', () => {
  it('tells the person and the record, and nothing of a level before it', async () => {
    const before = await place.lam.get(`/civil-servants/${place.people.lam}/ratings`).expect(200);
    expect(before.body.items).toMatchObject([{ level: null, state: 'self_rated' }]);
    const { body } = await rating.roundStep(place.leader, round, 'publication').expect(200);
    round = body;
    expect(body).toMatchObject({ state: 'published', good: 4, decided: 4, openRequests: 0 });
    const after = await place.lam.get(`/civil-servants/${place.people.lam}/ratings`).expect(200);
    expect(after.body.items).toMatchObject([{ level: 'good', allowedActions: ['requestRatingReview'] }]);
    const { body: told } = await place.lam.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.rating-published', link: '/xep-loai-cua-toi' });
    expect(told.items[0].body).toContain(`theo Quyết định số 512/QĐ-UBND ngày ${formatDate(today())}`);
    expect(await onRecord()).toMatchObject([
      { rating: 'good', source: expect.stringContaining('Quyết định số 512/QĐ-UBND ngày') },
    ]);
    expect(await onRecord(place.people.truong)).toMatchObject([
      { rating: 'good', source: expect.stringContaining(`Quyết định số 77/QĐ-SNV ngày ${formatDate(today())}`) },
    ]);
  });

  it('takes a request for review, to be answered within seven working days', async () => {
    const mine = await rowOf(rating.clerk, place.people.lam);
    const reason = 'Tháng 9 chưa tính việc nhận thêm';
    const { body } = await rating.step(place.lam, mine, 'review-requests', { reason }).expect(201);
    const due = addWorkingDays(today(), 7, { holidays: new Set(), workingWeekendDays: new Set() });
    expect(body.requests).toMatchObject([{ state: 'received', isOverdue: false, allowedActions: [] }]);
    expect(body.requests[0].dueOn >= due).toBe(true);
    lamsRequest = body.requests[0];
    const twice = await rating.step(place.lam, mine, 'review-requests', { reason }).expect(409);
    expect(codeOf(twice)).toBe('evaluation.review-not-now');
    expect(codeOf(await rating.roundStep(place.leader, round, 'freezing').expect(409))).toBe(
      'evaluation.requests-open',
    );
    const open = await place.leader.get('/rating-review-requests?state=received').expect(200);
    expect(open.body.items).toMatchObject([{ fullName: 'Nông Văn CB-LAM', allowedActions: ['answerRatingReview'] }]);
    const { body: told } = await place.leader.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.review-requested' });
  });

  it('tells whoever decides when the answer is overdue', async () => {
    await place.test.sql(`update rating_review_request set due_on = current_date - 1`);
    await place.test.get(EarlyWarnings).check();
    const { body } = await place.leader.get('/early-warnings?kind=evaluation.review-overdue').expect(200);
    expect(body.items).toMatchObject([{ subject: 'Nông Văn CB-LAM', severity: 'high' }]);
    const { body: open } = await place.leader.get('/rating-review-requests').expect(200);
    expect(open.items).toMatchObject([{ isOverdue: true }]);
  });

  it('is answered by whoever decided, and a new decision stands beside the first', async () => {
    await place.test.sql(
      `update period_score set points_hundredths = 9400, points_exact = '94/1' where civil_servant_id = $1`,
      [place.people.lam],
    );
    const answer = (caller: TestCaller, body: object) =>
      TwoProvinces.versioned(caller.post(`/rating-review-requests/${lamsRequest.id}/answer`), lamsRequest.version).send(
        body,
      );
    const kept = { outcome: 'kept', answer: 'Đã tính ở tháng 10' };
    expect(codeOf(await answer(rating.director, kept).expect(409))).toBe('evaluation.rating-by-another');
    expect(codeOf(await answer(place.leader, { ...kept, outcome: 'changed' }).expect(409))).toBe(
      'evaluation.level-missing',
    );
    // 20 % of four people is nobody: the cap holds here too.
    const up = await answer(place.leader, { ...kept, outcome: 'changed', level: 'excellent' }).expect(409);
    expect(codeOf(up)).toBe('evaluation.excellent-cap');
    const { body } = await answer(place.leader, kept).expect(200);
    expect(body.requests).toMatchObject([{ state: 'answered', outcome: 'kept', answeredByName: expect.any(String) }]);
    const { body: told } = await place.lam.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.review-answered' });
  });
});

describe('a fixed round', () => {
  const settings = () => ({
    'app.mode': 'write',
    'app.operation': 'decideRating',
    'app.government_units': `{${place.places.unitId('ward')}}`,
  });

  it('offers re-rating alone', async () => {
    const { body } = await rating.roundStep(place.leader, round, 'freezing').expect(200);
    round = body;
    expect(body).toMatchObject({ state: 'frozen', allowedActions: [] });
    const row = await rowOf(rating.director, place.people.lam);
    expect(row.allowedActions).toEqual(['reRate']);
    expect((await rowOf(place.leader, place.people.lam)).allowedActions).toEqual([]);
    expect(codeOf(await decide(place.leader, place.people.lam, 'good'))).toBe('evaluation.meeting-missing');
    const paper = { number: '9/QĐ', signedOn: today(), signerName: 'Nông Văn Trưởng', signerPost: 'Chủ tịch' };
    const late = await rating.roundStep(rating.clerk, round, 'decision-paper', paper).expect(409);
    expect(codeOf(late)).toBe('evaluation.round-not-now');
  });

  it.each([
    ['a form', () => `update rating set self_level = 'good', self_rated_at = now() where round_id = '${round.id}'`],
    ['who was rated', () => `delete from rating where round_id = '${round.id}'`],
    ['the round', () => `update rating_round set state = 'opinions' where id = '${round.id}'`],
    ['a decision', () => `update rating_decision set level = 'excellent'`],
    ['that a decision was taken', () => `delete from rating_decision`],
    ['the answer to a request', () => `update rating_review_request set answer = 'x'`],
    [
      'what stands by a decision of the usual kind',
      () => `insert into rating_decision (id, rating_id, civil_servant_id, unit_id, bloc, office_id, ordinal, kind, level, decided_by_name)
        select gen_random_uuid(), id, civil_servant_id, unit_id, bloc, office_id, 9, 'decision', 'excellent', 'x' from rating limit 1`,
    ],
    [
      'it by a new person in it',
      () => `insert into rating (id, round_id, civil_servant_id, unit_id, bloc, office_id, full_name, position_title, duty, basis)
        select gen_random_uuid(), round_id, gen_random_uuid(), unit_id, bloc, office_id, 'x', 'x', 'staff', '{}' from rating limit 1`,
    ],
  ])('does not let SQL of the API’s role change %s', async (_, statement) => {
    await expect(place.test.asScoped(settings(), statement())).rejects.toMatchObject({ code: 'RF409' });
  });

  it('is re-rated by the managing agency: the old decision stays, the record has the new one once', async () => {
    const row = await rowOf(rating.director, place.people.lam);
    const body = { level: 'unsatisfactory', reason: 'Kê khai công việc không trung thực', decisionNumber: '88/QĐ-SNV' };
    expect(codeOf(await rating.step(place.leader, row, 're-rating', body).expect(409))).toBe(
      'evaluation.rating-by-another',
    );
    const two = await Promise.all([1, 2].map(() => rating.step(rating.director, row, 're-rating', body)));
    expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
    const { body: now } = await rating.director.get(`/ratings/${row.id}`).expect(200);
    expect(now).toMatchObject({ level: 'unsatisfactory', decisions: [{ kind: 're_rating' }, { level: 'good' }, {}] });
    expect(await onRecord()).toMatchObject([
      { rating: 'unsatisfactory', source: expect.stringContaining('88/QĐ-SNV') },
    ]);
    const { body: told } = await place.lam.get('/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ kind: 'evaluation.rating-changed' });
  });

  it('stands in the history with every step', async () => {
    const { body } = await rating.director.get(`/rating-rounds/${round.id}/history`).expect(200);
    const operations = [...new Set(body.items.map(({ operation }: { operation: string }) => operation))];
    expect(operations).toEqual(
      expect.arrayContaining(['freezeRatingRound', 'publishRatingRound', 'recordRatingMeeting']),
    );
    const { id } = await rowOf(rating.director, place.people.lam);
    const { body: ofLam } = await place.lam.get(`/ratings/${id}/history`).expect(200);
    expect(ofLam.items.map(({ operation }: { operation: string }) => operation)).toContain('reRate');
  });
});

describe('two records of one person that become one', () => {
  it('have their ratings under the name that is kept, also of a fixed round', async () => {
    const { hoa, la } = place.people;
    const { body: two } = await rating.director.get(`/civil-servants/${la}/comparisons/${hoa}`).expect(200);
    const request = { droppedId: hoa, droppedVersion: two.dropped.version, reason: 'Nhập hai lần' };
    await TwoProvinces.versioned(rating.director.post(`/civil-servants/${la}/merges`), two.kept.version)
      .send(request)
      .expect(201);
    const { body } = await rating.director.get(`/civil-servants/${la}/ratings`).expect(200);
    expect(body.items).toMatchObject([{ period: YEAR, level: 'good', roundState: 'frozen' }]);
  });
});
