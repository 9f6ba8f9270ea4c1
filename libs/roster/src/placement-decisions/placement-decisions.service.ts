import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Writer } from '@commune/platform/database';
import { brokenConstraint, notFound, Refusal, stale } from '@commune/platform/http';
import { BackgroundTasks } from '@commune/platform/jobs';
import { Settings } from '@commune/platform/settings';
import { v7 as uuid } from 'uuid';
import type { MoveStep } from '../domain/index.js';
import { placeOf, refuseBeyond, refuseMoveStep, refusePlanStep } from '../placement-plans/placement-actions.js';
import type { StoredMove } from '../placement-plans/placement-moves.repository.js';
import { decidedElsewhere, longestTerms, refuseTooLong, refuseUnsignable, type Signed } from './decision-rules.js';
import { EXECUTE_PLACEMENT } from './placement-execution.js';
import type {
  PlacementDecisionRequest,
  PlacementDecisionsAnswer,
  PlacementDecisionsRequest,
  PlacementTermRequest,
  PlacementUndoingRequest,
} from './placement-decisions.dto.js';
import { PlacementDesk } from './placement-desk.js';

/** Decisions on the moves of an approved plan: issued, cancelled, undone by another, their terms settled. */
@Injectable()
export class PlacementDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly desk: PlacementDesk,
    private readonly settings: Settings,
    private readonly tasks: BackgroundTasks,
  ) {}

  async decide(scope: AccessScope, id: string, version: number, request: PlacementDecisionRequest): Promise<string> {
    await this.step(scope, id, version, 'decide', request.number, (writer, move) =>
      this.sign(writer, move, request, request),
    );
    return id;
  }

  /** Every move that has none yet, with consecutive numbers in the order of the plan. */
  async decideAll(
    scope: AccessScope,
    planId: string,
    version: number,
    request: PlacementDecisionsRequest,
  ): Promise<PlacementDecisionsAnswer> {
    const { firstNumber, symbol, effectiveOn } = request;
    return this.database.write({ ...scope, reason: symbol }, async (writer) => {
      const plan = await this.desk.lockedPlan(writer, planId);
      refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
      if (plan.version !== version) throw stale();
      refusePlanStep('decide', plan);
      const open = (await this.desk.movesOf(writer, planId)).filter(({ state }) => state === 'planned');
      const items = open.map(({ id: moveId }, index) => ({ moveId, number: `${firstNumber + index}/${symbol}` }));
      for (const [index, move] of open.entries()) {
        const number = items[index]?.number ?? '';
        await this.sign(writer, move, { ...request, number }, effectiveOn === undefined ? {} : { effectiveOn });
      }
      await this.desk.touchPlan(writer, planId);
      return { decided: items.length, items };
    });
  }

  async cancel(scope: AccessScope, id: string, version: number, reason: string): Promise<string> {
    await this.step(scope, id, version, 'cancel', reason, async (writer, move) => {
      await this.desk.change(writer, move, { state: 'cancelled', failure: null });
      await this.desk.finishIfDone(writer, move.planId, scope.actor);
    });
    return id;
  }

  /** What was done stays as it was: another decision, which names the first, takes the person back. Answers its move. */
  async undo(scope: AccessScope, id: string, version: number, request: PlacementUndoingRequest): Promise<string> {
    const back = uuid();
    await this.step(scope, id, version, 'undo', request.reason, async (writer, move) => {
      const undoing = this.desk.undoing(move, back, request);
      refuseUnsignable(undoing, { ...request, endsOn: null }, today(), await longestTerms(this.settings, writer));
      await this.desk.insert(writer, undoing);
      await this.enqueueDue(writer, request.effectiveOn);
    });
    return back;
  }

  async settleTerm(scope: AccessScope, id: string, version: number, request: PlacementTermRequest): Promise<string> {
    const { outcome, endsOn, decisionNumber } = request;
    await this.step(scope, id, version, 'settleTerm', decisionNumber, async (writer, move) => {
      if (move.endsOn === null) throw new Refusal('conflict', 'placement.no-term', 'Lần bố trí này không có thời hạn.');
      if (outcome === 'extended') refuseTooLong(move, endsOn, await longestTerms(this.settings, writer));
      const settled = outcome === 'extended' ? { endsOn: endsOn ?? move.endsOn } : { termOutcome: 'kept' };
      await this.desk.change(writer, move, { ...settled, termDecision: decisionNumber });
    });
    return id;
  }

  private async sign(
    writer: Writer,
    move: StoredMove,
    signed: Signed,
    days: { readonly effectiveOn?: string; readonly endsOn?: string },
  ): Promise<void> {
    const { effectiveOn = move.effectiveOn, endsOn = move.endsOn } = days;
    const { number: decisionNumber, signedOn: decidedOn, signerName, signerPosition } = signed;
    refuseUnsignable(move, { ...signed, effectiveOn, endsOn }, today(), await longestTerms(this.settings, writer));
    const decision = { decisionNumber, decidedOn, signerName, signerPosition, effectiveOn, endsOn };
    await this.desk.change(writer, move, { ...decision, state: 'decided', failure: null }).catch((error: unknown) => {
      throw brokenConstraint(error) === 'placement_move_one_decided' ? decidedElsewhere(move.fullName) : error;
    });
    await this.enqueueDue(writer, effectiveOn);
  }

  /** The day has come already: at once; else the task of the night does it. */
  private async enqueueDue(writer: Writer, effectiveOn: string): Promise<void> {
    if (effectiveOn <= today()) await this.tasks.enqueue(writer, EXECUTE_PLACEMENT, {}, { key: EXECUTE_PLACEMENT });
  }

  private async step(
    scope: AccessScope,
    id: string,
    version: number,
    step: MoveStep,
    reason: string,
    work: (writer: Writer, move: StoredMove) => Promise<void>,
  ): Promise<void> {
    await this.database.write({ ...scope, reason }, async (writer) => {
      const move = await this.desk.lockedMove(writer, id);
      if (!move) throw notFound('người trong phương án');
      refuseBeyond(scope, placeOf(move.keeperUnitId, move.keeperBloc));
      if (move.version !== version) throw stale();
      refuseMoveStep(step, move);
      await work(writer, move);
    });
  }
}
