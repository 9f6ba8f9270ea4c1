import { language } from './i18n';
import { ApiProblem, parseProblem } from './problem';

/** The only place that knows headers. Paths are given without `/api/v1`. */
const BASE = '/api/v1';
const TIMEOUT_MS = 30_000;
const ANONYMOUS_PATHS = ['/session'];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type QueryValue = string | number | boolean | undefined | null | readonly string[];

export interface RequestOptions {
  query?: Record<string, QueryValue>;
  /** JSON, or FormData and Blob as they are. */
  body?: unknown;
  /** `version` of the record as read; sent as If-Match. */
  ifMatch?: number;
  /** Keep one key over retries of the same send, so that it has one effect; made per call when absent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
}

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

const isRaw = (body: unknown): body is FormData | Blob => body instanceof FormData || body instanceof Blob;

export const urlOf = (path: string, query: Record<string, QueryValue> = {}): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
};

const headersFor = (method: Method, options: RequestOptions): Headers => {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language.value,
  });
  if (options.body !== undefined && !isRaw(options.body)) headers.set('Content-Type', 'application/json');
  if (method !== 'GET' && connection.csrfToken) headers.set('X-CSRF-Token', connection.csrfToken);
  if (method === 'POST') headers.set('Idempotency-Key', options.idempotencyKey ?? newKey());
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${options.ifMatch}"`);
  return headers;
};

const bodyFor = (body: unknown): BodyInit | undefined => {
  if (body === undefined) return undefined;
  return isRaw(body) ? body : JSON.stringify(body);
};

const send = async (method: Method, path: string, options: RequestOptions): Promise<Response> => {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), options.timeoutMs ?? TIMEOUT_MS);
  options.signal?.addEventListener('abort', () => stop.abort());
  try {
    return await fetch(urlOf(path, options.query), {
      method,
      headers: headersFor(method, options),
      body: bodyFor(options.body),
      credentials: 'same-origin',
      signal: stop.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (stop.signal.aborted) throw new ApiProblem({ status: 0, code: 'web.timeout' });
    throw new ApiProblem({ status: 0, code: navigator.onLine ? 'web.unreachable' : 'web.offline' });
  } finally {
    clearTimeout(timer);
  }
};

const secondsIn = (header: string | null): number | undefined => {
  const seconds = Number(header);
  return header && Number.isFinite(seconds) ? seconds : undefined;
};

const refuse = async (path: string, response: Response): Promise<never> => {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status === 401 && !ANONYMOUS_PATHS.includes(path)) connection.onSignedOut();
  throw new ApiProblem(parseProblem(body, response.status, secondsIn(response.headers.get('Retry-After'))));
};

/** Sends one request; throws ApiProblem for every refusal and for a network that does not answer. */
export const request = async <T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> => {
  const response = await send(method, path, options);
  if (!response.ok) return refuse(path, response);
  const text = await response.text();
  // Parse boundary: the contract says what T is; answers are checked against it in the API's tests.
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

const nameIn = (disposition: string | null): string | undefined => {
  const encoded = /filename\*=UTF-8''([^;]+)/iu.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)/iu.exec(disposition ?? '')?.[1];
};

export const saveFile = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

/** Fetches a file and hands it to the browser under the server's name for it. */
export const download = async (path: string, fallbackName: string, options: RequestOptions = {}): Promise<void> => {
  const response = await send('GET', path, { timeoutMs: 120_000, ...options });
  if (!response.ok) return refuse(path, response);
  saveFile(await response.blob(), nameIn(response.headers.get('Content-Disposition')) ?? fallbackName);
};
