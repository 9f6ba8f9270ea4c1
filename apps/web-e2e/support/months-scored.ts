import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { lastDayOf, monthsBegun, today } from './calendar.js';
import { importRows, uploadFile } from './import-steps.js';
import type { Person } from './people.js';
import { answered, post } from './sending.js';

const WORK = 'XL.01';
const HEADER = ['Mã', 'Phần', 'Nhiệm vụ', 'Nhóm độ phức tạp', 'Điểm', 'Hệ số'];
const LINE = [WORK, 'DC', 'Tham mưu văn bản trả lời kiến nghị của công dân', 'N2', 20, 2];

/** Half of each general criterion, 15 of 30, beside 70 for work that is all done, well and in time. */
export const POINTS_OF_MONTH = 85;
const SHARE_OF_CRITERION = 0.5;

/** A catalogue as a province has it: one workbook, whose date is the day from which its lines hold. */
export async function catalogueImported(officer: Page, year: string): Promise<void> {
  const { total } = (await answered(officer, `/work-catalogue-entries?q=${WORK}`)) as { total: number };
  if (total > 0) return;
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Danh mục');
  sheet.addRows([['DANH MỤC SẢN PHẨM, CÔNG VIỆC'], [`(tính đến ngày 01/01/${year})`], HEADER, LINE]);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await uploadFile(officer, { name: 'danh-muc.xlsx', mimeType, buffer }, 'work-catalogue');
  await officer.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await importRows(officer, 'Nhập tất cả', [`01/01/${year}`]);
}

interface Scoring {
  /** Their browser. */
  person: Page;
  /** Assigns, checks, confirms. */
  chair: Page;
}

/** Work given, done and checked in each month that has begun, and its card confirmed. How many months there were. */
export async function monthsScored({ person, chair }: Scoring, { id }: Person, year: string): Promise<number> {
  let scored = 0;
  for (const month of monthsBegun(year)) {
    // Of a month before they came there is no card.
    const card = await person.request.get(`/api/v1/civil-servants/${id}/scorecard?period=${month}`);
    if (!card.ok()) continue;
    await workDone({ person, chair }, id, month);
    await cardConfirmed({ person, chair }, id, month);
    scored += 1;
  }
  return scored;
}

async function workDone({ person, chair }: Scoring, civilServantId: string, month: string): Promise<void> {
  const [assignedOn, deadline] = [`${month}-01`, lastDayOf(month)];
  const completedOn = deadline < today() ? deadline : today();
  const work = { workCode: WORK, name: 'Trả lời kiến nghị của công dân', quantity: 2, origin: 'initial', assignedOn };
  const parts = [{ civilServantId, quantity: 2, deadline }];
  const { items } = (await post(chair, '/work-items', { ...work, parts })) as { items: Versioned[] };
  for (const { id, version } of items) {
    const done = { completedQuantity: 2, completedOn, note: 'Sổ văn bản đi' };
    const completed = (await post(person, `/work-items/${id}/completion`, done, `"${version}"`)) as Versioned;
    await post(chair, `/work-items/${id}/checks`, { result: 'passed' }, `"${completed.version}"`);
  }
}

interface Versioned {
  id: string;
  version: number;
}
interface Card {
  version: number;
  criteria: { code: string; maximum: number }[];
}

async function cardConfirmed({ person, chair }: Scoring, id: string, period: string): Promise<void> {
  const path = `/civil-servants/${id}/scorecard`;
  const { version, criteria } = (await answered(person, `${path}?period=${period}`)) as Card;
  const points = criteria.map(({ code, maximum }) => ({ code, points: maximum * SHARE_OF_CRITERION }));
  const scored = (await post(person, `${path}/self-score`, { period, points }, `"${version}"`)) as Card;
  const agreed = { period, comment: 'Hoàn thành các việc được giao' };
  await post(chair, `${path}/confirmation`, agreed, `"${scored.version}"`);
}
