import { join } from 'node:path';
import { figure } from '../support/figures.js';
import { checkFile, importRows, uploadFile } from '../support/import-steps.js';
import { expect, signInByForm, test } from '../support/journey.js';

const ROSTER = join(import.meta.dirname, '../../api/demo/roster-cao-bang-2026-03.xlsx');
const DASHBOARD = '/co-cau?asOf=2026-03-31';
const KEY_FIGURES = 'Số liệu chính';
const FIELDS = 'Ba nhóm ngành còn thiếu nhân lực';

/** NQ 04-NQ/TU, section I, as of 31/3/2026. */
const published: readonly (readonly [region: string, label: string, value: string])[] = [
  [KEY_FIGURES, 'Tổng số', '3.555'],
  [KEY_FIGURES, 'Khối Đảng', '1.510'],
  [KEY_FIGURES, 'Khối chính quyền', '2.045'],
  [KEY_FIGURES, 'Đại học trở lên', '3.474'],
  [KEY_FIGURES, 'Trong đó sau đại học', '248'],
  [KEY_FIGURES, 'Cao đẳng, trung cấp', '80'],
  [KEY_FIGURES, 'Cao cấp, cử nhân LLCT', '480'],
  [KEY_FIGURES, 'Trung cấp LLCT', '2.335'],
  [KEY_FIGURES, 'Nữ', '1.762'],
  [KEY_FIGURES, 'Dân tộc thiểu số', '3.437'],
  [KEY_FIGURES, 'Dưới 42 tuổi', '1.872'],
  [FIELDS, 'Tài chính, kế toán', '283'],
  [FIELDS, 'Địa chính, xây dựng', '350'],
  [FIELDS, 'Công nghệ thông tin', '44'],
];

test('an empty province says so and leads to the import', async ({ page }) => {
  await signInByForm(page, 'so-noi-vu');
  await page.goto(DASHBOARD);
  await expect(page.getByText('Không có cán bộ, công chức nào tính đến ngày này')).toBeVisible();
  await page.goto('/ho-so');
  await expect(page.getByText('Chưa có hồ sơ nào')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Nhập từ Excel' }).click();
  await expect(page.getByText('Chưa có lượt nhập nào')).toBeVisible();
});

test('the home affairs officer imports the government bloc from the province’s file', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await uploadFile(page, ROSTER);
  const summary = page.getByRole('region', { name: 'Nhận ra trong tệp' });
  await expect(summary.getByRole('textbox', { name: 'Số liệu tính đến ngày' })).toHaveValue('31/03/2026');
  await expect(summary).toContainText('Khớp với số dòng đọc được');
  await expect(summary).toContainText('Cột của tệp không nhập (1)');
  await expect(page.getByLabel('Cột của tệp cho “Mã xã”')).toHaveValue('G');
  await checkFile(page, { create: '2.045', update: '0', unchanged: '0', outside: '1.510', faulty: '0' });
  await page.getByText('1.510 dòng ngoài phạm vi là gì?').click();
  await expect(page.getByText('không bị sửa và không mất')).toBeVisible();
  await importRows(page, 'Nhập tất cả', ['thêm mới 2.045 mục', 'bỏ qua 1.510 dòng ngoài phạm vi']);
});

test('the Party’s organisation commission imports the other bloc from the same file', async ({ signedIn }) => {
  const page = await signedIn('ban-to-chuc');
  await uploadFile(page, ROSTER);
  await checkFile(page, { create: '1.510', update: '0', unchanged: '0', outside: '2.045', faulty: '0' });
  await importRows(page, 'Nhập tất cả', ['thêm mới 1.510 mục', 'bỏ qua 2.045 dòng ngoài phạm vi']);
  await page.goto('/nhap-du-lieu');
  await expect(page.getByRole('row', { name: /roster-cao-bang-2026-03\.xlsx/u })).toContainText('Đã nhập');
});

test('what ran in the background is found again, with its result', async ({ signedIn }) => {
  const page = await signedIn('ban-to-chuc');
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Việc đang chạy' }).click();
  const row = page.getByRole('row', { name: /Nhập vào hồ sơ: roster-cao-bang-2026-03\.xlsx/u });
  await expect(row).toContainText('Đã xong');
  await expect(row).toContainText('1.510 thêm mới');
  await row.getByRole('link', { name: 'Xem kết quả' }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();
});

test('the same file a second time changes nothing', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await uploadFile(page, ROSTER);
  await checkFile(page, { create: '0', update: '0', unchanged: '2.045', outside: '1.510', faulty: '0' });
  await expect(page.getByRole('button', { name: 'Nhập tất cả' })).toBeDisabled();
  // Left and found again: the server knows how far it is.
  await page.goto('/nhap-du-lieu');
  await page
    .getByRole('row', { name: /Đã kiểm tra, chưa nhập/u })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra' })).toBeVisible();
});

test('the dashboard shows every published figure to the person', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto(DASHBOARD);
  for (const [region, label, value] of published) {
    const shown = figure(page, region, label);
    await expect.soft(shown.getByText(value, { exact: true }), `${label}: ${value}`).toBeVisible();
  }
});

test('college and intermediate are 40 in each bloc', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  for (const bloc of ['party', 'government']) {
    await page.goto(`/ho-so?asOf=2026-03-31&educationGroup=college_intermediate&bloc=${bloc}`);
    await expect(page.getByText('trong 40', { exact: false })).toBeVisible();
  }
});

test('a figure opens the people behind it, as many as it says', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto(DASHBOARD);
  await figure(page, KEY_FIGURES, 'Nữ').getByRole('link', { name: '1.762' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cán bộ, công chức' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('1.762');
  expect(new URL(page.url()).searchParams.get('sex')).toBe('female');
});

test('a search needs no diacritics', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/ho-so');
  await page.getByRole('searchbox', { name: 'Tìm kiếm' }).fill('nguyen');
  await expect(page).toHaveURL(/q=nguyen/u);
  const names = page.getByRole('table').getByRole('link');
  await expect(names.first()).toContainText('Nguyễn');
  for (const name of await names.allInnerTexts()) expect(name).toContain('Nguyễn');
});

test('a record is opened, edited, and tells who changed what', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  // The home affairs officer edits the government bloc and only reads the other.
  await page.goto('/ho-so?q=nguyen&bloc=government');
  await page.getByRole('table').getByRole('link').first().click();
  await page
    .getByRole('link', { name: 'Sửa hồ sơ' })
    .or(page.getByRole('button', { name: 'Sửa hồ sơ' }))
    .click();
  await page.getByRole('textbox', { name: 'Ghi chú' }).fill('Đối chiếu bằng gốc ngày 5/4/2026');
  await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
  await expect(page.getByText(/Đã lưu hồ sơ/u)).toBeVisible();
  await page.getByRole('tab', { name: /Lịch sử/u }).click();
  const history = page.getByRole('tabpanel');
  await expect(history).toContainText('Đối chiếu bằng gốc ngày 5/4/2026');
  await expect(history).toContainText('Chuyên viên Sở Nội vụ');
});
