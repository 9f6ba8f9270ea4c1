import ExcelJS from 'exceljs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@commune/kernel';
import { today } from '@commune/platform/database';
import type { TestCaller } from '@commune/platform/testing';
import { check, execute, upload } from '../testing/importing.js';
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

type Filled = Readonly<Record<string, ExcelJS.CellValue>>;

const sheetOf = async (caller: TestCaller): Promise<Buffer> =>
  (await caller.get(`/review-shares/${share.id}/decision-sheet`).responseType('blob').expect(200)).body;

/** What a clerk does in Excel: cells of a person's row, by the label of the column. */
async function fill(content: Buffer, people: Readonly<Record<string, Filled>>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(content).buffer);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('no sheet');
  const columns = new Map<string, number>();
  sheet.eachRow((row) =>
    row.eachCell((cell, column) => {
      if (typeof cell.value === 'string' && !columns.has(cell.value)) columns.set(cell.value, column);
    }),
  );
  sheet.eachRow((row) => {
    const name = String(row.getCell(columns.get('Họ và tên') ?? 1).value);
    const given = Object.entries(people).find(([ending]) => name.endsWith(ending))?.[1] ?? {};
    for (const [label, value] of Object.entries(given)) row.getCell(columns.get(label) ?? 0).value = value;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const REASON = 'Đã đối chiếu hồ sơ giấy tại xã';
const kept: Filled = { 'Nhóm quyết định': 1, 'Lý do khi khác đề xuất': REASON, 'Giải pháp': 'Giữ nguyên vị trí' };

const importSheet = async (file: Buffer, onlyGoodRows = false) => {
  const { id } = await upload(review.clerk, file, 'review-decisions');
  const checked = await check(review.clerk, id);
  return { checked, done: await execute(review.clerk, id, onlyGoodRows) };
};

describe('the sheet of a share', () => {
  it('brings the decisions that were filled in, and leaves the rest as it was', async () => {
    const due = addDays(today(), 200).split('-').toReversed().join('/');
    const training = {
      'Nhóm quyết định': '2',
      'Lý do khi khác đề xuất': REASON,
      'Giải pháp': 'bồi dưỡng',
      'Nội dung giải pháp': 'Lớp quản lý nhà nước',
      'Thời hạn giải pháp': due,
    };
    const { done } = await importSheet(await fill(await sheetOf(review.clerk), { Bình: kept, Cúc: training }));
    expect(done).toMatchObject({ state: 'done', figures: { update: 2, faulty: 0, unchanged: 6 } });
    expect(await review.row(share, 'Bình')).toMatchObject({ decidedGroup: 1, solution: 'keep' });
    expect(await review.row(share, 'Cúc')).toMatchObject({
      decidedGroup: 2,
      solution: 'training',
      solutionNote: 'Lớp quản lý nhà nước',
      solutionDueOn: addDays(today(), 200),
    });
    expect(await review.ward(round)).toMatchObject({ decided: 2 });
  });

  it('comes a second time without effect, and a later decision is not run over: it is listed as a conflict', async () => {
    const sheet = await sheetOf(review.clerk);
    const first = await fill(sheet, { Bình: kept });
    expect((await importSheet(first)).done).toMatchObject({ figures: { update: 1 } });
    expect((await importSheet(first)).done).toMatchObject({ figures: { update: 0, unchanged: 8, faulty: 0 } });

    const later = {
      group: 4,
      reason: 'Lãnh đạo đối chiếu lại hồ sơ',
      solution: 'roadmap',
      solutionDueOn: addDays(today(), 90),
    };
    await review.decide(review.leader, await review.row(share, 'Bình'), later).expect(200);
    const second = await fill(sheet, { Bình: kept, Cúc: kept });
    const { checked, done } = await importSheet(second, true);
    expect(checked.counts).toMatchObject({ update: 1, faulty: 1 });
    const [fault] = checked.faults;
    expect(fault).toMatchObject({ code: 'http.stale' });
    expect(fault?.message).toContain('nhóm 4');
    expect(done).toMatchObject({ state: 'done', figures: { update: 1 } });
    expect(await review.row(share, 'Bình')).toMatchObject({ decidedGroup: 4 });
    expect(await review.row(share, 'Cúc')).toMatchObject({ decidedGroup: 1 });
  });

  it('is judged row by row by the rules of the screen', async () => {
    const sheet = await fill(await sheetOf(review.clerk), {
      Bình: { 'Nhóm quyết định': 5 },
      Cúc: { 'Nhóm quyết định': 9 },
      Giang: { ...kept, 'Giải pháp': 'Cho nghỉ việc ngay' },
      Hạnh: { ...kept, 'Giải pháp': 'Giải pháp khác' },
    });
    const { id } = await upload(review.clerk, sheet, 'review-decisions');
    const { counts, faults } = await check(review.clerk, id);
    expect(counts).toMatchObject({ update: 0, faulty: 4 });
    const codes = faults.map(({ code }) => code);
    expect(codes).toEqual(
      expect.arrayContaining(['review.reason-missing', 'review.due-day-missing', 'review.solution-unnamed']),
    );
  });

  it('of a share that is submitted, or of somebody else, changes nothing', async () => {
    const sheet = await fill(await sheetOf(review.clerk), { Bình: kept });
    await review.decideAll(share, review.leader);
    const now = await review.ward(round, review.leader);
    const submission = review.leader.post(`/review-shares/${share.id}/submission`).set('If-Match', `"${now.version}"`);
    await submission.send({ opinion: 'Thống nhất' });
    const { id } = await upload(
      review.clerk,
      await fill(sheet, { Bình: { ...kept, 'Nhóm quyết định': 2 } }),
      'review-decisions',
    );
    expect(await check(review.clerk, id)).toMatchObject({ counts: { update: 0 } });

    const other = await review.two.test.signIn([{ role: 'commune_clerk', unitId: review.two.communeId }]);
    await other.get(`/review-shares/${share.id}/decision-sheet`).expect(404);
    const foreign = await upload(other, sheet, 'review-decisions');
    expect((await check(other, foreign.id)).counts).toMatchObject({ update: 0, outside: 8 });
  });

  it('that leaves the system is on the record', async () => {
    await sheetOf(review.clerk);
    const sql = `select 1 from audit_entry where operation = 'getReviewDecisionSheet' and action = 'export' and unit_id = $1`;
    expect((await review.two.test.sql(sql, [review.two.wardId])).length).toBeGreaterThan(0);
  });
});
