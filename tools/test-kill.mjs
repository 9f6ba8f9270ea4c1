import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './places.mjs';

// kill -9 of the API and of PostgreSQL, each as often as KILL_ROUNDS says (20); `npm test` does a few of them. One suite
// after another, so that the time until the API is ready again is its own.
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings', jest, '--runInBand', '-c', 'jest.int.config.mjs', 'kill'],
  {
    cwd: join(ROOT, 'apps', 'api'),
    env: { ...process.env, KILL_ROUNDS: process.env.KILL_ROUNDS ?? '20' },
    stdio: 'inherit',
  },
);
process.exit(status ?? 1);
