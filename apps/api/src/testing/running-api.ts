import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../..', import.meta.url));
const USERNAME = 'so-noi-vu';

export interface Addresses {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly workerUrl: string;
}

export type Send = (
  method: string,
  path: string,
  body?: object | FormData,
  key?: string,
  /** Of what is changed, as it was read. */
  version?: number,
) => Promise<Response>;

/** The built program in a process of its own, started as an operator would, on a province without people. */
export class RunningApi {
  private readonly keys = {
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    DIGEST_KEY: randomBytes(32).toString('base64'),
  };
  private child: ChildProcess | undefined;
  private address = '';

  constructor(
    private readonly addresses: Addresses,
    private readonly home: string,
  ) {}

  /** Milliseconds from the start of the process to its first "ready". */
  async start(): Promise<number> {
    const began = performance.now();
    const { databaseUrl, ownerUrl, workerUrl } = this.addresses;
    const env = {
      PATH: process.env['PATH'] ?? '',
      ...this.keys,
      PORT: '0',
      DEMO_ROSTER: 'none',
      // However slow the machine: what is in hand at SIGTERM comes to its end.
      STOP_SECONDS: '100',
      DATABASE_URL: databaseUrl,
      DATABASE_OWNER_URL: ownerUrl,
      WORKER_DATABASE_URL: workerUrl,
      COMMUNE_HOME: this.home,
    };
    const child = spawn(process.execPath, ['dist/main.js'], { cwd: API, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    this.address = await listeningAddress(child);
    await this.untilReady();
    return performance.now() - began;
  }

  /** Milliseconds until the program says that it is ready, itself and its database. */
  async untilReady(): Promise<number> {
    const began = performance.now();
    for (;;) {
      const answer = await fetch(`${this.address}/health`).catch(() => undefined);
      if (answer?.ok) return performance.now() - began;
      await after(50);
    }
  }

  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** As an operator ends it: resolves when it has finished what it had in hand. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!this.child) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    this.child = undefined;
    await gone;
  }

  /** Sends with the ready key of the demonstration. */
  byKey(): Send {
    const list = readFileSync(join(this.home, 'demo-accounts.txt'), 'utf8');
    const headers = { Authorization: `Bearer ${/cck_\S+/u.exec(list)?.[0] ?? ''}`, 'Content-Type': 'application/json' };
    return (method, path, body) =>
      fetch(`${this.address}/api/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  }

  /** Signs in with the account of the demonstration's list. */
  async signIn(): Promise<Send> {
    const accounts = readFileSync(join(this.home, 'demo-accounts.txt'), 'utf8');
    const password = new RegExp(`^${USERNAME}\\s+(\\S+)`, 'mu').exec(accounts)?.[1];
    const headers: Record<string, string> = {};
    const send: Send = (method, path, body, key, version) => {
      const json = body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' };
      const content = body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) };
      const once = key === undefined ? {} : { 'Idempotency-Key': key };
      const match = version === undefined ? {} : { 'If-Match': `"${version}"` };
      const all = { ...headers, ...json, ...once, ...match };
      return fetch(`${this.address}/api/v1${path}`, { method, headers: all, ...content });
    };
    const answer = await send('POST', '/session', { username: USERNAME, password });
    const session = (await answer.json()) as { csrfToken?: string }; // parse boundary: the contract says so
    headers['Cookie'] = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    headers['X-CSRF-Token'] = session.csrfToken ?? '';
    return send;
  }
}

async function listeningAddress(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('the program has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /^listening (\S+)/u.exec(line)?.[1];
    if (address === undefined) continue;
    child.stdout.resume();
    return address;
  }
  throw new Error('the program ended before it listened');
}
