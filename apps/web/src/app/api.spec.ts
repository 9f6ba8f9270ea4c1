import { afterEach, expect, it, vi } from 'vitest';
import { onSignedOut, request, setCsrfToken, urlOf } from './api';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.fn<typeof fetch>(async () => new Response(body === undefined ? null : JSON.stringify(body), { status, headers }));
afterEach(() => vi.unstubAllGlobals());

const headersOf = (fetchMock: ReturnType<typeof answer>): Headers => new Headers(fetchMock.mock.calls[0]?.[1]?.headers);

it('leaves empty members out of the query and repeats lists', () => {
  expect(urlOf('/civil-servants', { q: '', page: 2, rank: ['a', 'b'], unitId: undefined })).toBe(
    '/api/v1/civil-servants?page=2&rank=a&rank=b',
  );
});

it('sends token, key and version where they belong', async () => {
  const fetchMock = answer(200, { ok: true });
  vi.stubGlobal('fetch', fetchMock);
  setCsrfToken('t');
  await request('POST', '/x', { body: {}, ifMatch: 3, idempotencyKey: 'k' });
  const headers = headersOf(fetchMock);
  expect([headers.get('X-CSRF-Token'), headers.get('Idempotency-Key'), headers.get('If-Match')]).toEqual([
    't',
    'k',
    '"3"',
  ]);
});

it('carries code and waiting time of a refusal', async () => {
  vi.stubGlobal('fetch', answer(429, { code: 'access.too-many-attempts' }, { 'Retry-After': '30' }));
  await expect(request('POST', '/session', { body: {} })).rejects.toMatchObject({
    problem: { status: 429, code: 'access.too-many-attempts', retryAfter: 30 },
  });
});

it('reports the end of a session, but not a failed sign-in', async () => {
  const ended = vi.fn();
  onSignedOut(ended);
  vi.stubGlobal('fetch', answer(401, { code: 'access.session-missing' }));
  await request('POST', '/session', { body: {} }).catch(() => undefined);
  expect(ended).not.toHaveBeenCalled();
  await request('GET', '/civil-servants').catch(() => undefined);
  expect(ended).toHaveBeenCalledOnce();
});

it('tells an unreachable server from a refusal', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new TypeError('failed'))),
  );
  await expect(request('GET', '/x')).rejects.toMatchObject({ code: 'web.unreachable', status: 0 });
});
