import { constants, copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Made anew by each server: see "Making a Base Backup Using the Low Level API" in PostgreSQL's manual.
const EMPTY_FOLDERS = new Set([
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const SKIPPED = /^(postmaster\.(pid|opts)|pgsql_tmp.*|pg_internal\.init.*|backup_label.*|tablespace_map.*)$/;

/**
 * A copy of the data folder of a running server, with the log that makes it whole: started on, it is as the server was
 * when the copy ended. `client` is a superuser's connection that stays open meanwhile.
 */
export async function copyRunningData(client, dataDir, target) {
  // The slot, which ends with this connection, keeps the log from being recycled under the copy.
  await client.query("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
  const { rows: begun } = await client.query("select pg_walfile_name(pg_backup_start('backup', true)) as file");
  copyTree(dataDir, target);
  const { rows: ended } = await client.query(
    'select pg_walfile_name(lsn) as file, labelfile, spcmapfile from pg_backup_stop(false)',
  );
  const [{ file: last, labelfile, spcmapfile }] = ended;
  writeFileSync(join(target, 'backup_label'), labelfile, { mode: 0o600 });
  if (spcmapfile) writeFileSync(join(target, 'tablespace_map'), spcmapfile, { mode: 0o600 });
  copyLog(dataDir, target, begun[0].file, last);
}

/** Segments are named in the order in which they were written. */
function copyLog(dataDir, target, first, last) {
  const segments = readdirSync(join(dataDir, 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
  const wanted = segments.filter((name) => name >= first && name <= last);
  if (!wanted.includes(first) || !wanted.includes(last))
    throw new Error('PostgreSQL has thrown away its log too early');
  for (const name of wanted) copyFile(join(dataDir, 'pg_wal', name), join(target, 'pg_wal', name));
  mkdirSync(join(target, 'pg_wal', 'archive_status'), { recursive: true, mode: 0o700 });
}

export function copyTree(from, to) {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of entriesOf(from)) {
    if (SKIPPED.test(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && EMPTY_FOLDERS.has(entry.name)) mkdirSync(target, { mode: 0o700 });
    else if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isFile()) copyFile(source, target);
  }
}

function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return []; // dropped meanwhile; the log says so
    throw error;
  }
}

function copyFile(source, target) {
  try {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
