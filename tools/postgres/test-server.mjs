import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './server.mjs';

/** A server without fsync in a temporary folder; `stop()` removes the folder too. */
export async function startTestPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'commune-postgres-'));
  // As root the server has a user of its own, who must pass; the data folder inside stays 0700.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startPostgres({ dataDir: join(folder, 'data'), fast: true });
    return { ...server, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
