import { lookup } from 'node:dns';
import { request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './target-address.js';

export interface PostOptions {
  readonly targets: 'public' | 'any';
  readonly timeoutMs: number;
}

export interface PostOutcome {
  readonly status: number | null;
  readonly error: string | null;
  readonly ms: number;
}

class ForbiddenTarget extends Error {}

/**
 * Sends one request. The address is judged where the connection is made, so a name that resolves otherwise the second
 * time gets nowhere; redirects are not followed. What the receiver answers is not read, its status says enough.
 */
export async function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  options: PostOptions,
): Promise<PostOutcome> {
  const begun = performance.now();
  const ended = (status: number | null, error: string | null): PostOutcome => ({
    status,
    error,
    ms: Math.round(performance.now() - begun),
  });
  try {
    return ended(await statusOf(new URL(url), headers, body, options), null);
  } catch (error) {
    return ended(null, reasonOf(error));
  }
}

async function statusOf(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { targets, timeoutMs }: PostOptions,
): Promise<number> {
  if (targets === 'public') refusePrivate(url);
  const options: RequestOptions = {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      'User-Agent': 'commune-webhooks/1',
    },
    agent: false,
    signal: AbortSignal.timeout(timeoutMs),
    ...(targets === 'public' ? { lookup: publicLookup } : {}),
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = send(url, options, (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    request.on('error', reject);
    request.end(body);
  });
}

function refusePrivate(url: URL): void {
  if (url.protocol !== 'https:') throw new ForbiddenTarget('https only');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Node looks up names only; an address that stands in the URL itself is judged here.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new ForbiddenTarget('private address');
}

const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const allowed = addresses.filter(({ address }) => isPublicAddress(address));
    const [first] = allowed;
    // One private address among several is reason enough: somebody is trying something.
    if (!first || allowed.length < addresses.length) return callback(new ForbiddenTarget('private address'), '');
    return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
  });
};

function reasonOf(error: unknown): string {
  if (error instanceof ForbiddenTarget) return error.message;
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  // What ends the request after its time is a TimeoutError (23) or wrapped in ABORT_ERR.
  if (code === 'ABORT_ERR' || code === DOMException.TIMEOUT_ERR) return 'timeout';
  return typeof code === 'string' ? code : 'failed';
}
