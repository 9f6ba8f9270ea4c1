import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { notFound, Refusal } from '@commune/platform/http';
import { refuseWork } from './review-actions.js';
import { ReviewArrivalsQuery } from './review-arrivals.query.js';
import type { ReviewArrivalList } from './review-arrivals.dto.js';
import { ReviewRoundOpening } from './review-round-opening.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';
import { ReviewWhereabouts } from './review-whereabouts.query.js';

/** Those who came to a unit after the day of the figures: the unit takes them into its share itself. */
@Injectable()
export class ReviewArrivalsService {
  constructor(
    private readonly database: Database,
    private readonly shares: ReviewSharesRepository,
    private readonly arrivals: ReviewArrivalsQuery,
    private readonly whereabouts: ReviewWhereabouts,
    private readonly opening: ReviewRoundOpening,
  ) {}

  async list(scope: AccessScope, shareId: string): Promise<ReviewArrivalList> {
    const { share, found } = await this.database.read(scope, async (reader) => {
      const read = await this.shares.find(reader, shareId);
      if (!read) throw notFound('phần rà soát');
      return { share: read, found: await this.arrivals.of(reader, read, today()) };
    });
    const ids = found.map(({ civilServantId }) => civilServantId);
    const held = await this.whereabouts.heldBy(scope, share.roundId, ids);
    return { items: found.map((arrival) => ({ ...arrival, heldBy: held.get(arrival.civilServantId) ?? null })) };
  }

  /** With the facts and the proposal of today. @returns the id of the row */
  async add(scope: AccessScope, shareId: string, civilServantId: string): Promise<string> {
    return this.database.write(scope, async (writer) => {
      await this.shares.lock(writer, shareId);
      const share = await this.shares.find(writer, shareId);
      if (!share) throw notFound('phần rà soát');
      refuseWork(scope, share, today());
      const found = await this.arrivals.of(writer, share, today());
      if (!found.some((arrival) => arrival.civilServantId === civilServantId)) {
        throw notFound('người đến sau ngày số liệu ở đơn vị này');
      }
      await this.refuseHeld(scope, share, civilServantId);
      return this.opening.add(writer, share, civilServantId, today());
    });
  }

  private async refuseHeld(scope: AccessScope, { roundId }: StoredShare, civilServantId: string): Promise<void> {
    const holder = (await this.whereabouts.heldBy(scope, roundId, [civilServantId])).get(civilServantId);
    if (holder === undefined) return;
    const message = `${holder} đang rà soát người này. Đề nghị ${holder} để ra ngoài phần của mình trước.`;
    throw new Refusal('conflict', 'review.held-elsewhere', message);
  }
}
