import { expect, it } from 'vitest';
import { monthsUpTo } from './months';

it('counts back over the year', () => {
  expect(monthsUpTo('2026-02-15', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
});
