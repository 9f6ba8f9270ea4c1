import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './commands.mjs';
import { ROOT } from './places.mjs';

/** `npm ci` when what is installed isn't what the lock says. Answers whether it ran. */
export async function ensureInstalled() {
  linkWorkspaces();
  if (isInstalled()) return false;
  console.log('Cài đặt gói phụ thuộc (npm ci) · Installing packages (npm ci) …');
  const [command, first] = npm();
  // Nothing here needs an install script; NODE_ENV=production must not leave out the build tools.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const { code, output } = await run(command, [...first, ...args]);
  if (code !== 0) throw new Error(`npm ci:\n${output}`);
  return true;
}

function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return [process.execPath, [script]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm']] : ['npm', []];
}

/** npm writes its own list of what it installed last of all, so a broken-off install isn't taken for whole. */
export function isInstalled(root = ROOT) {
  const list = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(list);
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    // A workspace that came after the install has no link yet.
    if (entry.link) return existsSync(join(root, path));
    const installed = present[path];
    // Left out for another platform or an older Node.
    if (!installed) return Boolean(entry.optional || entry.devOptional);
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** A workspace that came after the install needs no more than its link; nothing is installed yet: nothing to link into. */
export function linkWorkspaces(root = ROOT) {
  if (!existsSync(join(root, 'node_modules'))) return;
  for (const [path, { link, resolved }] of Object.entries(packagesOf(join(root, 'package-lock.json')))) {
    if (!link || existsSync(join(root, path)) || !existsSync(join(root, resolved))) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(join(root, resolved), join(root, path), 'junction');
  }
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
