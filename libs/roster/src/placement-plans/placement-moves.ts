import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { notFound, stale } from '@commune/platform/http';
import { usualLimits, usualWeights, type MoveExplanation, type MoveKind } from '../domain/index.js';
import { MoveDrafting, type MoveWanted, type PostWanted } from './move-drafting.js';
import { refusePlanStep } from './placement-actions.js';
import { PlacementMovesRepository, type StoredMove } from './placement-moves.repository.js';
import { PlacementRuleDefaults, type WeighedBy } from './placement-rule-defaults.js';
import { PlacementPlansRepository, type PlanRules, type StoredPlan } from './placement-plans.repository.js';

/** As it is proposed, and as a person may pick it. */
export interface MoveProposed {
  readonly civilServantId: string;
  readonly kind: MoveKind;
  readonly endsOn: string | null;
  readonly to: PostWanted;
  readonly explanation: MoveExplanation;
}

/** What the matching has found for a plan, by which rules. */
export interface PlanProposed {
  readonly moves: readonly MoveProposed[];
  readonly rules: Omit<PlanRules, 'asOf'>;
  /** Posts that no move can fill, each with its cause. */
  readonly emptyPosts: readonly object[];
}

/** The door for the matching: what it works round, and where it leaves what it proposes. */
@Injectable()
export class PlacementMoves {
  constructor(
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly drafting: MoveDrafting,
    private readonly defaults: PlacementRuleDefaults,
  ) {}

  async plan(reader: Reader, planId: string): Promise<StoredPlan> {
    const plan = await this.plans.find(reader, planId);
    if (!plan) throw notFound('phương án bố trí');
    return plan;
  }

  /** What the plan keeps; over what is usual, for what a plan of long ago does not know. */
  async rules(reader: Reader, planId: string): Promise<WeighedBy> {
    const kept = await this.plans.rules(reader, planId);
    return { weights: { ...usualWeights, ...kept?.weights }, limits: { ...usualLimits, ...kept?.limits } };
  }

  async rulesOfProvince(reader: Reader): Promise<WeighedBy> {
    return this.defaults.today(reader);
  }

  /** Moves that stay as they are: locked, or added by a person. */
  async fixed(reader: Reader, planId: string): Promise<StoredMove[]> {
    const all = await this.moves.ofPlan(reader, planId);
    return all.filter(({ isLocked, origin }) => isLocked || origin === 'by_hand');
  }

  /** All that the plan would do: what takes back or was called off is no part of it. */
  async planned(reader: Reader, planId: string): Promise<StoredMove[]> {
    const all = await this.moves.ofPlan(reader, planId);
    return all.filter(({ undoesId, state }) => undoesId === null && state !== 'cancelled');
  }

  /** One that a person has picked among those possible: it stays when the rest is proposed anew. Answers its id. */
  async take(
    writer: Writer,
    planId: string,
    version: number,
    { note, ...picked }: MoveProposed & { readonly note: string | null },
  ): Promise<string> {
    const plan = await this.openPlan(writer, planId, version);
    const [id = ''] = await this.insert(writer, plan, [{ ...picked, note, isLocked: true }]);
    await this.plans.touch(writer, planId);
    return id;
  }

  /**
   * Everything proposed before gives way to what is proposed now. Refused as stale where the plan is no longer the
   * one that was read: somebody has edited it meanwhile.
   */
  async replaceUnlocked(writer: Writer, planId: string, version: number, proposed: PlanProposed): Promise<void> {
    const plan = await this.openPlan(writer, planId, version);
    await this.moves.removeUnlocked(writer, planId);
    await this.insert(
      writer,
      plan,
      proposed.moves.map((move) => ({ ...move, ...asProposed })),
    );
    await this.plans.keepRules(writer, planId, proposed.rules, proposed.emptyPosts);
    await this.plans.touch(writer, planId);
  }

  private async openPlan(writer: Writer, planId: string, version: number): Promise<StoredPlan> {
    await this.plans.lock(writer, planId);
    const plan = await this.plan(writer, planId);
    if (plan.version !== version) throw stale();
    refusePlanStep('edit', plan);
    return plan;
  }

  private async insert(
    writer: Writer,
    plan: StoredPlan,
    moves: readonly (MoveProposed & Pick<MoveWanted, 'isLocked' | 'note'>)[],
  ): Promise<string[]> {
    const { effectiveOn } = plan;
    const drafts = await this.drafting.drafts(
      writer,
      plan,
      moves.map((move) => ({ ...move, effectiveOn })),
    );
    await this.moves.insert(writer, drafts);
    return drafts.map(({ id }) => id);
  }
}

const asProposed = { isLocked: false, note: null } as const;
