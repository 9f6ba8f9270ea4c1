import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';

// A trace's picture of Swagger's page, hundreds of operations at each step, takes longer than the step.
test.use({ trace: 'off' });
const NAME = `Phần mềm văn bản ${Date.now()}`;
/** All that the integrator has been given, besides the key. */
const guide = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'tich-hop.md'), 'utf8');

/** An administrator gives a system its key, with what the guide says that reading and writing need. */
async function keyFromAdministrator(page: Page): Promise<string> {
  await page.goto('/ket-noi');
  await page.getByRole('button', { name: 'Thêm ứng dụng' }).click();
  const form = page.getByRole('dialog', { name: 'Thêm ứng dụng' });
  await form.getByLabel('Tên ứng dụng').fill(NAME);
  await form.getByLabel('Người phụ trách').fill('Lý Văn Bình');
  await form.getByRole('combobox', { name: 'Đơn vị' }).fill('Cao Bằng');
  await form.getByRole('option', { name: /Tỉnh Cao Bằng/u }).click();
  for (const scope of await form.getByRole('checkbox').all()) await scope.check();
  await form.getByRole('button', { name: 'Thêm và cấp khóa' }).click();
  const shown = page.getByRole('dialog', { name: `Khóa của ${NAME}` });
  const key = await shown.getByRole('textbox', { name: 'Khóa' }).inputValue();
  await shown.getByRole('button', { name: 'Tôi đã chép khóa' }).click();
  return key;
}

async function authorise(page: Page, key: string): Promise<void> {
  await page.goto('/api/docs');
  await page.getByRole('button', { name: 'Authorize' }).first().click();
  const box = page.locator('.auth-container', { hasText: 'apiKey' }).filter({ hasText: 'Bearer' });
  await box.locator('input').fill(key);
  await box.getByRole('button', { name: /authorize|apply credentials/iu }).click();
  await page.getByRole('button', { name: 'Close' }).first().click();
}

interface Attempt {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** By its link in the head of the page, which opens in a tab of its own. */
async function operationOf(page: Page, operationId: string): Promise<{ tab: Page; operation: Locator }> {
  const opened = page.context().waitForEvent('page');
  await page.locator(`.info a[href$="/${operationId}"]`).click();
  const tab = await opened;
  const operation = tab.locator(`[id$="-${operationId}"].opblock`);
  await expect(operation.getByRole('button', { name: 'Try it out' })).toBeVisible();
  return { tab, operation };
}

/** Tries an operation in Swagger UI and reads the answer that it shows. */
async function tried(page: Page, operationId: string, { parameters = {}, body }: Attempt = {}) {
  const { tab, operation } = await operationOf(page, operationId);
  await operation.getByRole('button', { name: 'Try it out' }).click();
  for (const [name, value] of Object.entries(parameters)) await give(operation, name, value);
  if (body !== undefined) await operation.locator('textarea.body-param__text').fill(body);
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table').first();
  const status = (await answer.locator('.response-col_status').last().textContent())?.slice(0, 3);
  const text = await answer.locator('.response-col_description code').first().textContent();
  await tab.close();
  return { status, answer: JSON.parse(text ?? '') };
}

async function give(operation: Locator, name: string, value: string): Promise<void> {
  const field = operation.locator(`tr[data-param-name="${name}"]`);
  const choice = field.locator('select');
  if ((await choice.count()) > 0) await choice.selectOption(value);
  else await field.locator('input').fill(value);
}

function withDryRun(attempt: Attempt, dryRun: string): Attempt {
  return { ...attempt, parameters: { ...attempt.parameters, dryRun } };
}

/** The body that the guide sends by curl. */
function bodyInGuide(): string {
  const body = /by-external-code\/van-ban.*?-d '(?<json>\{.*?\})'/su.exec(guide)?.groups?.['json'];
  if (body === undefined) throw new Error('docs/tich-hop.md shows no record sent by its external code');
  return body;
}

test('an integrator gets from a key to a record of their own with the guide and Swagger alone', async ({
  signedIn,
  page,
}) => {
  const key = await keyFromAdministrator(await signedIn('quan-tri'));
  await authorise(page, key);

  const own = await tried(page, 'getOwnApiClient');
  expect(own).toMatchObject({ status: '200', answer: { name: NAME } });
  const lists = await tried(page, 'listCodeLists');
  expect(lists.status).toBe('200');
  expect(JSON.stringify(lists.answer)).toContain('ethnic_group');

  const { answer: first } = await tried(page, 'listCivilServants', { parameters: { pageSize: '1' } });
  expect(first.items).toHaveLength(1);
  const record = await tried(page, 'getCivilServant', { parameters: { id: first.items[0].id } });
  expect(record).toMatchObject({ status: '200', answer: { fullName: first.items[0].fullName } });

  const { answer: from } = await tried(page, 'listChanges', { parameters: { after: 'now' } });
  const sent = { parameters: { system: 'van-ban', code: `NV-${Date.now()}` }, body: bodyInGuide() };
  const rehearsed = await tried(page, 'putCivilServantByExternalCode', withDryRun(sent, 'true'));
  expect(rehearsed).toMatchObject({ status: '200', answer: { dryRun: true, outcome: 'created' } });
  const stored = await tried(page, 'putCivilServantByExternalCode', withDryRun(sent, 'false'));
  expect(stored).toMatchObject({ status: '200', answer: { dryRun: false, outcome: 'created' } });

  const since = await tried(page, 'listChanges', { parameters: { after: from.next } });
  expect(since.answer.items.map(({ recordId }: { recordId: string }) => recordId)).toContain(stored.answer.record.id);
});
