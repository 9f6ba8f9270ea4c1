import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { passwordOf, type Account } from './accounts.js';

export { expect } from '@playwright/test';

const address = (): string => process.env['JOURNEY_URL'] ?? '';

interface Journeys {
  /** A page of a browser of its own, signed in as this account. */
  signedIn: (account: Account) => Promise<Page>;
}

export const test = base.extend<Journeys>({
  // The address is known once the application runs, after this configuration was read.
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
  baseURL: async ({}, use) => use(address()),
  signedIn: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account) => {
      const page = await signedInPage(browser, account);
      contexts.push(page.context());
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** A page signed in as this account, for many tests in a row; whoever asks closes its context. */
export async function signedInPage(browser: Browser, account: Account): Promise<Page> {
  const context = await browser.newContext({ baseURL: address() });
  await openSession(context, account);
  return context.newPage();
}

async function openSession(context: BrowserContext, account: Account): Promise<void> {
  const answer = await context.request.post('/api/v1/session', {
    headers: { Origin: address() },
    data: { username: account, password: passwordOf(account) },
  });
  expect(answer.ok(), `sign-in as ${account}`).toBe(true);
}

/** As a person does it: by the form. */
export async function signInByForm(page: Page, account: Account): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Tên đăng nhập' }).fill(account);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(passwordOf(account));
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Chào/u })).toBeVisible();
}
