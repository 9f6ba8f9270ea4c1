import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { RatingDecisionsRepository, type StoredDecision } from './rating-decisions.repository.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import { RatingsRepository, type StoredRating } from './ratings.repository.js';

/** The door for papers, exports and findings: plain rows, within the reader's reach. */
@Injectable()
export class RatingsReading {
  constructor(
    private readonly rounds: RatingRoundsRepository,
    private readonly people: RatingsRepository,
    private readonly taken: RatingDecisionsRepository,
  ) {}

  async round(reader: Reader, id: string): Promise<StoredRound | undefined> {
    return this.rounds.find(reader, id);
  }

  /** In the order of offices and duties, with the decision that stands. */
  async ratings(reader: Reader, roundId: string): Promise<StoredRating[]> {
    return this.people.ofRound(reader, roundId);
  }

  async one(reader: Reader, id: string): Promise<StoredRating | undefined> {
    return this.people.find(reader, id);
  }

  /** Newest first. */
  async decisions(reader: Reader, ratingId: string): Promise<StoredDecision[]> {
    return this.taken.ofRating(reader, ratingId);
  }
}
