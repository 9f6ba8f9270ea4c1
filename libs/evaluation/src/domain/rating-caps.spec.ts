import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decreeRules } from './evaluation-rules.js';
import { exact } from './exact-number.js';
import { brokenCap, ratingCaps, suggestedWithinCaps, type CapTerms, type RatingForCap } from './rating-caps.js';

const terms: CapTerms = { rules: decreeRules, isOutstanding: false, byGroup: true };
const person = (place: number, more: Partial<RatingForCap> = {}): RatingForCap => ({
  id: `p${String(place).padStart(3, '0')}`,
  capGroup: 'others',
  proposed: 'excellent',
  points: exact(90 + (place % 10)),
  level: null,
  ...more,
});
const people = (count: number, more: Partial<RatingForCap> = {}): RatingForCap[] =>
  Array.from({ length: count }, (_, place) => person(place, more));

describe('the cap on excellent (Đ20.5)', () => {
  it('counts the agency and each group of similar duties by both readings', () => {
    const ratings = [
      ...people(20),
      ...people(10, { capGroup: 'leaders' }).map((one) => ({ ...one, id: `l${one.id}` })),
    ];
    expect(ratingCaps(ratings, terms)).toMatchObject([
      { group: 'agency', eligible: 30, ofRatedGood: 5, ofScoredGood: 6, limit: 6 },
      { group: 'leaders', eligible: 10, ofRatedGood: 1, ofScoredGood: 2 },
      { group: 'others', eligible: 20, ofRatedGood: 3, ofScoredGood: 4 },
    ]);
    expect(ratingCaps(ratings, { ...terms, byGroup: false })).toHaveLength(1);
    expect(ratingCaps(ratings, { ...terms, isOutstanding: true })[0]).toMatchObject({ limit: 7 });
  });

  it('leaves out of the denominator who failed or was not rated', () => {
    const ratings = [...people(10), person(11, { proposed: 'unsatisfactory' }), person(12, { proposed: 'not_rated' })];
    expect(ratingCaps(ratings, terms)[0]).toMatchObject({ eligible: 10, limit: 2 });
  });

  it('names the cap that one more would break', () => {
    const [first, second, ...others] = people(10);
    const decided = [{ ...first, level: 'excellent' }, { ...second, level: 'excellent' }, ...others] as RatingForCap[];
    expect(brokenCap(decided, 'p005', terms)).toMatchObject({ group: 'agency', limit: 2, excellent: 3 });
    // Who is already excellent may be decided on once more.
    expect(brokenCap(decided, 'p000', terms)).toBeUndefined();
  });

  it('is kept by whatever order of decisions, and by the suggestion', () => {
    const group = fc.constantFrom('leaders' as const, 'others' as const);
    const proposed = fc.constantFrom('excellent' as const, 'good' as const, 'unsatisfactory' as const);
    const given = fc.array(fc.tuple(group, proposed, fc.integer({ min: 90, max: 99 })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(given, fc.boolean(), (rows, isOutstanding) => {
        const all = { ...terms, isOutstanding };
        let ratings = rows.map(([capGroup, level, points], place) =>
          person(place, { capGroup, proposed: level, points: exact(points) }),
        );
        const { excellent } = suggestedWithinCaps(ratings, all);
        for (const { id } of ratings) {
          if (brokenCap(ratings, id, all)) continue;
          ratings = ratings.map((one) => (one.id === id ? { ...one, level: 'excellent' } : one));
        }
        const suggested = ratings.map((one) => ({ ...one, level: excellent.includes(one.id) ? one.proposed : null }));
        for (const decided of [ratings, suggested]) {
          expect(ratingCaps(decided, all).every((cap) => cap.excellent <= cap.limit)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
