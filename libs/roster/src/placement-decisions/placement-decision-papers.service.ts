import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import type { AccessScope, Reader } from '@commune/platform/database';
import { issuingBodyOf, officialDocument } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { UnitTrees, type UnitTree } from '@commune/platform/units';
import { PlacementMovesRepository, type StoredMove } from '../placement-plans/placement-moves.repository.js';
import { PlacementReach } from '../placement-plans/placement-reach.js';
import { decisionBases } from './decision-bases.settings.js';
import { placementDecisionDocument, type PlaceOfDecision } from './placement-decision-document.js';

interface PaperRead {
  readonly move: StoredMove;
  readonly undone: StoredMove | undefined;
  readonly bases: readonly string[];
}

/** The decision on one move as a Word file; giving one is recorded first. */
@Injectable()
export class PlacementDecisionPapers {
  constructor(
    private readonly reach: PlacementReach,
    private readonly trees: UnitTrees,
    private readonly moves: PlacementMovesRepository,
    private readonly settings: Settings,
    private readonly trail: AuditTrail,
  ) {}

  async word(scope: AccessScope, id: string): Promise<Buffer> {
    const { move, undone, bases } = await this.read(scope, id);
    const tree = await this.trees.ofRequest();
    const issuer = issuingBodyOf(tree, move.keeperUnitId, move.keeperBloc === 'party' ? 'party' : 'government');
    if (!issuer) throw notFound('đơn vị');
    const [number = null, symbol = 'QĐ-UBND'] = move.decisionNumber === null ? [] : partsOf(move.decisionNumber);
    const { kind, fullName, effectiveOn, endsOn, decidedOn: date, signerName, signerPosition } = move;
    return officialDocument(placementDecisionDocument, {
      ...{ issuer, number, symbol, date, signerName, bases, kind, fullName, effectiveOn, endsOn },
      signerPosition: signerPosition ?? 'Chủ tịch',
      from: fromOf(move, tree),
      to: toOf(move, tree),
      undoes: undone ? { number: undone.decisionNumber ?? '', date: undone.decidedOn ?? '' } : null,
    });
  }

  private async read(scope: AccessScope, id: string): Promise<PaperRead> {
    return this.reach.readRecorded(scope, async (reader: Reader) => {
      const move = await this.moves.find(reader, id);
      if (!move) throw notFound('người trong phương án');
      const { fromUnitId: unitId, fromBloc: bloc, fromOfficeId: officeId, civilServantId: personId } = move;
      const record = { recordType: 'placement_plan', recordId: move.planId, personId, unitId, bloc, officeId };
      await this.trail.recordAccess(reader, 'export', record, { document: 'placement.decision', move: id });
      const undone = move.undoesId === null ? undefined : await this.moves.find(reader, move.undoesId);
      const bases = (await this.settings.value(reader, decisionBases)).split(';').map((text) => text.trim());
      return { move, undone, bases: [...bases.filter(Boolean), ...opinionOf(await this.moves.opinionOf(reader, id))] };
    });
  }
}

function opinionOf(opinion: { body: string | null; number: string | null; on: string | null } | undefined): string[] {
  if (!opinion?.number || !opinion.on) return [];
  return [`Văn bản số ${opinion.number} ngày ${formatDate(opinion.on)} của ${opinion.body ?? 'cấp ủy'}`];
}

/** "1250/QĐ-UBND": the number and what stands behind it. */
function partsOf(written: string): [string, string] {
  const at = written.indexOf('/');
  return at < 0 ? [written, 'QĐ-UBND'] : [written.slice(0, at), written.slice(at + 1)];
}

function fromOf(
  { fromUnitId, fromOfficeId, fromPositionTitle: positionTitle }: StoredMove,
  tree: UnitTree,
): PlaceOfDecision {
  return { positionTitle, ...namesOf(tree, fromUnitId, fromOfficeId) };
}

function toOf({ unitId, officeId, positionTitle }: StoredMove, tree: UnitTree): PlaceOfDecision | null {
  if (unitId === null || officeId === null || positionTitle === null) return null;
  return { positionTitle, ...namesOf(tree, unitId, officeId) };
}

const namesOf = (tree: UnitTree, unitId: string, officeId: string) => ({
  unitName: tree.find(unitId)?.fullName ?? '',
  officeName: tree.find(officeId)?.name ?? '',
});
