import { Injectable } from '@nestjs/common';
import { Database, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { notFound, stale } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { OwnPerson } from '@commune/roster';
import { ratingSteps, ratingStepsFrom, type RatingStepName } from '../domain/index.js';
import { ownRating, ratingByAnother, ratingOfAnother, roundNotNow, stepNotNow } from './rating-refusals.js';
import { decidesOn } from './rating-authority.js';
import { isOwnRating, mayTake, standingOf, type LookingAt } from './rating-view.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import { reRatingByCommune, reviewRequestDays } from './ratings.settings.js';
import { RatingsRepository, type StoredRating } from './ratings.repository.js';

/** Takes a rating in hand, alone with its round, and refuses what may not be done with it now. */
@Injectable()
export class RatingDesk {
  constructor(
    private readonly database: Database,
    private readonly ratings: RatingsRepository,
    private readonly rounds: RatingRoundsRepository,
    private readonly own: OwnPerson,
    private readonly settings: Settings,
  ) {}

  async looking(scope: AccessScope): Promise<LookingAt> {
    const own = await this.own.idOf(scope);
    return this.database.read(scope, async (reader) => ({ scope, own, ...(await this.terms(reader)) }));
  }

  /** As the caller sees it, before anything is locked. */
  async seen(scope: AccessScope, id: string): Promise<StoredRating> {
    const rating = await this.database.read(scope, (reader) => this.ratings.find(reader, id));
    if (!rating) throw notFound('phiếu xếp loại');
    return rating;
  }

  async round(reader: Reader, id: string): Promise<StoredRound> {
    const round = await this.rounds.find(reader, id);
    if (!round) throw notFound('đợt xếp loại');
    return round;
  }

  /** On the version that was read. Whoever else writes in the round waits until this transaction has ended. */
  async take(
    writer: Writer,
    { id, version }: { readonly id: string; readonly version: number },
    step: RatingStepName,
    looking: LookingAt,
  ): Promise<StoredRating> {
    const seen = await this.ratings.find(writer, id);
    if (!seen) throw notFound('phiếu xếp loại');
    await this.rounds.lock(writer, seen.roundId);
    const rating = (await this.ratings.find(writer, id)) ?? seen;
    this.refuse(rating, step, looking);
    if (rating.version !== version) throw stale();
    return rating;
  }

  /** The same authority that decided answers, as long as the round is published and not fixed. */
  async takeForAnswer(writer: Writer, { id, roundId }: StoredRating, looking: LookingAt): Promise<StoredRating> {
    await this.rounds.lock(writer, roundId);
    const rating = await this.ratings.find(writer, id);
    if (!rating) throw notFound('phiếu xếp loại');
    if (isOwnRating(rating, looking)) throw ownRating();
    if (!decidesOn(looking.scope, rating)) throw ratingByAnother();
    if (rating.roundState !== 'published') throw roundNotNow();
    return rating;
  }

  private refuse(rating: StoredRating, step: RatingStepName, looking: LookingAt): void {
    const isOwn = isOwnRating(rating, looking);
    if (ratingSteps[step].by === 'others' && isOwn) throw ownRating();
    if (ratingSteps[step].by === 'self' && !isOwn) throw ratingOfAnother();
    if (!mayTake(step, rating, looking)) throw ratingByAnother();
    if (!ratingStepsFrom(standingOf(rating, looking)).includes(step)) throw stepNotNow(step);
  }

  private terms(reader: Reader): Promise<Pick<LookingAt, 'requestDays' | 'isReRatingLeft'>> {
    return this.settings.values(reader, { requestDays: reviewRequestDays, isReRatingLeft: reRatingByCommune });
  }
}
