import { expect, type Page } from '@playwright/test';

export interface CheckCounts {
  create?: string;
  update?: string;
  unchanged?: string;
  outside?: string;
  faulty?: string;
}

const labels: Readonly<Record<keyof CheckCounts, string>> = {
  create: 'Thêm mới',
  update: 'Cập nhật',
  unchanged: 'Không đổi',
  outside: 'Ngoài phạm vi',
  faulty: 'Có lỗi',
};

type ChosenFile = string | { name: string; mimeType: string; buffer: Buffer };

/** Step 1: leaves the page at the columns that were recognised. */
export async function uploadFile(page: Page, file: ChosenFile, kind = 'civil-servants'): Promise<void> {
  await page.goto(`/nhap-du-lieu?kind=${kind}`);
  await page.getByLabel('Chọn tệp Excel').setInputFiles(file);
  await page.getByRole('button', { name: 'Tải tệp lên' }).click();
  await expect(page.getByRole('heading', { name: 'Ghép cột' })).toBeVisible();
}

/** Steps 2 and 3: the proposed columns are taken, and the counts of the check compared. */
export async function checkFile(page: Page, counts: CheckCounts): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expectCounts(page, counts);
}

export async function expectCounts(page: Page, counts: CheckCounts): Promise<void> {
  const group = page.getByRole('group', { name: 'Kết quả kiểm tra' });
  await expect(group).toBeVisible();
  for (const [key, label] of Object.entries(labels)) {
    // Keys of the labels are keys of the counts.
    const count = counts[key as keyof CheckCounts];
    if (count !== undefined) await expect(group).toContainText(`${label}${count}`);
  }
}

/** Step 4, after a confirmation that must say these things. */
export async function importRows(page: Page, button: string, promises: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập dữ liệu vào hệ thống?' });
  for (const promise of promises) await expect(dialog).toContainText(promise);
  await dialog.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { name: 'Đã nhập xong' })).toBeVisible();
}
