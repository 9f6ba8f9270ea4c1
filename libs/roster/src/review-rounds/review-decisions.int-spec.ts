import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
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

const confirm = (items: readonly { id: string; version: number }[]) =>
  review.clerk
    .post(`/review-shares/${share.id}/confirmations`)
    .send({ items: items.map(({ id, version }) => ({ id, version })) })
    .expect(200);

describe('a decision on a person', () => {
  it('stands with who and when, and says where it differs', async () => {
    const row = await review.row(share, 'Bình');
    const due = addDays(today(), 200);
    const decision = { group: 4, reason: 'Chưa có bằng gốc để đối chiếu', solution: 'roadmap', solutionDueOn: due };
    const { body } = await review.decide(review.clerk, row, decision).expect(200);
    expect(body).toMatchObject({ decidedGroup: 4, solution: 'roadmap', solutionDueOn: due, isDiffering: true });
    expect(body.decidedByName).toContain('Người dùng');
    expect(await review.ward(round)).toMatchObject({ decided: 1 });
  });

  it('that differs without a reason is refused at its field', async () => {
    const row = await review.row(share, 'Bình');
    const { body } = await review.decide(review.clerk, row, { group: 5, reason: null }).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/reason', code: 'review.reason-missing' }]);
  });

  it('of two officers at once is of the first; the second is told to look again', async () => {
    const row = await review.row(share, 'Bình');
    const answers = await Promise.all([review.decide(review.clerk, row), review.decide(review.leader, row)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)?.body.detail).toContain('Tải lại');
  });

  it('is nobody’s own: the leader decides on the clerk', async () => {
    const self = review.two.one('Dũng');
    const own = await review.two.test.signIn([{ role: 'commune_clerk', unitId: review.two.wardId }], {
      civilServantId: self.id,
    });
    const row = await review.row(share, 'Dũng', own);
    expect(row.allowedActions).toEqual([]);
    const { body } = await review.decide(own, row).expect(409);
    expect(body.code).toBe('review.own-record');
    await review.decide(review.leader, row).expect(200);
  });

  it('is withdrawn again, by its version', async () => {
    const row = await review.row(share, 'Bình');
    const { body } = await review.decide(review.clerk, row).expect(200);
    const address = `/review-assessments/${row.id}/decision`;
    await review.clerk.delete(address).expect(428);
    await review.clerk.delete(address).set('If-Match', `"${row.version}"`).expect(412);
    const withdrawn = await review.clerk.delete(address).set('If-Match', `"${body.version}"`).expect(200);
    expect(withdrawn.body).toMatchObject({ decidedGroup: null, solution: null, decidedAt: null });
  });

  it('of the Party bloc is that of its own officers', async () => {
    const [party] = (await review.shares(review.partyOfficer, round)).filter(
      ({ unitId }) => unitId === review.two.wardId,
    );
    if (!party) throw new Error('no share of the Party bloc');
    await review.clerk.get(`/review-shares/${party.id}`).expect(404);
    const row = await review.row(party, 'Mai', review.partyOfficer);
    await review.decide(review.clerk, row).expect(404);
    await review.decide(review.partyOfficer, row).expect(200);
    expect(await review.rows(party, review.officer)).toHaveLength(3);
    await review.decide(review.officer, row).expect(403);
  });
});

describe('bulk confirmation', () => {
  it('keeps the proposals asked for, each by its version', async () => {
    const rows = (await review.rows(share)).filter(({ proposedGroup }) => proposedGroup !== null);
    const [first, ...others] = rows;
    if (!first) throw new Error('nothing is proposed');
    await review.decide(review.leader, first).expect(200);
    const { body } = await confirm(rows);
    expect(body).toMatchObject({ confirmed: others.length, refused: 1 });
    expect(body.items[0]).toMatchObject({ id: first.id, outcome: 'refused', code: 'http.stale' });
    const after = await review.rows(share);
    expect(after.filter(({ decidedGroup }) => decidedGroup !== null)).toHaveLength(rows.length);
    const again = await confirm(after.filter(({ id }) => rows.some((row) => row.id === id)));
    expect(again.body).toMatchObject({ confirmed: 0, refused: 0 });
  });

  it('leaves those without a proposal to be decided one by one', async () => {
    await review.two.test.sql('update review_assessment set proposed_group = null where share_id = $1', [share.id]);
    const { body } = await confirm(await review.rows(share));
    expect(body).toMatchObject({ confirmed: 0, refused: 8 });
    expect(body.items[0].code).toBe('review.no-proposal');
  });
});

describe('somebody who', () => {
  const day = addDays(today(), -3);

  it('still works there is not set aside', async () => {
    const row = await review.row(share, 'Bình');
    expect(row.whereabouts?.state).toBe('present');
    const { body } = await review.clerk
      .post(`/review-assessments/${row.id}/setting-aside`)
      .set('If-Match', `"${row.version}"`)
      .send({ reason: 'Không rõ' })
      .expect(409);
    expect(body.code).toBe('review.still-here');
  });

  it('moved in between is told of, set aside by the old unit and taken in by the new one', async () => {
    const person = review.two.one('Lan');
    const target = review.two.one('Phúc');
    await review.transfer(person, review.two.communeId, target.officeId, day);
    const row = await review.row(share, 'Lan');
    expect(row.whereabouts).toEqual({ state: 'moved', unitName: 'Xã Bảo Lạc', since: day });
    const receiver = await review.two.test.signIn([{ role: 'commune_clerk', unitId: review.two.communeId }]);
    const [receiving] = await review.shares(receiver, round);
    if (!receiving) throw new Error('no share of the commune');
    const arrivals = () => receiver.get(`/review-shares/${receiving.id}/arrivals`).expect(200);
    expect((await arrivals()).body.items).toMatchObject([{ fullName: row.fullName, heldBy: 'Phường Thục Phán' }]);
    const add = () => receiver.post(`/review-shares/${receiving.id}/assessments`).send({ civilServantId: person.id });
    expect((await add().expect(409)).body.code).toBe('review.held-elsewhere');
    const aside = await review.clerk
      .post(`/review-assessments/${row.id}/setting-aside`)
      .set('If-Match', `"${row.version}"`)
      .send({ reason: 'Đã điều động đến xã Bảo Lạc' })
      .expect(200);
    expect(aside.body.setAsideReason).toContain('điều động');
    expect((await add().expect(201)).body).toMatchObject({ addedOn: today(), fullName: row.fullName });
    const back = await review.clerk
      .delete(`/review-assessments/${row.id}/decision`)
      .set('If-Match', `"${aside.body.version}"`)
      .expect(409);
    expect(back.body.code).toBe('review.held-elsewhere');
  });

  it('left in between is told of and may still be decided on', async () => {
    const person = review.two.one('Cúc');
    await review.two.test.sql('update posting set ended_on = $2::date where civil_servant_id = $1', [person.id, day]);
    const row = await review.row(share, 'Cúc');
    expect(row.whereabouts).toMatchObject({ state: 'left', since: addDays(day, 1) });
    expect(row.allowedActions).toContain('setAsideReviewAssessment');
    await review.decide(review.clerk, row).expect(200);
  });
});

describe('a standard that changes during a round', () => {
  it('changes no proposal, not even when it is computed again', async () => {
    const before = await review.rows(share);
    await review.two.test.sql(`
      update position_standard set effective_to = current_date - 2;
      insert into position_standard (position_id, effective_from, min_education, fields_of_study, source)
        select id, current_date - 1, 'doctorate', '{}', 'kiểm thử' from job_position`);
    const again = await review.clerk.post(`/review-shares/${share.id}/recomputation`).send({}).expect(200);
    expect(again.body.computed).toBeGreaterThan(5);
    const after = await review.rows(share);
    expect(after.map(({ proposedGroup }) => proposedGroup)).toEqual(before.map(({ proposedGroup }) => proposedGroup));
    expect(after.filter(({ recomputedGroup }) => recomputedGroup === 4)).toEqual([]);
  });

  it('shows beside the proposal what the record has become', async () => {
    const row = await review.row(share, 'Giang');
    await review.two.test.sql(`update qualification set education_level = 'intermediate' where civil_servant_id = $1`, [
      row.civilServantId,
    ]);
    await review.clerk.post(`/review-shares/${share.id}/recomputation`).send({}).expect(200);
    const after = await review.row(share, 'Giang');
    expect(after).toMatchObject({ proposedGroup: row.proposedGroup, recomputedGroup: 4 });
  });
});

describe('the way of a share', () => {
  it('goes to Sở Nội vụ, back with a reason, again, and is accepted by another', async () => {
    const early = await review.step(review.leader, await review.ward(round), 'submission').expect(409);
    expect(early.body).toMatchObject({ code: 'review.undecided' });
    await review.decideAll(share);
    await review.step(review.clerk, await review.ward(round), 'submission').expect(403);
    await review.step(review.leader, await review.ward(round), 'submission', { note: 'Đã họp' }).expect(200);
    const [row] = await review.rows(share);
    if (!row) throw new Error('empty');
    expect((await review.decide(review.clerk, row).expect(409)).body.code).toBe('review.wrong-state');
    const sent = await review.ward(round, review.officer);
    expect(sent.allowedActions).toEqual(['returnReviewShare', 'acceptReviewShare']);
    await review.step(review.partyOfficer, sent, 'acceptance').expect(404);
    await review.step(review.officer, sent, 'return', { reason: 'Thiếu giải pháp cho hai người' }).expect(200);
    await review.step(review.officer, sent, 'acceptance').expect(409);
    await review.decide(review.clerk, row, { group: 2, solution: 'training', solutionDueOn: '2099-01-01' }).expect(200);
    await review.step(review.leader, await review.ward(round), 'submission').expect(200);
    await review.step(review.officer, sent, 'acceptance').expect(412);
    const accepted = await review
      .step(review.officer, await review.ward(round, review.officer), 'acceptance')
      .expect(200);
    expect(accepted.body).toMatchObject({ state: 'accepted', allowedActions: [] });
    const told = await review.two.test.sql<{ kind: string }>(
      `select distinct kind from notification where link = $1 order by kind`,
      [`/ra-soat/phan/${share.id}`],
    );
    expect(told.map(({ kind }) => kind)).toEqual(['reviews.accepted', 'reviews.returned', 'reviews.submitted']);
  });

  it('ends with the round, which is closed without some only when each is named', async () => {
    const close = (body: object) =>
      review.officer.post(`/review-rounds/${round.id}/closing`).set('If-Match', `"${round.version}"`).send(body);
    const refused = await close({}).expect(409);
    expect(refused.body).toMatchObject({ code: 'review.shares-missing' });
    expect(refused.body.errors).toHaveLength(4);
    const ids = (await review.shares(review.officer, round)).map(({ id }) => id);
    await close({ missingShareIds: ids.slice(1), note: 'Đã quá hạn nhiều lần' }).expect(409);
    await close({ missingShareIds: ids }).expect(422);
    const closed = await close({ missingShareIds: ids, note: 'Đã quá hạn nhiều lần' }).expect(200);
    expect(closed.body).toMatchObject({ state: 'closed', allowedActions: [] });
    expect(closed.body.closingNote).toContain('Phường Thục Phán – khối chính quyền');
    const row = await review.row(share, 'Bình');
    expect((await review.decide(review.clerk, row).expect(409)).body.code).toBe('review.round-not-open');
  });

  it('is closed to every write once the round is, whoever writes', async () => {
    const ids = (await review.shares(review.officer, round)).map(({ id }) => id);
    await review.officer
      .post(`/review-rounds/${round.id}/closing`)
      .set('If-Match', `"${round.version}"`)
      .send({ missingShareIds: ids, note: 'Đã quá hạn nhiều lần' })
      .expect(200);
    for (const statement of [
      'update review_assessment set decided_group = 1, solution = $2, decided_at = now() where round_id = $1',
      'delete from review_assessment_sensitive where round_id = $1 and $2::text is not null',
      'update review_share set quota = 99 where round_id = $1 and $2::text is not null',
      'update review_round set name = $2 where id = $1',
      'update review_round set state = $2, closed_at = null where id = $1',
    ]) {
      await expect(review.two.test.sql(statement, [round.id, 'open'])).rejects.toThrow(/closed/);
    }
  });
});
