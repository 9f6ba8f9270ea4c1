import { compareVietnamese } from '@commune/kernel';
import type { MoveEffect } from './move-explanation.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { afterFixed, type FixedMove } from './placement-proposals.js';
import { PossibleMoves, type AssessedMove, type PlacementRules } from './possible-moves.js';

/** A post of which somebody asks who may come to it, or where those who hold it may go. */
export interface PostAsked {
  readonly postId: string;
  readonly end: 'receiving' | 'giving';
}

export interface MoveCandidate extends AssessedMove {
  readonly giving: MoveEffect;
  readonly receiving: MoveEffect;
}

/**
 * Moves that there may be beside those of the plan, the best first, each with what it does to both ends. They keep the
 * limits of the plan, but may leave the giving unit below its need by one: a person weighs that, with a reason.
 */
export function moveCandidates(
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
  rules: PlacementRules,
  planned: readonly FixedMove[],
  asked: PostAsked,
): MoveCandidate[] {
  const settled = afterFixed(posts, people, planned);
  const taken = new Set(planned.map(({ personId }) => personId));
  const free = people.filter(({ id }) => !taken.has(id));
  const found = new PossibleMoves(settled, free, rules).into(...asking(settled, free, asked));
  const names = new Map(free.map(({ id, fullName }) => [id, fullName]));
  const nameOf = ({ personId }: AssessedMove): string => `${names.get(personId) ?? ''} ${personId}`;
  return found
    .toSorted((one, other) => other.score - one.score || compareVietnamese(nameOf(one), nameOf(other)))
    .map((move) => withEffects(move, settled, free));
}

function asking(
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
  { postId, end }: PostAsked,
): [PlacementPost[], readonly PersonToPlace[]] {
  if (end === 'receiving') return [posts.filter(({ id }) => id === postId), people];
  return [posts.filter(({ required, present }) => present < required), people.filter((held) => held.postId === postId)];
}

function withEffects(
  move: AssessedMove,
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
): MoveCandidate {
  const left = people.find(({ id }) => id === move.personId)?.postId;
  const effect = (postId: string | undefined, by: number): MoveEffect => {
    const { required = 0, present = 0 } = posts.find(({ id }) => id === postId) ?? {};
    return { required, before: present, after: present + by };
  };
  return { ...move, giving: effect(left, -1), receiving: effect(move.postId, 1) };
}
