import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { RatingDecisionsRepository } from './rating-decisions.repository.js';
import { RatingReviewsRepository } from './rating-reviews.repository.js';
import { isOwnRating, ratingDetail, type LookingAt } from './rating-view.js';
import type { RatingDetail } from './ratings.dto.js';
import { RatingsRepository, type StoredRating } from './ratings.repository.js';

/** One form with its decisions and requests, as the caller may see it. */
@Injectable()
export class RatingSheet {
  constructor(
    private readonly ratings: RatingsRepository,
    private readonly decisions: RatingDecisionsRepository,
    private readonly reviews: RatingReviewsRepository,
  ) {}

  async of(reader: Reader, rating: StoredRating, looking: LookingAt): Promise<RatingDetail> {
    const decisions = await this.decisions.ofRating(reader, rating.id);
    const requests = await this.reviews.ofRating(reader, rating.id);
    return ratingDetail(rating, looking, decisions, requests);
  }

  /** Everybody of a round that the reader sees, in the order of offices and duties; without their requests. */
  async ofRound(reader: Reader, roundId: string, looking: LookingAt): Promise<RatingDetail[]> {
    const decisions = await this.decisions.ofRound(reader, roundId);
    const ratings = await this.ratings.ofRound(reader, roundId);
    return ratings.map((rating) => ratingDetail(rating, looking, decisions.get(rating.id) ?? [], []));
  }

  /** As it is after a step. */
  async again(reader: Reader, id: string, looking: LookingAt): Promise<RatingDetail> {
    const rating = await this.ratings.find(reader, id);
    if (!rating) throw notFound('phiếu xếp loại');
    return this.of(reader, rating, looking);
  }

  async ofPerson(reader: Reader, personId: string): Promise<StoredRating[]> {
    return this.ratings.ofPerson(reader, personId);
  }

  async byIds(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, StoredRating>> {
    const found = await this.ratings.byIds(reader, ids);
    return new Map(found.map((rating) => [rating.id, rating]));
  }

  /** The trail tells of decisions, so the person reads it from the notice on. */
  mayShowTrail(rating: StoredRating, looking: LookingAt): boolean {
    return !isOwnRating(rating, looking) || rating.publishedOn !== null;
  }
}
