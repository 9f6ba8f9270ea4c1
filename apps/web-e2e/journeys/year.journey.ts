import type { Page } from '@playwright/test';
import { organisationsRated, othersDecided, smallestAgency } from '../support/agency-year.js';
import { expect, test } from '../support/journey.js';
import { catalogueImported, monthsScored, POINTS_OF_MONTH } from '../support/months-scored.js';
import { signedInPerson } from '../support/own-account.js';
import {
  answersReview,
  asksForReview,
  button,
  chosen,
  confirmed,
  inDialog,
  signedMinutesAttached,
} from '../support/rating-steps.js';

/** The decisions of a form, newest first. */
const decisions = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Quyết định của cấp có thẩm quyền' }) })
    .getByRole('listitem');

test('a year is rated: months, forms, meeting, decisions, publication, reviews, fixed, and rated again', async ({
  signedIn,
  browser,
}) => {
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const [officer, director] = [await signedIn('so-noi-vu'), await signedIn('giam-doc-so')];
  const agency = await smallestAgency(officer);
  const chair = await signedInPerson(browser, administrator, agency.chair, 'commune_leader');
  const clerk = await signedInPerson(browser, administrator, agency.clerk, 'commune_clerk');
  const person = await signedInPerson(browser, administrator, agency.staff);
  const colleague = await signedInPerson(browser, administrator, agency.colleague);
  const { fullName } = agency.staff;

  await test.step('the clerk opens the round', async () => {
    await clerk.goto('/xep-loai');
    await button(clerk, 'Mở đợt xếp loại').click();
    await button(clerk, 'Mở đợt xếp loại').last().click();
    await expect(clerk).toHaveURL(/xep-loai\/[\da-f-]{36}$/u);
    await expect(clerk.getByText('Đang lập phiếu').first()).toBeVisible();
  });
  const round = clerk.url();
  const roundId = round.split('/').at(-1) ?? '';
  // In January it is the one before.
  const year = /\b20\d\d\b/u.exec(await clerk.getByRole('heading', { level: 1 }).innerText())?.[0] ?? '';

  await test.step('the months are scored, and the proposals computed anew', async () => {
    await catalogueImported(officer, year);
    expect(await monthsScored({ person, chair }, agency.staff, year)).toBeGreaterThan(0);
    const row = clerk.getByRole('row', { name: new RegExp(fullName, 'u') });
    await expect(row.getByRole('cell', { name: String(POINTS_OF_MONTH), exact: true })).toHaveCount(0);
    await button(clerk, 'Tính lại đề xuất').click();
    await confirmed(clerk, 'Tính lại đề xuất');
    await expect(row.getByRole('cell', { name: String(POINTS_OF_MONTH), exact: true })).toBeVisible();
  });

  await test.step('the person fills in the form', async () => {
    await person.goto('/xep-loai-cua-toi');
    await person.getByRole('link', { name: /^Lập phiếu năm/u }).click();
    await person.getByRole('radio', { name: 'Hoàn thành tốt nhiệm vụ' }).check();
    await person.getByRole('textbox', { name: 'Ưu điểm, hạn chế' }).fill('Đủ việc được giao, đúng hẹn');
    await button(person, 'Gửi phiếu xếp loại').click();
    await expect(person.getByText('Đã gửi phiếu xếp loại').first()).toBeVisible();
  });

  await test.step('the clerk records the meeting, and what the inspection found', async () => {
    await clerk.reload();
    await button(clerk, 'Ghi cuộc họp').first().click();
    await inDialog(clerk, 'Số người dự').fill('28');
    await inDialog(clerk, 'Người chủ trì').fill(agency.chair.fullName);
    await inDialog(clerk, 'Thư ký').fill(agency.clerk.fullName);
    await inDialog(clerk, 'Biên bản').fill('Đã nhận xét từng người; biên bản thông qua tại cuộc họp.');
    const { fullName: found } = agency.colleague;
    await clerk.getByRole('dialog').getByRole('combobox', { name: 'Ghi ý kiến về một người' }).fill(found);
    await clerk.getByRole('option', { name: found }).click();
    await inDialog(clerk, `Ý kiến về ${found}`).fill('Đề nghị làm rõ kết luận kiểm tra');
    await clerk.getByRole('checkbox', { name: /Biên bản đã được thông qua/u }).check();
    await confirmed(clerk, 'Ghi cuộc họp');
    await expect(clerk.getByText('Lấy ý kiến, quyết định').first()).toBeVisible();
    await signedMinutesAttached(clerk);
    await clerk.getByRole('table').getByRole('link', { name: found }).click();
    await button(clerk, 'Ghi kết luận, kỷ luật').click();
    await inDialog(clerk, 'Kết luận suy thoái').fill('Kết luận 15-KL/UBKT ngày 12/8');
    await inDialog(clerk, 'Lý do ghi nhận').fill('Theo văn bản của Ủy ban Kiểm tra');
    await confirmed(clerk, 'Ghi');
    await expect(clerk.getByText('Đã ghi, mức đề xuất được tính lại').first()).toBeVisible();
  });

  await test.step('organisations first, then everybody else', async () => {
    const province = await signedIn('ubnd-tinh');
    await organisationsRated({ clerk, chair, province }, { roundId, year: Number(year) });
    await othersDecided({ clerk, chair, director }, roundId, agency.staff);
  });

  await test.step('the chair decides the last one and publishes', async () => {
    await chair.goto(round);
    await expect(button(chair, 'Công bố kết quả')).toHaveCount(0);
    await chair
      .getByRole('row', { name: new RegExp(fullName, 'u') })
      .getByRole('button', { name: 'Quyết định' })
      .click();
    await expect(chair.getByRole('dialog').getByText('Đủ việc được giao, đúng hẹn')).toBeVisible();
    await chosen(chair, 'Mức xếp loại', 'Hoàn thành nhiệm vụ');
    await inDialog(chair, 'Lý do khác mức đề xuất').fill('Hai văn bản trả lời công dân phải sửa nhiều lần');
    await confirmed(chair, 'Ghi quyết định');
    await expect(chair.getByText(`Đã quyết định: ${fullName}`).first()).toBeVisible();
    await clerk.goto(round);
    await button(clerk, 'Ghi số quyết định').first().click();
    await inDialog(clerk, 'Số, ký hiệu').fill('512/QĐ-UBND');
    await inDialog(clerk, 'Người ký').fill(agency.chair.fullName);
    await inDialog(clerk, 'Chức vụ người ký').fill('Chủ tịch');
    await confirmed(clerk, 'Ghi quyết định');
    await expect(clerk.getByText('Đã ghi số quyết định').first()).toBeVisible();
    await chair.reload();
    await button(chair, 'Công bố kết quả').click();
    await confirmed(chair, 'Công bố kết quả');
    await expect(chair.getByText('Đã công bố', { exact: true }).first()).toBeVisible();
  });

  const paper = /số 512\/QĐ-UBND/u;
  await test.step('the colleague is told and asks for a review; the level stays', async () => {
    await asksForReview(colleague, paper, 'Kết luận 15-KL/UBKT không nêu tôi');
    await chair.goto(round);
    await expect(button(chair, 'Khóa đợt')).toHaveCount(0);
    await chair.goto('/xep-loai/kien-nghi');
    await chair.getByRole('table').getByRole('link', { name: agency.colleague.fullName }).click();
    await answersReview(chair, { text: 'Phụ lục của kết luận có nêu; giữ mức đã quyết định.' });
    await colleague.reload();
    await expect(colleague.getByText(/Phụ lục của kết luận có nêu/u).first()).toBeVisible();
    await expect(colleague.getByText('Đã được thay thế')).toHaveCount(0);
  });

  await test.step('the person asks for a review; the answer is a new decision', async () => {
    await asksForReview(person, paper, 'Các văn bản sửa nhiều lần là do văn bản cấp trên thay đổi');
    await chair.goto('/thong-bao');
    await chair
      .getByText(/^Kiến nghị về kết quả xếp loại năm/u)
      .first()
      .click();
    await expect(chair.getByRole('heading', { level: 1, name: new RegExp(fullName, 'u') })).toBeVisible();
    const changed = { level: 'Hoàn thành tốt nhiệm vụ', number: '530/QĐ-UBND' };
    await answersReview(chair, { text: 'Đã đối chiếu: nguyên nhân nêu trong kiến nghị là đúng.', changed });
    await person.reload();
    const [now, before] = [decisions(person).nth(0), decisions(person).nth(1)];
    await expect(now).toContainText(/Hoàn thành tốt nhiệm vụ.*Sau kiến nghị số 530\/QĐ-UBND/su);
    await expect(before).toContainText(/Hoàn thành nhiệm vụ.*Đã được thay thế.*số 512\/QĐ-UBND/su);
  });
  const rating = chair.url();

  await test.step('the chair fixes the round', async () => {
    await chair.goto(round);
    await button(chair, 'Khóa đợt').click();
    await confirmed(chair, 'Khóa đợt');
    await expect(chair.getByText('Đã khóa', { exact: true }).first()).toBeVisible();
    await person.reload();
    await expect(person.getByText('Đã khóa', { exact: false }).first()).toBeVisible();
    await expect(button(person, 'Kiến nghị')).toHaveCount(0);
  });

  await test.step('what came to light afterwards: a new decision, beside those that it replaces', async () => {
    await chair.goto(rating);
    await expect(decisions(chair)).toHaveCount(2);
    await expect(button(chair, 'Xếp loại lại')).toHaveCount(0);
    await director.goto(rating);
    await button(director, 'Xếp loại lại').click();
    await chosen(director, 'Mức xếp loại mới', 'Hoàn thành nhiệm vụ');
    await inDialog(director, 'Số quyết định').fill('77/QĐ-SNV');
    await inDialog(director, 'Khuyết điểm').fill('Kiểm tra công vụ sau đó thấy hai văn bản trả lời sai thẩm quyền');
    await confirmed(director, 'Ban hành quyết định mới');
    await expect(director.getByText('Đã xếp loại lại').first()).toBeVisible();
    await person.goto('/thong-bao');
    await person
      .getByText(/^Quyết định xếp loại mới, năm/u)
      .first()
      .click();
    await person.getByRole('table').getByRole('link').first().click();
    await expect(decisions(person)).toHaveCount(3);
    await expect(decisions(person).nth(0)).toContainText(/Hoàn thành nhiệm vụ.*Xếp loại lại số 77\/QĐ-SNV/su);
    await expect(decisions(person).nth(1)).toContainText(/Đã được thay thế.*số 530\/QĐ-UBND/su);
    await expect(decisions(person).nth(2)).toContainText(/Đã được thay thế.*số 512\/QĐ-UBND/su);
  });
  for (const page of [chair, clerk, person, colleague]) await page.context().close();
});
