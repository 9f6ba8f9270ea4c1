import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ReviewOfTwoCommunes, type RoundOfTest, type ShareOfTest } from '../testing/review-round.js';

let review: ReviewOfTwoCommunes;
let round: RoundOfTest;
let share: ShareOfTest;

beforeAll(async () => {
  review = await ReviewOfTwoCommunes.start();
});

afterAll(() => review.two.test.stop());

beforeEach(async () => {
  round = await review.opened();
  share = await review.ward(round);
});

describe('groups 4 and 5', () => {
  it('are decided one by one, never in bulk', async () => {
    await review.two.test.sql('update review_assessment set proposed_group = 4 where share_id = $1', [share.id]);
    const rows = await review.rows(share);
    const items = rows.map(({ id, version }) => ({ id, version }));
    const { body } = await review.clerk.post(`/review-shares/${share.id}/confirmations`).send({ items }).expect(200);
    expect(body).toMatchObject({ confirmed: 0, refused: rows.length });
    expect(body.items[0].code).toBe('review.judged-alone');
  });
});

describe('the clerk who hands on to the leader', () => {
  const present = ({ version }: ShareOfTest) =>
    review.clerk.post(`/review-shares/${share.id}/presentation`).set('If-Match', `"${version}"`);

  it('does so when everybody is decided on; the leader is told, and may not do it', async () => {
    expect((await present(share).expect(409)).body.code).toBe('review.undecided');
    await review.decideAll(share);
    const { body } = await present(await review.ward(round)).expect(200);
    expect(body).toMatchObject({ state: 'drafting', presentedByName: expect.stringContaining('Người dùng') });
    const told = await review.leader.get('/notifications').expect(200);
    expect(JSON.stringify(told.body)).toContain('chờ kiểm tra và gửi');
    const again = review.leader.post(`/review-shares/${share.id}/presentation`).set('If-Match', `"${body.version}"`);
    await again.expect(403);
  });

  it('changes nothing of it from then on, until it is taken back or handed back; the leader does', async () => {
    await review.decideAll(share);
    const { body: presented } = await present(await review.ward(round)).expect(200);
    expect(presented.allowedActions).toEqual(['withdrawReviewPresentation']);
    const [row] = await review.rows(share);
    expect(row?.allowedActions).toEqual([]);
    const withdrawn = (by: typeof review.clerk) =>
      by.delete(`/review-assessments/${row?.id}/decision`).set('If-Match', `"${row?.version}"`);
    const sheet = review.clerk.post(`/review-shares/${share.id}/recomputation`);
    expect((await sheet.expect(409)).body.code).toBe('review.presented');
    expect((await withdrawn(review.clerk).expect(409)).body.code).toBe('review.presented');
    await withdrawn(review.leader).expect(200);

    const back = (by: typeof review.clerk) =>
      by.post(`/review-shares/${share.id}/presentation/withdrawal`).set('If-Match', `"${presented.version}"`);
    const { body } = await back(review.leader).send({ reason: 'Xem lại người này.' }).expect(200);
    expect(body.presentedAt).toBeNull();
    const told = await review.clerk.get('/notifications').expect(200);
    expect(JSON.stringify(told.body)).toContain('Xem lại người này.');
    const again = review.clerk
      .post(`/review-shares/${share.id}/presentation/withdrawal`)
      .set('If-Match', `"${body.version}"`);
    expect((await again.send({}).expect(409)).body.code).toBe('review.not-presented');
  });

  it('leaves the own row to the leader', async () => {
    const self = review.two.one('Giang');
    const own = await review.two.test.signIn([{ role: 'commune_clerk', unitId: review.two.wardId }], {
      civilServantId: self.id,
    });
    await review.decideAll(share, own);
    const { version, decided, people } = await review.ward(round);
    expect(people - decided).toBe(1);
    await own.post(`/review-shares/${share.id}/presentation`).set('If-Match', `"${version}"`).expect(200);
  });
});
