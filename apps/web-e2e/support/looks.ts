import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';

const SHOTS = join(import.meta.dirname, '..', 'test-results', 'screenshots');
const sizes = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const;
const schemes = ['light', 'dark'] as const;

/** A page in each size and colour scheme: no finding of axe, nothing wider than the window, a picture to look at. */
export async function expectGoodLooks(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const variant = `${name}-${size.width}-${colorScheme}`;
      await page.screenshot({ path: join(SHOTS, `${variant}.png`), fullPage: true });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${variant} scrolls sideways`).toBeLessThanOrEqual(0);
      expect.soft(await findings(page), variant).toEqual([]);
    }
  }
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  // Colours fade for as long as the design's slow motion, and charts are drawn in a frame of their own.
  await page.waitForTimeout(250);
}
