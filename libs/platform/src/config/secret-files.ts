import { readFileSync } from 'node:fs';
import type { Environment } from './config.js';

const SUFFIX = '_FILE';
/** What a secret of ours is called: the environment holds many another `…_FILE` that is none of our business. */
const ofSecret = /_(URL|KEY|TOKEN|PASSWORD|SECRET)_FILE$/;

/** `X_FILE` gives the value of `X` from a file, as containers hand out secrets: it then stands in no process list. */
export function withSecretFiles(env: Environment): Environment {
  const secrets = Object.entries(env)
    .filter(([name, path]) => ofSecret.test(name) && path)
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
