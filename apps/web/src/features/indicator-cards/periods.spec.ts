import { expect, it } from 'vitest';
import { periodsUpTo } from './periods';

it('counts quarters, then months, back over the year', () => {
  expect(periodsUpTo('2026-02-15', 3, 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2026-02', '2026-01', '2025-12']);
});
