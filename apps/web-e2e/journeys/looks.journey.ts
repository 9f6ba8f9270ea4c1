import type { Page } from '@playwright/test';
import { faultyWorkbook } from '../support/faulty-workbook.js';
import { checkFile, uploadFile } from '../support/import-steps.js';
import { expect, signedInPage, test } from '../support/journey.js';
import { expectGoodLooks } from '../support/looks.js';
import { signedInPerson } from '../support/own-account.js';
import { firstPerson } from '../support/people.js';

const pages: readonly (readonly [name: string, path: string])[] = [
  ['home', '/'],
  ['list', '/ho-so'],
  ['dashboard', '/co-cau?asOf=2026-03-31'],
  ['warnings', '/canh-bao'],
  ['cross-table', '/co-cau/bang-cheo?asOf=2026-03-31'],
  ['deep-review', '/ra-soat-chuyen-sau?asOf=2026-03-31'],
  ['review-rounds', '/ra-soat'],
  ['transfers', '/dieu-dong'],
  ['placement-plans', '/bo-tri'],
  ['commune-people', '/bo-tri/dan-toc'],
  ['placement-decisions', '/bo-tri/quyet-dinh'],
  ['downsizing', '/tinh-gian'],
  ['downsizing-roadmap', '/tinh-gian?tab=roadmap'],
  ['corrections', '/dinh-chinh'],
  ['duplicates', '/trung-lap'],
  ['admission', '/lap-ho-so'],
  ['comparison', '/co-cau/so-sanh?asOf=2026-03-31&from=2025-12-31'],
  ['units', '/don-vi'],
  ['positions', '/vi-tri'],
  ['position-new', '/vi-tri/moi'],
  ['position-fits', '/phu-hop'],
  ['code-lists', '/danh-muc'],
  ['code-list-growing', '/danh-muc?list=certificate_kind'],
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
  ['criteria-sets', '/danh-gia/bo-tieu-chi'],
  ['criteria-set', '/danh-gia/bo-tieu-chi/019ac000-0000-7000-8000-000000000001'],
  ['criteria-set-kpi', '/danh-gia/bo-tieu-chi/019ac000-0000-7000-8000-000000000004'],
  ['indicator-cards', '/danh-gia/chi-so-xa'],
  ['dossiers', '/thu-tuc-hanh-chinh'],
  ['surveys', '/khao-sat'],
  ['work-catalogue', '/danh-muc-cong-viec'],
  ['work-months', '/giao-viec'],
  ['scoring', '/cham-diem'],
  ['period-closings', '/khoa-ky-danh-gia'],
  ['result-packages', '/goi-ket-qua'],
  ['rating-rounds', '/xep-loai'],
  ['organisation-ratings', '/xep-loai/to-chuc'],
  ['rating-requests', '/xep-loai/kien-nghi'],
  ['evaluation-results', '/ket-qua-danh-gia'],
  ['criteria-set-trial', '/danh-gia/bo-tieu-chi/019ac000-0000-7000-8000-000000000004?tab=trial'],
  ['criteria-set-history', '/danh-gia/bo-tieu-chi/019ac000-0000-7000-8000-000000000004?tab=history'],
  ['not-found', '/khong-co-trang-nay'],
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

// Where each step of a failure shows in a picture of its own, the trace beside it only takes time.
test.use({ trace: 'off' });
test('sign-in looks right', async ({ page }) => {
  await open(page, '/sign-in');
  await expectGoodLooks(page, 'sign-in');
});

test.describe('pages of Sở Nội vụ', () => {
  let page: Page;
  // One session and one page for all of them: what is loaded once stays loaded.
  test.beforeAll(async ({ browser }) => {
    page = await signedInPage(browser, 'so-noi-vu');
  });
  test.afterAll(() => page.context().close());

  for (const [name, path] of pages) {
    test(`${name} looks right`, async () => {
      await open(page, path);
      if (name !== 'not-found') await expect(page).not.toHaveTitle(/Không tìm thấy/u);
      await expectGoodLooks(page, name);
    });
  }
});

test('the review desk looks right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await open(page, '/ra-soat');
  const round = page.getByRole('table').getByRole('link').first();
  if ((await round.count()) === 0) {
    await page.getByRole('button', { name: 'Lập đợt rà soát' }).click();
    await page.getByRole('button', { name: 'Lập bản chuẩn bị' }).click();
    await page.getByRole('button', { name: 'Mở đợt' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở đợt' }).click();
  } else await round.click();
  await expect(page.getByRole('tab', { name: 'Tiến độ' })).toBeVisible();
  await expectGoodLooks(page, 'review-round');
  const clerk = await signedIn('can-bo-xa');
  await open(clerk, new URL(page.url()).pathname);
  await clerk
    .getByRole('row', { name: /Phường Thục Phán/u })
    .getByRole('link')
    .click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Phường Thục Phán' })).toBeVisible();
  await expectGoodLooks(clerk, 'review-desk');
});

test('a plan worked on post by post looks right', async ({ signedIn }) => {
  const page = await signedIn('so-noi-vu');
  await open(page, '/bo-tri');
  await page.getByRole('button', { name: 'Lập phương án' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lập phương án' }).click();
  await expect(page.getByRole('tab', { name: 'Đề xuất' })).toBeVisible();
  const plan = new URL(page.url()).pathname;
  await open(page, `${plan}?tab=proposals`);
  await page.getByRole('button', { name: 'Tính đề xuất' }).click();
  await expect(page.getByRole('button', { name: 'Tính lại đề xuất' })).toBeVisible();
  await open(page, `${plan}?tab=desk`);
  await page.getByRole('region', { name: 'Các vị trí' }).getByRole('button').first().click();
  await expect(page.getByRole('heading', { name: 'Có thể bố trí đến' })).toBeVisible();
  await expectGoodLooks(page, 'placement-desk');
  await open(page, plan);
  await page.getByRole('table', { name: 'Người trong phương án' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Ý kiến của hai nơi' })).toBeVisible();
  await expectGoodLooks(page, 'placement-move');
  await open(page, `${plan}/so-sanh`);
  await expectGoodLooks(page, 'placement-comparison');
});

test('what a civil servant does looks right', async ({ signedIn, browser }) => {
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const person = await firstPerson(await signedIn('can-bo-xa'), 'pageSize=20&bloc=government&sort=name');
  const page = await signedInPerson(browser, administrator, person);
  await open(page, '/cong-viec-cua-toi');
  await expect(page.getByRole('heading', { level: 1, name: 'Công việc của tôi' })).toBeVisible();
  await expectGoodLooks(page, 'own-work');
  await open(page, '/diem-cua-toi');
  await expectGoodLooks(page, 'own-scores');
  await page
    .getByRole('link', { name: /^Phiếu/u })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Gửi người theo dõi, đánh giá' })).toBeVisible();
  await expectGoodLooks(page, 'own-scorecard');
  await open(page, '/dinh-chinh/de-nghi?part=certificates');
  await expectGoodLooks(page, 'correction-proposal');
});

test('the indicators of a commune look right', async ({ signedIn }) => {
  const page = await signedIn('giam-doc-so');
  await open(page, '/danh-gia/chi-so-xa?q=thuc%20phan');
  await page.getByRole('link', { name: 'Phường Thục Phán' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Phường Thục Phán' })).toBeVisible();
  await expectGoodLooks(page, 'indicator-card');
});

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
  await page.getByRole('button', { name: 'Thôi', exact: true }).click();
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
