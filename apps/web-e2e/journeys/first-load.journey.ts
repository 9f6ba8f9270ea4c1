import type { Page, Request } from '@playwright/test';
import { expect, test } from '../support/journey.js';

const LIMIT = 250 * 1024;

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

async function expectLight(page: Page, path: string): Promise<void> {
  const sizes = await firstLoad(page, path);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const largest = [...sizes].sort(([, one], [, other]) => other - one).slice(0, 12);
  const list = largest.map(([name, size]) => `${(size / 1024).toFixed(1)} kB ${name}`).join('\n');
  test
    .info()
    .annotations.push({ type: 'first load', description: `${path}: ${(total / 1024).toFixed(1)} kB\n${list}` });
  expect(sizes.size).toBeGreaterThan(3);
  expect(total, `${path}\n${list}`).toBeLessThanOrEqual(LIMIT);
}

test('the first load of the sign-in page is at most 250 kB', async ({ page }) => {
  await expectLight(page, '/sign-in');
});

test('the first load of the home page is at most 250 kB', async ({ signedIn }) => {
  await expectLight(await signedIn('so-noi-vu'), '/');
});
