import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { nodeProgram, ROOT } from './places.mjs';
import { stopProcess } from './processes.mjs';

const MAIN = join(ROOT, 'apps', 'api', 'dist', 'main.js');
const LISTENING = /^listening (\S+)/;
const KEPT_LINES = 40;

/**
 * Starts the API. Its JSON log goes to `api.log`; plain lines (such as the first administrator's password,
 * shown once) go to `say` only. Answers `{ pid, listening, exited, lastLines(), stop() }`.
 */
export function startApi({ home, env, say, main = MAIN }) {
  // A session of its own, so that Ctrl-C reaches us alone. stdin ends when we are killed.
  const detached = process.platform !== 'win32';
  const stdio = ['pipe', 'pipe', 'pipe'];
  const child = spawn(nodeProgram(), [main], { cwd: ROOT, env: { ...process.env, ...env }, detached, stdio });
  child.stdin.on('error', () => {});
  const kept = [];
  const log = createWriteStream(join(home, 'api.log'), { flags: 'w', mode: 0o600 });
  const exited = new Promise((done) => {
    child.once('error', () => done(127));
    child.once('close', (code, signal) => log.end(() => done(code ?? signal)));
  });
  const listening = new Promise((found) => {
    const take = (line) => {
      const url = LISTENING.exec(line)?.[1];
      if (url) return found(url);
      if (line.startsWith('{')) log.write(`${line}\n`);
      else say(line);
      kept.push(line);
      if (kept.length > KEPT_LINES) kept.shift();
    };
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take);
  });
  const stop = async () => {
    if (process.platform === 'win32') child.kill();
    else await stopProcess(child.pid, [['SIGTERM', 20_000], ['SIGKILL', 3_000]]); // prettier-ignore
    return exited;
  };
  return { pid: child.pid, listening, exited, lastLines: () => kept.join('\n'), stop };
}
