import { Injectable } from '@nestjs/common';
import type { AccessScope } from '@commune/platform/database';
import { UnitTrees, type UnitTree } from '@commune/platform/units';
import { paperKindName } from '../attachments/record-papers.js';
import type { TransferView } from './transfers.dto.js';
import type { StoredTransfer } from './transfers.repository.js';

/** What is told of a transfer, and what the reader may do with it at the one end or the other. */
@Injectable()
export class TransferViews {
  constructor(private readonly trees: UnitTrees) {}

  async of(scope: AccessScope, stored: StoredTransfer): Promise<TransferView> {
    return viewOf(scope, stored, await this.trees.current());
  }

  async all(scope: AccessScope, stored: readonly StoredTransfer[]): Promise<TransferView[]> {
    const tree = await this.trees.current();
    return stored.map((transfer) => viewOf(scope, transfer, tree));
  }
}

export const hasHandover = ({ unitId, fromUnitId }: StoredTransfer): boolean => unitId !== fromUnitId;

export function stepsOpen(transfer: StoredTransfer): { hand: boolean; receive: boolean; cancel: boolean } {
  const isWaiting = transfer.state === 'done' && hasHandover(transfer) && transfer.receivedOn === null;
  return { hand: isWaiting, receive: isWaiting, cancel: transfer.state === 'planned' || transfer.state === 'failed' };
}

/** The two ends as rows by which rights are judged. */
export function endsOf({ civilServantId: personId, ...transfer }: StoredTransfer) {
  const { unitId, bloc, officeId, fromUnitId, fromBloc, fromOfficeId } = transfer;
  return {
    from: { personId, unitId: fromUnitId, bloc: fromBloc, officeId: fromOfficeId },
    to: { personId, unitId, bloc, officeId },
  };
}

function viewOf(scope: AccessScope, transfer: StoredTransfer, tree: UnitTree): TransferView {
  const { from, to } = endsOf(transfer);
  const open = stepsOpen(transfer);
  const cancels = (row: typeof from): boolean => scope.allows('cancelTransfer', row);
  const allowedActions = [
    ...(open.cancel && cancels(from) && cancels(to) ? ['cancelTransfer'] : []),
    ...(open.hand && scope.allows('handOverTransfer', from) ? ['handOverTransfer'] : []),
    ...(open.receive && scope.allows('receiveTransfer', to) ? ['receiveTransfer'] : []),
  ];
  const { papers, fromPositionTitle, positionTitle, id, civilServantId, fullName, kindCode, version } = transfer;
  return {
    id,
    civilServantId,
    fullName,
    kindCode,
    version,
    ...written(transfer),
    places: [
      { ...placeOf(from, tree), positionTitle: fromPositionTitle },
      { ...placeOf(to, tree), positionTitle },
    ],
    hasHandover: hasHandover(transfer),
    papers: papers.map(({ kind, fileName }) => ({ kindName: paperKindName(kind), fileName })),
    warnings: [],
    allowedActions,
  };
}

function written(transfer: StoredTransfer) {
  const { effectiveOn, decisionNumber, note, state, failure, requestedByName } = transfer;
  const { openItems, handedOverOn, handedOverBy, missingPapers, receivedNote, receivedOn, receivedBy } = transfer;
  const handover = { openItems, handedOverOn, handedOverBy, missingPapers, receivedNote, receivedOn, receivedBy };
  return { effectiveOn, decisionNumber, note, state, failure, requestedByName, ...handover };
}

function placeOf({ unitId, officeId }: { unitId: string; officeId: string }, tree: UnitTree) {
  return { unitId, unitName: tree.find(unitId)?.fullName ?? '', officeName: tree.find(officeId)?.name ?? '' };
}
