import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EvaluationModule } from '../evaluation.module.js';
import { leader, staff } from './trial-examples.js';

let test: TestApp;
let caller: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([EvaluationModule]);
  const unitId = (await TwoProvinces.open(test)).unitId('here');
  caller = await test.signIn([{ role: 'viewer', unitId }]);
});

afterAll(() => test.stop());

const tried = (body: object) => caller.post('/period-score-trials').send(body);

describe('a trial of the points of a month', () => {
  it.each([
    ['an official who does not lead', staff, { points: 93.69, resultPercent: 94.5513, resultPoints: 66.1859 }],
    ['an official who leads', leader, { points: 86.67, resultPercent: 86.6667, resultPoints: 60.6667 }],
  ])('tells the points of %s', async (_, body, expected) => {
    const answer = await tried(body).expect(200);
    expect(answer.body).toMatchObject({ state: 'scored', uncappedPercent: expected.resultPercent, ...expected });
  });

  it('explains each item and each step with its article', async () => {
    const { body } = await tried(staff).expect(200);
    expect(body.items).toMatchObject([{}, {}, { progress: 3.75 }, { quality: 9, quantity: 12 }]);
    expect(body.steps.map(({ code }: { code: string }) => code)).toEqual([
      'assigned',
      'factor.a',
      'factor.b',
      'factor.c',
      'result',
      'result-points',
      'points',
    ]);
  });

  it('gives no points where nothing was assigned', async () => {
    const { body } = await tried({ ...staff, items: [] }).expect(200);
    expect(body).toMatchObject({ state: 'insufficient_data', points: null, generalPoints: 27.5 });
  });

  it.each([
    ['points above the maximum', { generalPoints: [{ code: 'I.1', points: 6 }] }, 'evaluation.points-outside'],
    ['points between the steps', { generalPoints: [{ code: 'I.1', points: 4.1 }] }, 'evaluation.points-between-steps'],
    ['criteria left out', { generalPoints: [] }, 'evaluation.criterion-missing'],
    [
      'more done than assigned',
      { items: [{ name: 'x', quantity: 1, coefficient: 1, completedQuantity: 2 }] },
      'evaluation.completed-more-than-assigned',
    ],
  ])('refuses %s', async (_, more, code) => {
    const { body } = await tried({ ...staff, ...more }).expect(422);
    expect(body.errors.map((error: { code: string }) => error.code)).toContain(code);
  });

  it('refuses a number that could not be held exactly', async () => {
    const items = [{ name: 'x', quantity: 1.234, coefficient: 1, completedQuantity: 1 }];
    await tried({ ...staff, items }).expect(422);
  });

  it('saves nothing', async () => {
    const count = async () => (await test.sql<{ count: string }>('select count(*) from audit_entry'))[0]?.count;
    const before = await count();
    await tried(staff).expect(200);
    expect(await count()).toBe(before);
  });
});
