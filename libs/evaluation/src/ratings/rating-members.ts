import { Injectable } from '@nestjs/common';
import { today, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { dutyOf, ratingPeriodOf } from '../domain/index.js';
import { RatingBasis } from './rating-basis.js';
import { RatingOutcome } from './rating-outcome.js';
import { RatingRoundsRepository, type StoredRound } from './rating-rounds.repository.js';
import { RatingTerms } from './rating-terms.js';
import { RatingsRepository } from './ratings.repository.js';

/** Whom a round rates and what the rules propose: whoever works in the agency now, unless already decided (ND 335 Đ19.1). */
@Injectable()
export class RatingMembers {
  constructor(
    private readonly rounds: RatingRoundsRepository,
    private readonly ratings: RatingsRepository,
    private readonly basis: RatingBasis,
    private readonly outcome: RatingOutcome,
    private readonly terms: RatingTerms,
  ) {}

  /** How many people the round has. The caller holds its lock. */
  async refresh(
    writer: Writer,
    { id, unitId, bloc, period }: Pick<StoredRound, 'id' | 'unitId' | 'bloc' | 'period'>,
  ): Promise<number> {
    const { to } = ratingPeriodOf(period);
    const members = await this.rounds.members(writer, unitId, bloc, to < today() ? to : today());
    const posts = await this.terms.agencyPosts(writer);
    await this.rounds.keep(
      writer,
      id,
      members.map((member) => ({ ...member, id: uuid(), duty: dutyOf(member, posts) })),
    );
    const people = await this.ratings.ofRound(writer, id);
    const undecided = people.filter(({ ordinal }) => ordinal === 0);
    await this.ratings.saveBasis(writer, await this.basis.of(period, undecided));
    return people.length;
  }

  /** What the meeting said of single people; how many of the opinions found theirs. */
  async heard(
    writer: Writer,
    roundId: string,
    opinions: readonly { readonly ratingId: string; readonly opinion: string }[],
  ): Promise<number> {
    return this.ratings.saveMeetingOpinions(writer, roundId, opinions);
  }

  async published(writer: Writer, roundId: string): Promise<void> {
    await this.outcome.published(writer, await this.ratings.ofRound(writer, roundId));
  }
}
