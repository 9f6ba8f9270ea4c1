import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Person } from './people.js';

interface KeptAccount {
  id: string;
  username: string;
  displayName: string;
}

/** Sends as the web does: with the session's token, from its own origin. */
async function post(page: Page, path: string, data: unknown): Promise<unknown> {
  const session = await page.request.get('/api/v1/session');
  // Parse boundary, here and below: the shapes are the contract's.
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const origin = new URL(session.url()).origin;
  const answer = await page.request.post(`/api/v1${path}`, {
    headers: { Origin: origin, 'X-CSRF-Token': csrfToken },
    data,
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.text()) === '' ? undefined : await answer.json();
}

async function accountOf(administrator: Page, { unitId, fullName }: Person): Promise<KeptAccount | undefined> {
  const query = new URLSearchParams({ unitId, q: fullName, role: 'civil_servant' });
  const answer = await administrator.request.get(`/api/v1/accounts?${query.toString()}`);
  const { items } = (await answer.json()) as { items: KeptAccount[] };
  return items.find(({ displayName }) => displayName === fullName);
}

/**
 * This person, in a browser signed in with a password of their own. The account is made from the record: those of the
 * demonstration have none here, since the province of the journeys begins without people.
 */
export async function signedInPerson(browser: Browser, administrator: Page, person: Person): Promise<Page> {
  if (!(await accountOf(administrator, person))) {
    await post(administrator, '/account-batches', { unitIds: [person.unitId] });
  }
  await expect.poll(() => accountOf(administrator, person), { timeout: 90_000 }).toBeDefined();
  const account = await accountOf(administrator, person);
  if (!account) throw new Error(`No account of ${person.fullName}`);
  const reset = await post(administrator, `/accounts/${account.id}/password-reset`, { reason: 'Mất phiếu mật khẩu' });
  const { password } = reset as { password: string };
  const page = await (await browser.newContext({ baseURL: new URL(administrator.url()).origin })).newPage();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(account.username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/u);
  await post(page, '/password-change', { currentPassword: password, newPassword: `${password}-cua-toi` });
  return page;
}
