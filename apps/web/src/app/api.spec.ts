import { afterEach, expect, it, vi } from 'vitest';
import { guardedFetch, ifMatch, onSignedOut, setCsrfToken } from './api';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.fn<typeof fetch>(async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers }));
afterEach(() => vi.unstubAllGlobals());

const sent = (fetchMock: ReturnType<typeof answer>): Request => {
  const [request] = fetchMock.mock.calls[0] ?? [];
  if (!(request instanceof Request)) throw new Error('nothing was sent');
  return request;
};
const at = (path: string) => `http://localhost:3000/api/v1${path}`;

it('sends token, key and version where they belong', async () => {
  const fetchMock = answer(200, { ok: true });
  vi.stubGlobal('fetch', fetchMock);
  setCsrfToken('t');
  await guardedFetch(at('/x'), { method: 'POST', body: '{}', headers: { ...ifMatch(3), 'Idempotency-Key': 'k' } });
  const { headers } = sent(fetchMock);
  expect([headers.get('X-CSRF-Token'), headers.get('Idempotency-Key'), headers.get('If-Match')]).toEqual([
    't',
    'k',
    '"3"',
  ]);
});

it('makes a key for a POST that has none, and sends no token with a GET', async () => {
  const fetchMock = answer(200, {});
  vi.stubGlobal('fetch', fetchMock);
  setCsrfToken('t');
  await guardedFetch(at('/x'), { method: 'POST' });
  expect(sent(fetchMock).headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/u);
  fetchMock.mockClear();
  await guardedFetch(at('/x'));
  expect(sent(fetchMock).headers.has('X-CSRF-Token')).toBe(false);
});

it('carries code and waiting time of a refusal', async () => {
  vi.stubGlobal('fetch', answer(429, { code: 'access.too-many-attempts' }, { 'Retry-After': '30' }));
  await expect(guardedFetch(at('/session'), { method: 'POST' })).rejects.toMatchObject({
    problem: { status: 429, code: 'access.too-many-attempts', retryAfter: 30 },
  });
});

it('reports the end of a session, but not a failed sign-in', async () => {
  const ended = vi.fn();
  onSignedOut(ended);
  vi.stubGlobal('fetch', answer(401, { code: 'access.signed-out' }));
  await guardedFetch(at('/session'), { method: 'POST' }).catch(() => undefined);
  expect(ended).not.toHaveBeenCalled();
  await guardedFetch(at('/units')).catch(() => undefined);
  expect(ended).toHaveBeenCalledOnce();
});
