import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { firstPerson, people } from '../support/people.js';

const editButton = (page: Page) =>
  page.getByRole('link', { name: 'Sửa hồ sơ' }).or(page.getByRole('button', { name: 'Sửa hồ sơ' }));

async function openForm(page: Page, id: string): Promise<void> {
  await page.goto(`/ho-so/${id}`);
  await editButton(page).click();
  await expect(page.getByRole('textbox', { name: 'Ghi chú' })).toBeVisible();
}

test('of two people who edit one record the second sees what the first did, and decides', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const { id } = await firstPerson(clerk, 'pageSize=1&bloc=government');
  await openForm(officer, id);
  await openForm(clerk, id);

  await officer.getByRole('textbox', { name: 'Ghi chú' }).fill('Ghi chú của Sở');
  await officer.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(officer.getByText(/Đã lưu hồ sơ/u)).toBeVisible();

  await clerk.getByRole('textbox', { name: 'Ghi chú' }).fill('Ghi chú của phường');
  await clerk.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(clerk.getByText('Hồ sơ vừa được người khác sửa')).toBeVisible();
  await expect(clerk.getByText('Ghi chú của Sở').first()).toBeVisible();
  await clerk.getByRole('radio', { name: /Giá trị của tôi/u }).check();
  await clerk.getByRole('button', { name: 'Lưu với lựa chọn này' }).click();
  await expect(clerk.getByText(/Đã lưu hồ sơ/u)).toBeVisible();

  await officer.goto(`/ho-so/${id}`);
  await expect(officer.getByRole('main')).toContainText('Ghi chú của phường');
});

test('a clerk sees the people of her own commune and nobody else', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const own = await people(clerk, 'pageSize=100');
  const province = await people(officer, 'pageSize=1');
  expect(own.total).toBeGreaterThan(0);
  expect(own.total).toBeLessThan(province.total / 10);
  expect(new Set(own.items.map(({ unitId }) => unitId)).size).toBe(1);

  await clerk.goto('/ho-so');
  await expect(clerk.getByRole('main')).toContainText(String(own.total));
  await clerk.goto('/co-cau');
  await expect(clerk.getByRole('main')).toContainText(String(own.total));
});

test('the address of a foreign record says not found, as that of no record does', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const [ownUnit] = (await people(clerk, 'pageSize=1')).items.map(({ unitId }) => unitId);
  const foreign = await firstPerson(officer, 'pageSize=100&bloc=government', ({ unitId }) => unitId !== ownUnit);
  for (const id of [foreign.id, '01890000-0000-7000-8000-000000000000']) {
    await clerk.goto(`/ho-so/${id}`);
    await expect(clerk.getByText(/Không tìm thấy/u).first()).toBeVisible();
    await expect(clerk.getByRole('main')).not.toContainText(foreign.fullName);
  }
});
