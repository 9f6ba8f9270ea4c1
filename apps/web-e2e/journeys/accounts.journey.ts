import type { Page } from '@playwright/test';
import { passwordOf } from '../support/accounts.js';
import { expect, test } from '../support/journey.js';
import { expectGoodLooks } from '../support/looks.js';
import { oneTimeCode } from '../support/one-time-code.js';
import { PERSON_OF_SERVICE } from '../support/sign-in-service.js';

async function enterPassword(page: Page, username: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

const greeting = (page: Page) => page.getByRole('heading', { level: 1, name: /^Chào/u });

test('somebody turns on the second factor and signs in with password and code', async ({ signedIn, browser }) => {
  const page = await signedIn('thanh-tra');
  await page.goto('/tai-khoan-cua-toi');
  await expectGoodLooks(page, 'own-account');
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click();
  await expect(page.getByRole('img', { name: /Mã QR/u })).toBeVisible();
  await expectGoodLooks(page, 'second-factor');
  const secret = (await page.locator('.enrolment-secret').innerText()).replaceAll(/\s/gu, '');
  await page.getByRole('textbox', { name: 'Mã 6 chữ số' }).fill(oneTimeCode(secret, -1));
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await expect(page.getByText('Mã dự phòng', { exact: true })).toBeVisible();
  await expectGoodLooks(page, 'recovery-codes');

  const { baseURL } = test.info().project.use;
  const context = await browser.newContext({ baseURL: baseURL ?? new URL(page.url()).origin });
  const other = await context.newPage();
  await enterPassword(other, 'thanh-tra', passwordOf('thanh-tra'));
  await expect(other.getByRole('heading', { name: 'Xác thực hai bước' })).toBeVisible();
  await expectGoodLooks(other, 'code-step');
  // Nothing else is open before the code.
  await other.goto('/tai-khoan-cua-toi');
  await expect(other.getByRole('textbox', { name: 'Mã xác thực' })).toBeVisible();
  await other.getByRole('textbox', { name: 'Mã xác thực' }).fill('000000');
  await other.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(other.getByText(/Mã chưa đúng/u)).toBeVisible();
  await other.getByRole('textbox', { name: 'Mã xác thực' }).fill(oneTimeCode(secret));
  await other.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Tài khoản của tôi' })).toBeVisible();

  await other.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  const dialog = other.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã xác thực' }).fill(oneTimeCode(secret, 1));
  await dialog.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  await expect(other.getByText('Chưa bật')).toBeVisible();
  await context.close();
});

test('somebody signs in through the service of the province', async ({ page }) => {
  const options = await page.request.get('/api/v1/sign-in-options');
  test.skip((await options.json()).oidcTitle === null, 'this application offers no such service');
  await page.goto('/ho-so');
  await page.getByRole('button', { name: /tài khoản chung của tỉnh/u }).click();
  await expect(page).toHaveURL(/\/ho-so$/u);
  const session = await (await page.request.get('/api/v1/session')).json();
  expect(session.account.username).toBe(PERSON_OF_SERVICE);
  await page.goto('/sign-in?refused=oidc-unknown');
  await expect(page).not.toHaveURL(/sign-in/u);
});

test('an administrator makes an account, and its owner changes the password first', async ({ signedIn, browser }) => {
  const page = await signedIn('quan-tri');
  await page.goto('/tai-khoan');
  await expectGoodLooks(page, 'accounts');
  await page.getByRole('button', { name: 'Lập tài khoản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Họ tên' }).fill('Hoàng Văn Đạt');
  const username = `dathv${Date.now() % 100_000}`;
  await dialog.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(username);
  for (const [field, option] of [
    ['Đơn vị', 'Phường Thục Phán'],
    ['Vai trò', 'Cán bộ, công chức'],
    ['Đơn vị được giao', 'Phường Thục Phán'],
  ] as const) {
    await dialog.getByRole('combobox', { name: field, exact: true }).click();
    await page.getByRole('option', { name: option }).first().click();
  }
  await dialog.getByRole('button', { name: 'Lập tài khoản' }).click();
  await expect(page.getByText('Mật khẩu chỉ hiện lúc này', { exact: false })).toBeVisible();
  const password = await dialog.locator('code').last().innerText();
  await dialog.getByRole('button', { name: 'Đã giao' }).click();

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  const owner = await context.newPage();
  await enterPassword(owner, username, password);
  await expect(owner.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' })).toBeVisible();
  await expectGoodLooks(owner, 'change-password');
  await owner.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill(password);
  const chosen = 'suối-lê-nin-xanh-trong';
  await owner.getByRole('textbox', { name: 'Mật khẩu mới', exact: true }).fill(chosen);
  await owner.getByRole('textbox', { name: 'Nhập lại mật khẩu mới' }).fill(chosen);
  await owner.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  await expect(greeting(owner)).toBeVisible();
  await context.close();

  await page.getByRole('link', { name: 'Hoàng Văn Đạt' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hoàng Văn Đạt' })).toBeVisible();
  await expectGoodLooks(page, 'account');
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(page.getByText('Lập tài khoản').first()).toBeVisible();
  await expectGoodLooks(page, 'account-history');
});

test('accounts for a commune are tried before they are made', async ({ signedIn }) => {
  const page = await signedIn('quan-tri');
  await page.goto('/tai-khoan/lap-tu-ho-so');
  await page.getByRole('button', { name: 'Xem thử' }).click();
  await expect(page.getByText('Sẽ lập')).toBeVisible();
  await expectGoodLooks(page, 'account-batch');
});
