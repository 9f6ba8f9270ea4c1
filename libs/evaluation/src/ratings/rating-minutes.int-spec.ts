import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { codeOf, RatingPlace } from '../testing/rating-place.js';

let rating: RatingPlace;
let round: { id: string; version: number };
let neighbour: TestCaller;

const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n% ${text}\n1 0 obj\n<< >>\nendobj\n%%EOF\n`);
const path = (): string => `/rating-rounds/${round.id}/attachments`;
const attach = (caller: TestCaller, text: string) =>
  caller.post(`${path()}?kind=minutes`).attach('file', pdf(text), 'Biên bản họp.pdf');
const take = (caller: TestCaller, { id, version }: { id: string; version: number }) =>
  TwoProvinces.versioned(caller.post(`${path()}/${id}/removal`), version).send({ reason: 'Đính nhầm bản nháp' });

beforeAll(async () => {
  rating = await RatingPlace.open();
  neighbour = await rating.place.places.caller('commune_clerk', 'neighbour');
  round = (await rating.opened(rating.clerk).expect(201)).body;
});

afterAll(() => rating.place.test.stop());

describe('the signed minutes of a round', () => {
  it('wait for the meeting', async () => {
    expect(codeOf(await attach(rating.clerk, 'early').expect(409))).toBe('evaluation.meeting-missing');
    const { body } = await rating.clerk.get(path()).expect(200);
    expect(body).toMatchObject({ items: [], kinds: [{ code: 'minutes', mayAdd: false }] });
    round = (await rating.met(rating.clerk, round).expect(200)).body;
  });

  it('are brought by whoever runs the round and fetched by whoever reads it whole, as the trail tells', async () => {
    const { body: added } = await attach(rating.clerk, 'signed').expect(201);
    expect(added.allowedActions).toEqual(['downloadRatingMinutes', 'removeRatingMinutes']);
    for (const reader of [rating.place.leader, rating.director]) {
      const { body } = await reader.get(path()).expect(200);
      expect(body.items).toMatchObject([{ fileName: 'Biên bản họp.pdf', kind: 'minutes' }]);
    }
    const got = await rating.place.leader.get(`${path()}/${added.id}/content`).buffer(true).expect(200);
    expect(got.headers['content-type']).toBe('application/octet-stream');
    const trail = await rating.place.test.sql(
      `select action, operation, person_id from audit_entry
       where record_id = $1 and (after ->> 'id' = $2 or after ->> 'attachment' = $2) order by seq`,
      [round.id, added.id],
    );
    expect(trail).toEqual([
      { action: 'insert', operation: 'addRatingMinutes', person_id: null },
      { action: 'read', operation: 'downloadRatingMinutes', person_id: null },
    ]);
  });

  it('are not there for another commune, nor for who sees one office or one form', async () => {
    const { body } = await rating.clerk.get(path()).expect(200);
    const [{ id, version }] = body.items;
    for (const asked of [neighbour.get(path()), neighbour.get(`${path()}/${id}/content`)]) await asked.expect(404);
    await attach(neighbour, 'foreign').expect(404);
    await take(neighbour, { id, version }).expect(404);
    for (const outsider of [rating.place.head, rating.place.lam]) {
      await outsider.get(path()).expect(403);
      await outsider.get(`${path()}/${id}/content`).expect(403);
      await attach(outsider, 'own').expect(403);
    }
  });

  it('do not show in the database to the scope of one office or one person', async () => {
    const { places, people } = rating.place;
    const narrow = { 'app.offices': `{${places.unitId('office')}}`, 'app.person': people.lam };
    const seen = `select id from attachment where record_type = 'rating_round'`;
    expect(await rating.place.test.asScoped(narrow, seen)).toMatchObject({ rows: [] });
    const whole = { 'app.government_units': `{${places.unitId('ward')}}` };
    expect(await rating.place.test.asScoped(whole, seen)).toMatchObject({ rows: [{}] });
  });

  it('are taken away with a reason, on the version that was read', async () => {
    const { body: draft } = await attach(rating.clerk, 'draft').expect(201);
    await rating.clerk.post(`${path()}/${draft.id}/removal`).send({ reason: 'Đính nhầm bản nháp' }).expect(428);
    await take(rating.clerk, { ...draft, version: 9 }).expect(412);
    await take(rating.clerk, draft).expect(204);
    expect((await rating.clerk.get(path()).expect(200)).body.items).toHaveLength(1);
  });

  it('stay as they are once the round is frozen, whoever writes', async () => {
    await rating.place.test.sql(
      `update rating_round set state = 'frozen', published_at = now(), published_by_name = 'kiểm thử', frozen_at = now()
       where id = $1`,
      [round.id],
    );
    const { body } = await rating.clerk.get(path()).expect(200);
    expect(body.kinds).toMatchObject([{ mayAdd: false }]);
    const [kept] = body.items;
    expect(kept.allowedActions).toEqual(['downloadRatingMinutes']);
    expect(codeOf(await attach(rating.clerk, 'late').expect(409))).toBe('evaluation.round-frozen');
    expect(codeOf(await take(rating.clerk, kept).expect(409))).toBe('evaluation.round-frozen');
    await rating.clerk.get(`${path()}/${kept.id}/content`).expect(200);
    const removing = `update attachment set removed_at = now(), removed_reason = 'x' where id = '${kept.id}'`;
    await expect(rating.place.test.sql(removing)).rejects.toMatchObject({ code: 'RF409' });
  });
});
