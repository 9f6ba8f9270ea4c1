import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import { UnitChangesService } from '@commune/platform/units';
import { importFile } from '../testing/importing.js';
import { ReviewOfTwoCommunes, type RoundOfTest } from '../testing/review-round.js';
import { idNumberOf, rosterFile } from '../testing/roster-file.js';

let review: ReviewOfTwoCommunes;
let round: RoundOfTest;

beforeAll(async () => {
  review = await ReviewOfTwoCommunes.start();
  round = await review.opened();
  const share = await review.ward(round);
  await review.decideAll(share);
  await review.step(review.leader, await review.ward(round), 'submission').expect(200);
  await review.step(review.officer, await review.ward(round, review.officer), 'acceptance').expect(200);
});

afterAll(() => review.two.test.stop());

const report = async () => (await review.officer.get(`/review-rounds/${round.id}/report`).expect(200)).body;
const people = async () =>
  (await review.officer.get(`/review-rounds/${round.id}/people?pageSize=100`).expect(200)).body;

/** Cells of the workbook, without its name of the day. */
async function cells(): Promise<string[]> {
  const { body } = await review.officer
    .get(`/review-rounds/${round.id}/report/workbook`)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(body);
  const found: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => found.push(cell.text))));
  return found;
}

describe('the report of a round', () => {
  it('counts the five groups by unit, bloc and group of positions', async () => {
    const body = await report();
    expect(body).toMatchObject({ isFrozen: false, total: { people: 19, setAside: 0 } });
    const ward = body.byUnit.find(
      ({ unitId, bloc }: { unitId: string; bloc: string }) => unitId === review.two.wardId && bloc === 'government',
    );
    expect(ward).toMatchObject({
      unitName: 'Phường Thục Phán',
      quota: 42,
      state: 'accepted',
      people: 8,
      groups: { one: 8 },
    });
    const sum = ({ groups }: { groups: Record<string, number> }): number =>
      Object.values(groups).reduce((total, count) => total + count, 0);
    expect(body.byUnit.map(sum).reduce((total: number, count: number) => total + count, 0)).toBe(19);
    expect(body.byPositionGroup.map(sum).reduce((total: number, count: number) => total + count, 0)).toBe(19);
  });

  it('of a clerk holds the own unit alone, and is no paper of the province', async () => {
    const { body } = await review.clerk.get(`/review-rounds/${round.id}/report`).expect(200);
    expect(body.total.people).toBe(8);
    expect(body.byUnit).toHaveLength(1);
    await review.clerk.get(`/review-rounds/${round.id}/report/document`).expect(403);
    const share = await review.ward(round);
    await review.clerk.get(`/review-shares/${share.id}/report/document`).expect(200);
    await review.clerk.get(`/review-shares/${share.id}/report/workbook`).expect(200);
  });

  it('lists those who do not fit, and those decided otherwise, by name', async () => {
    const all = await people();
    expect(all.total).toBe(19);
    const found = await review.officer
      .get(`/review-rounds/${round.id}/people?q=${encodeURIComponent('ly van anh')}`)
      .expect(200);
    expect(found.body.items).toMatchObject([
      { fullName: 'Lý Văn Ánh', unitName: 'Phường Thục Phán', ethnicGroup: 'Nùng' },
    ]);
    const differing = await review.officer.get(`/review-rounds/${round.id}/people?isDiffering=true`).expect(200);
    expect(differing.body.total).toBe((await report()).total.differing);
  });

  it('is the same to the letter after everything that may happen to the roster', async () => {
    const ids = (await review.shares(review.officer, round))
      .filter(({ state }) => state !== 'accepted')
      .map(({ id }) => id);
    await review.officer
      .post(`/review-rounds/${round.id}/closing`)
      .set('If-Match', `"${round.version}"`)
      .send({ missingShareIds: ids, note: 'Khóa sổ theo kế hoạch' })
      .expect(200);
    const frozen = JSON.stringify([await report(), await people(), await cells()]);
    await changeEverything();
    expect(JSON.stringify([await report(), await people(), await cells()])).toBe(frozen);
  });
});

/** Names, posts, qualifications, ratings, standards, quotas, positions, code lists; an import, a transfer, a leaver, a merger. */
async function changeEverything(): Promise<void> {
  const { two } = review;
  const { test } = two;
  const day = addDays(today(), -1);
  await importFile(review.officer, await rosterFile([{ F: idNumberOf(1), B: 'Lý Thị Bình Minh', M: 'Tiến sĩ' }]));
  await review.transfer(two.one('Lan'), two.communeId, two.one('Phúc').officeId, day);
  await test.sql(`update posting set ended_on = $2::date where civil_servant_id = $1`, [two.one('Giang').id, day]);
  for (const statement of [
    `update civil_servant set full_name = 'Tên Mới', sex = 'male', birth_date = '1970-01-01'`,
    `update civil_servant_sensitive set ethnic_group_code = '01'`,
    `update qualification set education_level = 'elementary', field_of_study = null`,
    `update annual_rating set rating = 'unsatisfactory'`,
    `update posting set position_title = 'Chức danh mới', specialism_code = 'land'`,
    `update position_standard set effective_to = current_date - 1`,
    `insert into position_standard (position_id, effective_from, min_education, fields_of_study, source)
      select id, current_date, 'doctorate', '{}', 'kiểm thử' from job_position`,
    `update staffing_quota set head_count = 1`,
    `update job_position set name = 'Vị trí mới', is_leader = true, sort_order = 1`,
    `update code_list_entry set name = 'Tên khác'`,
  ]) {
    await test.sql(statement);
  }
  await merge();
}

/** The commune goes into the ward, under a new name. */
async function merge(): Promise<void> {
  const { two } = review;
  const administrator = await two.test.signIn([
    { role: 'province_admin', unitId: two.provinceId, blocs: ['government', 'party'] },
  ]);
  const request = {
    kind: 'merge',
    unitIds: [two.wardId, two.communeId],
    targets: [{ code: '09999', name: 'Sông Hiến', fullName: 'Phường Sông Hiến', designation: 'phuong' }],
    effectiveOn: today(),
    documentNumber: '1/NQ',
    documentDate: today(),
  };
  await administrator.post('/unit-changes').send(request).expect(201);
  await two.test.get(UnitChangesService).executeDue();
}
