import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileNamePart } from '@commune/kernel';
import { readWorkbook } from '@commune/platform/spreadsheets';
import type { TestCaller } from '@commune/platform/testing';
import { strFromU8, unzipSync } from 'fflate';
import { RatingPlace, YEAR } from '../testing/rating-place.js';
import type { WorkPlace } from '../testing/work-place.js';

const WARD = 'Ủy ban nhân dân phường Thử nghiệm';

let rating: RatingPlace;
let place: WorkPlace;
let formId: string;
let roundId: string;

beforeAll(async () => {
  rating = await RatingPlace.open();
  place = rating.place;
  await place.test.sql('update org_unit set full_name = $2 where id = $1', [place.places.unitId('ward'), WARD]);
  await rating.scored(place.people.lam, 88);
  const { body: round } = await rating.opened(rating.clerk).expect(201);
  const form = await rating.ratingOf(rating.clerk, round.id, place.people.lam);
  formId = form.id;
  roundId = round.id;
  await rating.step(place.lam, form, 'self-rating', { level: 'good' }).expect(200);
});

afterAll(() => place.test.stop());

async function fetched(caller: TestCaller, kind: 'document' | 'workbook', of = `ratings/${formId}`): Promise<Buffer> {
  const answer = await caller.get(`/${of}/${kind}`).responseType('blob').expect(200);
  expect(place.test.contract.faultsOf(answer)).toEqual([]);
  return Buffer.from(answer.body);
}

describe('Mẫu số 02', () => {
  it('as Word has the months, the mean and what the person has ticked; the rest is open', async () => {
    const parts = unzipSync(new Uint8Array(await fetched(place.lam, 'document')));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const told of [
      'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
      `>Năm ${YEAR}<`,
      'Nông Văn CB-LAM',
      'Tổng điểm trung bình cả năm',
      '>88<',
      'CẤP CÓ THẨM QUYỀN XẾP LOẠI',
    ]) {
      expect(text).toContain(told);
    }
    expect(text.match(/☒ Hoàn thành tốt nhiệm vụ/gu)).toHaveLength(1);
    expect(text.match(/☐ Hoàn thành tốt nhiệm vụ/gu)).toHaveLength(1);
  });

  it('as Excel has the same', async () => {
    const { rows } = await readWorkbook(await fetched(rating.clerk, 'workbook'));
    const cells = rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [cell.value] : [])));
    expect(cells).toEqual(expect.arrayContaining(['Tháng', 88, '☒ Hoàn thành tốt nhiệm vụ']));
  });

  it('is for whoever may open the rating, and leaves an export on the trail', async () => {
    await place.hoa.get(`/ratings/${formId}/document`).expect(404);
    const [entry] = await place.test.sql<{ action: string; person_id: string }>(
      `select action, person_id from audit_entry where operation = 'getRatingDocument' and action = 'export'`,
    );
    expect(entry).toEqual({ action: 'export', person_id: place.people.lam });
  });

  it('of everybody of a round is one file, with whom the reader sees and no level before it is told', async () => {
    const of = `rating-rounds/${roundId}`;
    const parts = unzipSync(new Uint8Array(await fetched(rating.clerk, 'document', of)));
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(text.match(/PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC/gu)).toHaveLength(4);
    await fetched(place.head, 'workbook', of);
    await place.lam.get(`/${of}/document`).expect(403);
    await (await place.places.caller('commune_clerk', 'neighbour')).get(`/${of}/document`).expect(404);
    const trail = await place.test.sql(
      `select unit_id from audit_entry where operation = 'getRatingsDocument' and action = 'export'`,
    );
    expect(trail).toEqual([{ unit_id: place.places.unitId('ward') }]);
  });
});

describe('the electronic file', () => {
  const packed = async (caller: TestCaller): Promise<Record<string, Uint8Array>> => {
    const answer = await caller.get(`/ratings/${formId}/file`).responseType('blob').expect(200);
    expect(place.test.contract.faultsOf(answer)).toEqual([]);
    return unzipSync(new Uint8Array(answer.body));
  };
  const wordsOf = (file: Uint8Array | undefined): string =>
    strFromU8(unzipSync(file ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());

  const roundNow = async () => (await rating.clerk.get(`/rating-rounds/${roundId}`).expect(200)).body;
  const formsOfMonths = (parts: Record<string, Uint8Array>): string[] =>
    Object.keys(parts).filter((name) => name.startsWith('theo-doi/'));

  beforeAll(() =>
    // The decree's sets begin in 2026, and the year of these tests may lie before.
    place.test.sql(`
      alter table criteria_set disable trigger user;
      update criteria_set set effective_from = '2025-01-01';
      alter table criteria_set enable trigger user`),
  );

  it('has the form of the year and that of every month with points, listed in its index', async () => {
    const parts = await packed(rating.clerk);
    const months = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0'));
    const names = Object.keys(parts);
    const unit = fileNamePart(WARD);
    expect(formsOfMonths(parts)).toEqual(months.map((month) => `theo-doi/${month}-${YEAR}-${month}-${unit}.docx`));
    const index = wordsOf(parts['muc-luc.docx']);
    for (const name of names.filter((one) => one !== 'muc-luc.docx')) expect(index).toContain(`>${name}<`);
    expect(wordsOf(parts[`phieu-xep-loai-nong-van-cb-lam-${YEAR}.docx`])).toContain(
      'PHIẾU XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC',
    );
    expect(names).not.toContain('bien-ban-hop.docx');
  });

  it('has the minutes for whoever runs the round, and for the person only what was said of them', async () => {
    const opinions = [{ ratingId: formId, opinion: 'Tập thể nhất trí' }];
    await rating
      .met(rating.clerk, await roundNow(), { minutes: 'Nhận xét từng người\nThông qua', opinions })
      .expect(200);
    const whole = wordsOf((await packed(rating.clerk))['bien-ban-hop.docx']);
    const own = wordsOf((await packed(place.lam))['bien-ban-hop.docx']);
    for (const text of [whole, own]) expect(text).toContain('Tập thể nhất trí');
    expect(whole).toContain('Nhận xét từng người');
    expect(own).not.toContain('Nhận xét từng người');
    expect(own).toContain('TRÍCH BIÊN BẢN');
  });

  it('tells what was decided, asked and answered once the person may know it', async () => {
    const decided = { ...(await rating.ratingOf(rating.director, roundId, place.people.lam)) };
    await rating.step(place.leader, decided, 'decision', { level: 'good', reason: 'Theo điểm' }).expect(200);
    expect(wordsOf((await packed(rating.clerk))['muc-luc.docx'])).toContain('Quyết định xếp loại');
    expect(wordsOf((await packed(place.lam))['muc-luc.docx'])).not.toContain('Quyết định xếp loại');
    await place.hoa.get(`/ratings/${formId}/file`).expect(404);
  });

  it('tells the day of a request as it was in Việt Nam', async () => {
    await place.test.sql(
      `update rating_round set state = 'published', published_at = now(), published_by_name = 'kiểm thử' where id = $1`,
      [roundId],
    );
    const form = await rating.ratingOf(rating.clerk, roundId, place.people.lam);
    await rating.step(place.lam, form, 'review-requests', { reason: 'Tháng 9 chưa tính' }).expect(201);
    await place.test.sql(`update rating_review_request set requested_at = '2026-12-01T18:00:00Z'`);
    const index = wordsOf((await packed(place.lam))['muc-luc.docx']);
    expect(index).toContain('>02/12/2026<');
    expect(index).not.toContain('>01/12/2026<');
  });

  it('keeps apart the forms of two units that scored one month and whose names read alike', async () => {
    const neighbour = place.places.unitId('neighbour');
    await place.test.sql('update org_unit set full_name = $2 where id = $1', [
      neighbour,
      WARD.replace('nghiệm', 'nghiêm'),
    ]);
    await place.moves(place.people.lam, 'next-office', `${YEAR}-10-16`);
    await rating.scored(place.people.lam, 80, '10', '10', neighbour);
    const forms = formsOfMonths(await packed(place.lam)).slice(-2);
    const unit = fileNamePart(WARD);
    expect(forms).toEqual([`theo-doi/10-${YEAR}-10-${unit}.docx`, `theo-doi/11-${YEAR}-10-${unit}.docx`]);
  });
});
