import { createHash } from 'node:crypto';

/** What makes two requests the same: operation, address, body. A file counts by its content and its name. */
export interface SentRequest {
  readonly operationId: string;
  readonly url: string;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
  readonly file: { readonly name: string; readonly content: Buffer } | null;
}

/** SHA-256; members of an object count in any order. */
export function fingerprintOf({ operationId, url, ifMatch, body, file }: SentRequest): Buffer {
  const hash = createHash('sha256').update(
    JSON.stringify([operationId, url, ifMatch ?? null, ordered(body ?? null), file?.name ?? null]),
  );
  return (file ? hash.update(file.content) : hash).digest();
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, ordered(member)]));
}
