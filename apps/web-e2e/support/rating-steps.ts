import { expect, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
export const inDialog = (page: Page, name: string): Locator =>
  page.getByRole('dialog').getByRole('textbox', { name: new RegExp(`^${name}`, 'u') });

/** The button at the foot of the dialog, which is often called as the one that opened it. */
export async function confirmed(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** A choice of the open dialog; one level's name is a part of another's. */
export async function chosen(page: Page, label: string, option: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: label }).click();
  await dialog.getByRole('option', { name: option, exact: true }).click();
}

/** On the page of a round whose meeting is recorded: the paper goes in beside its text, and comes out as it went in. */
export async function signedMinutesAttached(clerk: Page): Promise<void> {
  const name = 'bien-ban-da-ky.pdf';
  const buffer = Buffer.from('%PDF-1.4\n%%EOF\n');
  await clerk.getByRole('tab', { name: 'Cuộc họp, quyết định' }).click();
  const files = clerk.getByRole('region', { name: 'Biên bản đã ký' });
  await files.getByLabel('Chọn tệp').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await files.getByRole('button', { name: 'Đính kèm tệp' }).click();
  const download = clerk.waitForEvent('download');
  await files.getByRole('row', { name }).getByRole('button', { name: /^Tải/u }).click();
  expect(await readFile(await (await download).path())).toEqual(buffer);
  await clerk.getByRole('tab', { name: 'Từng người' }).click();
}

/** From the notice to the own form, and to the request for review (ND 335 Đ22). */
export async function asksForReview(person: Page, paper: RegExp, reason: string): Promise<void> {
  await person.goto('/thong-bao');
  await person
    .getByText(/^Kết quả xếp loại chất lượng năm/u)
    .first()
    .click();
  await expect(person).toHaveURL(/xep-loai-cua-toi/u);
  await person.getByRole('table').getByRole('link').first().click();
  await expect(person.getByText(paper).first()).toBeVisible();
  await button(person, 'Kiến nghị').click();
  await person.getByRole('dialog').getByRole('textbox').fill(reason);
  await button(person, 'Gửi kiến nghị').click();
  await expect(person.getByText('Đã gửi kiến nghị').first()).toBeVisible();
}

interface Answer {
  text: string;
  /** The new decision; without it the level stays. */
  changed?: { level: string; number: string };
}

/** On the form of whoever asked. */
export async function answersReview(chair: Page, { text, changed }: Answer): Promise<void> {
  await button(chair, 'Trả lời kiến nghị').click();
  if (changed) {
    await chosen(chair, 'Kết quả', 'Quyết định mức mới');
    await chosen(chair, 'Mức xếp loại', changed.level);
    await inDialog(chair, 'Số quyết định').fill(changed.number);
  }
  await inDialog(chair, 'Nội dung trả lời').fill(text);
  await confirmed(chair, 'Trả lời kiến nghị');
  await expect(chair.getByText('Đã trả lời kiến nghị').first()).toBeVisible();
}
