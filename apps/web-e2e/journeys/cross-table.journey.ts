import { expect, test } from '../support/journey.js';

test("a table of rows and columns of one's own choice opens in a cell the people that it counts", async ({
  signedIn,
}) => {
  const page = await signedIn('so-noi-vu');
  await page.goto('/co-cau/bang-cheo?asOf=2026-03-31&rows=sex&columns=educationGroup');
  const cell = page.getByRole('link', { name: /^Nữ, Đại học: /u });
  const said = /: ([\d.]+) người/u.exec((await cell.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  expect(said).not.toBe('');
  await cell.click();
  await expect(page).toHaveURL(/\/ho-so\?/u);
  await expect(page.getByRole('main')).toContainText(said);
});
