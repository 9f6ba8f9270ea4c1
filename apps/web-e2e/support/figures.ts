import type { Locator, Page } from '@playwright/test';

/** What stands beside a label in a definition list of a region, such as "1.762 49,6 %" beside "Nữ". */
export function figure(page: Page, region: string, label: string): Locator {
  return page
    .getByRole('region', { name: region })
    .locator('dl > div')
    .filter({ has: page.locator('dt', { hasText: new RegExp(`^\\s*${label}\\s*$`, 'u') }) })
    .locator('dd')
    .first();
}
