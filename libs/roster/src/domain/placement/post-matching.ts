import { FlowNetwork, minCostFlow } from './min-cost-flow.js';

/** Posts of one kind in one unit: so many are required, so many people hold them. */
export interface PostToBalance {
  readonly id: string;
  readonly required: number;
  readonly present: number;
}

export interface Holder {
  readonly id: string;
  /** The post held. */
  readonly postId: string;
}

export interface PossibleMove {
  readonly personId: string;
  readonly postId: string;
  /** An integer, never negative; the least total is sought. */
  readonly cost: number;
}

/** What a post that stays empty costs: far more than any move, so that as many are filled as can be. */
export const WORTH_OF_A_POST = 4000;

const surplusOf = ({ required, present }: PostToBalance): number => Math.max(0, present - required);
const shortageOf = ({ required, present }: PostToBalance): number => Math.max(0, required - present);

/**
 * The moves of least total cost by which surplus fills shortage (KH 1570/KH-UBND III.3). A post passes somebody on only while it
 * has more people than it needs, or gets somebody for whom it gives; nobody moves twice. One move may make room for the
 * next: a chain of moves costs the sum of its moves.
 */
export function matchPosts(
  posts: readonly PostToBalance[],
  people: readonly Holder[],
  moves: readonly PossibleMove[],
): PossibleMove[] {
  const [source, sink] = [0, 1];
  const postNodes = new Map(posts.map(({ id }, index) => [id, 2 + index]));
  const personNodes = new Map(people.map(({ id }, index) => [id, 2 + posts.length + index]));
  const network = new FlowNetwork(2 + posts.length + people.length);
  for (const post of posts) {
    const node = postNodes.get(post.id) ?? sink;
    if (surplusOf(post) > 0) network.addArc(source, node, surplusOf(post), 0);
    if (shortageOf(post) > 0) network.addArc(node, sink, shortageOf(post), 0);
  }
  for (const { id, postId } of people) {
    const [held, person] = [postNodes.get(postId), personNodes.get(id)];
    if (held !== undefined && person !== undefined) network.addArc(held, person, 1, 0);
  }
  const arcs = moves.flatMap((move) => {
    const [person, post] = [personNodes.get(move.personId), postNodes.get(move.postId)];
    if (person === undefined || post === undefined) return [];
    return [{ move, arc: network.addArc(person, post, 1, move.cost) }];
  });
  minCostFlow(network, source, sink, WORTH_OF_A_POST);
  return arcs.filter(({ arc }) => network.flowOn(arc) > 0).map(({ move }) => move);
}

/** The cost of a choice of moves with what stays empty after it: what `matchPosts` makes least. */
export function totalCost(
  posts: readonly PostToBalance[],
  chosen: readonly PossibleMove[],
  people: readonly Holder[],
): number {
  const change = balanceChanges(chosen, people);
  const empty = posts.reduce(
    (sum, post) => sum + shortageOf({ ...post, present: post.present + (change.get(post.id) ?? 0) }),
    0,
  );
  return chosen.reduce((sum, { cost }) => sum + cost, 0) + empty * WORTH_OF_A_POST;
}

/** By post: arrivals less departures. */
export function balanceChanges(
  chosen: readonly PossibleMove[],
  people: readonly Holder[],
): ReadonlyMap<string, number> {
  const held = new Map(people.map(({ id, postId }) => [id, postId]));
  const changes = new Map<string, number>();
  const add = (postId: string, by: number): unknown => changes.set(postId, (changes.get(postId) ?? 0) + by);
  for (const { personId, postId } of chosen) {
    add(postId, 1);
    add(held.get(personId) ?? '', -1);
  }
  return changes;
}
