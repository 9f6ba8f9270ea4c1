import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'test-results', 'logs');
const name = `${Date.now()}-${process.pid}`;
let count = 0;

/** Each application of the tests writes its log here; after the whole run all of them are searched. */
export function newLogFile(): string {
  count += 1;
  return join(FOLDER, `${name}-${count}.log`);
}

/** What must stand in no log of the run: a password, a token, a key, the name of somebody who reports. */
export function keepSecret(secret: string): void {
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(join(FOLDER, `${name}.secrets`), `${JSON.stringify(secret)}\n`);
}
