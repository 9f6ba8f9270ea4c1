import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { expectGoodLooks } from '../support/looks.js';
import { firstPerson, people } from '../support/people.js';

/** Heads of the columns; the first one is the box that selects all. */
const order = async (page: Page): Promise<string[]> =>
  (await page.getByRole('columnheader').allInnerTexts()).slice(1).map((text) => text.trim());

async function openList(page: Page, query = ''): Promise<void> {
  await page.goto(`/ho-so${query}`);
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thao tác với cách xem' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Lưu cách xem' }).press('Enter');
  await page.getByRole('textbox', { name: /Tên cách xem/u }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Đã lưu cách xem “${name}”.`)).toBeVisible();
}

test('a clerk sets up a list by keyboard, keeps it, and a colleague opens the same by its link', async ({
  signedIn,
}) => {
  const page = await signedIn('can-bo-xa');
  await openList(page, '?sex=female');
  const before = await order(page);

  await page.getByRole('button', { name: 'Cột', exact: true }).press('Enter');
  await page.getByRole('checkbox', { name: 'Ngày sinh' }).press('Space');
  await page.getByRole('checkbox', { name: 'Trình độ', exact: true }).press('Alt+ArrowUp');
  await page.keyboard.press('Escape');
  const after = await order(page);
  expect(after).not.toContain('Ngày sinh');
  expect(after.indexOf('Trình độ')).toBe(before.filter((head) => head !== 'Ngày sinh').indexOf('Trình độ') - 1);

  const name = `Nữ của phường ${Date.now()}`;
  await saveView(page, name);
  await expect(page).toHaveURL(/view=/u);

  await openList(page);
  await page
    .getByRole('button', { name: /Cách xem/u })
    .first()
    .press('Enter');
  await page.getByRole('menuitemradio', { name }).press('Enter');
  await expect(page).toHaveURL(/sex=female/u);
  await expect.poll(() => order(page)).toEqual(after);

  await page.getByRole('columnheader', { name: 'Họ và tên' }).getByRole('button').press('Enter');
  await expect(page.getByText('Đã thay đổi so với bản lưu')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu thay đổi' }).press('Enter');
  await expect(page.getByText('Đã thay đổi so với bản lưu')).toBeHidden();

  const officer = await signedIn('so-noi-vu');
  const shared = `?sex=female&columns=fullName,educationLevel,unitName`;
  await openList(officer, shared);
  expect(await order(officer)).toEqual(['Họ và tên', 'Trình độ', 'Xã, phường']);
});

test('rows are walked through, chosen and opened without a mouse', async ({ signedIn }) => {
  const page = await signedIn('can-bo-xa');
  await openList(page);
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+Space');
  await expect(page.getByText('Đã chọn 3')).toBeVisible();
  await expectGoodLooks(page, 'list-selected');
  await page.keyboard.press('/');
  await page.keyboard.type('jk?');
  await expect(page.getByRole('searchbox')).toHaveValue('jk?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('searchbox').fill('');
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Phím tắt' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('row').nth(3)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ho-so\/[0-9a-f-]{36}$/u);
});

test('one field is set for many: checked first, refused where somebody else was quicker', async ({ signedIn }) => {
  const page = await signedIn('can-bo-xa');
  const officer = await signedIn('so-noi-vu');
  await openList(page);
  for (let row = 1; row <= 3; row++) await page.getByRole('row').nth(row).getByRole('checkbox').press('Space');
  const { items } = await people(page, 'pageSize=3&sort=name');

  await officer.goto(`/ho-so/${items[0]?.id}/sua`);
  await officer.getByRole('textbox', { name: 'Ghi chú' }).fill(`Sở ghi ${Date.now()}`);
  await officer.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(officer.getByText(/Đã lưu hồ sơ/u)).toBeVisible();

  await page.getByRole('button', { name: 'Sửa một mục cho nhiều người' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Mục cần sửa/u }).press('Enter');
  await page.keyboard.type('Tiếng dân tộc');
  await expect(dialog.getByRole('option', { name: 'Tiếng dân tộc' })).toBeVisible();
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Tiếng dân tộc' }).fill(`Tiếng Dao ${Date.now()}`);
  await dialog.getByRole('button', { name: 'Kiểm tra', exact: true }).press('Enter');
  await expect(dialog.getByText(/Người khác vừa sửa hồ sơ này/u)).toBeVisible();
  await expectGoodLooks(page, 'bulk-check');
  await dialog.getByRole('button', { name: 'Đọc lại và kiểm tra lại' }).press('Enter');
  await dialog.getByRole('button', { name: 'Sửa 3 hồ sơ' }).press('Enter');
  await expect(page.getByText('Đã sửa 3 hồ sơ.')).toBeVisible();

  await page.goto(`/ho-so/${items[1]?.id}`);
  await page.getByRole('tab', { name: /Lịch sử/u }).press('Enter');
  await expect(page.getByText('Sửa cùng lúc nhiều hồ sơ').first()).toBeVisible();
});

test('two people’s work is merged by keyboard, each conflict by choice', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const { id } = await firstPerson(clerk, 'pageSize=1&bloc=government&sort=-name');
  for (const page of [officer, clerk]) {
    await page.goto(`/ho-so/${id}/sua`);
    await expect(page.getByRole('textbox', { name: 'Ghi chú' })).toBeVisible();
  }
  const stamp = Date.now();
  await officer.getByRole('textbox', { name: 'Ghi chú' }).fill(`Sở ${stamp}`);
  await officer.getByRole('textbox', { name: 'Tiếng dân tộc' }).fill(`Tiếng Nùng ${stamp}`);
  await officer.keyboard.press('Enter');
  await expect(officer.getByText(/Đã lưu hồ sơ/u)).toBeVisible();

  await clerk.getByRole('textbox', { name: 'Ghi chú' }).fill(`Phường ${stamp}`);
  await clerk.getByRole('textbox', { name: 'Ngoại ngữ', exact: true }).fill(`Tiếng Anh ${stamp}`);
  await clerk.keyboard.press('Enter');
  const merge = clerk.getByRole('dialog', { name: 'Hồ sơ vừa được người khác sửa' });
  await expect(merge.getByText('Giữ theo tôi')).toBeVisible();
  await merge.getByRole('button', { name: 'Lưu với lựa chọn này' }).press('Enter');
  await expect(merge.getByText('Còn 1 mục cần chọn.')).toBeVisible();
  await expectGoodLooks(clerk, 'merge');
  await clerk.keyboard.press('ArrowRight');
  await expect(merge.getByRole('radio', { name: /Giá trị của tôi/u })).toBeChecked();
  await merge.getByRole('button', { name: 'Lưu với lựa chọn này' }).press('Enter');
  await expect(clerk.getByText(/Đã lưu hồ sơ/u)).toBeVisible();
  for (const text of [`Phường ${stamp}`, `Tiếng Nùng ${stamp}`, `Tiếng Anh ${stamp}`]) {
    await expect(clerk.getByRole('main')).toContainText(text);
  }
});

test('a draft is offered after a reload, and gone after signing out', async ({ signedIn }) => {
  const page = await signedIn('can-bo-xa');
  const { id } = await firstPerson(page, 'pageSize=1&bloc=government');
  await page.goto(`/ho-so/${id}/sua`);
  await page.getByRole('textbox', { name: 'Ghi chú' }).fill('Đang viết dở');
  await page.reload();
  await page.getByRole('button', { name: 'Khôi phục' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Ghi chú' })).toHaveValue('Đang viết dở');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Đang viết dở');
  await page.goto('/');
  await page.getByRole('button', { name: /Tài khoản/u }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('button', { name: 'Đăng nhập', exact: true })).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Đang viết dở');
});
