import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isSame, stopProcess } from './processes.mjs';

const fileOf = (home) => join(home, 'run.json');

function read(home) {
  try {
    return JSON.parse(readFileSync(fileOf(home), 'utf8'));
  } catch {
    return null; // none, or broken off by a hard kill
  }
}

/** What runs on this home folder now: `{ starter, api?, url? }`, or null. */
export function runningOn(home) {
  const record = read(home);
  return record && isSame(record.starter) ? record : null;
}

/**
 * Takes the home folder for this process, and stops an API that a killed starter left behind.
 * Answers `{ note(more), release() }`.
 */
export async function takeHome(home) {
  mkdirSync(home, { recursive: true });
  const left = read(home);
  if (left && isSame(left.starter)) throw new AlreadyRunning(left);
  if (left && isSame(left.api)) await stopProcess(left.api.pid, [['SIGTERM', 15_000], ['SIGKILL', 3_000]]); // prettier-ignore
  rmSync(fileOf(home), { force: true });
  const record = { starter: identify(process.pid) };
  try {
    writeFileSync(fileOf(home), JSON.stringify(record), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') throw new AlreadyRunning(read(home)); // two starts at once
    throw error;
  }
  return {
    note: (more) => save(home, Object.assign(record, more)),
    release: () => rmSync(fileOf(home), { force: true }),
  };
}

function save(home, record) {
  const partial = `${fileOf(home)}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(record), { mode: 0o600 });
  renameSync(partial, fileOf(home));
}

export class AlreadyRunning extends Error {
  constructor(record) {
    const where = record?.url ?? '…';
    super(`Chương trình đang chạy tại ${where} · Already running at ${where}`);
  }
}
