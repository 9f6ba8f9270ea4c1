import { expect, test } from '../support/journey.js';

test('a red cell of the heat map leads to the posts and people behind it, and they leave as a workbook', async ({
  signedIn,
}) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/thua-thieu?asOf=2026-03-31');
  const cell = page.getByRole('link', { name: /Xã .*, Kế toán: cần \d+, có mặt \d+, chênh lệch −\d/u }).first();
  await cell.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vị trí thừa, thiếu' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Kế toán/u }).first()).toContainText('Thiếu');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất Excel' }).click();
  expect((await download).suggestedFilename()).toMatch(/^vi-tri-thua-thieu-.*\.xlsx$/u);
  await page.getByRole('tab', { name: 'Người' }).click();
  await expect(page.getByRole('table')).toBeVisible();
});

test('what a commune lacks leads to a record; filled in, its score rises', async ({ signedIn }) => {
  const page = await signedIn('can-bo-xa');
  await page.goto('/so-hoa-ho-so');
  await page
    .getByRole('link', { name: /Ngoại ngữ/u })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ còn thiếu' })).toBeVisible();
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  const tab = page.getByRole('region', { name: 'Hồ sơ còn thiếu' });
  await expect(tab).toContainText('Ngoại ngữ');
  const before = Number.parseInt((await tab.locator('strong').innerText()).replace(',', '.'), 10);
  await page
    .getByRole('link', { name: 'Sửa hồ sơ' })
    .or(page.getByRole('button', { name: 'Sửa hồ sơ' }))
    .click();
  await page.getByRole('textbox', { name: 'Ngoại ngữ', exact: true }).fill('Tiếng Anh');
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(page.getByText(/Đã lưu hồ sơ/u)).toBeVisible();
  await page.getByRole('tab', { name: 'Còn thiếu' }).click();
  await expect(async () => {
    const after = Number.parseInt((await tab.locator('strong').innerText()).replace(',', '.'), 10);
    expect(after).toBeGreaterThan(before);
  }).toPass();
});

test('people chosen in the pipeline are added to a planning pool, and it stands on their record', async ({
  signedIn,
}) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/nguon-can-bo?bloc=government&inPool=no&potential=yes&sex=female');
  const row = page.getByRole('row').nth(1);
  const name = await row.getByRole('link').first().innerText();
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Đưa vào quy hoạch' }).click();
  await page.getByLabel(/Chức danh quy hoạch/u).fill('Phó Trưởng phòng');
  await page.getByRole('dialog').getByRole('button', { name: 'Đưa vào quy hoạch' }).click();
  await expect(page.getByText(/Đã đưa 1 người vào quy hoạch/u)).toBeVisible();
  await page.goto(`/nguon-can-bo?bloc=government&inPool=yes&q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('row', { name: new RegExp(name, 'u') }).first()).toContainText('Phó Trưởng phòng');
});
