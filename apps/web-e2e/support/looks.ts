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
      await expect(page.locator('html.dark'), 'the page takes the scheme').toHaveCount(colorScheme === 'dark' ? 1 : 0);
      await settled(page);
      const variant = `${name}-${size.width}-${colorScheme}`;
      await page.screenshot({ path: join(SHOTS, `${variant}.png`), fullPage: true });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, `${variant} scrolls sideways`).toBeLessThanOrEqual(0);
      expect.soft(await findings(page, colorScheme), variant).toEqual([]);
    }
  }
}

/** What axe finds. A dark page has the structure of the light one: only its colours can be wrong on their own. */
async function findings(page: Page, colorScheme: (typeof schemes)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    ...(colorScheme === 'dark' && { runOnly: ['color-contrast'] }),
  });
  // Frames of other origins, which the legacy mode cannot see into, are not in these pages; the other mode carries the
  // whole result of a large table through a page of its own, which takes ten times as long as the search.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')}: ${any.map(({ message }) => message).join('; ')}`),
  );
}

/** In the page: colours fade, and charts are drawn in frames of their own. */
async function comeToRest(): Promise<void> {
  const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
  const fading = (): Animation[] =>
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getTiming().iterations !== Infinity);
  await nextFrame();
  // One that ends may be followed by another, as where a colour is inherited.
  for (let left = fading(); left.length > 0; left = fading()) {
    await Promise.allSettled(left.map(({ finished }) => finished));
    await nextFrame();
  }
  await nextFrame();
  await nextFrame();
}

async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate(comeToRest);
}
