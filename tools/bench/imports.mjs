import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { importFile } from './import-file.mjs';
import { startServers } from './servers.mjs';

const SIZES = [3_555, 20_000];

/**
 * Imports through the API, each file in an API of its own, so that its peak is the file's. Into a copy of the database
 * as it stands, since the people stay.
 */
export async function measureImports(database, home, people) {
  const results = [];
  await database.withCopy(async (copy) => {
    for (const rows of SIZES) results.push({ people, ...(await measureImport(copy, home, rows)) });
  });
  return results;
}

async function measureImport(database, home, rows) {
  const file = await importFile(rows);
  const { api, headers, stop } = await startServers(home, database);
  try {
    const atRest = memoryOf(api.pid, 'VmRSS');
    const upload = await timed(() => uploaded(api.url, headers, file));
    const { id } = upload.result;
    const check = await timed(() => job(`${api.url}/api/v1/imports/${id}/check`, headers));
    const body = JSON.stringify({ onlyGoodRows: false });
    const execution = await timed(() => job(`${api.url}/api/v1/imports/${id}/execution`, headers, body));
    if (execution.result.figures?.create !== rows) throw new Error(`bench: ${JSON.stringify(execution.result)}`);
    return {
      scenario: 'import',
      rows,
      seconds: { upload: upload.seconds, check: check.seconds, execution: execution.seconds },
      rowsPerSecond: Math.round(rows / execution.seconds),
      megabytes: { atRest, peak: memoryOf(api.pid, 'VmHWM') },
    };
  } finally {
    await stop();
  }
}

async function uploaded(url, headers, content) {
  const form = new FormData();
  form.append('file', new Blob([content]), 'danh-sach.xlsx');
  const answer = await fetch(`${url}/api/v1/imports/civil-servants`, { method: 'POST', headers, body: form });
  if (answer.status !== 201) throw new Error(`bench: upload answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

/** A job from its request to its end. */
async function job(url, headers, body) {
  const json = body ? { 'content-type': 'application/json' } : {};
  const answer = await fetch(url, { method: 'POST', headers: { ...headers, ...json }, body });
  if (answer.status !== 202) throw new Error(`bench: ${url} answered ${answer.status}: ${await answer.text()}`);
  const place = new URL(answer.headers.get('location'), url);
  for (;;) {
    const state = await (await fetch(place, { headers })).json();
    if (state.state === 'done') return state;
    if (!['waiting', 'running'].includes(state.state)) throw new Error(`bench: ${JSON.stringify(state)}`);
    await wait(100);
  }
}

async function timed(work) {
  const started = performance.now();
  const result = await work();
  return { result, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

/** Of a process, in megabytes, where the system tells. */
function memoryOf(pid, name) {
  try {
    const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
