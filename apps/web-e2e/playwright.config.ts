import { defineConfig } from '@playwright/test';
import { findChromium } from '../../tools/chromium.mjs';

const args = ['--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

export default defineConfig({
  testDir: './journeys',
  testMatch: '*.journey.ts',
  outputDir: './test-results/traces',
  globalSetup: './support/application.setup.ts',
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  // One province for all journeys: they follow each other.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
    },
  },
  projects: [
    { name: 'empty province', testMatch: 'province.journey.ts', timeout: 180_000 },
    { name: 'province in use', testIgnore: 'province.journey.ts', dependencies: ['empty province'] },
  ],
});
