import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { TwoCommunes } from '../testing/two-communes.js';

const TOMORROW = addDays(today(), 1);
const LATER = addDays(today(), 60);

let two: TwoCommunes;
let officer: TestCaller;
let director: TestCaller;
let clerk: TestCaller;
let organisation: TestCaller;
let positionId: string;

beforeAll(async () => {
  two = await TwoCommunes.start();
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
  director = await two.test.signIn([{ role: 'home_affairs_director', unitId: two.provinceId }]);
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId }]);
  organisation = await two.test.signIn([
    { role: 'party_organisation_officer', unitId: two.provinceId, blocs: ['party'] },
  ]);
  const [position] = await two.test.sql<{ id: string }>(`select id from job_position where code = 'II.01'`);
  positionId = position?.id ?? '';
});

afterAll(() => two.test.stop());

const content = (more: object = {}): object => ({
  effectiveFrom: TOMORROW,
  minEducation: 'university',
  fieldsOfStudy: ['Văn thư – Lưu trữ'],
  minPoliticalTheory: 'elementary',
  minStateManagement: null,
  further: [
    { kind: 'it', name: 'basic', level: null, areaType: null },
    { kind: 'ethnic_language', name: null, level: null, areaType: 'ethnic_minority' },
  ],
  trainable: ['political_theory', 'it', 'ethnic_language'],
  competencies: [{ code: 'general.it', level: 3 }],
  source: 'Quyết định số 12/QĐ-UBND',
  ...more,
});

const drafted = (caller: TestCaller, more: object = {}) =>
  caller.post(`/job-positions/${positionId}/standard-drafts`).send(content(more));
const published = (caller: TestCaller, id: string, version: number) =>
  caller
    .post(`/standard-drafts/${id}/publication`)
    .set('If-Match', `"${version}"`)
    .send({ reason: 'Giám đốc Sở đã phê duyệt' });
const standards = async (caller: TestCaller) => (await caller.get(`/job-positions/${positionId}/standards`)).body;
const replaced = (id: string, version: number, more: object) =>
  officer.put(`/standard-drafts/${id}`).set('If-Match', `"${version}"`).send(content(more));

describe('a standard', () => {
  it('is drafted by an officer, put in force by the director from a day, and stays as it is', async () => {
    const { body: draft } = await drafted(officer).expect(201);
    expect(draft).toMatchObject({ version: 1, allowedActions: ['update', 'discard'] });
    expect((await standards(clerk)).draft).toBeNull();
    await published(officer, draft.id, 1).expect(403);
    await replaced(draft.id, 1, { minEducation: 'master' }).expect(200);
    await published(director, draft.id, 1).expect(412);
    const { body } = await published(director, draft.id, 2).expect(200);
    expect(body.versions).toMatchObject([
      { state: 'upcoming', effectiveFrom: TOMORROW, effectiveTo: null, minEducation: 'master', fieldsOfStudy: ['Văn thư – Lưu trữ'] },
      { state: 'current', effectiveFrom: '2025-07-01', effectiveTo: today(), minEducation: 'university', further: [] },
    ]); // prettier-ignore
    expect(body).toMatchObject({ draft: null, allowedActions: ['create'] });
    expect((await standards(clerk)).versions).toHaveLength(2);
  });

  it('is told in the history of its position, with who and why', async () => {
    const { body } = await clerk.get(`/job-positions/${positionId}/history`).expect(200);
    expect(body.items.map(({ operation }: { operation: string }) => operation)).toContain('publishStandardDraft');
    expect(body.items[0].reason).toBe('Giám đốc Sở đã phê duyệt');
  });

  it.each([
    ['on the day of the newest version', { effectiveFrom: TOMORROW }, '/effectiveFrom', 'standards.not-after-latest'],
    ['before the position', { effectiveFrom: '2025-01-01' }, '/effectiveFrom', 'standards.outside-position'],
    [
      'with an unknown competency',
      { effectiveFrom: LATER, competencies: [{ code: 'x', level: 1 }] },
      '/competencies/0/code',
      'standards.competency-unknown',
    ],
    [
      'with a degree that a course would make up',
      { effectiveFrom: LATER, trainable: ['education'] },
      '/trainable/0',
      'standards.not-trainable',
    ],
    [
      'with years that say no number',
      { effectiveFrom: LATER, further: [{ kind: 'years_of_service', name: null, level: null, areaType: null }] },
      '/further/0/level',
      'standards.level',
    ],
  ])('is not drafted %s', async (_, more, pointer, code) => {
    const { body } = await drafted(officer, more).expect(422);
    expect(body.errors).toMatchObject([{ pointer, code }]);
  });

  it('has one draft at a time, which may be discarded', async () => {
    const { body: draft } = await drafted(officer, { effectiveFrom: LATER }).expect(201);
    await drafted(officer, { effectiveFrom: LATER }).expect(409);
    await officer.delete(`/standard-drafts/${draft.id}`).expect(428);
    await officer.delete(`/standard-drafts/${draft.id}`).set('If-Match', '"9"').expect(412);
    await officer.delete(`/standard-drafts/${draft.id}`).set('If-Match', '"1"').expect(204);
    expect((await standards(officer)).draft).toBeNull();
  });

  it('is put in force once, however many publish it at once', async () => {
    const { body: draft } = await drafted(officer, { effectiveFrom: LATER }).expect(201);
    const answers = await Promise.all([1, 2, 3].map(() => published(director, draft.id, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
    expect((await standards(officer)).versions).toHaveLength(3);
  });

  it('of the government is nothing that the Party committee or a commune writes', async () => {
    await drafted(organisation, { effectiveFrom: addDays(LATER, 1) }).expect(403);
    await drafted(clerk, { effectiveFrom: addDays(LATER, 1) }).expect(403);
    expect((await standards(organisation)).allowedActions).toEqual([]);
  });
});

describe('the framework of competencies', () => {
  it('has seven general, five professional, five managerial ones and the five of a commune leader', async () => {
    const { body } = await clerk.get('/competencies').expect(200);
    const sizes = body.groups.map(({ code, competencies }: { code: string; competencies: unknown[] }) => [
      code,
      competencies.length,
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      general: 7,
      professional: 5,
      managerial: 5,
      commune_leader: 5,
      area: 14,
    });
  });
});
