import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './server.mjs';

/** One server for the whole run: the one of `npm test`, or an own one in a folder that is thrown away. */
export default async function setUp() {
  if (process.env.TEST_SUPERUSER_URL) return;
  const server = await startTestPostgres();
  process.env.TEST_SUPERUSER_URL = server.superuserUrl;
  globalThis.communeTestServer = server;
}

/** A server without fsync in a temporary folder; `stop()` removes the folder too. */
export async function startTestPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'commune-postgres-'));
  // The server's own user must pass; the data folder below stays 0700.
  if (process.getuid?.() === 0) (await import('node:fs')).chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir: join(folder, 'data'), fast: true });
    return { ...server, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
