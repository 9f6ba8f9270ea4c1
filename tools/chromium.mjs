import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debian-packages.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The path of a Chromium that runs here, installed if that can be done. */
export async function findChromium() {
  for (const find of [given, ofSystem, ofPlaywright, ofPackage, installed]) {
    const path = await find();
    if (path) return path;
  }
  throw new Error(
    'Không tìm thấy Chromium: cài Chromium hoặc Chrome, hoặc đặt CHROMIUM_PATH.\n' +
      'No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH.',
  );
}

function given() {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROMIUM_PATH=${path}: not there`);
  return path;
}

function ofSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(runs);
}

async function ofPlaywright() {
  try {
    const { chromium } = await import('playwright-core');
    const path = chromium.executablePath();
    return runs(path) ? path : undefined;
  } catch {
    return undefined; // not installed
  }
}

async function ofPackage() {
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    return runs(path) ? path : undefined;
  } catch {
    return undefined; // optional, Linux only
  }
}

function installed() {
  installDebianPackages('chromium');
  return ofSystem();
}

function runs(path) {
  if (!existsSync(path)) return false;
  // On Windows --version opens a window.
  return (
    process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

if (import.meta.filename === process.argv[1]) console.log(await findChromium());
