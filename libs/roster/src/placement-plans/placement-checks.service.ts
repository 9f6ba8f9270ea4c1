import { Injectable } from '@nestjs/common';
import { Database, systemScope, today, type AccessScope, type Reader } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { balanceTotals, conflictsOf, type BalanceCell } from '../domain/index.js';
import { comparedMoves } from './compared-moves.js';
import { placeOf, refuseBeyond } from './placement-actions.js';
import type {
  ComparedPlan,
  PlacementBalance,
  PlacementComparison,
  PlacementConflict,
  PlacementConflictList,
} from './placement-checks.dto.js';
import { PlacementMovesRepository, type StoredMove } from './placement-moves.repository.js';
import { PlacementPlansRepository, type StoredPlan } from './placement-plans.repository.js';
import { PlacementStanding } from './placement-standing.query.js';

/** How a plan stands today: what stands against it, what it does to every unit, how it differs from another. */
@Injectable()
export class PlacementChecks {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly plans: PlacementPlansRepository,
    private readonly moves: PlacementMovesRepository,
    private readonly standing: PlacementStanding,
  ) {}

  async conflicts(scope: AccessScope, id: string): Promise<PlacementConflictList> {
    await this.database.read(scope, (reader) => this.kept(reader, scope, id));
    const items = await this.conflictsNow(id);
    return { items, isBlocked: items.some(({ severity }) => severity === 'error') };
  }

  /** Asked by the steps that lead on: of what is wrong the first is told. */
  async refuseConflicts(id: string): Promise<void> {
    const errors = (await this.conflictsNow(id)).filter(({ severity }) => severity === 'error');
    const [first] = errors;
    if (!first) return;
    const others = errors.length > 1 ? ` (còn ${errors.length - 1} lỗi khác, xem danh sách xung đột)` : '';
    throw new Refusal('conflict', `placement.${first.code}`, `${first.message}${others}`);
  }

  async balance(scope: AccessScope, id: string): Promise<PlacementBalance> {
    const tree = await this.trees.ofRequest();
    return this.database.read(scope, async (reader) => {
      const found = await this.cells(reader, await this.kept(reader, scope, id));
      const cells = found.filter(({ required, before, after }) => required > 0 || before > 0 || after !== 0);
      const named = cells.map((cell) => ({ ...cell, unitName: tree.find(cell.unitId)?.fullName ?? '' }));
      return { totals: balanceTotals(cells), cells: named };
    });
  }

  async compare(scope: AccessScope, firstId: string, secondId: string): Promise<PlacementComparison> {
    const tree = await this.trees.ofRequest();
    return this.database.read(scope, async (reader) => {
      const [first, second] = [
        await this.compared(reader, await this.kept(reader, scope, firstId)),
        await this.compared(reader, await this.kept(reader, scope, secondId)),
      ];
      return { plans: [first.line, second.line], ...comparedMoves(first.moves, second.moves, tree) };
    });
  }

  /** Whole plans are for those who keep them or answer for them; the ends know their own moves only. */
  private async kept(reader: Reader, scope: AccessScope, id: string): Promise<StoredPlan> {
    const plan = await this.plans.find(reader, id);
    if (!plan) throw notFound('phương án bố trí');
    refuseBeyond(scope, placeOf(plan.unitId, plan.bloc));
    return plan;
  }

  /** What others plan for the same people is beyond the reach of whoever keeps this plan, so the system looks. */
  private async conflictsNow(id: string): Promise<PlacementConflict[]> {
    const standing = await this.database.read(systemScope('checkPlacementPlan'), (reader) =>
      this.standing.moves(reader, id, today()),
    );
    const byMove = new Map(standing.map((move) => [move.moveId, move]));
    return conflictsOf(standing).map((conflict) => {
      const { civilServantId = '', toUnitId = null, otherPlanId = null } = byMove.get(conflict.moveId) ?? {};
      return { ...conflict, civilServantId, toUnitId, otherPlanId };
    });
  }

  private async compared(reader: Reader, plan: StoredPlan): Promise<{ line: ComparedPlan; moves: StoredMove[] }> {
    const moves = (await this.moves.ofPlan(reader, plan.id)).filter(({ undoesId }) => undoesId === null);
    const withinUnit = moves.filter(({ unitId, fromUnitId }) => unitId === fromUnitId).length;
    const totals = balanceTotals(await this.cells(reader, plan));
    const line = { id: plan.id, name: plan.name, moves: moves.length, withinUnit, totals };
    return {
      moves,
      line: { ...line, betweenUnits: moves.filter(({ unitId }) => unitId !== null).length - withinUnit },
    };
  }

  private async cells(reader: Reader, { id, unitId, bloc }: StoredPlan): Promise<BalanceCell[]> {
    const unitIds = (await this.trees.ofRequest()).placesBelow(unitId).owners;
    return this.standing.balance(reader, id, today(), { unitIds, bloc });
  }
}
