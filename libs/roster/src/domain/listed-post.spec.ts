import { describe, expect, it } from '@jest/globals';
import { judgeListedPost, type KnownPosts, type ListedPost } from './listed-post.js';

const holds: KnownPosts = { heldSince: '2025-07-01', earlierUntil: null };
const moved: KnownPosts = { heldSince: '2026-06-01', earlierUntil: '2026-05-31' };
const left: KnownPosts = { heldSince: null, earlierUntil: '2026-05-31' };
const never: KnownPosts = { heldSince: null, earlierUntil: null };
const here = (since: string): ListedPost => ({ isInSamePlace: true, since, saysSince: true });
const elsewhere = (since: string): ListedPost => ({ isInSamePlace: false, since, saysSince: true });

describe('the post in a list of 30/6/2026', () => {
  it.each([
    ['of somebody without any post', never, here('2026-06-01'), 'taken'],
    ['as known', holds, here('2025-07-01'), 'taken'],
    ['of a later day', holds, here('2026-05-01'), 'taken'],
    ['elsewhere, of a later day', holds, elsewhere('2026-05-01'), 'taken'],
    ['elsewhere, of the same day', holds, elsewhere('2025-07-01'), 'taken'],
    ['of an earlier day that nothing contradicts', holds, here('2024-01-01'), 'taken'],
    ['elsewhere, of an earlier day', holds, elsewhere('2024-01-01'), 'elsewhere-then'],
    ['after a transfer, of a day before it but after the former post', moved, here('2026-06-01'), 'taken'],
    ['after a transfer, on the last day of the former post', moved, here('2026-05-31'), 'day-kept'],
    ['after a transfer, of a day within the former post', moved, here('2025-07-01'), 'day-kept'],
    ['of the former place after a transfer', moved, elsewhere('2025-07-01'), 'elsewhere-then'],
    ['of somebody who left, as it was', left, elsewhere('2025-07-01'), 'not-returned'],
    ['of somebody who left, on the last day', left, elsewhere('2026-05-31'), 'not-returned'],
    ['of somebody who left, without its day', left, { ...elsewhere('2026-06-30'), saysSince: false }, 'not-returned'],
    ['of somebody who left and came back', left, elsewhere('2026-06-01'), 'taken'],
  ] as const)('%s', (_, known, listed, expected) => {
    expect(judgeListedPost(known, listed, '2026-06-30')).toBe(expected);
  });

  it.each([
    ['before the last day', '2026-03-31', 'known-to-have-left'],
    ['of the last day', '2026-05-31', 'known-to-have-left'],
    ['of the day after', '2026-06-01', 'not-returned'],
  ] as const)('of somebody who left, in a list %s', (_, asOf, expected) => {
    expect(judgeListedPost(left, elsewhere('2025-07-01'), asOf)).toBe(expected);
  });
});
