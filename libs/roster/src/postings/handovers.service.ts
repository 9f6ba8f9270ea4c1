import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound, Refusal } from '@commune/platform/http';
import type { Transfer } from './transfer.entity.js';
import { endsOf, stepsOpen, TransferViews } from './transfer-views.js';
import type { HandoverRequest, ReceiptRequest, TransferView } from './transfers.dto.js';
import { TransfersRepository, type StoredTransfer } from './transfers.repository.js';

/** The record is handed over with its papers and open items, and its receipt confirmed (ND 335 Đ19.1). */
@Injectable()
export class HandoversService {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransfersRepository,
    private readonly views: TransferViews,
  ) {}

  async handOver(scope: AccessScope, id: string, version: number, request: HandoverRequest): Promise<TransferView> {
    return this.step(scope, id, version, (transfer) => {
      refuseUnless(stepsOpen(transfer).hand, transfer);
      if (!scope.allows('handOverTransfer', endsOf(transfer).from)) throw notTheirs('giao', 'nơi giao');
      return { openItems: request.openItems, handedOverOn: today(), handedOverBy: scope.actor.name };
    });
  }

  async receive(scope: AccessScope, id: string, version: number, request: ReceiptRequest): Promise<TransferView> {
    return this.step(scope, id, version, (transfer) => {
      refuseUnless(stepsOpen(transfer).receive, transfer);
      if (!scope.allows('receiveTransfer', endsOf(transfer).to)) throw notTheirs('nhận', 'nơi nhận');
      refuseUnknownPapers(transfer, request.missingPapers);
      const { missingPapers, note = null } = request;
      return { missingPapers, receivedNote: note, receivedOn: today(), receivedBy: scope.actor.name };
    });
  }

  private async step(
    scope: AccessScope,
    id: string,
    version: number,
    changesOf: (transfer: StoredTransfer) => Partial<Transfer>,
  ): Promise<TransferView> {
    return this.database.write(scope, async (writer) => {
      await this.transfers.change(writer, id, version, changesOf(await this.found(writer, id)));
      return this.views.of(scope, await this.found(writer, id));
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredTransfer> {
    const found = await this.transfers.find(reader, id);
    if (!found) throw notFound('quyết định điều động');
    return found;
  }
}

function refuseUnless(isOpen: boolean, { receivedOn }: StoredTransfer): void {
  if (isOpen) return;
  const message =
    receivedOn === null ? 'Chưa đến lúc bàn giao: việc điều động chưa thực hiện.' : 'Hồ sơ đã được nhận trước đó.';
  throw new Refusal('conflict', 'roster.handover-not-open', message);
}

function notTheirs(deed: string, place: string): Refusal {
  return new Refusal('forbidden', 'roster.handover-not-yours', `Chỉ ${place} được xác nhận ${deed} hồ sơ.`);
}

function refuseUnknownPapers({ papers }: StoredTransfer, missing: readonly string[]): void {
  const known = new Set(papers.map(({ fileName }) => fileName));
  const violations = missing.flatMap((name, index) =>
    known.has(name)
      ? []
      : [
          {
            pointer: `/missingPapers/${index}`,
            code: 'roster.paper-unknown',
            message: 'Không có giấy tờ này trong danh sách bàn giao.',
          },
        ],
  );
  if (violations.length > 0) throw invalid(violations);
}
