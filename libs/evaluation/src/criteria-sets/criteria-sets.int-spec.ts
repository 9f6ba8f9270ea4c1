import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { TestApp, TwoProvinces, type TestCaller } from '@commune/platform/testing';
import { EvaluationModule } from '../evaluation.module.js';
import { OfferedFigures } from '../testing/offered-figures.js';
import { replacementExample } from './criteria-set.example.js';

const SHIPPED = '019ac000-0000-7000-8000-000000000001';
const KPI = '019ac000-0000-7000-8000-000000000004';
const firstOfMonth = (months: number): string => `${addMonths(today(), months).slice(0, 7)}-01`;
const NEXT_MONTH = firstOfMonth(1);
const LATER = firstOfMonth(3);

let test: TestApp;
let provinces: TwoProvinces;
let officer: TestCaller;
let director: TestCaller;
let neighbour: TestCaller;
let clerk: TestCaller;
let organisation: TestCaller;

beforeAll(async () => {
  test = await TestApp.start([EvaluationModule, OfferedFigures]);
  provinces = await TwoProvinces.open(test);
  const here = provinces.unitId('here');
  officer = await test.signIn([{ role: 'home_affairs_officer', unitId: here }]);
  director = await test.signIn([{ role: 'home_affairs_director', unitId: here }]);
  neighbour = await test.signIn([{ role: 'home_affairs_director', unitId: provinces.unitId('there') }]);
  clerk = await test.signIn([{ role: 'commune_clerk', unitId: provinces.unitId('ward') }]);
  organisation = await test.signIn([{ role: 'party_organisation_officer', unitId: here, blocs: ['party'] }]);
});

afterAll(() => test.stop());

interface SetOfTest {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly state: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
}

const copied = (caller: TestCaller, copyOf = SHIPPED, effectiveFrom = NEXT_MONTH) =>
  caller.post('/criteria-sets').send({ unitId: provinces.unitId('here'), copyOf, effectiveFrom });
const drafted = async (effectiveFrom: string): Promise<SetOfTest> =>
  (await copied(officer, SHIPPED, effectiveFrom).expect(201)).body;
const replaced = (caller: TestCaller, { id, version }: Pick<SetOfTest, 'id' | 'version'>, more: object) =>
  caller
    .put(`/criteria-sets/${id}`)
    .set('If-Match', `"${version}"`)
    .send({ ...replacementExample, ...more });
const published = (caller: TestCaller, { id, version }: SetOfTest) =>
  caller
    .post(`/criteria-sets/${id}/publication`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'Giám đốc Sở đã phê duyệt' });
const listed = async (caller: TestCaller): Promise<SetOfTest[]> =>
  (await caller.get('/criteria-sets').expect(200)).body.items;

describe('the sets that ship', () => {
  it('are read by everybody who signs in', async () => {
    expect((await listed(clerk)).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'cadre current',
      'civil_servant current',
      'civil_servant_leader current',
      'organisation current',
    ]);
    const { body } = await clerk.get(`/criteria-sets/${SHIPPED}`).expect(200);
    expect(body.groups[0].criteria[0]).toMatchObject({ code: 'I.1', maximum: 5, weight: null });
    expect(body.groups[0].criteria[0].help).toHaveLength(8);
  });

  it('are changed by nobody, through the API or beneath it', async () => {
    await replaced(director, { id: SHIPPED, version: 1 }, {}).expect(409);
    await expect(test.sql(`update criteria_set set name = 'x' where id = $1`, [SHIPPED])).rejects.toThrow(
      'not changed',
    );
    await expect(test.sql('delete from criteria_set where id = $1', [SHIPPED])).rejects.toThrow('not changed');
  });
});

describe("a province's own set", () => {
  it('is drafted by an officer, put in use by the director, and takes the place of the one that ships', async () => {
    const draft = await drafted(NEXT_MONTH);
    expect(draft).toMatchObject({ state: 'draft', version: 1 });
    const { body: changed } = await replaced(officer, draft, { effectiveFrom: NEXT_MONTH }).expect(200);
    expect(changed.groups).toHaveLength(2);
    await published(officer, changed).expect(403);
    await published(director, draft).expect(412);
    const { body } = await published(director, changed).expect(200);
    expect(body).toMatchObject({ state: 'upcoming', effectiveFrom: NEXT_MONTH, allowedActions: ['copy'] });
    await replaced(officer, body, {}).expect(409);
    await expect(test.sql('update criteria_set set groups = $2 where id = $1', [body.id, '[]'])).rejects.toThrow();
  });

  it('is what a trial of that month asks for, and no other month or province', async () => {
    const points = [
      ['I.1', 5],
      ['I.2', 5],
      ['II.1', 10],
      ['II.2', 10],
    ].map(([code, value]) => ({ code, points: value }));
    const body = { generalPoints: points, items: [], unitId: provinces.unitId('office'), asOf: NEXT_MONTH };
    const tried = (more: object) => clerk.post('/period-score-trials').send({ ...body, ...more });
    expect((await tried({}).expect(200)).body.generalPoints).toBe(30);
    await tried({ asOf: today() }).expect(422);
    await tried({ unitId: provinces.unitId('far') }).expect(422);
  });

  it('ends the day before the next one begins', async () => {
    const next = await drafted(LATER);
    await published(director, next).expect(200);
    const own = (await listed(clerk)).filter(({ effectiveFrom }) => effectiveFrom >= NEXT_MONTH);
    expect(own.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo])).toEqual([
      [LATER, null],
      [NEXT_MONTH, expect.stringMatching(/^\d{4}-\d{2}-(28|29|30|31)$/u)],
    ]);
  });

  it('does not begin in a month that has begun, within a month, or before one that is published', async () => {
    const codes = await Promise.all(
      [firstOfMonth(0), `${NEXT_MONTH.slice(0, 8)}02`, NEXT_MONTH].map(
        async (day) => (await copied(officer, SHIPPED, day).expect(422)).body.errors[0].code,
      ),
    );
    expect(codes).toEqual(['evaluation.set-start-past', 'evaluation.set-start', 'evaluation.set-start-order']);
  });

  it('may be kept with faults, and is not published with them', async () => {
    const draft = await drafted(firstOfMonth(6));
    const [group] = replacementExample.groups;
    const { body } = await replaced(officer, draft, { groups: [group], effectiveFrom: draft.effectiveFrom }).expect(
      200,
    );
    const refusal = await published(director, body).expect(422);
    expect(refusal.body).toMatchObject({
      code: 'evaluation.set-incomplete',
      errors: [{ code: 'evaluation.general-sum' }],
    });
    await officer.delete(`/criteria-sets/${body.id}`).set('If-Match', `"${body.version}"`).expect(204);
    await officer.get(`/criteria-sets/${body.id}`).expect(404);
  });

  it('is published once by two who do it at the same moment', async () => {
    const [one, other] = [await drafted(firstOfMonth(8)), await drafted(firstOfMonth(8))];
    const answers = await Promise.all([published(director, one), published(director, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('refuses a lost update', async () => {
    const draft = await drafted(firstOfMonth(10));
    await replaced(officer, draft, { effectiveFrom: draft.effectiveFrom }).expect(200);
    await replaced(director, draft, { effectiveFrom: draft.effectiveFrom }).expect(412);
  });
});

describe('a trial of a set', () => {
  const values = Array.from({ length: 11 }, (_, index) => ({ code: String(index + 1), value: index < 4 ? 90 : 60 }));
  const tried = (id: string, given: object[]) =>
    clerk.post(`/criteria-sets/${id}/score-trials`).send({ values: given });

  it('tells points, level and every step', async () => {
    const { body } = await tried(KPI, values).expect(200);
    expect(body).toMatchObject({ points: 72, outOf: 100, level: 'good', missing: [] }); // 40 × 0.9 + 60 × 0.6
    expect(body.steps).toHaveLength(5);
  });

  it('tells what is missing and gives no points', async () => {
    const { body } = await tried(KPI, values.slice(1)).expect(200);
    expect(body).toMatchObject({ points: null, level: null, missing: ['1'] });
  });

  it('gives no level by the general criteria alone', async () => {
    const { body } = await tried(SHIPPED, [{ code: 'I.1', value: 5 }]).expect(200);
    expect(body).toMatchObject({ points: null, outOf: 30, level: null });
  });

  it('refuses a value beyond the scale', async () => {
    const { body } = await tried(KPI, [{ code: '1', value: 101 }]).expect(422);
    expect(body.errors[0]).toMatchObject({ pointer: '/values/0', code: 'evaluation.points-outside' });
  });
});

it('tells the history of a set, with who and why', async () => {
  const draft = await drafted(firstOfMonth(11));
  await replaced(officer, draft, { effectiveFrom: draft.effectiveFrom }).expect(200);
  const { body } = await officer.get(`/criteria-sets/${draft.id}/history`).expect(200);
  expect(body.items.map(({ operation }: { operation: string }) => operation)).toEqual([
    'replaceCriteriaSet',
    'createCriteriaSet',
  ]);
  expect(body.items[0].reason).toBe(replacementExample.source);
  await clerk.get(`/criteria-sets/${draft.id}/history`).expect(404);
});

describe('the walls', () => {
  it('hide a draft from everybody but those who keep it', async () => {
    const draft = await drafted(firstOfMonth(12));
    for (const caller of [clerk, neighbour]) {
      await caller.get(`/criteria-sets/${draft.id}`).expect(404);
      expect((await listed(caller)).map(({ id }) => id)).not.toContain(draft.id);
    }
    await replaced(neighbour, draft, {}).expect(404);
    await published(neighbour, draft).expect(404);
    await copied(neighbour).expect(404);
    await copied(clerk).expect(403);
  });

  it('hold beneath the application too', async () => {
    const { id } = await drafted(firstOfMonth(12));
    const affected = async (unitCode: string, operation: string): Promise<number> => {
      const units = `{${provinces.unitId(unitCode)}}`;
      const settings = { 'app.mode': 'write', 'app.operation': operation, 'app.government_units': units };
      return (await test.asScoped(settings, `update criteria_set set name = 'x' where id = '${id}'`)).affected;
    };
    expect(await affected('here', 'replaceCriteriaSet')).toBe(1);
    expect(await affected('there', 'replaceCriteriaSet')).toBe(0);
    expect(await affected('here', 'createStandardDraft')).toBe(0);
  });

  it('let the Party committee keep the set of officials, and no other', async () => {
    const { body } = await copied(organisation, KPI, firstOfMonth(2)).expect(201);
    expect(body).toMatchObject({ kind: 'cadre', thresholds: { excellent: 90, good: 70, satisfactory: 50 } });
    await published(organisation, body).expect(200);
    await copied(organisation, SHIPPED, firstOfMonth(14)).expect(404);
  });
});
