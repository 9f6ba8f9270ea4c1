import { hash } from 'node:crypto';
import pg from 'pg';
import { canonicalEntry, canonicalLink, chainOfEntry, chainOfLane } from './canonical.js';
import type { ChainFault } from './chain-fault.js';
import { EntryCheck } from './entry-check.js';
import { LinkCheck, type ChainHead } from './link-check.js';

export interface VerificationReport {
  readonly entries: number;
  readonly links: number;
  readonly chains: number;
  readonly faults: readonly ChainFault[];
}

export interface VerificationOptions {
  readonly anchors?: readonly ChainHead[];
  /** For a login role that sees nothing by itself. */
  readonly role?: 'everything';
}

const BATCH = 4000;

const ENTRIES = `select seq::text, ${chainOfEntry} as chain, ${canonicalEntry} as text from audit_entry e order by e.seq`;
const LINKED = `select chain, position::text, array_to_string(seqs, ',') as seqs, encode(digests, 'hex') as digests
  from audit_link order by last_seq`;
const linkText = canonicalLink({
  chain: 'chain',
  position: 'position',
  linkedAt: 'linked_at',
  transactionId: 'transaction_id',
  seqs: 'seqs',
});
const LINKS = `select chain, position::text, ${linkText} as text, digests, encode(hash, 'hex') as hash
  from audit_link l order by l.chain, l.position`;
const HEADS = `select chain, position::text, encode(hash, 'hex') as hash from audit_chain`;

type Text<Keys extends string> = Readonly<Record<Keys, string>>;
type EntryRow = Text<'seq' | 'chain' | 'text'>;
type LinkedRow = Text<'chain' | 'position' | 'seqs' | 'digests'>;
type HeadRow = Text<'chain' | 'position' | 'hash'>;
type LinkRow = HeadRow & Text<'text'> & { readonly digests: Buffer };

/**
 * Reads the whole trail once, as of one moment, and names what is not as it was written. `url` is of a role that sees
 * all rows (the owner). Hashes are computed here, not in the database that is on trial.
 */
export async function verifyAudit(url: string, options: VerificationOptions = {}): Promise<VerificationReport> {
  const { anchors = [], role = 'none' } = options;
  const streams = await Promise.all(Array.from({ length: 3 }, () => connect(url)));
  const [first = fail(), second = fail(), third = fail()] = streams;
  try {
    await beginTogether(first, [second, third], role);
    const [ofEntries, ofLinks] = await Promise.all([checkEntries(first, second), checkLinks(third, anchors)]);
    const { links, chains } = ofLinks;
    return { entries: ofEntries.entries, links, chains, faults: [...ofEntries.faults, ...ofLinks.faults] };
  } finally {
    await Promise.all(streams.map((client) => client.end()));
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

function fail(): never {
  throw new Error('no connection');
}

/** All of them see the trail as of one moment. A large one takes its time, so no timeout counts here. */
async function beginTogether(first: pg.Client, others: readonly pg.Client[], role: string): Promise<void> {
  const begin = 'begin transaction isolation level repeatable read read only';
  // The order comes from the indexes: a sort would first write the whole trail to the disk.
  const settings = `set local statement_timeout = 0; set local enable_sort = off; set local role ${role}`;
  await first.query(`${begin}; ${settings}`);
  const { rows: snapshots } = await first.query<{ id: string }>('select pg_export_snapshot() as id');
  for (const client of others) {
    await client.query(`${begin}; set transaction snapshot '${snapshots[0]?.id ?? ''}'; ${settings}`);
  }
}

async function checkEntries(
  ofEntries: pg.Client,
  ofLinks: pg.Client,
): Promise<{ entries: number; faults: ChainFault[] }> {
  const check = new EntryCheck();
  const stream = rows<EntryRow>(ofEntries, ENTRIES);
  let entries = 0;
  let reached = 0;
  for await (const { chain, position, seqs, digests } of rows<LinkedRow>(ofLinks, LINKED)) {
    const named = seqs.split(',').map(Number);
    const until = named.at(-1) ?? 0;
    while (reached < until) {
      const next = await stream.next();
      if (next.done) break;
      entries += 1;
      reached = takeEntry(check, next.value);
    }
    check.settle({ chain, position: Number(position), seqs: named, digests });
  }
  for await (const row of stream) {
    entries += 1;
    takeEntry(check, row);
  }
  check.end();
  return { entries, faults: check.faults };
}

function takeEntry(check: EntryCheck, row: EntryRow): number {
  const seq = Number(row.seq);
  check.take({ seq, chain: row.chain, digest: hash('sha256', row.text) });
  return seq;
}

async function checkLinks(client: pg.Client, anchors: readonly ChainHead[]) {
  const heads = await client.query<HeadRow>(HEADS);
  const check = new LinkCheck(heads.rows.map(withNumber), anchors);
  let links = 0;
  for await (const row of rows<LinkRow>(client, LINKS)) {
    links += 1;
    check.take(withNumber(row));
  }
  check.end();
  const chains = new Set(heads.rows.map(({ chain }) => chainOfLane(chain)));
  return { links, chains: chains.size, faults: check.faults };
}

function withNumber<Row extends HeadRow>(row: Row): Omit<Row, 'position'> & { readonly position: number } {
  return { ...row, position: Number(row.position) };
}

/** Rows of a statement as they come, through a cursor, so that the memory stays flat. */
async function* rows<Row extends object>(client: pg.Client, statement: string): AsyncGenerator<Row> {
  await client.query(`declare trail no scroll cursor for ${statement}`);
  const fetch = (): Promise<pg.QueryResult<Row>> => client.query<Row>(`fetch ${BATCH} from trail`);
  // The next batch is on its way while this one is worked on.
  let coming = fetch();
  for (;;) {
    const batch = (await coming).rows;
    if (batch.length < BATCH) return yield* batch;
    coming = fetch();
    yield* batch;
  }
}
