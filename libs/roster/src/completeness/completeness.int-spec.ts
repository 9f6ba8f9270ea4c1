import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestCaller } from '@commune/platform/testing';
import { CompletenessSnapshots } from './completeness-snapshots.js';
import { TwoCommunes } from '../testing/two-communes.js';
import { textOfWorkbook } from '../testing/workbook-text.js';

let two: TwoCommunes;
let clerk: TestCaller;
let officer: TestCaller;

beforeAll(async () => {
  two = await TwoCommunes.start();
  clerk = await two.test.signIn([{ role: 'commune_clerk', unitId: two.wardId, blocs: ['government'] }]);
  officer = await two.test.signIn([{ role: 'home_affairs_officer', unitId: two.provinceId }]);
});

afterAll(() => two.test.stop());

interface Check {
  readonly code: string;
  readonly missing: number;
}

const checksOf = async (reader: TestCaller): Promise<readonly Check[]> =>
  (await reader.get('/completeness').expect(200)).body.checks;
const missingOf = (checks: readonly Check[], code: string): number | undefined =>
  checks.find((check) => check.code === code)?.missing;

describe('completeness', () => {
  it('counts what is missing, the most frequent first', async () => {
    const checks = await checksOf(clerk);
    expect(checks.map(({ missing }) => missing)).toEqual(
      checks.map(({ missing }) => missing).toSorted((a, b) => b - a),
    );
    expect(missingOf(checks, 'identityPaper')).toBe(8);
    expect(missingOf(checks, 'idNumber')).toBe(0);
  });

  it('asks the day of joining the Party of the Party bloc only', async () => {
    await two.test.sql(`update civil_servant_sensitive set party_admitted_on = null`);
    expect(missingOf(await checksOf(clerk), 'partyAdmittedOn')).toBe(0);
    expect(missingOf(await checksOf(officer), 'partyAdmittedOn')).toBe(two.of('Đàm').length + two.of('Sầm').length);
  });

  it('says of each commune how complete its records are, and against which target', async () => {
    const { body } = await officer.get('/completeness').expect(200);
    expect(body.communes.map(({ unitId, records }: { unitId: string; records: number }) => [unitId, records])).toEqual([
      [two.wardId, 11],
      [two.communeId, 8],
    ]);
    expect(body).toMatchObject({ target: { percent: 100, year: 2029 }, totals: { records: 19 } });
  });

  it('counts fields of classes that the reader lacks without telling whose', async () => {
    const viewer = await two.test.signIn([{ role: 'viewer', unitId: two.provinceId, blocs: ['party', 'government'] }]);
    expect(missingOf(await checksOf(viewer), 'idNumber')).toBe(0);
    await viewer.get('/completeness/records').expect(403);
    await viewer.get(`/civil-servants/${two.one('Lý').id}/completeness`).expect(403);
  });
});

describe('the records that lack something', () => {
  it('are found by what they lack, with all that each lacks', async () => {
    const { body } = await clerk.get('/completeness/records').query({ missing: 'foreignLanguage' }).expect(200);
    expect(body.total).toBe(8);
    expect(body.items.every(({ missing }: { missing: string[] }) => missing.includes('foreignLanguage'))).toBe(true);
    await clerk.get('/completeness/records').query({ missing: 'password' }).expect(422);
  });

  it('rise in score when the field is filled in', async () => {
    const { id } = two.one('Lý');
    const before = (await clerk.get(`/civil-servants/${id}/completeness`).expect(200)).body;
    const { version } = (await clerk.get(`/civil-servants/${id}`).expect(200)).body;
    await clerk
      .patch(`/civil-servants/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ foreignLanguage: 'Tiếng Anh', graduationYear: 2012 })
      .expect(200);
    const after = (await clerk.get(`/civil-servants/${id}/completeness`).expect(200)).body;
    expect(after.score).toBeGreaterThan(before.score);
    expect(after.checks).toContainEqual(expect.objectContaining({ code: 'foreignLanguage', isFilled: true }));
  });

  it('of another commune are not found', async () => {
    await clerk.get(`/civil-servants/${two.one('Bế').id}/completeness`).expect(404);
    const { body } = await clerk.get('/completeness/records').query({ unitId: two.communeId }).expect(200);
    expect(body.total).toBe(0);
  });

  it('are given as a workbook, and that stands in the trail', async () => {
    const { body } = await clerk.get('/completeness/records/export').responseType('blob').expect(200);
    expect(await textOfWorkbook(body)).toContain('Bản số hóa căn cước');
    const [entry] = await two.test.sql<{ operation: string }>(
      `select operation from audit_entry where action = 'export' order by seq desc limit 1`,
    );
    expect(entry?.operation).toBe('exportIncompleteRecords');
  });
});

describe('the state of a week', () => {
  it('is written down by the system and read as a line through the weeks', async () => {
    await two.test.get(CompletenessSnapshots).run();
    await two.test.get(CompletenessSnapshots).run();
    const { body } = await officer.get('/completeness').expect(200);
    expect(body.trend).toHaveLength(1);
    expect(body.trend[0]).toMatchObject({ records: 19, score: body.totals.score });
  });
});
