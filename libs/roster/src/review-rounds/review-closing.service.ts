import { Injectable } from '@nestjs/common';
import { Database, systemScope, type AccessScope } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import type { ReviewRoundClosing, ReviewRoundView } from './review-rounds.dto.js';
import { ReviewRoundsRepository } from './review-rounds.repository.js';
import { roundView } from './review-rounds.service.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';

const SHORTEST_NOTE = 10;

/** Freezes a round: from then on the database itself refuses every change of it. */
@Injectable()
export class ReviewClosingService {
  constructor(
    private readonly database: Database,
    private readonly rounds: ReviewRoundsRepository,
    private readonly shares: ReviewSharesRepository,
  ) {}

  async close(scope: AccessScope, id: string, version: number, request: ReviewRoundClosing): Promise<ReviewRoundView> {
    const visible = await this.database.read(scope, (reader) => this.rounds.find(reader, id));
    if (!visible) throw notFound('đợt rà soát');
    // Shares of both blocs are held still, of which an officer may write one.
    await this.database.write({ ...systemScope(scope.operationId), actor: scope.actor }, async (writer) => {
      await this.shares.lockRound(writer, id);
      const missing = (await this.shares.ofRound(writer, id)).filter(({ state }) => state !== 'accepted');
      refuseUnnamed(missing, request);
      const note = closingNote(missing, request.note ?? null);
      if (await this.rounds.close(writer, id, version, scope.actor.name, note)) return;
      const found = await this.rounds.find(writer, id);
      throw found?.state === 'open' ? stale() : notOpen();
    });
    const closed = await this.database.read(scope, (reader) => this.rounds.find(reader, id));
    if (!closed) throw notFound('đợt rà soát');
    return roundView(scope, closed);
  }
}

/** Closing without some is said share by share, so that nobody is left out by a change in between. */
function refuseUnnamed(missing: readonly StoredShare[], { missingShareIds = [], note = '' }: ReviewRoundClosing): void {
  const named = new Set(missingShareIds);
  const unnamed = missing.filter(({ id }) => !named.has(id));
  const settled = missingShareIds.filter((id) => !missing.some((share) => share.id === id));
  if (unnamed.length > 0 || settled.length > 0) {
    const violations = [
      ...unnamed.map((share) => ({
        pointer: '/missingShareIds',
        code: 'review.share-missing',
        message: `${nameOf(share)} chưa được chấp nhận.`,
      })),
      ...settled.map((id) => ({
        pointer: '/missingShareIds',
        code: 'review.share-not-missing',
        message: `Phần ${id} đã được chấp nhận hoặc không thuộc đợt này. Tải lại rồi thử lại.`,
      })),
    ];
    const message = 'Còn đơn vị chưa được chấp nhận. Chờ các đơn vị, hoặc nêu đủ tên các đơn vị này để khóa sổ.';
    throw new Refusal('conflict', 'review.shares-missing', message, { violations });
  }
  if (missing.length > 0 && note.length < SHORTEST_NOTE) {
    const message = 'Khóa sổ khi còn đơn vị chưa xong: ghi rõ lý do.';
    throw invalid([{ pointer: '/note', code: 'review.note-missing', message }]);
  }
}

function closingNote(missing: readonly StoredShare[], note: string | null): string | null {
  if (missing.length === 0) return note;
  return `${note ?? ''} (Khóa sổ khi chưa được chấp nhận: ${missing.map(nameOf).join('; ')})`;
}

const nameOf = ({ unitName, bloc }: StoredShare): string =>
  `${unitName} – khối ${bloc === 'party' ? 'Đảng' : 'chính quyền'}`;

function notOpen(): Refusal {
  return new Refusal('conflict', 'review.round-not-open', 'Chỉ khóa sổ được đợt đang mở.');
}
