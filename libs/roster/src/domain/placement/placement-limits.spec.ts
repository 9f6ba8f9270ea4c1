import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ON, person, post, rules } from '../../testing/placement-case.js';
import { directionOf } from './move-direction.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { exclusionsOf } from './placement-exclusions.js';
import { proposePlacement, type FixedMove, type ProposedMove } from './placement-proposals.js';
import { mayFollow } from './possible-posts.js';
import { placementStages, usualLimits, type PlacementLimits } from './placement-weights.js';

interface Case {
  readonly posts: readonly PlacementPost[];
  readonly people: readonly PersonToPlace[];
  readonly limits: PlacementLimits;
  readonly fixed: readonly FixedMove[];
}

const STUDIED = ['Quản lý đất đai', 'Quản lý văn hóa', 'Nông học'];
/** Two communes of one cluster, one of another, one department. */
const places = ['a1', 'a2', 'b1', 's1'].flatMap((unit) =>
  ['land', 'culture', 'farming', 'leading'].map((position) => ({ unit, position })),
);

const somebody = fc.record({
  place: fc.constantFrom(...places),
  field: fc.constantFrom(...STUDIED),
  birthDate: fc.constantFrom('1990-01-01', '1969-01-01'),
  absences: fc.constantFrom<readonly string[]>([], [], [], ['maternity'], ['suspension']),
  maternitySince: fc.constantFrom(null, null, '2025-01-01'),
  underDiscipline: fc.boolean(),
  isSpokenFor: fc.constantFrom(false, false, true),
});

const limits: fc.Arbitrary<PlacementLimits> = fc.record({
  ...Object.fromEntries(Object.entries(usualLimits).map(([key, value]) => [key, fc.constant(value)])),
  widest: fc.constantFrom(...placementStages),
  inTwoMoves: fc.boolean(),
  excludesDisciplined: fc.boolean(),
  fromDepartments: fc.boolean(),
  toDepartments: fc.boolean(),
}) as fc.Arbitrary<PlacementLimits>; // every limit, each once

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    required: fc.array(fc.nat(2), { minLength: places.length, maxLength: places.length }),
    held: fc.array(somebody, { maxLength: 14 }),
    limits,
    fixed: fc.array(fc.record({ who: fc.nat(13), to: fc.option(fc.constantFrom(...places)) }), { maxLength: 2 }),
  })
  .map(({ required, held, limits: allowed, fixed }) => {
    const people = held.map(({ place: { unit, position }, field, ...more }, index) =>
      person(`person-${index}`, `${unit} ${position}`, field, more),
    );
    const posts = places.map(({ unit, position }, index) => {
      const present = people.filter(({ postId }) => postId === `${unit} ${position}`).length;
      const body = unit === 's1' ? ({ level: 'province', clusterId: null } as const) : {};
      return post(unit, position, required[index] ?? 0, present, { isLeader: position === 'leading', ...body });
    });
    const once = fixed.filter(({ who }, index) => fixed.findIndex((other) => other.who === who) === index);
    const kept = once.filter(({ who }) => people[who] !== undefined);
    const moves = kept.map(({ who, to }) => ({ personId: `person-${who}`, postId: to && `${to.unit} ${to.position}` }));
    return { posts, people, limits: allowed, fixed: moves };
  });

const countsAfter = ({ posts, people }: Case, moves: readonly FixedMove[]): ReadonlyMap<string, number> => {
  const counts = new Map(posts.map(({ id, present }) => [id, present]));
  for (const { personId, postId } of moves) {
    const left = people.find(({ id }) => id === personId)?.postId ?? '';
    counts.set(left, (counts.get(left) ?? 0) - 1);
    if (postId !== null) counts.set(postId, (counts.get(postId) ?? 0) + 1);
  }
  return counts;
};

/** What must never be, whatever the figures: as it would be said to whoever proposes it. */
function faultsOf(given: Case, moves: readonly ProposedMove[]): string[] {
  const { posts, people, limits: allowed, fixed } = given;
  const [before, after] = [countsAfter(given, fixed), countsAfter(given, [...fixed, ...moves])];
  const faultsOfMove = (move: ProposedMove): string[] => {
    const who = people.find(({ id }) => id === move.personId);
    const [from, to] = [who?.postId, move.postId].map((id) => posts.find((candidate) => candidate.id === id));
    if (!who || !from || !to) return ['nobody'];
    const excluded = exclusionsOf(who, ON, allowed).some(
      ({ onlyElsewhere }) => !onlyElsewhere || from.unitId !== to.unitId,
    );
    const wasNeeded = (before.get(from.id) ?? 0) <= from.required;
    return [
      ...(fixed.some(({ personId }) => personId === who.id) ? ['moves whom somebody has fixed'] : []),
      ...(excluded ? ['moves who is excluded'] : []),
      ...(mayFollow(from, to) ? [] : ['makes or unmakes a leader, or asks for less']),
      ...(placementStages.indexOf(move.stage) > placementStages.indexOf(allowed.widest) ? ['goes too far'] : []),
      ...(wasNeeded && move.stage === 'province' ? ['takes from need to another cluster'] : []),
      ...(wasNeeded && directionOf(from.level, to.level) !== 'among_communes' ? ['a department takes from need'] : []),
    ];
  };
  const faultsOfPost = ({ id, required }: PlacementPost): string[] => {
    const [was, is] = [before.get(id) ?? 0, after.get(id) ?? 0];
    return [
      ...(is < Math.min(required, was) ? ['falls below its need'] : []),
      ...(is > Math.max(required, was) ? ['gets more than it needs'] : []),
    ];
  };
  const twice = new Set(moves.map(({ personId }) => personId)).size < moves.length ? ['moves somebody twice'] : [];
  return [...twice, ...moves.flatMap(faultsOfMove), ...posts.flatMap(faultsOfPost)];
}

describe('proposals under random figures', () => {
  it('keep every hard limit', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { moves } = proposePlacement(given.posts, given.people, rules(given.limits), given.fixed);
        expect(faultsOf(given, moves)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('are not all empty', () => {
    const cases = fc.sample(anyCase, { numRuns: 200, seed: 1 });
    const proposed = cases.map(({ posts, people, limits: allowed, fixed }) =>
      proposePlacement(posts, people, rules(allowed), fixed),
    );
    expect(proposed.filter(({ moves }) => moves.length > 0).length).toBeGreaterThan(20);
  });
});
