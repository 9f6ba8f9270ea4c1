import { setTimeout as after } from 'node:timers/promises';
import { brokenInvariants } from '@commune/platform/testing';
import pg from 'pg';
import { ROSTER_FILE_NAME, rosterFile } from '../demo/demo-province.js';
import type { Send } from './running-api.js';

export const PEOPLE = 2045;

interface Job {
  readonly id: string;
  readonly state: string;
  readonly finishedAt: string | null;
}

interface Found {
  readonly state: string;
  readonly people: number;
  readonly numbers: number;
  readonly postings: number;
}

export const everybody = { state: 'done', people: PEOPLE, numbers: PEOPLE, postings: PEOPLE };

const FOUND = `
  select i.state, (select count(*)::int from civil_servant) as people,
    (select count(distinct digest)::int from civil_servant_id_number) as numbers,
    (select count(*)::int from posting) as postings
  from data_import i where i.id = $1`;

export async function upload(send: Send): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(rosterFile())]), ROSTER_FILE_NAME);
  const answer = await send('POST', '/imports/civil-servants', form);
  const { id } = (await answer.json()) as { id: string }; // parse boundary: the contract says so
  return id;
}

/** The job, where its acceptance reached the caller. */
export async function execute(send: Send, id: string, key: string): Promise<Job | undefined> {
  const answer = await send('POST', `/imports/${id}/execution`, { onlyGoodRows: false }, key).catch(() => undefined);
  return answer?.status === 202 ? ((await answer.json().catch(() => undefined)) as Job | undefined) : undefined;
}

/** As a client that doesn't give up: the same request with the same key until it is accepted. */
export async function executeUntilAccepted(send: Send, id: string, key: string): Promise<Job> {
  for (;;) {
    const job = await execute(send, id, key);
    if (job) return job;
    await after(200);
  }
}

export async function ended(send: Send, jobId: string): Promise<Job> {
  for (;;) {
    const answer = await send('GET', `/jobs/${jobId}`);
    const job = (await answer.json()) as Job; // parse boundary: the contract says so
    if (answer.status === 404) throw new Error('an accepted job is lost');
    if (answer.ok && job.finishedAt !== null) return job;
    await after(200);
  }
}

/** Looks at what is really there, past the program. */
export class Witness {
  private client: pg.Client | undefined;

  constructor(private readonly superuserUrl: string) {}

  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const client = (this.client ??= await this.connected());
    return (await client.query<Row>(text, [...values])).rows;
  }

  /** The import and what is there of it, at one moment. */
  async found(importId: string): Promise<Found | undefined> {
    return (await this.sql<Found>(FOUND, [importId]))[0];
  }

  async broken(): Promise<string[]> {
    return brokenInvariants(this);
  }

  /** Everybody goes, so that the next import has everything to do. */
  async empty(): Promise<void> {
    await this.sql('truncate civil_servant cascade');
  }

  async leave(): Promise<void> {
    await this.client?.end().catch(() => undefined);
    this.client = undefined;
  }

  private async connected(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.superuserUrl });
    client.on('error', () => (this.client = undefined));
    await client.connect();
    return client;
  }
}
