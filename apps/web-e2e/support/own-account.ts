import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Person } from './people.js';
import { post } from './sending.js';

interface KeptAccount {
  id: string;
  username: string;
  displayName: string;
}

async function accountOf(administrator: Page, { unitId, fullName }: Person): Promise<KeptAccount | undefined> {
  const query = new URLSearchParams({ unitId, q: fullName, role: 'civil_servant' });
  const answer = await administrator.request.get(`/api/v1/accounts?${query.toString()}`);
  const { items } = (await answer.json()) as { items: KeptAccount[] };
  return items.find(({ displayName }) => displayName === fullName);
}

/**
 * This person, in a browser signed in with a password of their own. The account is made from the record: those of the
 * demonstration have none here, since the province of the journeys begins without people. With a role it is the
 * account of somebody who works on records and has one.
 */
export async function signedInPerson(
  browser: Browser,
  administrator: Page,
  person: Person,
  role?: 'commune_clerk' | 'commune_leader',
): Promise<Page> {
  if (!(await accountOf(administrator, person))) {
    await post(administrator, '/account-batches', { unitIds: [person.unitId] });
  }
  await expect.poll(() => accountOf(administrator, person)).toBeDefined();
  const account = await accountOf(administrator, person);
  if (!account) throw new Error(`No account of ${person.fullName}`);
  if (role) {
    const given = { role, unitId: person.unitId, blocs: ['government'], startsOn: '2026-01-01' };
    const version = (await administrator.request.get(`/api/v1/accounts/${account.id}`)).headers()['etag'];
    await post(administrator, `/accounts/${account.id}/roles`, given, version);
  }
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
