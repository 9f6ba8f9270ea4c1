import { Injectable } from '@nestjs/common';
import type { Actor, Writer } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import type { PlacementMove } from '../placement-plans/placement-move.entity.js';
import {
  PlacementMovesRepository,
  type MoveToStore,
  type StoredMove,
} from '../placement-plans/placement-moves.repository.js';
import { PlacementPlansRepository, type StoredPlan } from '../placement-plans/placement-plans.repository.js';
import type { PlacementUndoingRequest } from './placement-decisions.dto.js';

/** Moves and their plan as decisions and their execution find them: the plan is locked before its moves. */
@Injectable()
export class PlacementDesk {
  constructor(
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
  ) {}

  async lockedPlan(writer: Writer, planId: string): Promise<StoredPlan> {
    await this.plans.lock(writer, planId);
    const plan = await this.plans.find(writer, planId);
    if (!plan) throw notFound('phương án bố trí');
    return plan;
  }

  async lockedMove(writer: Writer, id: string): Promise<StoredMove | undefined> {
    const seen = await this.moves.find(writer, id);
    if (!seen) return undefined;
    await this.plans.lock(writer, seen.planId);
    await this.moves.lock(writer, id);
    return this.moves.find(writer, id);
  }

  async movesOf(writer: Writer, planId: string): Promise<StoredMove[]> {
    return this.moves.ofPlan(writer, planId);
  }

  async change(writer: Writer, { id, version }: StoredMove, changes: Partial<PlacementMove>): Promise<void> {
    await this.moves.change(writer, id, version, changes);
  }

  async insert(writer: Writer, move: MoveToStore): Promise<void> {
    await this.moves.insert(writer, [move]);
  }

  async touchPlan(writer: Writer, planId: string): Promise<void> {
    await this.plans.touch(writer, planId);
  }

  /** A plan of which nothing is left to do has been carried out. */
  async finishIfDone(writer: Writer, planId: string, by: Actor): Promise<void> {
    const plan = await this.lockedPlan(writer, planId);
    const moves = await this.moves.ofPlan(writer, planId);
    const isOpen = moves.some(({ state }) => ['planned', 'decided', 'failed'].includes(state));
    if (isOpen || plan.state !== 'approved') return;
    await this.plans.enter(writer, planId, plan.version, 'carried_out');
    await this.plans.addStep(writer, planId, 'finish', by, null);
  }

  /** Back to the post that was left, by a decision of its own. */
  undoing(done: StoredMove, id: string, request: PlacementUndoingRequest): MoveToStore & { kind: StoredMove['kind'] } {
    const { planState: _state, undoneById: _undone, ...move } = done;
    const wasAway = done.unitId !== null && done.unitId !== done.fromUnitId;
    return {
      ...move,
      id,
      kind: wasAway || done.unitId === null ? 'transfer' : 'reassignment',
      fromPostingId: null,
      fromUnitId: done.unitId ?? done.fromUnitId,
      fromBloc: done.bloc ?? done.fromBloc,
      fromOfficeId: done.officeId ?? done.fromOfficeId,
      fromPositionId: done.positionId,
      fromPositionTitle: done.positionTitle ?? done.fromPositionTitle,
      fromSpecialismCode: done.specialismCode,
      unitId: done.fromUnitId,
      bloc: done.fromBloc,
      officeId: done.fromOfficeId,
      positionId: done.fromPositionId,
      positionTitle: done.fromPositionTitle,
      specialismCode: done.fromSpecialismCode,
      ...decidedBy(request),
      undoesId: done.id,
    };
  }
}

function decidedBy({ number, signedOn, signerName, signerPosition, effectiveOn, reason }: PlacementUndoingRequest) {
  return {
    effectiveOn,
    endsOn: null,
    isLocked: true,
    origin: 'by_hand',
    explanation: null,
    note: reason,
    state: 'decided',
    decisionNumber: number,
    decidedOn: signedOn,
    signerName,
    signerPosition,
    failure: null,
    carriedOutAt: null,
    transferId: null,
    departureId: null,
    termOutcome: null,
    termDecision: null,
    version: 1,
  };
}
