import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export { sleep };

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return !isZombie(pid);
}

// In a container nobody may reap an orphan: it answers kill(0) for ever.
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return true;
  }
}

/** The command line of a process: a pid alone may have passed to a stranger. Empty when unknown. */
export function commandOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** When a process began: with the pid it names one process for good. */
export function birthOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

export const identify = (pid) => ({ pid, birth: birthOf(pid) });
export const isSame = (process) => Boolean(process) && isAlive(process.pid) && birthOf(process.pid) === process.birth;

/** Waits until `done()` is true; false when the time is over. */
export async function waitUntil(done, milliseconds, step = 25) {
  const end = Date.now() + milliseconds;
  while (!(await done())) {
    if (Date.now() > end) return false;
    await sleep(step);
  }
  return true;
}

/** Signals in order of growing force, each with the milliseconds it is given. */
export async function stopProcess(pid, steps) {
  for (const [signal, milliseconds] of steps) {
    if (!isAlive(pid)) return true;
    try {
      process.kill(pid, signal);
    } catch {
      return true;
    }
    if (await waitUntil(() => !isAlive(pid), milliseconds)) return true;
  }
  return !isAlive(pid);
}

function listenOn(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}

export function freePort(host = '127.0.0.1') {
  return listenOn(0, host);
}

/** The wanted port, or the next free one. */
export async function portFrom(wanted, host = '127.0.0.1') {
  for (let port = wanted; port < Math.min(wanted + 100, 65536); port += 1) {
    try {
      return await listenOn(port, host);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    }
  }
  throw new Error(`Không còn cổng trống từ ${wanted} · No free port from ${wanted} on`);
}
