import { Injectable } from '@nestjs/common';
import type { AccessScope, Reader, Writer } from '@commune/platform/database';
import { brokenConstraint, notFound, pageOf, Refusal, stale } from '@commune/platform/http';
import { moveKind } from '../domain/index.js';
import { MoveDrafting, type MoveWanted } from './move-drafting.js';
import { placeOf, refuseBeyond, refuseMoveStep, refusePlanStep } from './placement-actions.js';
import type { PlacementMove } from './placement-move.entity.js';
import { PlacementMoveViews } from './placement-move-views.js';
import type {
  PlacementMoveListQuery,
  PlacementMovePage,
  PlacementMovePatch,
  PlacementMoveRequest,
  PlacementMoveView,
} from './placement-moves.dto.js';
import { PlacementMovesRepository, type MoveFilter, type StoredMove } from './placement-moves.repository.js';
import { PlacementPlansRepository, type StoredPlan } from './placement-plans.repository.js';
import { PlacementReach } from './placement-reach.js';

/** Moves as people add, change, lock and take them out while the plan is in preparation. */
@Injectable()
export class PlacementMovesService {
  constructor(
    private readonly reach: PlacementReach,
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly drafting: MoveDrafting,
    private readonly views: PlacementMoveViews,
  ) {}

  async list(scope: AccessScope, planId: string, query: PlacementMoveListQuery): Promise<PlacementMovePage> {
    return this.reach.read(scope, async (reader, own) => {
      await this.planOf(reader, planId);
      return this.page(reader, own, planId, query);
    });
  }

  /** Of all plans within reach: moves on which a decision was issued, the newest first. */
  async decided(scope: AccessScope, query: MoveFilter): Promise<PlacementMovePage> {
    return this.reach.read(scope, (reader, own) =>
      this.page(reader, own, null, { sort: '-decidedOn', ...query, isDecided: true }),
    );
  }

  async get(scope: AccessScope, id: string): Promise<PlacementMoveView> {
    return this.reach.read(scope, async (reader, own) => this.views.of(own, await this.found(reader, id)));
  }

  /** By the version of the plan. */
  async add(
    scope: AccessScope,
    planId: string,
    version: number,
    request: PlacementMoveRequest,
  ): Promise<PlacementMoveView> {
    const work = this.reach.write(scope, async (writer) => {
      await this.plans.lock(writer, planId);
      const plan = await this.planOf(writer, planId);
      refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
      if (plan.version !== version) throw stale();
      refusePlanStep('edit', plan);
      const { to = null, effectiveOn = plan.effectiveOn, endsOn = null, isLocked = false, note = null } = request;
      const { civilServantId, kind } = request;
      const wanted = { civilServantId, kind, to, effectiveOn, endsOn, isLocked, note, explanation: null };
      const drafts = await this.drafting.drafts(writer, plan, [wanted]);
      refuseBeyondEnd(scope, to);
      await this.moves.insert(writer, drafts);
      await this.plans.touch(writer, planId);
      return this.views.of(scope, await this.found(writer, drafts[0]?.id ?? ''));
    });
    return work.catch((error: unknown) => {
      throw brokenConstraint(error) === 'placement_move_once' ? inPlanAlready() : error;
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: PlacementMovePatch): Promise<PlacementMoveView> {
    return this.change(scope, id, version, async (writer, move) => {
      const changed = await this.changed(writer, move, patch);
      refuseBeyondEnd(scope, patch.to ?? null);
      await this.moves.change(writer, id, version, changed);
      return this.views.of(scope, await this.found(writer, id));
    });
  }

  async remove(scope: AccessScope, id: string, version: number): Promise<void> {
    await this.change(scope, id, version, (writer) => this.moves.remove(writer, id, version));
  }

  private async page(
    reader: Reader,
    scope: AccessScope,
    planId: string | null,
    query: MoveFilter,
  ): Promise<PlacementMovePage> {
    const rows = await this.moves.list(reader, planId, query);
    const total = await this.moves.total(reader, planId, query);
    return { ...pageOf(rows, total, query), items: await this.views.all(scope, rows) };
  }

  /** The plan is locked before the move, as a recomputation does. */
  private async change<Answer>(
    scope: AccessScope,
    id: string,
    version: number,
    work: (writer: Writer, move: StoredMove) => Promise<Answer>,
  ): Promise<Answer> {
    return this.reach.write(scope, async (writer) => {
      const { planId } = await this.found(writer, id);
      await this.plans.lock(writer, planId);
      const move = await this.found(writer, id);
      refuseBeyond(scope, placeOf(move.keeperUnitId, move.keeperBloc));
      if (move.version !== version) throw stale();
      refuseMoveStep('change', move);
      const answer = await work(writer, move);
      await this.plans.touch(writer, planId);
      return answer;
    });
  }

  /** Another post or kind makes it a move of the person who chose it: what explained the proposal explains it no more. */
  private async changed(writer: Writer, move: StoredMove, patch: PlacementMovePatch): Promise<Partial<PlacementMove>> {
    const plan = await this.planOf(writer, move.planId);
    const kind = patch.kind ?? move.kind;
    const wanted: MoveWanted = {
      civilServantId: move.civilServantId,
      kind,
      to: patch.to ?? (moveKind(kind).takesPost ? postOf(move) : null),
      effectiveOn: patch.effectiveOn ?? move.effectiveOn,
      endsOn: patch.endsOn === undefined ? move.endsOn : patch.endsOn,
      isLocked: patch.isLocked ?? move.isLocked,
      note: patch.note === undefined ? move.note : patch.note,
      explanation: patch.to === undefined && kind === move.kind ? move.explanation : null,
    };
    const [draft] = await this.drafting.drafts(writer, plan, [wanted]);
    if (!draft) throw notFound('người đang giữ vị trí');
    const { id: _id, version: _version, ...facts } = draft;
    return facts;
  }

  private async planOf(reader: Reader, id: string): Promise<StoredPlan> {
    const plan = await this.plans.find(reader, id);
    if (!plan) throw notFound('phương án bố trí');
    return plan;
  }

  private async found(reader: Reader, id: string): Promise<StoredMove> {
    const move = await this.moves.find(reader, id);
    if (!move) throw notFound('người trong phương án');
    return move;
  }
}

/** Also of the other bloc: nobody sends a person where they may not look. */
function refuseBeyondEnd(scope: AccessScope, to: MoveWanted['to']): void {
  if (to !== null) refuseBeyond(scope, placeOf(to.unitId, to.bloc), 'đơn vị');
}

function postOf({ unitId, bloc, officeId, positionId }: StoredMove): MoveWanted['to'] {
  if (unitId === null || officeId === null || positionId === null) return null;
  return { unitId, bloc: bloc === 'party' ? 'party' : 'government', officeId, positionId };
}

function inPlanAlready(): Refusal {
  return new Refusal('conflict', 'placement.in-plan-already', 'Người này đã có trong phương án. Sửa dòng đã có.');
}
