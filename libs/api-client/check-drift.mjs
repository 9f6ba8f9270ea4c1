import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import config from './openapi-ts.config.mjs';

/** Is the committed client the one that the committed contract makes? Names each file that is not. */
const fresh = mkdtempSync(join(tmpdir(), 'commune-client-'));
try {
  await createClient({ ...config, output: { ...config.output, path: fresh }, logs: { level: 'silent' } });
  const committed = join(import.meta.dirname, 'src');
  const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  const names = [...new Set([...files(committed), ...files(fresh)])];
  const read = (folder, name) => (files(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : null);
  const drifted = names.filter((name) => read(committed, name) !== read(fresh, name));
  if (drifted.length > 0) {
    console.error(`The client has drifted from the contract: run "npm run contract". Files: ${drifted.join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
