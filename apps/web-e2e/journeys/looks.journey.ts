import type { Page } from '@playwright/test';
import { faultyWorkbook } from '../support/faulty-workbook.js';
import { checkFile, uploadFile } from '../support/import-steps.js';
import { expect, test } from '../support/journey.js';
import { expectGoodLooks } from '../support/looks.js';
import { firstPerson } from '../support/people.js';

const pages: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['list', '/ho-so'],
  ['dashboard', '/co-cau?asOf=2026-03-31'],
  ['warnings', '/canh-bao'],
  ['cross-table', '/co-cau/bang-cheo?asOf=2026-03-31'],
  ['comparison', '/co-cau/so-sanh?asOf=2026-03-31&from=2025-12-31'],
  ['units', '/don-vi'],
  ['positions', '/vi-tri'],
  ['position-new', '/vi-tri/moi'],
  ['position-fits', '/phu-hop'],
  ['code-lists', '/danh-muc'],
  ['imports', '/nhap-du-lieu'],
  ['jobs', '/viec-dang-chay'],
  ['settings', '/tham-so'],
  ['calendar', '/lich-lam-viec?year=2026'],
  ['unit-changes', '/thay-doi-don-vi'],
  ['staffing', '/thua-thieu?asOf=2026-03-31'],
  ['staffing-quota', '/thua-thieu?asOf=2026-03-31&tab=quota'],
  ['staffing-list', '/thua-thieu/danh-sach?asOf=2026-03-31&gap=shortage'],
  ['staffing-people', '/thua-thieu/danh-sach?asOf=2026-03-31&show=people&specialismCode=land'],
  ['completeness', '/so-hoa-ho-so'],
  ['incomplete-records', '/so-hoa-ho-so/con-thieu'],
  ['pipeline', '/nguon-can-bo'],
  ['not-found', '/khong-co-trang-nay'],
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test.describe.configure({ timeout: 120_000 });

test('sign-in looks right', async ({ page }) => {
  await open(page, '/sign-in');
  await expectGoodLooks(page, 'sign-in');
});

for (const [name, path] of pages) {
  test(`${name} looks right`, async ({ signedIn }) => {
    const page = await signedIn('so-noi-vu');
    await open(page, path);
    if (name !== 'not-found') await expect(page).not.toHaveTitle(/Không tìm thấy/u);
    await expectGoodLooks(page, name);
  });
}

test('the audit log looks right', async ({ signedIn }) => {
  const page = await signedIn('quan-tri');
  await open(page, '/nhat-ky');
  await expectGoodLooks(page, 'audit-log');
});

test('a new change of units looks right', async ({ signedIn }) => {
  const page = await signedIn('quan-tri');
  await open(page, '/thay-doi-don-vi/moi');
  await expectGoodLooks(page, 'unit-change-new');
});

test('a position, its history and its form look right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await open(page, '/vi-tri?position=II.06');
  await page.getByRole('link', { name: 'Mở vị trí' }).click();
  await expect(page.getByRole('button', { name: 'Kết thúc vị trí' })).toBeVisible();
  await expectGoodLooks(page, 'position');
  await page.getByRole('tab', { name: /Lịch sử/u }).click();
  await expectGoodLooks(page, 'position-history');
  await page.getByRole('link', { name: 'Sửa vị trí' }).click();
  await expect(page.getByRole('button', { name: 'Lưu vị trí' })).toBeVisible();
  await expectGoodLooks(page, 'position-edit');
});

test('the posts of a commune and their form look right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await open(page, '/don-vi');
  await page
    .getByRole('link', { name: /^Biên chế và vị trí cần có của/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Sửa số cần có' }).click();
  await expectGoodLooks(page, 'required-posts');
});

test('the standard of a position and its draft look right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await open(page, '/vi-tri?position=II.06');
  await page.getByRole('link', { name: 'Mở vị trí' }).click();
  await page.getByRole('tab', { name: 'Tiêu chuẩn' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await expectGoodLooks(page, 'standards');
  await page.getByRole('link', { name: 'Lập phiên bản mới' }).click();
  await expect(page.getByRole('button', { name: 'Lưu dự thảo' })).toBeVisible();
  await expectGoodLooks(page, 'standard-draft');
});

test('the fit of a person looks right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  const { id } = await firstPerson(page, 'pageSize=1');
  await open(page, `/ho-so/${id}?tab=fit`);
  await expect(page.getByText('Nhóm đề xuất').or(page.getByText('Thứ tự xét'))).toBeVisible();
  await expectGoodLooks(page, 'record-fit');
});

test('record and its history look right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  const { id } = await firstPerson(page, 'pageSize=1');
  await open(page, `/ho-so/${id}`);
  await expectGoodLooks(page, 'record');
  for (const tab of ['Quá trình công tác', 'Trình độ, chứng chỉ', 'Lương', 'Gia đình', 'Vắng mặt']) {
    await page.getByRole('tab', { name: tab }).click();
    await expectGoodLooks(page, `record-${tab}`);
  }
  await page.getByRole('tab', { name: 'Trình độ, chứng chỉ' }).click();
  await page.getByRole('button', { name: 'Thêm chứng chỉ' }).click();
  await expectGoodLooks(page, 'record-part-dialog');
  await page.getByRole('button', { name: 'Hủy bỏ' }).click();
  await page.getByRole('tab', { name: /Lịch sử/u }).click();
  await expectGoodLooks(page, 'record-history');
  await page.getByRole('tab', { name: /Ai đã xem/u }).click();
  await expectGoodLooks(page, 'record-accesses');
});

test('edit looks right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  const { id } = await firstPerson(page, 'pageSize=1');
  await open(page, `/ho-so/${id}`);
  await page
    .getByRole('link', { name: 'Sửa hồ sơ' })
    .or(page.getByRole('button', { name: 'Sửa hồ sơ' }))
    .click();
  await expect(page.getByRole('button', { name: 'Lưu hồ sơ' })).toBeVisible();
  await expectGoodLooks(page, 'edit');
});

test('the steps of an import look right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await uploadFile(page, { name: 'bo-sung.xlsx', mimeType, buffer: await faultyWorkbook() });
  await expectGoodLooks(page, 'import-columns');
  await checkFile(page, {});
  await expectGoodLooks(page, 'import-check');
});

test('a finished import looks right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/nhap-du-lieu');
  await page
    .getByRole('row', { name: /Đã nhập/u })
    .first()
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();
  await expectGoodLooks(page, 'import-done');
});
