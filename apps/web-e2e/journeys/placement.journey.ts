import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

/** A step of the plan as its reader takes it: the button of the page, then that of the dialog. */
async function take(page: Page, step: string): Promise<void> {
  await button(page, step).click();
  await page.getByRole('dialog').getByRole('button', { name: step }).click();
  await expect(page.getByText(`Đã ghi: ${step}`)).toBeVisible();
}

test('a shortage becomes a plan, proposals, two approvals, a decision, and a changed roster on its day', async ({
  signedIn,
}) => {
  const officer = await signedIn('so-noi-vu');
  const today = await officer.evaluate(() =>
    new Intl.DateTimeFormat('vi-VN', {
      timeZone: 'Asia/Ho_Chi_Minh',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(),
  );

  // What is short and in surplus is seen, then a plan is drafted for today.
  await officer.goto('/thua-thieu');
  await expect(officer.getByRole('heading', { level: 1, name: /Thừa, thiếu/u })).toBeVisible();
  await officer.goto('/bo-tri');
  await button(officer, 'Lập phương án').first().click();
  const name = `Phương án hành trình ${Date.now()}`;
  const draft = officer.getByRole('dialog');
  await draft.getByRole('textbox', { name: /Tên phương án/u }).fill(name);
  await draft.getByRole('textbox', { name: /Ngày dự kiến thực hiện/u }).fill(today);
  await draft.getByRole('button', { name: 'Lập phương án' }).click();
  await expect(officer.getByRole('heading', { level: 1, name })).toBeVisible();

  // The system proposes, and says why and what stays empty.
  await tab(officer, 'Đề xuất').click();
  await button(officer, 'Tính đề xuất').click();
  await expect(button(officer, 'Tính lại đề xuất')).toBeVisible();
  await expect(officer.getByRole('table', { name: 'Vị trí chưa bố trí được' })).toBeVisible();
  await tab(officer, 'Người trong phương án').click();
  const rows = officer.getByRole('table', { name: 'Người trong phương án' }).getByRole('row');
  const chosen = rows.nth(1);
  const person = await chosen.getByRole('cell').first().innerText();
  await chosen.getByRole('button', { name: 'Vì sao' }).click();
  await expect(officer.getByRole('dialog')).toContainText(/Nơi đến: cần \d+/u);
  await button(officer, 'Đóng').last().click();

  // One is kept fixed, one taken out; what is computed again leaves the fixed one.
  await button(officer, `Thao tác với ${person}`).first().click();
  await officer.getByRole('menuitem', { name: 'Giữ cố định' }).click();
  await expect(chosen).toContainText('Giữ cố định khi tính lại');
  const removed = await rows.nth(2).getByRole('cell').first().innerText();
  await button(officer, `Thao tác với ${removed}`).first().click();
  await officer.getByRole('menuitem', { name: 'Bỏ khỏi phương án' }).click();
  await expect(rows.nth(2)).not.toContainText(removed);
  await tab(officer, 'Đề xuất').click();
  await officer.getByRole('textbox', { name: 'Điểm thấp nhất để đề xuất' }).fill('150');
  await button(officer, 'Tính lại đề xuất').click();
  await expect(officer.getByText(/Đã tính đề xuất/u).last()).toBeVisible();
  await tab(officer, 'Người trong phương án').click();
  await expect(officer.getByText('Giữ cố định khi tính lại')).toBeVisible();

  // Two levels approve, each somebody else.
  await take(officer, 'Gửi thẩm định');
  const director = await signedIn('giam-doc-so');
  await director.goto(officer.url());
  await take(director, 'Thẩm định xong, trình');
  const leader = await signedIn('ubnd-tinh');
  await leader.goto(officer.url());
  await take(leader, 'Phê duyệt');

  // Decisions are issued and downloaded; on the day the roster has changed.
  await officer.reload();
  await button(officer, 'Lập quyết định').click();
  const decisions = officer.getByRole('dialog');
  await decisions.getByRole('textbox', { name: /Số đầu tiên/u }).fill(String(Date.now() % 100_000));
  await decisions.getByRole('textbox', { name: /^Người ký/u }).fill('Nguyễn Văn An');
  await decisions.getByRole('textbox', { name: /^Chức vụ người ký/u }).fill('Phó Chủ tịch');
  await decisions.getByRole('button', { name: 'Lập quyết định' }).click();
  await expect(officer.getByText(/Đã lập \d+ quyết định/u)).toBeVisible();
  const download = officer.waitForEvent('download');
  await button(officer, 'Tải quyết định').first().click();
  expect((await download).suggestedFilename()).toMatch(/^quyet-dinh-.*\.docx$/u);
  await expect(async () => {
    await officer.reload();
    await expect(officer.getByRole('row', { name: new RegExp(person, 'u') }).first()).toContainText('Đã thực hiện', {
      timeout: 3000,
    });
  }).toPass();
  await officer.goto('/dieu-dong');
  await expect(officer.getByRole('row', { name: new RegExp(person, 'u') }).first()).toBeVisible();
});
