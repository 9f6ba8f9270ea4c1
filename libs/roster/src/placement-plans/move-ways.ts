import { directionOf, levelOf, type MoveTerms } from '../domain/index.js';
import type { PlacementMove } from './placement-move.entity.js';

type Ends = Pick<PlacementMove, 'fromUnitId' | 'fromOfficeId' | 'unitId' | 'officeId'>;

/** From which kind of place a move leads to which, as its terms are judged. */
export function waysOf({
  fromUnitId,
  fromOfficeId,
  unitId,
  officeId,
}: Ends): Pick<MoveTerms, 'takesPost' | 'changesUnit' | 'direction'> {
  const from = levelOf({ unitId: fromUnitId, officeId: fromOfficeId });
  const to = unitId === null || officeId === null ? from : levelOf({ unitId, officeId });
  return {
    takesPost: unitId !== null,
    changesUnit: unitId !== null && unitId !== fromUnitId,
    direction: directionOf(from, to),
  };
}
