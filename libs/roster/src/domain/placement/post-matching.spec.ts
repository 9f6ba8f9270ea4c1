import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  balanceChanges,
  matchPosts,
  totalCost,
  type Holder,
  type PossibleMove,
  type PostToBalance,
} from './post-matching.js';

interface Case {
  readonly posts: readonly PostToBalance[];
  readonly people: readonly Holder[];
  readonly moves: readonly PossibleMove[];
}

const POSTS = 4;
const postId = fc.integer({ min: 0, max: POSTS - 1 }).map((index) => `post-${index}`);

/** Posts whose people are those that hold them; each person may go to some of the others. */
const anyCase = (most: number): fc.Arbitrary<Case> =>
  fc
    .record({
      required: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: POSTS, maxLength: POSTS }),
      held: fc.array(postId, { maxLength: most }),
      wishes: fc.array(fc.record({ who: fc.nat(most), postId, cost: fc.integer({ min: 0, max: 1500 }) }), {
        maxLength: 14,
      }),
    })
    .map(({ required, held, wishes }) => {
      const people = held.map((id, index) => ({ id: `person-${index}`, postId: id }));
      const posts = required.map((count, index) => {
        const id = `post-${index}`;
        return { id, required: count, present: people.filter((person) => person.postId === id).length };
      });
      const moves = wishes
        .filter(({ who, postId: wished }) => people[who] !== undefined && people[who].postId !== wished)
        .map(({ who, postId: wished, cost }) => ({ personId: `person-${who}`, postId: wished, cost }));
      return { posts, people, moves };
    });

function isAllowed({ posts, people }: Case, chosen: readonly PossibleMove[]): boolean {
  const once = new Set(chosen.map(({ personId }) => personId)).size === chosen.length;
  const change = balanceChanges(chosen, people);
  return (
    once &&
    posts.every(({ id, required, present }) => {
      const after = present + (change.get(id) ?? 0);
      return after >= Math.min(required, present) && after <= Math.max(required, present);
    })
  );
}

/** Every choice of moves, the cheapest of those that the limits allow. */
function bruteForce(given: Case): number {
  let best = Infinity;
  const choose = (index: number, chosen: readonly PossibleMove[]): void => {
    const move = given.moves[index];
    if (move) {
      choose(index + 1, chosen);
      choose(index + 1, [...chosen, move]);
    } else if (isAllowed(given, chosen)) {
      best = Math.min(best, totalCost(given.posts, chosen, given.people));
    }
  };
  choose(0, []);
  return best;
}

/** As a hurried officer would: the cheapest move that still fills something, then the next. */
function greedy(given: Case): PossibleMove[] {
  const chosen: PossibleMove[] = [];
  for (const move of given.moves.toSorted((one, other) => one.cost - other.cost)) {
    const isBetter =
      totalCost(given.posts, [...chosen, move], given.people) < totalCost(given.posts, chosen, given.people);
    if (isBetter && isAllowed(given, [...chosen, move])) chosen.push(move);
  }
  return chosen;
}

const matched = ({ posts, people, moves }: Case): PossibleMove[] => matchPosts(posts, people, moves);

describe('the match of surplus to shortage', () => {
  it('costs what the best of all choices costs, in 500 random small cases', () => {
    fc.assert(
      fc.property(anyCase(6), (given) => {
        expect(totalCost(given.posts, matched(given), given.people)).toBe(bruteForce(given));
      }),
      { numRuns: 500 },
    );
  });

  it('is never worse than a greedy pass', () => {
    fc.assert(
      fc.property(anyCase(12), (given) => {
        const best = totalCost(given.posts, matched(given), given.people);
        expect(best).toBeLessThanOrEqual(totalCost(given.posts, greedy(given), given.people));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the limits whatever it is given: nobody twice, no unit below its need, no post above it', () => {
    fc.assert(
      fc.property(anyCase(12), (given) => expect(isAllowed(given, matched(given))).toBe(true)),
      { numRuns: 500 },
    );
  });

  it('fills a post in two moves where nobody can fill it in one', () => {
    const posts = [
      { id: 'land', required: 1, present: 0 },
      { id: 'agriculture', required: 1, present: 1 },
      { id: 'culture', required: 1, present: 2 },
    ];
    const people = [
      { id: 'surveyor', postId: 'agriculture' },
      { id: 'agronomist', postId: 'culture' },
      { id: 'librarian', postId: 'culture' },
    ];
    const moves = [
      { personId: 'surveyor', postId: 'land', cost: 300 },
      { personId: 'agronomist', postId: 'agriculture', cost: 300 },
    ];
    expect(matchPosts(posts, people, moves)).toEqual(moves);
    expect(matchPosts(posts, people, moves.slice(0, 1))).toEqual([]);
  });

  it('prefers one move to two', () => {
    const posts = [
      { id: 'land', required: 1, present: 0 },
      { id: 'agriculture', required: 1, present: 1 },
      { id: 'culture', required: 1, present: 2 },
    ];
    const people = [
      { id: 'surveyor', postId: 'agriculture' },
      { id: 'agronomist', postId: 'culture' },
    ];
    const direct = { personId: 'agronomist', postId: 'land', cost: 500 };
    const chain = [
      { personId: 'surveyor', postId: 'land', cost: 300 },
      { personId: 'agronomist', postId: 'agriculture', cost: 300 },
    ];
    expect(matchPosts(posts, people, [...chain, direct])).toEqual([direct]);
  });
});
