import { Injectable } from '@nestjs/common';
import { actingFor, Database, type AccessScope, type Reader } from '@commune/platform/database';
import { stale } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import {
  placementWeights,
  proposePlacement,
  termsOfProposal,
  type EmptyPost,
  type FixedMove,
  type MoveExplanation,
  type PlacementLimits,
  type PlacementPost,
  type PlacementProposals,
  type PlacementRules,
} from '../domain/index.js';
import { comparedMoves, type ComparedMoves } from '../placement-plans/compared-moves.js';
import { placeOf, refuseBeyond, refusePlanStep } from '../placement-plans/placement-actions.js';
import { PlacementMoves, type MoveProposed } from '../placement-plans/placement-moves.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { PlacementPlansRepository, type StoredPlan } from '../placement-plans/placement-plans.repository.js';
import type { WeighedBy } from '../placement-plans/placement-rule-defaults.js';
import { PlacementFactsQuery, type PlacementFacts } from './placement-facts.query.js';
import type {
  PlacementEmptyPostView,
  PlacementProposalRequest,
  PlacementProposalView,
  PlacementProposed,
} from './placement-proposals.dto.js';

/** What moves of a plan are judged by. */
export interface PlanBasis {
  readonly plan: StoredPlan;
  readonly facts: PlacementFacts;
  readonly rules: PlacementRules;
  readonly planned: readonly FixedMove[];
}

/** What the machine proposes for a plan: computed around what people have fixed, by weights that they may change. */
@Injectable()
export class PlacementProposalsService {
  constructor(
    private readonly database: Database,
    private readonly moves: PlacementMoves,
    private readonly plans: PlacementPlansRepository,
    private readonly facts: PlacementFactsQuery,
    private readonly trees: UnitTrees,
  ) {}

  async get(scope: AccessScope, planId: string): Promise<PlacementProposalView> {
    return this.database.read(scope, async (reader) => {
      const plan = await this.moves.plan(reader, planId);
      refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
      const { weights, limits } = await this.moves.rules(reader, planId);
      const { weights: usual } = await this.moves.rulesOfProvince(reader);
      return {
        proposedAt: plan.proposedAt,
        weights: placementWeights.map(({ key, name, source }) => {
          return { key, name, source, points: weights[key], usual: usual[key] };
        }),
        limits,
        emptyPosts: [...(await this.plans.emptyPosts<PlacementEmptyPostView>(reader, planId))],
        version: plan.version,
      };
    });
  }

  /** All that was proposed before gives way; what is locked or added by hand stays, and is reckoned with. */
  async propose(
    scope: AccessScope,
    planId: string,
    version: number,
    request: PlacementProposalRequest,
  ): Promise<PlacementProposed> {
    const { plan, rules } = await this.database.read(scope, (reader) => this.toPropose(reader, scope, planId, request));
    if (plan.version !== version) throw stale();
    const { onlyFirst: removed, onlySecond: added, elsewhere } = await this.compute(scope, plan, rules);
    return { ...(await this.get(scope, planId)), added, removed, elsewhere };
  }

  /** By the rules that the plan keeps; for whoever acts as the system. */
  async load(scope: AccessScope, planId: string): Promise<void> {
    const { plan, rules } = await this.database.read(scope, async (reader) => {
      return { plan: await this.moves.plan(reader, planId), rules: await this.moves.rules(reader, planId) };
    });
    await this.compute(scope, plan, rules);
  }

  private async compute(scope: AccessScope, plan: StoredPlan, rules: WeighedBy): Promise<ComparedMoves> {
    const { id: planId, version } = plan;
    // The facts of all who come into question: also those that the caller may not read one by one, such as discipline.
    const { facts, fixed } = await this.database.read(actingFor(scope), async (reader) => {
      return { facts: await this.factsOf(reader, plan), fixed: await this.moves.fixed(reader, planId) };
    });
    const by = { on: plan.asOf, ...rules, fit: facts.fit };
    const proposals = proposePlacement(facts.posts, facts.people, by, fixed.map(fixedOf));
    const proposed = {
      moves: movesOf(proposals, facts, plan, rules.limits),
      rules: { weights: rules.weights, limits: { ...rules.limits } },
      emptyPosts: emptyPostsOf(proposals.empty, facts.posts),
    };
    const tree = await this.trees.ofRequest();
    return this.database.write(scope, async (writer) => {
      const before = await this.moves.planned(writer, planId);
      await this.moves.replaceUnlocked(writer, planId, version, proposed);
      return comparedMoves(before, await this.moves.planned(writer, planId), tree);
    });
  }

  /** What is possible beside all that is planned, judged as the proposals are: also by facts that the caller may not read. */
  async basis(scope: AccessScope, planId: string): Promise<PlanBasis> {
    const { plan, kept } = await this.database.read(scope, async (reader) => {
      const found = await this.moves.plan(reader, planId);
      refuseBeyond(scope, placeOf(found.unitId, found.bloc));
      return { plan: found, kept: await this.moves.rules(reader, planId) };
    });
    return this.database.read(actingFor(scope), async (reader) => {
      const facts = await this.factsOf(reader, plan);
      const planned = (await this.moves.planned(reader, planId)).map(fixedOf);
      return { plan, facts, planned, rules: { on: plan.asOf, ...kept, fit: facts.fit } };
    });
  }

  private async toPropose(
    reader: Reader,
    scope: AccessScope,
    planId: string,
    { weights = [], limits = {} }: PlacementProposalRequest,
  ): Promise<{ plan: StoredPlan; rules: WeighedBy }> {
    const plan = await this.moves.plan(reader, planId);
    refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
    refusePlanStep('edit', plan);
    const kept = await this.moves.rules(reader, planId);
    const changed = Object.fromEntries(weights.map(({ key, points }) => [key, points]));
    const allowed = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
    return { plan, rules: { weights: { ...kept.weights, ...changed }, limits: { ...kept.limits, ...allowed } } };
  }

  private async factsOf(reader: Reader, { id: planId, unitId, bloc, asOf }: StoredPlan): Promise<PlacementFacts> {
    const tree = await this.trees.read(reader);
    const unitIds = tree.find(unitId)?.kind === 'province' ? [...tree.placesBelow(unitId).owners] : [unitId];
    return this.facts.of(reader, { asOf, unitIds, bloc, planId });
  }
}

const fixedOf = ({ civilServantId, unitId, positionId }: StoredMove): FixedMove => ({
  personId: civilServantId,
  postId: unitId === null || positionId === null ? null : `${unitId} ${positionId}`,
});

function movesOf(
  { moves }: PlacementProposals,
  { posts, people }: PlacementFacts,
  { effectiveOn }: StoredPlan,
  limits: PlacementLimits,
): MoveProposed[] {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  const peopleById = new Map(people.map((person) => [person.id, person]));
  const nameOf = (id: string | null): string | null => (id === null ? null : (peopleById.get(id)?.fullName ?? null));
  return moves.flatMap(({ personId, postId, stage, score, reasons, giving, receiving, ...chain }) => {
    const [from, post] = [postsById.get(peopleById.get(personId)?.postId ?? ''), postsById.get(postId)];
    if (!from || !post) return [];
    const { unitId, bloc, positionId } = post;
    const [replacedBy, replaces] = [nameOf(chain.replacedBy), nameOf(chain.replaces)];
    const told = [...reasons, ...chainNotes(replacedBy, replaces)];
    const explanation = { stage, score, reasons: told, giving, receiving, replacedBy };
    const terms = termsOfProposal(from, post, effectiveOn, limits);
    return [{ civilServantId: personId, ...terms, to: { unitId, bloc, positionId }, explanation }];
  });
}

/** One move makes room for the next: both say so, without points. */
function chainNotes(replacedBy: string | null, replaces: string | null): MoveExplanation['reasons'] {
  const note = (code: string, text: string) => ({ code, points: 0, text, fieldClass: 'name' as const });
  return [
    ...(replacedBy === null ? [] : [note('replacedBy', `${replacedBy} đến thay ở vị trí để lại.`)]),
    ...(replaces === null ? [] : [note('replaces', `Thay ${replaces}, là người được bố trí sang vị trí khác.`)]),
  ];
}

function emptyPostsOf(empty: readonly EmptyPost[], posts: readonly PlacementPost[]): PlacementEmptyPostView[] {
  const postsById = new Map(posts.map((post) => [post.id, post]));
  return empty.flatMap(({ postId, count, cause, remedy, qualified, couldStudy }) => {
    const post = postsById.get(postId);
    if (!post) return [];
    const { unitId, unitName, positionId, positionName, specialismCode } = post;
    return [
      { unitId, unitName, positionId, positionName, specialismCode, count, cause, remedy, qualified, couldStudy },
    ];
  });
}
