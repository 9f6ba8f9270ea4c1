import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages where that can be done: on Debian and its kin, as root. Services that they bring are not started. */
export function installDebianPackages(...names) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`apt-get install ${names.join(' ')} …`);
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-q'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const { status, stderr } = spawnSync('apt-get', [...options, ...args], { env, encoding: 'utf8' });
    if (status !== 0) console.error(stderr);
  }
}
