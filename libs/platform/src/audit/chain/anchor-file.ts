import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GENESIS } from './canonical.js';
import type { ChainFault } from './chain-fault.js';
import type { ChainHead } from './link-check.js';

export const ANCHOR_FILE = 'audit-anchors.jsonl';

/** The heads as they were at some moments, each line with the hash of the line before it. */
export interface AnchorFile {
  readonly anchors: readonly ChainHead[];
  /** Hash of each line, the first line at 0. */
  readonly lineHashes: readonly string[];
  /** The first line that does not follow from the one before it. */
  readonly faults: readonly ChainFault[];
}

/** A line that a power cut left without its end is no line. */
export async function readAnchorFile(file: string): Promise<AnchorFile> {
  const anchors: ChainHead[] = [];
  const lineHashes: string[] = [];
  const faults: ChainFault[] = [];
  for await (const line of wholeLines(file)) {
    const anchor = parsed(line);
    if (anchor && anchor.previous === (lineHashes.at(-1) ?? GENESIS)) anchors.push(anchor);
    else if (faults.length === 0) faults.push(fileFault('anchor-file-changed', lineHashes.length + 1));
    lineHashes.push(createHash('sha256').update(line).digest('hex'));
  }
  return { anchors, lineHashes, faults };
}

/** Adds the heads that moved since their last line; answers the file as it is then. */
export async function appendAnchors(file: string, heads: readonly ChainHead[], at: Date): Promise<AnchorFile> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await dropTornLine(file);
  const known = await readAnchorFile(file);
  const last = new Map(known.anchors.map((anchor) => [anchor.chain, anchor.hash]));
  const moved = heads.filter(({ chain, hash }) => last.get(chain) !== hash);
  const lineHashes = [...known.lineHashes];
  let text = '';
  for (const { chain, position, hash } of moved) {
    const line = JSON.stringify({
      at: at.toISOString(),
      chain,
      position,
      hash,
      previous: lineHashes.at(-1) ?? GENESIS,
    });
    lineHashes.push(createHash('sha256').update(line).digest('hex'));
    text += `${line}\n`;
  }
  if (text !== '') await appendFile(file, text, { mode: 0o600, flush: true });
  return { ...known, anchors: [...known.anchors, ...moved], lineHashes };
}

export function fileFault(kind: ChainFault['kind'], line: number): ChainFault {
  return { kind, chain: ANCHOR_FILE, position: null, seq: null, line };
}

async function* wholeLines(file: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

function parsed(line: string): (ChainHead & { readonly previous: string }) | null {
  try {
    // Parse boundary: what is not as we write it fails the hash of the line before.
    return JSON.parse(line) as ChainHead & { readonly previous: string };
  } catch {
    return null;
  }
}

async function dropTornLine(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) return;
  const handle = await open(file, 'r+');
  try {
    const tail = Buffer.alloc(Math.min(size, 4096));
    await handle.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf('\n');
    if (end !== tail.length - 1) await handle.truncate(size - tail.length + end + 1);
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
