import type { Page } from '@playwright/test';
import { organisationsRated, othersDecided, smallestAgency } from '../support/agency-year.js';
import { expect, test } from '../support/journey.js';
import { signedInPerson } from '../support/own-account.js';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('textbox', { name: new RegExp(`^${name}`, 'u') });

test('a year is rated: forms, meeting, decisions, publication, a request for review, its answer, and fixed', async ({
  signedIn,
  browser,
}) => {
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const agency = await smallestAgency(await signedIn('so-noi-vu'));
  const chair = await signedInPerson(browser, administrator, agency.chair, 'commune_leader');
  const clerk = await signedInPerson(browser, administrator, agency.clerk, 'commune_clerk');
  const person = await signedInPerson(browser, administrator, agency.staff);
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
    await clerk.getByRole('dialog').getByRole('combobox', { name: 'Ghi ý kiến về một người' }).fill(fullName);
    await clerk.getByRole('option', { name: fullName }).click();
    await inDialog(clerk, `Ý kiến về ${fullName}`).fill('Đề nghị làm rõ kết luận kiểm tra');
    await clerk.getByRole('checkbox', { name: /Biên bản đã được thông qua/u }).check();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi cuộc họp' }).click();
    await expect(clerk.getByText('Lấy ý kiến, quyết định').first()).toBeVisible();
    await clerk.getByRole('table').getByRole('link', { name: fullName }).click();
    await button(clerk, 'Ghi kết luận, kỷ luật').click();
    await inDialog(clerk, 'Kết luận suy thoái').fill('Kết luận 15-KL/UBKT ngày 12/8');
    await inDialog(clerk, 'Lý do ghi nhận').fill('Theo văn bản của Ủy ban Kiểm tra');
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(clerk.getByText('Đã ghi, mức đề xuất được tính lại').first()).toBeVisible();
  });

  await test.step('organisations first, then everybody else', async () => {
    const [director, province] = [await signedIn('giam-doc-so'), await signedIn('ubnd-tinh')];
    const year = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format().slice(0, 4));
    await organisationsRated({ clerk, chair, province }, { roundId, year });
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
    await chair.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(chair.getByText(`Đã quyết định: ${fullName}`).first()).toBeVisible();
    await clerk.goto(round);
    await button(clerk, 'Ghi số quyết định').first().click();
    await inDialog(clerk, 'Số, ký hiệu').fill('512/QĐ-UBND');
    await inDialog(clerk, 'Người ký').fill(agency.chair.fullName);
    await inDialog(clerk, 'Chức vụ người ký').fill('Chủ tịch');
    await clerk.getByRole('dialog').getByRole('button', { name: 'Ghi quyết định' }).click();
    await expect(clerk.getByText('Đã ghi số quyết định').first()).toBeVisible();
    await chair.reload();
    await button(chair, 'Công bố kết quả').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Công bố kết quả' }).click();
    await expect(chair.getByText('Đã công bố', { exact: true }).first()).toBeVisible();
  });

  await test.step('the person is told, and asks for a review', async () => {
    await person.goto('/thong-bao');
    await person
      .getByText(/^Kết quả xếp loại chất lượng năm/u)
      .first()
      .click();
    await expect(person).toHaveURL(/xep-loai-cua-toi/u);
    await person.getByRole('table').getByRole('link').first().click();
    await expect(person.getByText(/số 512\/QĐ-UBND/u).first()).toBeVisible();
    await button(person, 'Kiến nghị').click();
    await person.getByRole('dialog').getByRole('textbox').fill('Kết luận 15-KL/UBKT không nêu tôi');
    await button(person, 'Gửi kiến nghị').click();
    await expect(person.getByText('Đã gửi kiến nghị').first()).toBeVisible();
  });

  await test.step('the chair is told, answers, and fixes the round', async () => {
    await chair.goto(round);
    await expect(button(chair, 'Khóa đợt')).toHaveCount(0);
    await chair.goto('/thong-bao');
    await chair
      .getByText(/^Kiến nghị về kết quả xếp loại năm/u)
      .first()
      .click();
    await expect(chair).toHaveURL(/phieu-xep-loai/u);
    await button(chair, 'Trả lời kiến nghị').click();
    await inDialog(chair, 'Nội dung trả lời').fill('Phụ lục của kết luận có nêu; giữ mức đã quyết định.');
    await chair.getByRole('dialog').getByRole('button', { name: 'Trả lời kiến nghị' }).click();
    await expect(chair.getByText('Đã trả lời kiến nghị').first()).toBeVisible();
    await chair.goto(round);
    await button(chair, 'Khóa đợt').click();
    await chair.getByRole('dialog').getByRole('button', { name: 'Khóa đợt' }).click();
    await expect(chair.getByText('Đã khóa', { exact: true }).first()).toBeVisible();
  });

  await test.step('the person reads the answer, and nothing is to be pressed any more', async () => {
    await person.reload();
    await expect(person.getByText(/Phụ lục của kết luận có nêu/u).first()).toBeVisible();
    await expect(button(person, 'Kiến nghị')).toHaveCount(0);
  });
  for (const page of [chair, clerk, person]) await page.context().close();
});
