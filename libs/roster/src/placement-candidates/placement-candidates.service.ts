import { Injectable } from '@nestjs/common';
import { Database, readableClasses, type AccessScope } from '@commune/platform/database';
import { pageOf, Refusal } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import {
  moveCandidates,
  termsOfProposal,
  type MoveCandidate,
  type PersonToPlace,
  type PlacementPost,
  type ProposedTerms,
} from '../domain/index.js';
import { placeOf, refuseBeyond } from '../placement-plans/placement-actions.js';
import { PlacementMoves } from '../placement-plans/placement-moves.js';
import { PlacementProposalsService, type PlanBasis } from '../placement-proposals/placement-proposals.service.js';
import type {
  PlacementPostPage,
  PlacementPostQuery,
  PossibleMoveEnd,
  PossibleMoveList,
  PossibleMoveRequest,
  PossibleMovesQuery,
  PossibleMoveView,
} from './placement-candidates.dto.js';
import { PlacementPostsQuery } from './placement-posts.query.js';

const MOST_SHOWN = 50;

/** Work on a plan by hand: which posts need somebody or have too many, and what may be done about each. */
@Injectable()
export class PlacementCandidatesService {
  constructor(
    private readonly database: Database,
    private readonly moves: PlacementMoves,
    private readonly trees: UnitTrees,
    private readonly posts: PlacementPostsQuery,
    private readonly proposals: PlacementProposalsService,
  ) {}

  async page(scope: AccessScope, planId: string, query: PlacementPostQuery): Promise<PlacementPostPage> {
    const tree = await this.trees.ofRequest();
    return this.database.read(scope, async (reader) => {
      const { unitId, bloc, asOf } = await this.moves.plan(reader, planId);
      refuseBeyond(scope, placeOf(unitId, bloc));
      const plan = { planId, bloc, asOf, unitIds: [...tree.placesBelow(unitId).owners] };
      const items = await this.posts.list(reader, plan, query);
      return { ...pageOf(items, await this.posts.total(reader, plan, query), query), items };
    });
  }

  async list(scope: AccessScope, planId: string, query: PossibleMovesQuery): Promise<PossibleMoveList> {
    const { unitId, positionId, end = 'receiving' } = query;
    const basis = await this.proposals.basis(scope, planId);
    const found = candidatesOf(basis, { postId: `${unitId} ${positionId}`, end });
    const posts = new Map(basis.facts.posts.map((post) => [post.id, post]));
    const people = new Map(basis.facts.people.map((person) => [person.id, person]));
    const items = found.slice(0, MOST_SHOWN).flatMap((move) => {
      const person = people.get(move.personId);
      const ends = [posts.get(person?.postId ?? ''), posts.get(move.postId)];
      return person === undefined ? [] : [viewOf(scope, move, person, ends)];
    });
    return { items, total: found.length };
  }

  /** Judged again: only what is possible now is taken. Answers the move. */
  async take(scope: AccessScope, planId: string, version: number, request: PossibleMoveRequest): Promise<string> {
    const { civilServantId, unitId, positionId, note = null } = request;
    const basis = await this.proposals.basis(scope, planId);
    const found = candidatesOf(basis, { postId: `${unitId} ${positionId}`, end: 'receiving' });
    const picked = found.find(({ personId }) => personId === civilServantId);
    if (!picked) throw notPossible();
    const { stage, score, reasons, giving, receiving } = picked;
    const explanation = { stage, score, reasons, giving, receiving, replacedBy: null };
    const to = { unitId, bloc: basis.plan.bloc, positionId };
    const terms = termsOf(basis, picked);
    return this.database.write(scope, (writer) =>
      this.moves.take(writer, planId, version, { civilServantId, ...terms, to, explanation, note }),
    );
  }
}

const candidatesOf = ({ facts, rules, planned }: PlanBasis, asked: Parameters<typeof moveCandidates>[4]) =>
  moveCandidates(facts.posts, facts.people, rules, planned, asked);

function termsOf({ plan, facts, rules }: PlanBasis, { personId, postId }: MoveCandidate): ProposedTerms {
  const held = facts.people.find(({ id }) => id === personId)?.postId;
  const [from, to] = [held, postId].map((id) => facts.posts.find((post) => post.id === id));
  if (!from || !to) throw notPossible();
  return termsOfProposal(from, to, plan.effectiveOn, rules.limits);
}

function viewOf(
  scope: AccessScope,
  { stage, score, reasons, giving, receiving }: MoveCandidate,
  { id: civilServantId, fullName }: PersonToPlace,
  ends: readonly (PlacementPost | undefined)[],
): PossibleMoveView {
  const { unitId = '', bloc = '' } = ends[0] ?? {};
  const classes = readableClasses(scope, { unitId, bloc, officeId: '', personId: civilServantId });
  return {
    civilServantId,
    fullName,
    ends: ends.flatMap((post) => (post === undefined ? [] : [endOf(post)])),
    stage,
    // The points of what may not be read would tell it.
    score: reasons.every(({ fieldClass }) => classes.has(fieldClass)) ? score : null,
    reasons: reasons
      .filter(({ fieldClass }) => classes.has(fieldClass))
      .map(({ code, points, text }) => ({ code, points, text })),
    effects: [
      { side: 'giving', ...giving },
      { side: 'receiving', ...receiving },
    ],
  };
}

const endOf = ({ unitId, unitName, positionId, positionName }: PlacementPost): PossibleMoveEnd => ({
  unitId,
  unitName,
  positionId,
  positionName,
});

function notPossible(): Refusal {
  const message = 'Người này không còn bố trí được vào vị trí đó theo giới hạn của phương án. Tải lại danh sách.';
  return new Refusal('conflict', 'placement.not-possible', message);
}
