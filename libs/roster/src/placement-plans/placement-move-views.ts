import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { readableClasses, type AccessScope } from '@commune/platform/database';
import { UnitTrees, type UnitTree } from '@commune/platform/units';
import { moveActions } from './placement-actions.js';
import type { PlacementMoveView, PlacementPlaceView } from './placement-moves.dto.js';
import type { StoredMove } from './placement-moves.repository.js';

/** What is told of a move: of its reasons those whose facts the reader may read where the person is. */
@Injectable()
export class PlacementMoveViews {
  constructor(private readonly trees: UnitTrees) {}

  async all(scope: AccessScope, moves: readonly StoredMove[]): Promise<PlacementMoveView[]> {
    const tree = await this.trees.ofRequest();
    return moves.map((move) => viewOf(scope, move, tree));
  }

  async of(scope: AccessScope, move: StoredMove): Promise<PlacementMoveView> {
    return viewOf(scope, move, await this.trees.ofRequest());
  }
}

function viewOf(scope: AccessScope, move: StoredMove, tree: UnitTree): PlacementMoveView {
  const { id, planId, civilServantId, fullName, kind, isLeader, effectiveOn, endsOn, isLocked, origin } = move;
  const { note, state, decisionNumber, decidedOn, signerName, signerPosition, failure, undoesId } = move;
  const { termOutcome, termDecision, undoneById, version } = move;
  const decision = { state, decisionNumber, decidedOn, signerName, signerPosition, failure, undoesId, termOutcome };
  return {
    ...{ id, planId, civilServantId, fullName, kind, isLeader, effectiveOn, endsOn, isLocked, origin, note },
    places: placesOf(move, tree),
    ...explained(scope, move),
    ...decision,
    ...{ termDecision, undoneById, version },
    allowedActions: moveActions(scope, move),
  };
}

function explained(
  scope: AccessScope,
  { explanation, fromUnitId, fromBloc, fromOfficeId, civilServantId }: StoredMove,
): Pick<PlacementMoveView, 'stage' | 'score' | 'reasons' | 'effects'> {
  if (explanation === null) return { stage: null, score: null, reasons: [], effects: [] };
  const owner = { unitId: fromUnitId, bloc: fromBloc, officeId: fromOfficeId, personId: civilServantId };
  const classes = readableClasses(scope, owner);
  const { stage, score, reasons, giving, receiving } = explanation;
  return {
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

function placesOf(move: StoredMove, tree: UnitTree): PlacementPlaceView[] {
  const { unitId, bloc, officeId, positionId, positionTitle, specialismCode } = move;
  const from = {
    unitId: move.fromUnitId,
    bloc: move.fromBloc,
    officeId: move.fromOfficeId,
    positionId: move.fromPositionId,
    positionTitle: move.fromPositionTitle,
    specialismCode: move.fromSpecialismCode,
  };
  const shown = (place: typeof from): PlacementPlaceView => ({
    ...place,
    unitName: tree.find(place.unitId)?.fullName ?? '',
    bloc: blocOf(place.bloc),
    officeName: tree.find(place.officeId)?.name ?? '',
  });
  if (unitId === null || bloc === null || officeId === null || positionTitle === null) return [shown(from)];
  return [shown(from), shown({ unitId, bloc, officeId, positionId, positionTitle, specialismCode })];
}

const blocOf = (bloc: string): Bloc => (bloc === 'party' ? 'party' : 'government');
