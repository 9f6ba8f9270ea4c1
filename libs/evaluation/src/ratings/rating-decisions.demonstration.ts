import { Injectable } from '@nestjs/common';
import { systemScope, type Writer } from '@commune/platform/database';
import { suggestedWithinCaps, type Rating } from '../domain/index.js';
import { decisionOf } from './rating-decisions.service.js';
import { RatingRuling } from './rating-ruling.js';
import type { StoredRound } from './rating-rounds.repository.js';
import { RatingTerms } from './rating-terms.js';
import { RatingsRepository, type StoredRating } from './ratings.repository.js';

/** The head's decision is one of its own, of the authority above; the others stand in the paper of the round. */
const HEAD_NUMBER = '1184/QĐ-UBND';

interface Decided {
  readonly level: Rating;
  readonly reason?: string;
}

/** Decisions as the proposals are, within the cap, by the rules that hold for real ones. */
@Injectable()
export class RatingDecisionsDemonstration {
  constructor(
    private readonly ratings: RatingsRepository,
    private readonly terms: RatingTerms,
    private readonly ruling: RatingRuling,
  ) {}

  async decide(
    writer: Writer,
    round: Pick<StoredRound, 'id' | 'unitId' | 'bloc' | 'period'>,
    source: string,
    isWanted: (rating: StoredRating) => boolean,
  ): Promise<void> {
    const { terms } = await this.terms.of(writer, round);
    const { excellent } = suggestedWithinCaps(await this.terms.forCap(writer, round.id), terms);
    const within = new Set(excellent);
    const scope = systemScope('firstLoad', source);
    for (const rating of (await this.ratings.ofRound(writer, round.id)).filter(isWanted)) {
      const body = {
        ...decided(rating, within.has(rating.id)),
        decisionNumber: rating.duty === 'head' ? HEAD_NUMBER : null,
      };
      await this.ruling.onNewBasis(writer, rating, new Map(), decisionOf(scope, 'decision', body));
    }
  }
}

function decided({ proposed }: StoredRating, isWithinCap: boolean): Decided {
  if (proposed === null) return { level: 'not_rated', reason: 'Chưa có điểm của tháng nào trong năm' };
  if (proposed !== 'excellent' || isWithinCap) return { level: proposed };
  return { level: 'good', reason: 'Vượt tỷ lệ hoàn thành xuất sắc, ưu tiên người có điểm cao hơn' };
}
