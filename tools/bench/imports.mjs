import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { importFile } from './import-file.mjs';
import { startServers } from './servers.mjs';
import { answered, timed } from './steps.mjs';

/** One file of people from `first` on through the API, in an API of its own, so that the peak is the file's. */
export async function measureImport(database, home, rows, first) {
  const file = await importFile(rows, first);
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
      step: 'import',
      people: rows,
      seconds: ranFor(execution.result),
      parts: {
        upload: upload.seconds,
        check: ranFor(check.result),
        'queue and commit': round(execution.seconds - ranFor(execution.result)),
      },
      megabytes: { atRest, peak: memoryOf(api.pid, 'VmHWM') },
    };
  } finally {
    await stop();
  }
}

async function uploaded(url, headers, content) {
  const body = new FormData();
  body.append('file', new Blob([content]), 'danh-sach.xlsx');
  return answered(`${url}/api/v1/imports/civil-servants`, { method: 'POST', headers, body });
}

/** A job from its request to its end. */
async function job(url, headers, body) {
  const json = body ? { 'content-type': 'application/json' } : {};
  const { id } = await answered(url, { method: 'POST', headers: { ...headers, ...json }, body });
  for (;;) {
    const state = await answered(new URL(`/api/v1/jobs/${id}`, url), { headers });
    if (state.state === 'done') return state;
    if (!['queued', 'running'].includes(state.state)) throw new Error(`bench: ${JSON.stringify(state)}`);
    await wait(100);
  }
}

/** The job itself: until it begins others may be at work, and after its last word comes the commit, which links the trail. */
const ranFor = ({ startedAt, finishedAt }) => round((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);

const round = (seconds) => Math.round(seconds * 10) / 10;

/** Of a process, in megabytes, where the system tells. */
function memoryOf(pid, name) {
  try {
    const [, kilobytes] = new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
