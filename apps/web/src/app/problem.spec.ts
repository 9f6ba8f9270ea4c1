import { describe, expect, it } from 'vitest';
import { words as accessWords } from '@/features/access/locale';
import { addWords } from './i18n';
import { failureKind, fieldErrors, parseProblem, problemText } from './problem';

describe('problemText', () => {
  it("prefers the feature's own words for the code", () => {
    addWords('access', accessWords);
    expect(problemText(parseProblem({ code: 'access.sign-in-failed' }, 401))).toContain('chưa đúng');
  });

  it("falls back to the server's detail, then to the status", () => {
    expect(problemText({ status: 409, code: 'x.unknown', detail: 'Kỳ đánh giá đã đóng.' })).toBe(
      'Kỳ đánh giá đã đóng.',
    );
    expect(problemText({ status: 412, code: 'x.unknown' })).toContain('Người khác');
    expect(problemText(parseProblem(undefined, 502))).toContain('502');
  });
});

it('names field errors by member', () => {
  const problem = parseProblem(
    { code: 'http.invalid', errors: [{ pointer: '/birthDate', code: 'x.y', message: 'Sai ngày.' }] },
    422,
  );
  expect(fieldErrors(problem)).toEqual({ birthDate: 'Sai ngày.' });
});

it('tells refused, missing, offline and failed apart', () => {
  const kinds = [403, 404, 500].map((status) => failureKind({ status, code: 'x' }));
  expect([...kinds, failureKind({ status: 0, code: 'web.offline' })]).toEqual([
    'refused',
    'missing',
    'failed',
    'offline',
  ]);
});
