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
  // They end what hangs and nothing else: how long something takes is measured, not tested.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 120_000,
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: await findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
    },
  },
  projects: [
    { name: 'empty province', testMatch: 'province.journey.ts' },
    { name: 'province in use', testIgnore: 'province.journey.ts', dependencies: ['empty province'] },
  ],
});
