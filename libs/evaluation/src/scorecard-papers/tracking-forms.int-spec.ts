import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readWorkbook } from '@commune/platform/spreadsheets';
import type { TestCaller } from '@commune/platform/testing';
import { strFromU8, unzipSync } from 'fflate';
import { periodName } from '../domain/index.js';
import { LAST_MONTH, ScoringPlace } from '../testing/scoring-place.js';
import type { WorkPlace } from '../testing/work-place.js';

let scoring: ScoringPlace;
let place: WorkPlace;

beforeAll(async () => {
  scoring = await ScoringPlace.open();
  place = scoring.place;
  await scoring.month(LAST_MONTH);
  await scoring.confirmed(LAST_MONTH);
});

afterAll(() => place.test.stop());

async function fetched(caller: TestCaller, path: string): Promise<Buffer> {
  const answer = await caller.get(path).responseType('blob').expect(200);
  expect(place.test.contract.faultsOf(answer)).toEqual([]);
  return Buffer.from(answer.body);
}

const wordText = (file: Buffer): string =>
  strFromU8(unzipSync(new Uint8Array(file))['word/document.xml'] ?? new Uint8Array());

const cellsOf = async (file: Buffer): Promise<string[]> =>
  (await readWorkbook(file)).rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [String(cell.value)] : [])));

const own = (file: string): string => `/civil-servants/${place.people.lam}/scorecard/${file}?period=${LAST_MONTH}`;

describe('Mẫu số 01', () => {
  it('as Word says what the card says, in the words of the decree, with both who sign', async () => {
    const text = wordText(await fetched(place.lam, own('document')));
    for (const told of [
      'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
      `(Kỳ theo dõi, đánh giá: ${periodName(LAST_MONTH)})`,
      'Nông Văn CB-LAM',
      'Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp',
      'CÔNG CHỨC TỰ ĐÁNH GIÁ',
      'THEO DÕI, ĐÁNH GIÁ',
      '>27,5<',
      '>68,88<',
      '>96,38<',
    ]) {
      expect(text).toContain(told);
    }
  });

  it('as Excel has the same numbers', async () => {
    const cells = await cellsOf(await fetched(place.head, own('workbook')));
    expect(cells).toEqual(expect.arrayContaining(['Điểm do cá nhân tự chấm', '4.5', '27.5', '68.88', '96.38']));
  });

  it('of an office is one file with everybody, open where nobody has scored', async () => {
    const office = place.places.unitId('office');
    const text = wordText(await fetched(place.head, `/scorecards/document?officeId=${office}&period=${LAST_MONTH}`));
    expect(text.match(/PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC/gu)).toHaveLength(4);
    expect(text.match(/>96,38</gu)).toHaveLength(1);
    const file = await fetched(place.head, `/scorecards/workbook?officeId=${office}&period=${LAST_MONTH}`);
    const book = strFromU8(unzipSync(new Uint8Array(file))['xl/workbook.xml'] ?? new Uint8Array());
    expect(book.match(/<sheet /gu)).toHaveLength(4);
  });

  it('is for whoever may open the card, and leaves on the trail whose it was', async () => {
    await place.hoa.get(own('document')).expect(404);
    await place.head.get(`/scorecards/document?officeId=${place.places.unitId('neighbour')}`).expect(404);
    await place.hoa.get(`/scorecards/document?officeId=${place.places.unitId('office')}`).expect(403);
    const entries = await place.test.sql<{ operation: string; people: string[] }>(
      `select operation, after -> 'people' as people from audit_entry
       where action = 'export' and operation = 'getScorecardDocument'`,
    );
    expect(entries).toEqual([{ operation: 'getScorecardDocument', people: [place.people.lam] }]);
  });
});
