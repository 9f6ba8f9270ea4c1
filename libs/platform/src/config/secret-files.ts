import { readFileSync } from 'node:fs';
import type { Environment } from './config.js';

const SUFFIX = '_FILE';
/** These name a file that is written to or kept as one, not a secret to be read from it. */
const notSecrets = new Set(['LOG_FILE']);

/** `X_FILE` gives the value of `X` from a file, as containers hand out secrets: it then stands in no process list. */
export function withSecretFiles(env: Environment): Environment {
  const secrets = Object.entries(env)
    .filter(([name, path]) => /^[A-Z_]+_FILE$/.test(name) && !notSecrets.has(name) && path)
    .map(([name, path]) => [name.slice(0, -SUFFIX.length), secretIn(name, path ?? '')]);
  return { ...env, ...Object.fromEntries(secrets) };
}

function secretIn(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    throw new Error(`Configuration: ${name} names ${path}, which can't be read`);
  }
}
