import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { strFromU8, unzipSync } from 'fflate';
import { RatingPlace, YEAR } from '../testing/rating-place.js';
import type { WorkPlace } from '../testing/work-place.js';

let rating: RatingPlace;
let place: WorkPlace;
let officer: TestCaller;
let round: { id: string; version: number };

const UNSCORED = { level: 'not_rated', reason: 'Không tháng nào được theo dõi, chấm điểm' };
const rowOf = (personId: string) => rating.ratingOf(rating.clerk, round.id, personId);
async function decided(caller: TestCaller, personId: string, decision: object): Promise<void> {
  await rating.step(caller, await rowOf(personId), 'decision', decision).expect(200);
}

beforeAll(async () => {
  rating = await RatingPlace.open();
  place = rating.place;
  officer = await place.places.caller('home_affairs_officer', 'here');
  const { lam, hoa, truong, binh } = place.people;
  await rating.scored(lam, 88);
  await rating.organisationRated('good');
  round = (await rating.opened(rating.clerk).expect(201)).body;
  round = (await rating.met(rating.clerk, round).expect(200)).body;
  for (const person of [truong, binh]) await rating.opinionGiven(rating.clerk, await rowOf(person));
  await decided(place.leader, lam, { level: 'good' });
  await decided(place.leader, hoa, UNSCORED);
  await decided(place.leader, binh, UNSCORED);
  await decided(rating.director, truong, UNSCORED);
  const paper = { number: '512/QĐ-UBND', signedOn: today(), signerName: 'Nông Văn Trưởng', signerPost: 'Chủ tịch' };
  round = (await rating.roundStep(rating.clerk, round, 'decision-paper', paper).expect(200)).body;
});

afterAll(() => place.test.stop());

const waiting = async () => (await officer.get(`/waiting-results?period=${YEAR}`).expect(200)).body.items;
async function packed() {
  const asked = { unitId: place.places.unitId('here'), bloc: 'government', period: YEAR };
  return officer.runJob(officer.post('/result-packages').send(asked));
}
const packages = async () => (await officer.get('/result-packages').expect(200)).body.items;

describe('results of a year', () => {
  it('are none before they are published', async () => {
    expect(await waiting()).toEqual([]);
    expect(await packed()).toMatchObject({ error: { code: 'evaluation.nothing-to-send' } });
  });

  it('wait for five days from publication', async () => {
    round = (await rating.roundStep(place.leader, round, 'publication').expect(200)).body;
    expect(await waiting()).toMatchObject([
      { period: YEAR, resultOn: today(), dueOn: addDays(today(), 5), people: 4, packed: 0, sent: 0 },
    ]);
  });

  it('go out with level and number of the decision, the head’s without that of the agency', async () => {
    expect(await packed()).toMatchObject({ state: 'done' });
    const [made] = await packages();
    const { body } = await officer.get(`/result-packages/${made.id}/content`).responseType('blob').expect(200);
    const parts = unzipSync(new Uint8Array(Buffer.from(body)));
    const { results } = JSON.parse(strFromU8(parts['ket-qua.json'] ?? new Uint8Array()));
    const told = (name: string) => results.find(({ fullName }: { fullName: string }) => fullName.endsWith(name));
    expect(results).toHaveLength(4);
    expect(told('CB-LAM')).toMatchObject({
      ...{ period: YEAR, points: 88, generalPoints: null, resultOn: today() },
      ...{ level: 'Hoàn thành tốt nhiệm vụ', decisionNumber: '512/QĐ-UBND', isLeader: false },
    });
    expect(told('CB-TRUONG')).toMatchObject({ level: 'Không xếp loại', decisionNumber: null, isLeader: true });
    expect(await waiting()).toMatchObject([{ people: 4, packed: 4, allowedActions: [] }]);
    expect(await packed()).toMatchObject({ error: { code: 'evaluation.nothing-to-send' } });
  });

  it('wait no more once sent; a decision that replaces another waits anew, alone', async () => {
    const [{ id, version }] = await packages();
    const sending = { sentOn: today(), receiptNumber: 'CSDL-1' };
    await TwoProvinces.versioned(officer.post(`/result-packages/${id}/sending`), version)
      .send(sending)
      .expect(200);
    expect(await waiting()).toEqual([]);
    const body = { level: 'satisfactory', reason: 'Kê khai không trung thực', decisionNumber: '88/QĐ-SNV' };
    await rating
      .step(rating.director, await rating.ratingOf(rating.director, round.id, place.people.lam), 're-rating', body)
      .expect(200);
    expect(await waiting()).toMatchObject([{ people: 5, sent: 4, packed: 0, allowedActions: ['makeResultPackage'] }]);
    expect(await packed()).toMatchObject({ state: 'done' });
    expect((await packages())[0]).toMatchObject({ people: 1, period: YEAR });
  });
});
