import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../places.mjs';
import { pack, unpack } from './archive.mjs';
import { copyInstallation, countRestored, workFolder } from './embedded.mjs';
import { archiveKey, keyIdsOf, sealOf } from './keys.mjs';
import { dumpDatabase } from './own-server.mjs';

/**
 * Makes a backup in a new folder under `to`, looks whether it can be restored, and answers the folder. It holds no
 * key: the manifest names those that a restore needs. With `url` the database is a server of one's own.
 */
export async function makeBackup({ home, to, secrets, url, isPlain = false, now = new Date() }) {
  const folder = join(to, `backup-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`);
  const partial = `${folder}.partial`;
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const work = workFolder(to);
  try {
    const archive = isPlain ? 'data.tar.gz' : 'data.tar.gz.aes256gcm';
    const key = isPlain ? null : archiveKey(secrets);
    const copy = join(work.folder, 'copy');
    mkdirSync(copy, { mode: 0o700 });
    const dumped = url
      ? await dumpDatabase({ url, folder: copy })
      : await copyInstallation({ home, secrets, folder: copy });
    const sha256 = await pack(copy, join(partial, archive), key);
    rmSync(copy, { recursive: true });
    const rows = dumped ?? (await rowsOnceRestored({ work, file: join(partial, archive), key, secrets }));
    const bytes = statSync(join(partial, archive)).size;
    writeManifest(partial, secrets, { kind: url ? 'dump' : 'data-folder', archive, sha256, bytes, rows, madeAt: now });
    renameSync(partial, folder);
    return folder;
  } finally {
    work.remove();
    rmSync(partial, { recursive: true, force: true });
  }
}

/** What was never restored is no backup: this one is, in a folder beside it. */
async function rowsOnceRestored({ work, file, key, secrets }) {
  // As root the database has a user of its own, who must pass.
  const trial = join(work.folder, 'trial');
  mkdirSync(trial, { mode: 0o711 });
  chmodSync(work.folder, 0o711);
  await unpack(file, trial, key);
  return countRestored(join(trial, 'postgres'), secrets);
}

function writeManifest(folder, secrets, facts) {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const manifest = {
    product: 'commune',
    version,
    ...facts,
    madeAt: facts.madeAt.toISOString(),
    needsKeys: keyIdsOf(secrets),
  };
  const text = JSON.stringify({ ...manifest, seal: sealOf(manifest, secrets) }, null, 2);
  writeFileSync(join(folder, 'manifest.json'), `${text}\n`, { mode: 0o600 });
  writeFileSync(join(folder, 'SHA256SUMS'), `${facts.sha256}  ${basename(facts.archive)}\n`, { mode: 0o600 });
}
