import type { Page } from '@playwright/test';

export interface Person {
  id: string;
  fullName: string;
  unitId: string;
}

/** People as the API answers them to this page's account. */
export async function people(page: Page, query: string): Promise<{ items: Person[]; total: number }> {
  const answer = await page.request.get(`/api/v1/civil-servants?${query}`);
  if (!answer.ok()) throw new Error(`${query}: ${await answer.text()}`);
  // Parse boundary: the shape is the contract's, checked by tests of its own.
  return (await answer.json()) as { items: Person[]; total: number };
}

export async function firstPerson(
  page: Page,
  query: string,
  wanted: (person: Person) => boolean = () => true,
): Promise<Person> {
  const found = (await people(page, query)).items.find(wanted);
  if (!found) throw new Error(`Nobody for ${query}`);
  return found;
}
