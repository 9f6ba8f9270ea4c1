import { expect, type Page } from '@playwright/test';

/** Sends as the web does: with the session's token, from its own origin. */
export async function post(page: Page, path: string, data: unknown, version?: string): Promise<unknown> {
  const session = await page.request.get('/api/v1/session');
  // Parse boundary, here and below: the shapes are the contract's.
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const origin = new URL(session.url()).origin;
  const answer = await page.request.post(`/api/v1${path}`, {
    headers: { Origin: origin, 'X-CSRF-Token': csrfToken, ...(version && { 'If-Match': version }) },
    data,
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.text()) === '' ? undefined : await answer.json();
}

/** Parse boundary, here and wherever it is asked: the shapes are the contract's, checked by tests of its own. */
export async function answered(page: Page, path: string): Promise<unknown> {
  const answer = await page.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}
