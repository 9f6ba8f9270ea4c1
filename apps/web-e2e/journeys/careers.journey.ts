import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { signedInPerson } from '../support/own-account.js';
import { firstPerson, people } from '../support/people.js';

const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const dayBefore = (): string => new Date(Date.now() - 17 * 3_600_000).toISOString().slice(0, 10);

async function choose(page: Page, label: RegExp, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label });
  await field.click();
  await field.fill(text);
  await page.getByRole('option').first().click();
}

test('a transfer is seen by both communes and by Sở Nội vụ, each in its own time', async ({ signedIn }) => {
  const officer = await signedIn('so-noi-vu');
  const clerk = await signedIn('can-bo-xa');
  const person = await firstPerson(clerk, 'pageSize=1&bloc=government&isLeader=no');
  const before = (await people(clerk, `pageSize=1&asOf=${dayBefore()}`)).total;
  const now = (await people(clerk, 'pageSize=1')).total;

  await officer.goto(`/ho-so/${person.id}?tab=post-changes`);
  await officer.getByRole('button', { name: 'Điều động, phân công lại' }).click();
  await choose(officer, /Xã, phường/u, 'Bảo Lạc');
  await choose(officer, /Phòng, ban/u, 'Văn phòng HĐND');
  const dialog = officer.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Chức vụ/u }).fill('Văn thư');
  await dialog.getByRole('textbox', { name: /Số quyết định/u }).fill('125/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(officer.getByText(/Đã ghi việc điều động/u)).toBeVisible();

  expect((await people(clerk, 'pageSize=1')).total).toBe(now - 1);
  expect((await people(clerk, `pageSize=1&asOf=${dayBefore()}`)).total).toBe(before);
  await clerk.goto(`/ho-so/${person.id}?tab=post-changes`);
  await expect(clerk.getByText(/đã chuyển khỏi đơn vị/u)).toBeVisible();
  await clerk.goto('/dieu-dong');
  await clerk.getByRole('link', { name: 'Xem bàn giao' }).first().click();
  await clerk.getByRole('button', { name: 'Xác nhận đã giao' }).click();
  await expect(clerk.getByText(/Giao ngày/u)).toBeVisible();
});

test('who leaves is gone from today’s list and found among those who left', async ({ signedIn }) => {
  const clerk = await signedIn('can-bo-xa');
  // Not the clerk's own: nobody decides on that.
  const answer = await clerk.request.get('/api/v1/session');
  // Parse boundary: the shape is the contract's.
  const { account } = (await answer.json()) as { account: { civilServantId: string | null } };
  const person = await firstPerson(
    clerk,
    'pageSize=2&bloc=government&isLeader=no&sort=-name',
    ({ id }) => id !== account.civilServantId,
  );
  const now = (await people(clerk, `pageSize=1&asOf=${today()}`)).total;
  await clerk.goto(`/ho-so/${person.id}?tab=post-changes`);
  await clerk.getByRole('button', { name: 'Ghi việc nghỉ' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Số quyết định/u }).fill('88/QĐ-UBND');
  await dialog.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(clerk.getByText(/Đã ghi việc nghỉ/u)).toBeVisible();
  expect((await people(clerk, 'pageSize=1')).total).toBe(now - 1);
  await clerk.goto('/ho-so?presence=left');
  await expect(clerk.getByRole('main')).toContainText(person.fullName);
});

test('a person asks for two entries of the record, and is told which the clerk accepts', async ({
  signedIn,
  browser,
}) => {
  const clerk = await signedIn('can-bo-xa');
  const person = await firstPerson(clerk, 'pageSize=1&bloc=government&isLeader=no&sort=name');
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const self = await signedInPerson(browser, administrator, person);
  await self.goto('/ho-so/cua-toi?tab=family');
  await self.getByRole('link', { name: 'Đề nghị bổ sung' }).click();
  const relative = self.getByRole('region', { name: 'Bổ sung: quan hệ gia đình' });
  await relative.getByRole('combobox', { name: /Quan hệ/u }).click();
  await self.getByRole('option').first().click();
  await relative.getByRole('textbox', { name: /Họ và tên/u }).fill('Nông Thị Xuân Quỳnh');
  // What is asked for on another tab joins the same request.
  await self.goto('/ho-so/cua-toi?tab=conduct');
  await self.getByRole('link', { name: 'Đề nghị bổ sung' }).click();
  const award = self.getByRole('region', { name: 'Bổ sung: khen thưởng' });
  await award.getByRole('textbox', { name: /Danh hiệu/u }).fill('Chiến sĩ thi đua cơ sở 2025');
  await award.getByRole('textbox', { name: /Ngày quyết định/u }).fill('20/12/2025');
  await expect(relative).toBeVisible();
  await self.getByRole('textbox', { name: /Lý do/u }).fill('Theo quyết định khen thưởng');
  await self.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(self.getByRole('heading', { name: 'Giấy tờ chứng minh' })).toBeVisible();

  await clerk.goto('/dinh-chinh');
  await clerk
    .getByRole('row', { name: /Khen thưởng/u })
    .getByRole('link')
    .first()
    .click();
  const choiceOn = (name: RegExp) => clerk.getByRole('group', { name });
  await choiceOn(/Khen thưởng/u)
    .getByRole('radio', { name: 'Chấp nhận' })
    .check();
  await choiceOn(/Quan hệ gia đình/u)
    .getByRole('radio', { name: 'Từ chối' })
    .check();
  await clerk.getByRole('textbox', { name: 'Lý do từ chối' }).fill('Chưa có giấy khai sinh kèm theo');
  await clerk.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(clerk.getByText('Đã ghi quyết định')).toBeVisible();

  await self.reload();
  await expect(self.getByText('Chưa có giấy khai sinh kèm theo')).toBeVisible();
  await self.goto('/ho-so/cua-toi?tab=conduct');
  await expect(self.getByRole('cell', { name: 'Chiến sĩ thi đua cơ sở 2025', exact: true })).toBeVisible();
  await self.context().close();
});
