import { expect, test } from '../support/journey.js';

const SHIPPED = '/danh-gia/bo-tieu-chi/019ac000-0000-7000-8000-000000000002';

test('Sở Nội vụ makes a set of criteria of its own, and the director puts it in use', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  await officer.goto(SHIPPED);
  await officer.getByRole('button', { name: 'Sao chép thành bộ của tỉnh' }).click();
  await officer.getByRole('button', { name: 'Lập dự thảo' }).click();
  await expect(officer.getByRole('heading', { level: 1, name: 'Sửa dự thảo' })).toBeVisible();
  await officer.getByLabel('Tên bộ tiêu chí').fill('Công chức lãnh đạo của tỉnh');
  await officer.getByLabel('Căn cứ').fill('Quyết định số 12/QĐ-UBND ngày 05/12/2026');
  // 5 and 5 points become 6 and 4: in between the sum is not what it must be.
  const points = officer.getByLabel('Điểm tối đa');
  await points.nth(0).fill('6');
  await points.nth(1).click();
  await expect(officer.getByText('31 / 30')).toBeVisible();
  await points.nth(1).fill('4');
  await points.nth(2).click();
  await expect(officer.getByText('30 / 30')).toBeVisible();
  await officer.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expect(officer.getByRole('heading', { level: 1, name: 'Công chức lãnh đạo của tỉnh' })).toBeVisible();
  await expect(officer.getByText('Chờ Giám đốc hoặc Phó Giám đốc')).toBeVisible();
  await expect(officer.getByRole('button', { name: 'Ban hành' })).toBeHidden();

  // Tried before it is put in use: 6 of the first criterion, and nothing of the others yet.
  await officer.getByRole('tab', { name: 'Chấm thử' }).click();
  await officer.getByRole('textbox', { name: /^I\.1\./u }).fill('6');
  await officer.getByRole('textbox', { name: /^I\.2\./u }).click();
  await expect(officer.getByText('Còn 9 tiêu chí chưa có giá trị nên chưa có điểm.')).toBeVisible();
  await officer.getByRole('tab', { name: 'Lịch sử' }).click();
  await expect(officer.getByText('Sửa dự thảo', { exact: true }).first()).toBeVisible();

  const director = await signedIn('giam-doc-so');
  await director.goto(officer.url());
  await director.getByRole('button', { name: 'Ban hành' }).click();
  const dialog = director.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Quyết định số 12/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Ban hành' }).click();
  await expect(director.getByText('Sẽ áp dụng').first()).toBeVisible();
  await expect(director.getByRole('link', { name: 'Sửa dự thảo' })).toBeHidden();

  const civilServant = await signedIn('theo-doi');
  await civilServant.goto('/danh-gia/bo-tieu-chi');
  await expect(civilServant.getByText('Công chức lãnh đạo của tỉnh')).toBeVisible();
});
