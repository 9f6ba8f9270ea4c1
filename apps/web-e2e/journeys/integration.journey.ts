import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { expectGoodLooks } from '../support/looks.js';

async function openClients(page: Page): Promise<void> {
  await page.goto('/ket-noi');
  await expect(page.getByRole('heading', { level: 1, name: 'Kết nối hệ thống' })).toBeVisible();
}

test('the connected systems look right', async ({ signedIn }) => {
  const page = await signedIn('quan-tri');
  await openClients(page);
  await expectGoodLooks(page, 'api-clients');
  await page.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  await expect(page.getByRole('dialog').getByLabel(/Đọc cây đơn vị/u)).toBeVisible();
  await expectGoodLooks(page, 'api-client-form');
});
