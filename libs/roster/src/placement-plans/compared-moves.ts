import type { UnitTree } from '@commune/platform/units';
import { moveKind, scenarioDifference } from '../domain/index.js';
import type { ComparedMove } from './placement-checks.dto.js';
import type { StoredMove } from './placement-moves.repository.js';

export interface ComparedMoves {
  readonly same: number;
  readonly onlyFirst: ComparedMove[];
  readonly onlySecond: ComparedMove[];
  readonly elsewhere: ComparedMove[];
}

const scenarioOf = ({ civilServantId: personId, unitId, positionId }: StoredMove) => ({
  personId,
  to: unitId === null ? null : `${unitId} ${positionId ?? ''}`,
});

/** Who moves in the one and not in the other, and who goes elsewhere, with the places. */
export function comparedMoves(
  first: readonly StoredMove[],
  second: readonly StoredMove[],
  tree: UnitTree,
): ComparedMoves {
  const difference = scenarioDifference(first.map(scenarioOf), second.map(scenarioOf));
  const byPerson = [first, second].map((moves) => new Map(moves.map((move) => [move.civilServantId, move])));
  const shown = (civilServantId: string): ComparedMove => {
    const found = byPerson.flatMap((moves) => moves.get(civilServantId) ?? []);
    return { civilServantId, fullName: found[0]?.fullName ?? '', to: found.map((move) => goalOf(move, tree)) };
  };
  return {
    same: difference.same,
    onlyFirst: difference.onlyFirst.map(shown),
    onlySecond: difference.onlySecond.map(shown),
    elsewhere: difference.elsewhere.map(shown),
  };
}

const goalOf = ({ unitId, positionTitle, kind }: StoredMove, tree: UnitTree): string =>
  unitId === null ? moveKind(kind).name : [positionTitle, tree.find(unitId)?.fullName].filter(Boolean).join(', ');
