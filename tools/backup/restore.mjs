import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, unpack } from './archive.mjs';
import { differences } from './counts.mjs';
import { countRestored } from './embedded.mjs';
import { archiveKey, keyIdsOf, sealOf } from './keys.mjs';
import { loadDump } from './own-server.mjs';

/** Restores a backup into a home folder without data, compares every table, and answers the manifest. */
export async function restoreBackup({ from, to, secrets, secretsFile, url }) {
  const manifest = readManifest(from, secrets);
  const archive = join(from, manifest.archive);
  if ((await digestOf(archive)) !== manifest.sha256) throw new Error(`${archive}: đã bị thay đổi · has been changed`);
  if (existsSync(join(to, 'postgres'))) throw new Error(`${to}: đã có dữ liệu · holds data already`);
  const partial = join(to, '.restore');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  // As root the database has a user of its own, who must pass.
  if (process.getuid?.() === 0) chmodSync(to, 0o711);
  await unpack(archive, partial, manifest.archive.endsWith('.aes256gcm') ? archiveKey(secrets) : null);
  const rows = manifest.kind === 'dump' ? await loadDump({ url: needed(url), folder: partial }) : undefined;
  for (const name of readdirSync(partial)) {
    if (name !== 'database.dump') renameSync(join(partial, name), join(to, name));
  }
  rmSync(partial, { recursive: true });
  if (secretsFile && !existsSync(join(to, 'secrets.json'))) keepSecrets(secretsFile, join(to, 'secrets.json'));
  const faults = differences(manifest.rows, rows ?? (await countRestored(join(to, 'postgres'), secrets)));
  if (faults.length > 0) throw new Error(`Khác với bản sao lưu · Not what was backed up:\n${faults.join('\n')}`);
  return manifest;
}

function readManifest(from, secrets) {
  const { seal, ...manifest } = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8'));
  const have = keyIdsOf(secrets);
  for (const [name, id] of Object.entries(manifest.needsKeys ?? {})) {
    if (have[name] !== id) {
      throw new Error(`Sai khóa ${name}: cần khóa có mã ${id}, đang có ${have[name]} · Wrong key: ${id} is needed`);
    }
  }
  if (seal !== sealOf(manifest, secrets)) throw new Error('manifest.json: đã bị thay đổi · has been changed');
  return manifest;
}

function keepSecrets(from, to) {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function needed(url) {
  if (url) return url;
  throw new Error('Đặt RESTORE_DATABASE_URL (cơ sở dữ liệu trống) · Set RESTORE_DATABASE_URL (an empty database)');
}
