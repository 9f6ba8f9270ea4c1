import { Injectable } from '@nestjs/common';
import { today, type Writer } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { brokenCap, decisionFault, needsPartyOpinion, signingFaults } from '../domain/index.js';
import { RatingDecisionsRepository, type NewDecision } from './rating-decisions.repository.js';
import { RatingOutcome } from './rating-outcome.js';
import { capExceeded, decisionRefused } from './rating-refusals.js';
import { RatingTerms } from './rating-terms.js';
import { RatingsRepository, type ComputedRating, type StoredRating } from './ratings.repository.js';

/** What no decision gets around: facts that force a level, points that are not there, the cap. The round is locked. */
@Injectable()
export class RatingRuling {
  constructor(
    private readonly ratings: RatingsRepository,
    private readonly decisions: RatingDecisionsRepository,
    private readonly terms: RatingTerms,
    private readonly outcome: RatingOutcome,
  ) {}

  /** The basis is written down with the decision that was taken on it. */
  async onNewBasis(
    writer: Writer,
    rating: StoredRating,
    computed: ReadonlyMap<string, ComputedRating>,
    decision: NewDecision,
  ): Promise<void> {
    await this.ratings.saveBasis(writer, computed);
    await this.put(writer, { ...rating, ...computed.get(rating.id) }, decision);
  }

  /** In a round that is published or fixed: on the basis that stands, told to the person and to the record. */
  async replace(writer: Writer, rating: StoredRating, decision: NewDecision): Promise<void> {
    await this.put(writer, rating, decision);
    await this.outcome.replaced(writer, rating, decision);
  }

  /** After a request for review: what was put right in the year's points counts. */
  async replaceOnNewBasis(
    writer: Writer,
    rating: StoredRating,
    computed: ReadonlyMap<string, ComputedRating>,
    decision: NewDecision,
  ): Promise<void> {
    await this.onNewBasis(writer, rating, computed, decision);
    await this.outcome.replaced(writer, rating, decision);
  }

  private async put(writer: Writer, rating: StoredRating, decision: NewDecision): Promise<void> {
    const fault = decisionFault({
      level: decision.level,
      reason: decision.reason,
      proposed: rating.proposed,
      reasonCodes: rating.basis.reasons.map(({ code }) => code),
      needsPartyOpinion: needsPartyOpinion(rating.duty),
      hasPartyOpinion: rating.partyOpinion !== null,
      isReRating: decision.kind === 're_rating',
    });
    if (fault) throw decisionRefused(fault);
    refuseSignature(rating, decision);
    if (decision.level === 'excellent') await this.holdCap(writer, rating);
    if (!(await this.decisions.add(writer, rating, decision))) throw notFound('phiếu xếp loại');
  }

  private async holdCap(writer: Writer, rating: StoredRating): Promise<void> {
    const { terms } = await this.terms.of(writer, rating);
    const ofRound = await this.terms.forCap(writer, rating.roundId);
    const broken = brokenCap(ofRound, rating.id, terms);
    if (broken) throw capExceeded(broken);
  }
}

/** A paper of its own has a number before it has a day and a signer. */
function refuseSignature({ heldOn }: StoredRating, { signedOn, decisionNumber }: NewDecision): void {
  if (signedOn === null) return;
  if (decisionNumber === null) throw invalid([numberMissing]);
  const faults = signingFaults(signedOn, heldOn, today());
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ pointer: '/signature/signedOn', ...fault })));
}

const numberMissing = {
  pointer: '/decisionNumber',
  code: 'evaluation.signed-without-number',
  message: 'Ghi số quyết định cùng ngày ký và người ký.',
};
