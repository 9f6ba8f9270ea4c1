import type { Page, Request } from '@playwright/test';
import { expect, test } from '../support/journey.js';

const LIMIT = 250_000;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const sumOf = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size, 0);

/** Bytes of bodies as they came over the line, by address. */
async function firstLoad(page: Page, path: string): Promise<Map<string, number>> {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await page.goto(path, { waitUntil: 'networkidle' });
  const sizes = new Map<string, number>();
  for (const request of requests) {
    const { responseBodySize } = await request.sizes();
    sizes.set(new URL(request.url()).pathname, responseBodySize);
  }
  return sizes;
}

/** The application's own files count; answers of the API are named beside them. */
async function expectLight(page: Page, path: string): Promise<void> {
  const sizes = await firstLoad(page, path);
  const files = [...sizes].filter(([name]) => !name.startsWith('/api/'));
  const total = sumOf(files.map(([, size]) => size));
  const largest = files.sort(([, one], [, other]) => other - one).slice(0, 12);
  const list = largest.map(([name, size]) => `${kilobytes(size)} ${name}`).join('\n');
  const description = `${path}: ${kilobytes(total)}, with answers ${kilobytes(sumOf(sizes.values()))}`;
  test.info().annotations.push({ type: 'first load', description });
  expect(files.length).toBeGreaterThan(3);
  expect(total, `${description}\n${list}`).toBeLessThanOrEqual(LIMIT);
}

test('the first load of the sign-in page is at most 250 kB', async ({ page }) => {
  await expectLight(page, '/sign-in');
});

test('the first load of the home page is at most 250 kB', async ({ signedIn }) => {
  await expectLight(await signedIn('so-noi-vu'), '/');
});
