import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { firstPerson } from '../support/people.js';
import { post } from '../support/sending.js';

// Parse boundary: the shapes are the contract's.
async function read<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as T;
}

interface Known {
  fullName: string;
  birthDate: string;
  sex: string;
  unitId: string;
  bloc: string;
  officeName: string;
  positionTitle: string;
}

/** A second record of somebody, as when a name is entered anew after a move. */
async function recordAgain(page: Page, known: Known): Promise<{ id: string; code: string }> {
  const { items } = await read<{ items: { id: string; code: string }[] }>(page, '/units');
  const { fullName, birthDate, sex, bloc, officeName, positionTitle } = known;
  const again = await post(page, '/civil-servants', {
    ...{ fullName, birthDate, sex, bloc, officeName, positionTitle },
    ...{ communeCode: items.find(({ id }) => id === known.unitId)?.code, postedOn: '2026-09-01' },
    ...{ idNumber: '004190999001', fieldOfStudy: 'Luật kinh tế quốc tế', isAnotherPerson: true },
  });
  // Parse boundary: the shape is the contract's.
  return again as { id: string; code: string };
}

test('two records of one person become one, and the old link leads to it', async ({ signedIn }) => {
  const clerk = await signedIn('can-bo-xa');
  await clerk.goto('/');
  const { id } = await firstPerson(clerk, 'pageSize=1&bloc=government&isLeader=no&sort=-birthDate');
  const known = await read<Known>(clerk, `/civil-servants/${id}`);
  const again = await recordAgain(clerk, known);

  await clerk.goto('/trung-lap');
  await clerk
    .getByRole('row', { name: new RegExp(again.code, 'u') })
    .getByRole('link')
    .first()
    .click();
  await clerk.getByRole('radio', { name: /: Luật kinh tế quốc tế$/u }).check();
  await clerk.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Lý do/u }).fill('Nhập hai lần khi điều động');
  await dialog.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  await expect(clerk.getByText(`Đã gộp hồ sơ ${again.code}`)).toBeVisible();
  await expect(clerk.getByRole('main')).toContainText('Luật kinh tế quốc tế');

  await clerk.goto(`/ho-so/${again.id}`);
  await clerk.getByRole('link', { name: 'Mở hồ sơ đang dùng' }).click();
  await expect(clerk).toHaveURL(new RegExp(`/ho-so/${id}$`, 'u'));
});
