import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../places.mjs';

/** What has a form by which it is known; ids of ours and of traces are taken out before. */
const FORMS = [
  ['twelve digits in a row', /\d{12}/],
  ['a database address with its password', /postgres(?:ql)?:\/\/[^:\s"]+:[^@\s"]+@/],
  ['a hash of a password', /\$argon2/],
  ['a token', /Bearer [\w.~+/-]{8,}/],
  ['a session', /session=[\w-]{20,}/],
  ['a member that holds a secret', /\\?"(?:\w*[pP]assword|csrfToken|secret|token)\\?":\s*\\?"[^"\\]/],
];
const IDS = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?<![0-9a-f])(?=[0-9]*[a-f])[0-9a-f]{32}(?![0-9a-f])/gi;
/** Shorter ones would be found in innocent words. */
const SHORTEST_SECRET = 8;

/** The folders into which applications of the tests write their logs, with `*.secrets` beside them. */
export function logFolders(root = ROOT) {
  const projects = ['apps', 'libs'].flatMap((kind) =>
    readdirSync(join(root, kind)).map((name) => join(root, kind, name)),
  );
  return [root, ...projects]
    .flatMap((project) => [join(project, 'test-results', 'logs'), join(project, 'test-results')])
    .filter((folder) => existsSync(folder));
}

export function forgetLogs() {
  for (const folder of logFolders().filter((each) => each.endsWith('logs'))) rmSync(folder, { recursive: true });
}

/** Answers `{ files, lines, faults }`; a fault says where and what kind, and repeats nothing of it. */
export function searchLogs(folders) {
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const secrets = secretsIn(files.filter((file) => file.endsWith('.secrets')));
  const logs = files.filter((file) => file.endsWith('.log'));
  const faults = [];
  let lines = 0;
  for (const file of logs) {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      lines += 1;
      faults.push(...kindsIn(line, secrets).map((kind) => `${file}:${index + 1}: ${kind}`));
    }
  }
  return { files: logs.length, lines, faults };
}

function kindsIn(line, secrets) {
  const rest = line.replace(IDS, '');
  const forms = FORMS.filter(([, form]) => form.test(rest)).map(([kind]) => kind);
  return secrets.some((secret) => line.includes(secret)) ? [...forms, 'a secret of the run'] : forms;
}

function secretsIn(files) {
  const known = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
  return [...new Set(known)].filter((secret) => secret.length >= SHORTEST_SECRET);
}
