import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { NewDecision } from './rating-decisions.repository.js';
import { RatingNotices } from './rating-notices.js';
import { RatingReviewsRepository, type StoredReviewRequest } from './rating-reviews.repository.js';
import { RatingRuling } from './rating-ruling.js';
import type { ComputedRating, StoredRating } from './ratings.repository.js';

/** What an answer leaves behind: the answer itself, the new decision if there is one, the notice. */
@Injectable()
export class RatingReviewResults {
  constructor(
    private readonly reviews: RatingReviewsRepository,
    private readonly ruling: RatingRuling,
    private readonly notices: RatingNotices,
  ) {}

  async find(reader: Reader, id: string): Promise<StoredReviewRequest | undefined> {
    return this.reviews.find(reader, id);
  }

  async answered(
    writer: Writer,
    id: string,
    version: number,
    answer: Pick<StoredReviewRequest, 'outcome' | 'answer' | 'answeredByName'>,
  ): Promise<boolean> {
    return this.reviews.answer(writer, id, version, answer);
  }

  async put(
    writer: Writer,
    rating: StoredRating,
    computed: ReadonlyMap<string, ComputedRating>,
    decision: NewDecision | undefined,
  ): Promise<void> {
    await this.notices.answered(writer, rating);
    if (!decision) return;
    await this.ruling.replaceOnNewBasis(writer, rating, computed, decision);
  }
}
