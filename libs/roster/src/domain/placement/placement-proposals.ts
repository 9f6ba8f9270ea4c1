import type { MoveEffect } from './move-explanation.js';
import type { PersonToPlace, PlacementPost } from './person-to-place.js';
import { exclusionsOf } from './placement-exclusions.js';
import { PossibleMoves, type AssessedMove, type PlacementRules } from './possible-moves.js';
import { balanceChanges, matchPosts } from './post-matching.js';

/** A move that a person has fixed: it stays, and the rest is matched around it. */
export interface FixedMove {
  readonly personId: string;
  /** null: the person leaves. */
  readonly postId: string | null;
}

export interface ProposedMove extends AssessedMove {
  readonly giving: MoveEffect;
  readonly receiving: MoveEffect;
  /** Who comes for the post that is given up, where it is needed. */
  readonly replacedBy: string | null;
  /** Who makes room for this move by another one. */
  readonly replaces: string | null;
}

/** Why a post stays empty. */
export type EmptyCause = 'nobody-qualified' | 'all-excluded' | 'all-needed' | 'leader-post';
/** What to do about it (NQ 04-NQ/TU III.2: second degrees, then recruitment). */
export type EmptyRemedy = 'second_degree' | 'recruitment' | 'appointment';

export interface EmptyPost {
  readonly postId: string;
  readonly count: number;
  readonly cause: EmptyCause;
  readonly remedy: EmptyRemedy;
  /** People of the bloc with the right field, whatever keeps them where they are. */
  readonly qualified: number;
  /** People beyond need in the commune and cluster, who could take a second degree. */
  readonly couldStudy: number;
}

export interface PlacementProposals {
  readonly moves: readonly ProposedMove[];
  readonly empty: readonly EmptyPost[];
}

/** What a plan proposes: as many posts filled as can be, at the least cost, with what stays empty and why. */
export function proposePlacement(
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
  rules: PlacementRules,
  fixed: readonly FixedMove[] = [],
): PlacementProposals {
  const settled = afterFixed(posts, people, fixed);
  const taken = new Set(fixed.map(({ personId }) => personId));
  const free = people.filter(({ id }) => !taken.has(id));
  const possible = new PossibleMoves(settled, free, rules);
  const assessed = possible.all();
  const byMove = new Map(assessed.map((move) => [keyOf(move), move]));
  const chosen = matchPosts(settled, free, assessed).flatMap((move) => byMove.get(keyOf(move)) ?? []);
  const changes = balanceChanges(chosen, free);
  const after = settled.map((post) => ({ ...post, present: post.present + (changes.get(post.id) ?? 0) }));
  return {
    moves: withEffects(chosen, free, settled, after),
    empty: emptyPosts(after, free, possible, rules),
  };
}

const keyOf = ({ personId, postId }: Pick<AssessedMove, 'personId' | 'postId'>): string => `${personId} ${postId}`;

/** Posts as they are once the moves that a person has fixed are made. */
export function afterFixed(
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
  fixed: readonly FixedMove[],
): PlacementPost[] {
  const arriving = fixed.flatMap(({ personId, postId }) => (postId === null ? [] : [{ personId, postId, cost: 0 }]));
  const changes = new Map(balanceChanges(arriving, people));
  const held = new Map(people.map(({ id, postId }) => [id, postId]));
  for (const { personId, postId } of fixed) {
    const left = held.get(personId) ?? '';
    if (postId === null) changes.set(left, (changes.get(left) ?? 0) - 1);
  }
  return posts.map((post) => ({ ...post, present: post.present + (changes.get(post.id) ?? 0) }));
}

function withEffects(
  chosen: readonly AssessedMove[],
  people: readonly PersonToPlace[],
  before: readonly PlacementPost[],
  after: readonly PlacementPost[],
): ProposedMove[] {
  const held = new Map(people.map(({ id, postId }) => [id, postId]));
  const [start, end] = [before, after].map((posts) => new Map(posts.map((post) => [post.id, post])));
  const effectOn = (postId: string): MoveEffect => ({
    required: start?.get(postId)?.required ?? 0,
    before: start?.get(postId)?.present ?? 0,
    after: end?.get(postId)?.present ?? 0,
  });
  return chosen.map((move) => {
    const left = held.get(move.personId) ?? '';
    const giving = effectOn(left);
    const receiving = effectOn(move.postId);
    const comer = giving.before > giving.required ? undefined : chosen.find(({ postId }) => postId === left);
    const goer =
      receiving.before < receiving.required
        ? undefined
        : chosen.find(({ personId }) => held.get(personId) === move.postId);
    return { ...move, giving, receiving, replacedBy: comer?.personId ?? null, replaces: goer?.personId ?? null };
  });
}

function emptyPosts(
  posts: readonly PlacementPost[],
  people: readonly PersonToPlace[],
  possible: PossibleMoves,
  rules: PlacementRules,
): EmptyPost[] {
  const spare = posts.filter(({ required, present, isLeader }) => present > required && !isLeader);
  return posts
    .filter(({ required, present, level }) => present < required && level === 'commune')
    .map((post) => {
      const qualified = people.filter((person) => possible.isQualified(person, post));
      const couldStudy = spare
        .filter(
          ({ bloc, unitId, clusterId }) =>
            bloc === post.bloc && (unitId === post.unitId || (clusterId !== null && clusterId === post.clusterId)),
        )
        .reduce((sum, { present, required }) => sum + present - required, 0);
      const count = post.required - post.present;
      const cause = causeOf(post, qualified, rules);
      return {
        postId: post.id,
        count,
        cause,
        remedy: remedyOf(cause, couldStudy),
        qualified: qualified.length,
        couldStudy,
      };
    });
}

function causeOf(post: PlacementPost, qualified: readonly PersonToPlace[], { on, limits }: PlacementRules): EmptyCause {
  if (post.isLeader) return 'leader-post';
  if (qualified.length === 0) return 'nobody-qualified';
  return qualified.every((person) => exclusionsOf(person, on, limits).length > 0) ? 'all-excluded' : 'all-needed';
}

function remedyOf(cause: EmptyCause, couldStudy: number): EmptyRemedy {
  if (cause === 'leader-post') return 'appointment';
  return couldStudy > 0 ? 'second_degree' : 'recruitment';
}
