import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { signedInPerson } from '../support/own-account.js';
import { firstPerson } from '../support/people.js';

const row = (page: Page, name: RegExp) => page.getByRole('row', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The figure beside a name in the table of the summary: groups 1–5 as decided. */
async function decidedFigures(page: Page): Promise<string[]> {
  return page
    .getByRole('row', { name: /Đơn vị quyết định/u })
    .getByRole('cell')
    .allInnerTexts();
}

/** What a confirmation of many leaves out: groups 4 and 5, and posts without a proposal. */
async function decideOneByOne(clerk: Page): Promise<void> {
  const open = clerk.getByText(/^Còn \d+ người chưa quyết định$/u);
  await expect(button(clerk, /Xác nhận \d+ người theo đề xuất/u)).toHaveCount(0);
  while (await open.isVisible()) {
    const before = await open.innerText();
    const reason = clerk.getByRole('textbox', { name: /Lý do xếp nhóm/u });
    if (await reason.isVisible()) {
      await clerk.getByRole('radio', { name: /1 Đáp ứng tốt/u }).check();
      await reason.fill('Đã đối chiếu hồ sơ giấy tại phường');
    }
    await button(clerk, /Lưu quyết định|Xác nhận đề xuất/u).click();
    await expect(clerk.getByText(before, { exact: true })).toHaveCount(0);
  }
}

test('nobody decides on the own row, alone or among many', async ({ signedIn, browser }) => {
  const officer = await signedIn('so-noi-vu');
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const clerk = await signedIn('can-bo-xa');
  const person = await firstPerson(clerk, 'pageSize=20&bloc=government&isLeader=no&sort=-name');
  await officer.goto('/ra-soat');
  await button(officer, 'Lập đợt rà soát').click();
  const name = `Rà soát hồ sơ của mình ${Date.now()}`;
  await officer.getByRole('textbox', { name: /Tên đợt/u }).fill(name);
  await button(officer, 'Lập bản chuẩn bị').click();
  await expect(officer.getByRole('heading', { level: 1, name })).toBeVisible();
  await button(officer, 'Mở đợt').click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Mở đợt' }).click();
  await expect(officer.getByText('Đang mở').first()).toBeVisible();

  const self = await signedInPerson(browser, administrator, person, 'commune_clerk');
  await self.goto(officer.url());
  await row(self, /Phường Thục Phán/u)
    .getByRole('link')
    .click();
  // Within the desk: the account button of the page bears the same name.
  const ownRow = self.getByRole('main').getByRole('button', { name: person.fullName }).first();
  await ownRow.click();
  await expect(self.getByText(/không tự quyết định/iu)).toBeVisible();
  await expect(self.getByRole('radio')).toHaveCount(0);
  await button(self, /Xác nhận \d+ người theo đề xuất/u).click();
  await expect(self.getByRole('dialog').getByText(/Hồ sơ của người đang rà soát/u)).toBeVisible();
  await self
    .getByRole('dialog')
    .getByRole('button', { name: /Xác nhận \d+ người/u })
    .click();
  await expect(self.getByText(/Đã xác nhận \d+ người/u)).toBeVisible();
  await expect(ownRow).toBeVisible();
});

test('a review goes from its opening to the frozen report by three accounts', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const leader = await signedIn('lanh-dao-xa');
  const name = `Rà soát hành trình ${Date.now()}`;

  // Sở Nội vụ prepares and opens.
  await officer.goto('/ra-soat');
  await button(officer, 'Lập đợt rà soát').click();
  await officer.getByRole('textbox', { name: /Tên đợt/u }).fill(name);
  await button(officer, 'Lập bản chuẩn bị').click();
  await expect(officer.getByRole('heading', { level: 1, name })).toBeVisible();
  const address = officer.url();
  await button(officer, 'Mở đợt').click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Mở đợt' }).click();
  await expect(officer.getByText('Đang mở').first()).toBeVisible();
  await expect(row(officer, /Phường Thục Phán.*Chính quyền/u)).toBeVisible();

  // The clerk is told, finds the share and finishes it.
  await clerk.goto(address);
  await row(clerk, /Phường Thục Phán/u)
    .getByRole('link')
    .click();
  await expect(clerk.getByRole('heading', { level: 1, name: 'Phường Thục Phán' })).toBeVisible();
  await expect(button(clerk, 'Gửi Sở Nội vụ')).toHaveCount(0);
  const share = clerk.url();
  await clerk.keyboard.press('j');
  await clerk.keyboard.press('x');
  await expect(clerk.getByText(/Đã lưu:/u).first()).toBeVisible();
  await button(clerk, /Xác nhận \d+ người theo đề xuất/u).click();
  await clerk
    .getByRole('dialog')
    .getByRole('button', { name: /Xác nhận \d+ người/u })
    .click();
  await expect(clerk.getByText(/Đã xác nhận \d+ người/u)).toBeVisible();
  await decideOneByOne(clerk);
  await expect(clerk.getByText(/Đã quyết định mọi người/u)).toBeVisible();
  await button(clerk, 'Trình lãnh đạo').click();
  await expect(clerk.getByText('Chờ lãnh đạo gửi').first()).toBeVisible();

  // The leader is told with a link, and sends. (These accounts have no records: nobody's own row is among them.)
  await leader.goto('/thong-bao');
  await expect(leader.getByText(/chờ kiểm tra và gửi/u).first()).toBeVisible();
  await leader.goto(share);
  await expect(leader.getByText(/Đã quyết định mọi người/u)).toBeVisible();
  await button(leader, 'Gửi Sở Nội vụ').click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Gửi Sở Nội vụ' }).click();
  await expect(leader.getByText('Chờ thẩm định').first()).toBeVisible();

  // Sở Nội vụ sends it back with a reason, which the clerk reads and settles.
  await officer.goto(share);
  await button(officer, 'Trả lại').click();
  await officer.getByRole('dialog').getByRole('textbox', { name: /Lý do/u }).fill('Nêu rõ lý do của người đứng đầu');
  await officer.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await expect(officer.getByText('Bị trả lại').first()).toBeVisible();
  await clerk.goto(share);
  await expect(clerk.getByText(/Nêu rõ lý do của người đứng đầu/u)).toBeVisible();
  await button(clerk, 'Sửa quyết định').click();
  await clerk.getByRole('radio', { name: /3 Bố trí chưa phù hợp/u }).check();
  const why = clerk.getByRole('textbox', { name: /Lý do/u });
  if (await why.isVisible()) await why.fill('Đề nghị phân công lại lĩnh vực');
  await clerk.getByRole('textbox', { name: /Thời hạn/u }).fill('31/12/2030');
  await button(clerk, /Lưu quyết định|Xác nhận đề xuất/u).click();
  await expect(clerk.getByText(/Đã lưu:/u).first()).toBeVisible();
  await leader.goto(share);
  await button(leader, 'Gửi Sở Nội vụ').click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Gửi Sở Nội vụ' }).click();
  await expect(leader.getByText('Chờ thẩm định').first()).toBeVisible();

  // Accepted, and closed without the others, each of them named.
  await officer.goto(share);
  await button(officer, 'Chấp nhận').click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Chấp nhận' }).click();
  await expect(officer.getByText('Được chấp nhận').first()).toBeVisible();
  const figures = await decidedFigures(officer);
  await officer.goto(address);
  await button(officer, 'Khóa sổ').click();
  const closing = officer.getByRole('dialog');
  await expect(closing.getByText(/Chưa được chấp nhận/u).first()).toBeVisible();
  await closing.getByRole('textbox', { name: /Ý kiến/u }).fill('Khóa sổ theo kế hoạch của tỉnh');
  await closing.getByRole('button', { name: 'Khóa sổ' }).click();
  await expect(officer.getByText('Đã khóa sổ').first()).toBeVisible();
  await officer.getByRole('tab', { name: 'Báo cáo' }).click();
  await expect(officer.getByText('Số liệu đã khóa sổ, không đổi nữa.')).toBeVisible();
  const download = officer.waitForEvent('download');
  await button(officer, 'Báo cáo').click();
  await officer
    .getByRole('menuitem', { name: /báo cáo Word/iu })
    .or(button(officer, /báo cáo Word/iu))
    .click();
  expect((await download).suggestedFilename()).toMatch(/\.docx$/u);

  // Nobody changes anything any more, and the figures stay.
  await clerk.goto(share);
  await expect(clerk.getByRole('heading', { level: 1, name: 'Phường Thục Phán' })).toBeVisible();
  await expect(clerk.getByRole('radio')).toHaveCount(0);
  expect(await decidedFigures(clerk)).toEqual(figures);
});
