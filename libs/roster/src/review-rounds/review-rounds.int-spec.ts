import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { ReviewOfTwoCommunes } from '../testing/review-round.js';

let review: ReviewOfTwoCommunes;

beforeAll(async () => {
  review = await ReviewOfTwoCommunes.start();
});

afterAll(() => review.two.test.stop());

describe('a round', () => {
  it('in preparation is seen by Sở Nội vụ alone', async () => {
    const { id } = await review.draft();
    await review.clerk.get(`/review-rounds/${id}`).expect(404);
    expect((await review.officer.get(`/review-rounds/${id}`).expect(200)).body.allowedActions).toEqual([
      'updateReviewRound',
      'openReviewRound',
      'deleteReviewRound',
    ]);
  });

  it('takes every person of the day into the share of their unit and bloc', async () => {
    const round = await review.opened();
    const shares = await review.shares(review.officer, round);
    expect(shares.map(({ people }) => people).toSorted()).toEqual([3, 3, 5, 8]);
    const [person] = await review.two.test.sql<{ facts: Record<string, unknown>; ethnic: string }>(
      `select a.facts, s.ethnic_group as ethnic from review_assessment a
         join review_assessment_sensitive s on s.assessment_id = a.id where a.full_name = $1 and a.round_id = $2`,
      [review.two.one('Ánh').fullName, round.id],
    );
    expect(person).toMatchObject({
      ethnic: 'Nùng',
      facts: {
        positionCode: 'II.01',
        education: 'Thạc sĩ',
        lastRating: 'Hoàn thành tốt nhiệm vụ',
        lastRatingYear: 2025,
      },
    });
  });

  it('is seen by a commune with its own shares, and by nobody of another', async () => {
    const round = await review.opened();
    expect(await review.shares(review.clerk, round)).toHaveLength(1);
    const stranger = await review.two.test.signIn([{ role: 'civil_servant', unitId: review.two.wardId }]);
    await stranger.get(`/review-rounds/${round.id}`).expect(403);
    expect((await review.ward(round, review.leader)).allowedActions).toContain('submitReviewShare');
  });

  it('is opened once by two who open it at once', async () => {
    const draft = await review.draft();
    const opening = () =>
      review.officer.post(`/review-rounds/${draft.id}/opening`).set('If-Match', `"${draft.version}"`);
    const answers = await Promise.all([opening(), opening()]);
    const [first, second] = answers.map(({ status }) => status).toSorted();
    // The later one finds it opened already, or the version moved under its hands.
    expect(first).toBe(200);
    expect([409, 412]).toContain(second);
    expect(await review.shares(review.officer, draft)).toHaveLength(4);
  });

  it('is refused with a deadline behind and with a day of figures ahead', async () => {
    const send = (change: object) =>
      review.officer
        .post('/review-rounds')
        .send({ name: 'Đợt thử nghiệm', asOf: '2026-03-31', deadline: addDays(today(), 9), ...change });
    const past = await send({ deadline: addDays(today(), -1) }).expect(422);
    expect(past.body.errors[0]).toMatchObject({ pointer: '/deadline', code: 'review.deadline-past' });
    const ahead = await send({ asOf: addDays(today(), 1) }).expect(422);
    expect(ahead.body.errors[0]).toMatchObject({ pointer: '/asOf', code: 'review.as-of-ahead' });
  });

  it('is not opened on a day on which nobody is known', async () => {
    const draft = await review.draft({ asOf: '2020-01-01' });
    const answer = await review.officer
      .post(`/review-rounds/${draft.id}/opening`)
      .set('If-Match', `"${draft.version}"`)
      .expect(422);
    expect(answer.body.errors[0]).toMatchObject({ code: 'review.nobody' });
  });

  it('is thrown away while it is a draft, and never after', async () => {
    const draft = await review.draft();
    await review.officer.delete(`/review-rounds/${draft.id}`).expect(428);
    await review.officer.delete(`/review-rounds/${draft.id}`).set('If-Match', '"1"').expect(204);
    const round = await review.opened();
    await review.officer.delete(`/review-rounds/${round.id}`).set('If-Match', `"${round.version}"`).expect(409);
  });
});

describe('a deadline that has passed', () => {
  it('stops the commune, not Sở Nội vụ, which gives more time with a reason', async () => {
    const round = await review.opened();
    const { id } = await review.ward(round);
    await review.two.test.sql(`update review_share set deadline = $2 where id = $1`, [id, addDays(today(), -1)]);
    const late = await review.ward(round, review.leader);
    expect(late).toMatchObject({ isLate: true, allowedActions: [] });
    const refused = await review.step(review.leader, late, 'submission').expect(409);
    expect(refused.body.code).toBe('review.deadline-passed');
    expect(refused.body.detail).toContain('gia hạn');
    const deadline = addDays(today(), 3);
    await review.step(review.leader, late, 'extension', { deadline, reason: 'Xin thêm' }).expect(403);
    const given = await review.step(review.officer, late, 'extension', { deadline, reason: 'Mưa lũ' }).expect(200);
    expect(given.body).toMatchObject({ deadline, deadlineReason: 'Mưa lũ', isLate: false });
    expect((await review.ward(round, review.leader)).allowedActions).toContain('submitReviewShare');
  });
});

describe('reminders', () => {
  const told = (title: string) =>
    review.two.test.sql(`select id from notification where kind = 'reviews.reminder' and title = $1`, [title]);

  it('go out by themselves before the deadline and once a day', async () => {
    const deadline = addDays(today(), 7);
    await review.opened({ deadline });
    const run = async () => {
      await review.two.test.sql(`select graphile_worker.add_job('roster-review-reminders', '{}'::json)`);
      await review.two.test.runTasks();
    };
    await run();
    const [day, month, year] = [deadline.slice(8), deadline.slice(5, 7), deadline.slice(0, 4)];
    const title = `Kết quả rà soát: hạn gửi ${day}/${month}/${year}`;
    // Clerk and leader of the ward; an officer of the province works on no share.
    expect(await told(title)).toHaveLength(2);
    await run();
    expect(await told(title)).toHaveLength(2);
  });

  it('go to the units that Sở Nội vụ names, of the own bloc', async () => {
    const round = await review.opened();
    const all = await review.officer.post(`/review-rounds/${round.id}/reminders`).send({}).expect(200);
    expect(all.body).toEqual({ reminded: 2 });
    const ward = await review.ward(round);
    const one = await review.partyOfficer
      .post(`/review-rounds/${round.id}/reminders`)
      .send({ shareIds: [ward.id] })
      .expect(200);
    expect(one.body).toEqual({ reminded: 0 });
    await review.clerk.post(`/review-rounds/${round.id}/reminders`).send({}).expect(403);
  });
});
