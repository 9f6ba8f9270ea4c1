import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import type { FigurePeriod, FigureSource, FigureValue } from '@commune/platform/figures';
import { CapabilityModule } from '@commune/platform/modules';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EvaluationModule } from '../evaluation.module.js';

/** A module that offers one figure, as plan tracking does: of every commune 97.5 %, since July 2026. */
@Injectable()
class OnTime implements FigureSource {
  readonly code = 'dossiers.on-time';
  readonly name = 'Đúng hạn';
  readonly measure = 'percent';
  readonly subject = 'unit';
  readonly explanation = 'Đúng hạn trên tất cả';
  readonly source = 'kiểm thử';

  of(_: Reader, unitIds: readonly string[], { from, to }: FigurePeriod): Promise<ReadonlyMap<string, FigureValue>> {
    const value = { numerator: 19_500, denominator: 200, asOf: to, account: '195 / 200', link: '/nguon' };
    return Promise.resolve(new Map(from < '2026-07' ? [] : unitIds.map((id) => [id, value])));
  }
}

@CapabilityModule({ name: 'figures-of-test', figures: [OnTime] }, { providers: [OnTime] })
class FiguresOfTest {}

let test: TestApp;
let places: TwoProvinces;
let director: TestCaller;
let leader: TestCaller;
let ward: string;

beforeAll(async () => {
  test = await TestApp.start([EvaluationModule, FiguresOfTest]);
  places = await TwoProvinces.open(test);
  ward = places.unitId('ward');
  director = await places.caller('home_affairs_director', 'here');
  leader = await places.caller('commune_leader', 'ward');
});

afterAll(() => test.stop());

interface Criterion {
  readonly code: string;
  readonly value: number | null;
  readonly computed: number | null;
  readonly origin: string;
  readonly decided: { readonly id: string } | null;
}

const card = async (caller: TestCaller, period = '2026-Q3') =>
  (await caller.get(`/indicator-cards/${ward}?period=${period}`).expect(200)).body;
const criterion = (body: { groups: { criteria: Criterion[] }[] }, code: string): Criterion | undefined =>
  body.groups.flatMap(({ criteria }) => criteria).find((one) => one.code === code);
const decide = (caller: TestCaller, criterionCode: string, value: number | null, more: object = {}) => {
  const reason = 'Theo báo cáo của Văn phòng UBND tỉnh';
  const body = { period: '2026-Q3', criterionCode, value, reason, replaces: null, ...more };
  return caller.post(`/indicator-cards/${ward}/values`).send(body);
};

describe('the card of a commune', () => {
  it('takes what it can from the figure, with its source and day, and has no points while something is missing', async () => {
    const body = await card(leader);
    expect(body).toMatchObject({ points: null, level: null, fromFigures: 1, decided: 0, mayDecide: false });
    expect(body.missing).toHaveLength(10);
    expect(criterion(body, '3')).toMatchObject({
      ...{ value: 97.5, computed: 97.5, origin: 'figure', decided: null },
      figure: { value: 97.5, account: '195 / 200', asOf: '2026-09-30', link: '/nguon', source: 'kiểm thử' },
    });
    // Named by the set, offered by no module here.
    expect(criterion(body, '5')).toMatchObject({ value: null, origin: 'missing', figure: { value: null } });
    expect(criterion(await card(leader, '2026-01'), '3')).toMatchObject({ value: null, origin: 'missing' });
  });

  it('is for those who reach the commune', async () => {
    const neighbour = await places.caller('commune_leader', 'neighbour');
    await neighbour.get(`/indicator-cards/${ward}`).expect(404);
    await (await places.caller('viewer', 'here')).get(`/indicator-cards/${ward}`).expect(403);
    const { body } = await director.get('/indicator-cards?period=2026-Q3&q=ward').expect(200);
    expect(body).toMatchObject({ total: 1, periodName: 'quý III/2026', items: [{ id: ward, fromFigures: 1 }] });
    await director.get('/indicator-cards?period=2026-Q5').expect(422);
  });
});

describe('a word on a criterion', () => {
  it('is for the province to give, never for the commune itself', async () => {
    await decide(leader, '8', 90).expect(403);
    const party = await test.signIn([{ role: 'party_organisation_officer', unitId: ward, blocs: ['party'] }]);
    expect((await decide(party, '8', 90).expect(403)).body.code).toBe('evaluation.own-indicator');
  });

  it('stands in place of the figure with its reason; the figure stays beside it, and comes back', async () => {
    await decide(director, '3', 60, { reason: '' }).expect(422);
    const { body: lower } = await decide(director, '3', 60).expect(201);
    const word = criterion(lower, '3');
    expect(word).toMatchObject({ value: 60, computed: 97.5, origin: 'decided', decided: { computed: 97.5 } });
    await decide(director, '3', 70).expect(409);
    const { body: back } = await decide(director, '3', null, { replaces: word?.decided?.id }).expect(201);
    expect(criterion(back, '3')).toMatchObject({ value: 97.5, origin: 'figure' });
    expect(back.words).toMatchObject([{ value: null }, { value: 60, computed: 97.5, decidedBy: expect.any(String) }]);
  });

  it.each([
    ['an unknown criterion', '99', 50, {}],
    ['more than the scale', '8', 101, {}],
    ['a period to come', '8', 50, { period: '2099-01' }],
  ])('on %s is refused', async (_, code, value, more) => {
    await decide(director, code, value, more).expect(422);
  });

  it('of two at once is taken once', async () => {
    const statuses = await Promise.all([1, 2, 3].map(async (value) => (await decide(director, '8', value)).status));
    expect(statuses.sort()).toEqual([201, 409, 409]);
  });

  it('on whatever is missing makes the points of the whole', async () => {
    const before = await card(director);
    for (const code of before.missing) await decide(director, code, 80).expect(201);
    const eight = criterion(before, '8')?.decided?.id;
    const { body } = await decide(director, '8', 80, { replaces: eight }).expect(201);
    // Criterion 3 is a quarter of 40: (3 × 80 + 97.5) / 4 × 0.4 + 80 × 0.6.
    expect(body).toMatchObject({ points: 81.75, level: 'good', missing: [], decided: 10, fromFigures: 1 });
    expect(body.steps.at(-1)).toMatchObject({ code: 'points' });
  });
});

describe('a set of criteria', () => {
  it('is not published with a figure that nobody offers', async () => {
    const cadre = '019ac000-0000-7000-8000-000000000004';
    const party = await test.signIn([
      { role: 'party_organisation_officer', unitId: places.unitId('here'), blocs: ['party'] },
    ]);
    const copy = { unitId: places.unitId('here'), copyOf: cadre, effectiveFrom: '2099-01-01' };
    const { body: draft } = await party.post('/criteria-sets').send(copy).expect(201);
    // The shipped set names what plan tracking offers; here only one of its figures is offered.
    const publication = party.post(`/criteria-sets/${draft.id}/publication`).set('If-Match', `"${draft.version}"`);
    const { body } = await publication.send({ reason: 'Ban hành thử' }).expect(422);
    const codes = body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`);
    expect(codes).toEqual([
      '/groups/1/criteria/0/figure/code evaluation.figure-unknown',
      '/groups/1/criteria/1/figure/code evaluation.figure-unknown',
      '/groups/1/criteria/2/figure/code evaluation.figure-unknown',
    ]);
  });
});
