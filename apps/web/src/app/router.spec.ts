import { expect, it } from 'vitest';
import { safeReturnTo } from './router';

it.each([
  ['/people?page=2', '/people?page=2'],
  ['//elsewhere.vn', '/'],
  ['/\\elsewhere.vn', '/'],
  ['https://elsewhere.vn', '/'],
  [undefined, '/'],
])('returns from %s to %s after signing in', (asked, path) => expect(safeReturnTo(asked)).toBe(path));
