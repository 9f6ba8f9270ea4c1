import { v7 as uuid } from 'uuid';
import type { ChainHead } from './link-check.js';

/** A transaction of the API, or the connection of a command. */
export interface ProofStore {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface Anchoring {
  readonly at: string;
  readonly chains: number;
  readonly lines: number;
  readonly lineHash: string;
}

export interface Verification {
  readonly at: string;
  readonly entries: number;
  readonly chains: number;
  readonly faults: number;
  readonly firstFault: string | null;
}

const INSTANT = `to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/** Two processes must not write the anchor file at once. */
export async function lockAnchors(store: ProofStore): Promise<void> {
  await store.query(`select pg_advisory_xact_lock(hashtext('audit-anchors'))`);
}

export async function chainHeads(store: ProofStore): Promise<ChainHead[]> {
  const rows = await store.query<{ chain: string; position: string; hash: string }>(
    `select chain, position::text, encode(hash, 'hex') as hash from audit_chain order by chain`,
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

export async function recordAnchoring(store: ProofStore, made: Omit<Anchoring, 'at'>): Promise<void> {
  await store.query(
    `insert into audit_anchoring (id, chains, lines, line_hash) values ($1, $2, $3, decode($4, 'hex'))`,
    [uuid(), made.chains, made.lines, made.lineHash],
  );
}

export async function lastAnchoring(store: ProofStore): Promise<Anchoring | null> {
  const [row] = await store.query<Anchoring>(
    `select ${INSTANT}, chains, lines, encode(line_hash, 'hex') as "lineHash" from audit_anchoring order by id desc limit 1`,
  );
  return row ?? null;
}

export async function recordVerification(store: ProofStore, made: Omit<Verification, 'at'>): Promise<void> {
  await store.query(
    'insert into audit_verification (id, entries, chains, faults, first_fault) values ($1, $2, $3, $4, $5)',
    [uuid(), made.entries, made.chains, made.faults, made.firstFault],
  );
}

export async function lastVerification(store: ProofStore): Promise<Verification | null> {
  const [row] = await store.query<Verification & { entries: string | number }>(
    `select ${INSTANT}, entries, chains, faults, first_fault as "firstFault" from audit_verification
     order by id desc limit 1`,
  );
  return row ? { ...row, entries: Number(row.entries) } : null;
}
