import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'cck_';
const LETTERS = 'bcdfghjkmnpqrstv';

export interface NewKey {
  /** Told once: `cck_<id>_<secret>`. */
  readonly key: string;
  /** What people call the key by afterwards. */
  readonly prefix: string;
  readonly hash: Buffer;
}

/** 256 random bits; a hash of so much randomness needs no salt and no stretching. */
export function newKey(): NewKey {
  const id = [...randomBytes(12)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  const key = `${PREFIX}${id}_${randomBytes(32).toString('base64url')}`;
  return { key, prefix: `${PREFIX}${id}`, hash: hashOf(key) };
}

export function hashOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The bearer token of a request, whatever it is; undefined where none was sent. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined) return undefined;
  return /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '';
}

export function looksLikeKey(token: string): boolean {
  return /^cck_[a-z]{12}_[\w-]{43}$/.test(token);
}
