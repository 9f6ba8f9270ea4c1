import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { RatingReviewIntake } from './rating-review-intake.js';
import { RatingReviewResults } from './rating-review-results.js';
import { RatingReviewsRepository } from './rating-reviews.repository.js';
import { RatingsRepository, type StoredRating } from './ratings.repository.js';

const WAITING = 'Điểm cả năm cao, các việc đều trước hạn; đề nghị xem xét sáng kiến đã được công nhận trong năm.';
const ANSWERED = 'Hai việc bị tính chậm là do chờ ý kiến của sở chuyên ngành; đề nghị xem xét lại mức xếp loại.';
const ANSWER = 'Đã kiểm tra: nguyên nhân không được nêu trong kỳ nên không có căn cứ tính lại điểm; giữ mức xếp loại.';

/** Of a published round: one request that waits for its answer, one that was answered. */
@Injectable()
export class RatingReviewsDemonstration {
  constructor(
    private readonly ratings: RatingsRepository,
    private readonly reviews: RatingReviewsRepository,
    private readonly intake: RatingReviewIntake,
    private readonly results: RatingReviewResults,
  ) {}

  async load(writer: Writer, roundId: string, source: string): Promise<void> {
    const staff = (await this.ratings.ofRound(writer, roundId)).filter(({ duty }) => duty === 'staff');
    const waiting = staff.find(({ proposed, level }) => proposed !== level) ?? staff[0];
    const others = staff.filter((rating) => rating !== waiting);
    const settled = others.find(({ level }) => level === 'satisfactory') ?? others[0];
    if (waiting) await this.intake.receive(writer, waiting, WAITING);
    if (settled) await this.answered(writer, settled, source);
  }

  private async answered(writer: Writer, rating: StoredRating, answeredByName: string): Promise<void> {
    await this.intake.receive(writer, rating, ANSWERED);
    for (const { id, version } of await this.reviews.ofRating(writer, rating.id)) {
      await this.results.answered(writer, id, version, { outcome: 'kept', answer: ANSWER, answeredByName });
    }
    await this.results.put(writer, rating, new Map(), undefined);
  }
}
