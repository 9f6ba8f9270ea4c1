import { readFileSync } from 'node:fs';
import { addedColumn, faultyWorkbook } from '../support/faulty-workbook.js';
import { checkFile, importRows, uploadFile } from '../support/import-steps.js';
import { expect, test } from '../support/journey.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const faultyCells = ['F4', 'C5', 'F6', 'F7', 'G8', 'B9', 'B10'];

test('a file with faults shows each at its cell, comes back marked, and gives its good rows', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await uploadFile(page, { name: 'bo-sung.xlsx', mimeType: XLSX, buffer: await faultyWorkbook() });
  await checkFile(page, {});

  const faults = page.getByRole('region', { name: 'Lỗi và cảnh báo' }).getByRole('table');
  for (const cell of faultyCells) {
    const row = faults.getByRole('row').filter({ has: page.getByRole('cell', { name: cell, exact: true }) });
    await expect.soft(row.first(), cell).toContainText('Lỗi');
  }

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp có ghi lỗi' }).click(),
  ]);
  const report = await addedColumn(await download.path());
  expect.soft(report.header).toMatch(/lỗi/iu);
  for (const row of [4, 5, 6, 7, 8, 9, 10]) expect.soft(report.texts.has(row), `row ${row} of the report`).toBe(true);
  expect.soft(report.texts.has(11), 'the good row has no fault').toBe(false);
  expect.soft(report.notes).toEqual(expect.arrayContaining(faultyCells));

  await importRows(page, 'Chỉ nhập 1 dòng đúng', ['thêm mới 1 mục', 'để lại 7 dòng có lỗi, không nhập']);
  await page.goto('/ho-so?q=dam thi man');
  await expect(page.getByRole('table')).toContainText('Đàm Thị Mận');
  await page.goto('/ho-so?q=lac xa');
  await expect(page.getByText('Không có ai khớp với điều kiện đang chọn')).toBeVisible();
});

test('a file that is no workbook is refused with what to do', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/nhap-du-lieu');
  const file = { name: 'danh-sach.xlsx', mimeType: XLSX, buffer: Buffer.from('Họ và tên;Ngày sinh') };
  await page.getByLabel('Chọn tệp Excel').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải tệp lên' }).click();
  await expect(page.getByRole('alert')).toContainText('Tệp không phải là bảng tính Excel (.xlsx).');
});

test('the template can be downloaded and is taken back', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/nhap-du-lieu');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tệp mẫu' }).click(),
  ]);
  await uploadFile(page, { name: 'mau-nhap.xlsx', mimeType: XLSX, buffer: readFileSync(await download.path()) });
  await expect(page.getByRole('row', { name: /Họ và tên/u })).toContainText('Đã ghép');
});

test('an unmapped required column can’t be checked and says where', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await uploadFile(page, { name: 'bo-sung.xlsx', mimeType: XLSX, buffer: await faultyWorkbook() });
  const sex = page.getByLabel('Cột của tệp cho “Giới tính”');
  await sex.selectOption('');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await page.getByRole('link', { name: /Giới tính/u }).click();
  await expect(sex).toBeFocused();
  await expect(page.getByRole('row', { name: /Giới tính/u })).toContainText('Thiếu cột');
  await sex.selectOption('D');
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra' })).toBeVisible();
});
