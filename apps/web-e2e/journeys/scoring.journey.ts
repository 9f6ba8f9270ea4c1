import type { Page } from '@playwright/test';
import { today } from '../support/calendar.js';
import { expect, test } from '../support/journey.js';
import { signedInPerson } from '../support/own-account.js';

// A picture of the whole table after each of eight hundred keys takes longer than the work.
test.use({ trace: 'off' });

interface Row {
  civilServantId: string;
  fullName: string;
  unitId: string;
  isLeader: boolean;
  selfPoints: unknown[];
  allowedActions: string[];
}

/** Names of the period that is under way: the one that a month's card is of, whatever the day. */
const period = today().slice(0, 7);

/** The table as the API answers it, in the order of the screen. */
async function cards(page: Page, query = ''): Promise<{ items: Row[]; total: number }> {
  const answer = await page.request.get(`/api/v1/scorecards?period=${period}&pageSize=100${query}`);
  if (!answer.ok()) throw new Error(await answer.text());
  // Parse boundary: the shape is the contract's, checked by tests of its own.
  return (await answer.json()) as { items: Row[]; total: number };
}

const mayConfirm = ({ allowedActions }: Row): boolean => allowedActions.includes('confirmScorecard');

test('a civil servant scores themself, the head of the office comments and confirms, and the person is told', async ({
  signedIn,
  browser,
}) => {
  const head = await signedIn('truong-phong');
  const found = (await cards(head)).items.findLast(
    (row) => !row.isLeader && row.selfPoints.length === 0 && mayConfirm(row),
  );
  if (!found) throw new Error('Nobody to score');
  const { fullName, unitId, civilServantId: id } = found;
  const administrator = await signedIn('quan-tri');
  await administrator.goto('/');
  const person = await signedInPerson(browser, administrator, { id, fullName, unitId });
  await person.goto(`/diem-cua-toi/${period}`);
  const form = person.locator('form').filter({ hasText: 'Tự chấm tiêu chí chung' });
  const criteria = form.getByRole('textbox', { name: /^I{1,3}\.\d\. /u });
  await expect(criteria).toHaveCount(10);
  for (const field of await criteria.all()) await field.fill('2');
  await form.getByRole('textbox', { name: 'Ưu điểm' }).fill('Xong các việc được giao, đúng hẹn');
  await expect(form.getByText('Tổng tự chấm: 20 / 30')).toBeVisible();
  await form.getByRole('button', { name: 'Gửi người theo dõi, đánh giá' }).click();
  await expect(person.getByText('Chờ xác nhận').first()).toBeVisible();

  await head.goto('/');
  const waiting = head.locator('.home-line').filter({ hasText: `Phiếu tháng ${Number(period.slice(5))}/` });
  await waiting.getByRole('link', { name: 'Chấm điểm' }).click();
  await expect(head).toHaveURL(/state=self_scored/u);
  await expect(head.getByRole('rowheader', { name: fullName })).toBeVisible();
  await head.goto(`/cham-diem?period=${period}&state=self_scored&q=${encodeURIComponent(fullName)}`);
  await expect(head.getByText('Xong các việc được giao, đúng hẹn')).toBeVisible();
  await expect(head.getByText('Còn 1 phiếu chưa xác nhận')).toBeVisible();
  const comment = head.getByRole('textbox', { name: `Nhận xét, ${fullName}` });
  await comment.fill('Cần chủ động phối hợp hơn');
  await comment.press('Enter');
  await expect(head.getByText('Không có ai trong phạm vi này')).toBeVisible();

  await person.goto('/thong-bao');
  await person
    .getByText(/^Kết quả theo dõi, đánh giá tháng/u)
    .first()
    .click();
  await expect(person).toHaveURL(new RegExp(`/diem-cua-toi/${period}`, 'u'));
  await expect(person.getByText('Cần chủ động phối hợp hơn').first()).toBeVisible();
  await expect(person.getByRole('button', { name: 'Gửi người theo dõi, đánh giá' })).toBeHidden();
  await person.context().close();
});

test('thirty people are scored with the keyboard alone, those who lead by d, đ and e too', async ({ signedIn }) => {
  const leader = await signedIn('lanh-dao-xa');
  const thirty = (await cards(leader)).items.filter(mayConfirm).slice(0, 30);
  expect(thirty).toHaveLength(30);
  expect(thirty.some(({ isLeader }) => isLeader)).toBe(true);
  await leader.goto(`/cham-diem?period=${period}&pageSize=100`);
  await expect(leader.getByRole('row').nth(thirty.length)).toBeVisible();

  const keys = { count: 0 };
  const press = async (...names: string[]): Promise<void> => {
    keys.count += names.length;
    for (const name of names) await leader.keyboard.press(name);
  };
  const cell = () => leader.evaluate(() => document.activeElement?.getAttribute('data-column') ?? '');
  while ((await cell()) === '' && keys.count < 100) await press('Tab');
  for (const { isLeader } of thirty) {
    expect(await cell()).toBe('I.1');
    while ((await cell()) !== 'comment') await press('2', 'Tab');
    await press('d', 'a', 't', 'Enter');
    // d, đ and e: 100 %, each taken by Enter.
    if (isLeader) await press('1', 'Enter', '1', 'Enter', '1', 'Enter');
  }
  const ids = new Set(thirty.map(({ civilServantId }) => civilServantId));
  const confirmed = async (): Promise<number> =>
    (await cards(leader, '&state=confirmed')).items.filter(({ civilServantId }) => ids.has(civilServantId)).length;
  await expect.poll(confirmed).toBe(30);
  test.info().annotations.push({ type: 'keys', description: String(keys.count) });
});
