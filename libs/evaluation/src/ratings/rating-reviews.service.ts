import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { pageOf } from '@commune/platform/http';
import { ratingPeriodName } from '../domain/index.js';
import { RatingDesk } from './rating-desk.js';
import { RatingReviewIntake } from './rating-review-intake.js';
import { RatingReviewsRepository } from './rating-reviews.repository.js';
import { RatingSheet } from './rating-sheet.js';
import type { ReviewRequest, ReviewRequestPage, ReviewRequestQuery, ReviewRequestRow } from './rating-steps.dto.js';
import { requestView } from './rating-view.js';
import type { RatingDetail } from './ratings.dto.js';

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** Requests for review: sent by the person after the notice, listed for those who answer (ND 335 Đ22). */
@Injectable()
export class RatingReviewsService {
  constructor(
    private readonly database: Database,
    private readonly desk: RatingDesk,
    private readonly reviews: RatingReviewsRepository,
    private readonly intake: RatingReviewIntake,
    private readonly sheet: RatingSheet,
  ) {}

  async request(scope: AccessScope, asked: Asked, { reason }: ReviewRequest): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    return this.database.write(scope, async (writer) => {
      const rating = await this.desk.take(writer, asked, 'requestReview', looking);
      await this.intake.receive(writer, rating, reason);
      return this.sheet.again(writer, rating.id, looking);
    });
  }

  async list(scope: AccessScope, query: ReviewRequestQuery): Promise<ReviewRequestPage> {
    const looking = await this.desk.looking(scope);
    return this.database.read(scope, async (reader) => {
      const found = await this.reviews.page(reader, query);
      const ratings = await this.sheet.byIds(
        reader,
        found.map(({ ratingId }) => ratingId),
      );
      const items = found.flatMap((request): ReviewRequestRow[] => {
        const rating = ratings.get(request.ratingId);
        if (!rating) return [];
        const { id: ratingId, roundId, civilServantId, fullName, unitName, level } = rating;
        const periodName = ratingPeriodName(rating.period);
        const whose = { ratingId, roundId, civilServantId, fullName, unitName, periodName, level };
        return [{ ...requestView(request, rating, looking), ...whose }];
      });
      return { ...pageOf(items, await this.reviews.total(reader, query), query), items };
    });
  }
}
