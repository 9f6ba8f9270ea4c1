import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';

interface Listed {
  readonly subject: string;
  readonly civilServantId: string;
}

async function warned(page: Page, query: string): Promise<readonly Listed[]> {
  const answer = await page.request.get(`/api/v1/early-warnings?${query}`);
  if (!answer.ok()) throw new Error(`${query}: ${await answer.text()}`);
  // Parse boundary: the shape is the contract's, checked by tests of its own.
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

/** Tomorrow is far from the end of any term. */
const today = (): string => new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

test('a clerk goes from the home page to what is wrong, mends it, and the warning closes by itself', async ({
  signedIn,
}) => {
  const clerk = await signedIn('can-bo-xa');
  const due = 'kind=roster.salary-step-due';
  await expect(async () => expect((await warned(clerk, due)).length).toBeGreaterThan(0)).toPass();

  await clerk.goto('/');
  await clerk.getByRole('link', { name: /Đến hạn nâng bậc lương/u }).click();
  await expect(clerk.getByRole('heading', { name: 'Cảnh báo sớm' })).toBeVisible();
  const [first] = await warned(clerk, `${due}&sort=severity,due&pageSize=1`);
  if (!first) throw new Error('nobody is warned of');
  await clerk.getByRole('link', { name: first.subject }).first().click();
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText(first.subject);

  await clerk.getByRole('link', { name: 'Sửa hồ sơ' }).click();
  await clerk.getByRole('textbox', { name: /Hưởng lương từ/u }).fill(today());
  await clerk.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  const anyway = clerk.getByRole('button', { name: /Vẫn lưu/u });
  await expect(anyway.or(clerk.getByText(/Đã lưu hồ sơ/u)).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(clerk.getByText(/Đã lưu hồ sơ/u)).toBeVisible();

  const own = `${due}&civilServantId=${first.civilServantId}`;
  await expect(async () => expect(await warned(clerk, own)).toEqual([])).toPass();
  await clerk.goto(`/canh-bao?${own}&state=resolved`);
  await clerk.getByRole('button', { name: /Chi tiết/u }).click();
  await expect(clerk.getByText('Hết nguyên nhân, tự đóng')).toBeVisible();
});

test('a leader takes up several warnings at once, and dismisses one with a reason', async ({ signedIn }) => {
  const leader = await signedIn('lanh-dao-xa');
  await leader.goto('/canh-bao?state=open');
  const boxes = leader.getByRole('row').getByRole('checkbox');
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  await leader.getByRole('button', { name: 'Tiếp nhận', exact: true }).click();
  await leader.getByRole('textbox', { name: 'Ghi chú' }).fill('Đã giao Văn phòng trình hồ sơ');
  await leader.getByRole('dialog').getByRole('button', { name: 'Tiếp nhận' }).click();
  await expect(leader.getByText('Đã tiếp nhận 2 cảnh báo.')).toBeVisible();

  await leader
    .getByRole('button', { name: /Chi tiết/u })
    .first()
    .click();
  await leader.getByRole('button', { name: 'Bỏ qua' }).click();
  await leader.getByRole('textbox', { name: /Lý do/u }).fill('Đã có quyết định riêng');
  await leader.getByRole('dialog', { name: 'Bỏ qua cảnh báo này' }).getByRole('button', { name: 'Bỏ qua' }).click();
  await expect(leader.getByText('Đã bỏ qua cảnh báo.')).toBeVisible();
});
