import { client } from '@commune/api-client/client';
import { language } from './i18n';
import { ApiProblem, parseProblem } from './problem';

/**
 * Sets the generated client up once: session, CSRF token, idempotency and time limit go with every call, and whatever
 * is no answer becomes an ApiProblem. Features call the functions of `@commune/api-client`, which answer the data.
 */
const TIMEOUT_MS = 30_000;
/** Uploads, checks and exports take longer on the slow lines of a commune. */
const LONG_TIMEOUT_MS = 180_000;
const LONG_PATHS = /\/(?:imports|export|attachments|batch-updates|selection-exports)\b/u;
const SESSION_PATH = '/api/v1/session';

interface Connection {
  csrfToken: string | undefined;
  onSignedOut: () => void;
}
const connection: Connection = { csrfToken: undefined, onSignedOut: () => undefined };

export const setCsrfToken = (token: string | undefined): void => {
  connection.csrfToken = token;
};
export const onSignedOut = (handler: () => void): void => {
  connection.onSignedOut = handler;
};

/** crypto.randomUUID is missing on plain http in an office network; random bytes are always there. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** `headers: ifMatch(record.version)`: the version as read. */
export const ifMatch = (version: number): { 'If-Match': string } => ({ 'If-Match': `"${version}"` });

const withHeaders = (request: Request): Request => {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', language.value);
  if (request.method !== 'GET' && connection.csrfToken) headers.set('X-CSRF-Token', connection.csrfToken);
  // A caller that sends again after a failure keeps one key over its tries.
  if (request.method === 'POST' && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newKey());
  return new Request(request, { headers, credentials: 'same-origin' });
};

const send = async (request: Request): Promise<Response> => {
  const limit = AbortSignal.timeout(LONG_PATHS.test(new URL(request.url).pathname) ? LONG_TIMEOUT_MS : TIMEOUT_MS);
  const given = request.signal;
  const stop = new AbortController();
  for (const signal of [limit, given]) signal.addEventListener('abort', () => stop.abort(), { once: true });
  try {
    return await fetch(new Request(withHeaders(request), { signal: stop.signal }));
  } catch (error) {
    if (given.aborted) throw error;
    if (limit.aborted) throw new ApiProblem({ status: 0, code: 'web.timeout' });
    throw new ApiProblem({ status: 0, code: navigator.onLine ? 'web.unreachable' : 'web.offline' });
  }
};

const secondsIn = (header: string | null): number | undefined => {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds : undefined;
};

const refuse = async (request: Request, response: Response): Promise<never> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 401 && new URL(request.url).pathname !== SESSION_PATH) connection.onSignedOut();
  throw new ApiProblem(parseProblem(body, response.status, secondsIn(response.headers.get('Retry-After'))));
};

export const guardedFetch: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const response = await send(request);
  return response.ok ? response : refuse(request, response);
};

export const setUpClient = (): void => {
  client.setConfig({ baseUrl: location.origin, fetch: guardedFetch, throwOnError: true });
};

/** Hands a fetched file to the browser. */
export const saveFile = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
