import { Injectable } from '@nestjs/common';
import { actingFor, actorId, Database, type AccessScope, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { RatingBasis } from './rating-basis.js';
import { RatingDesk } from './rating-desk.js';
import { RatingRuling } from './rating-ruling.js';
import { RatingSheet } from './rating-sheet.js';
import type { NewDecision } from './rating-decisions.repository.js';
import type { RatingDecisionRequest, ReRatingRequest } from './rating-steps.dto.js';
import type { RatingDetail } from './ratings.dto.js';

interface Asked {
  readonly id: string;
  readonly version: number;
}

/** Decisions of the authority: until publication the newest counts, afterwards a new one replaces it (ND 335 Đ21). */
@Injectable()
export class RatingDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly desk: RatingDesk,
    private readonly basis: RatingBasis,
    private readonly ruling: RatingRuling,
    private readonly sheet: RatingSheet,
  ) {}

  /** Judged by the points and facts of this moment, alone with the round: the cap holds whoever else decides. */
  async decide(scope: AccessScope, asked: Asked, body: RatingDecisionRequest): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    const seen = await this.desk.seen(scope, asked.id);
    const computed = await this.basis.of(seen.period, [seen]);
    return this.database.write(scope, async (writer) => {
      const rating = await this.desk.take(writer, asked, 'decide', looking);
      await this.ruling.onNewBasis(writer, rating, computed, decisionOf(scope, 'decision', body));
      return this.sheet.again(writer, rating.id, looking);
    });
  }

  /** ND 335 Đ21.3: beside the decision that it replaces, which stays as it was. */
  async reRate(scope: AccessScope, asked: Asked, body: ReRatingRequest): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    await this.desk.seen(scope, asked.id);
    await this.database.write(actingFor(scope, body.reason), async (writer: Writer) => {
      const rating = await this.desk.take(writer, asked, 'reRate', looking);
      await this.ruling.replace(writer, rating, decisionOf(scope, 're_rating', body));
    });
    return this.database.read(scope, (reader) => this.sheet.again(reader, asked.id, looking));
  }
}

export function decisionOf(
  scope: AccessScope,
  kind: NewDecision['kind'],
  { level, reason = null, decisionNumber = null, signature = null, handling = null }: RatingDecisionRequest,
): NewDecision {
  const { signedOn = null, signerName = null, signerPost = null } = signature ?? {};
  const issued = { decisionNumber, signedOn, signerName, signerPost };
  const by = { decidedBy: actorId(scope), decidedByName: scope.actor.name };
  return { id: uuid(), kind, level, reason, handling, ...issued, ...by };
}
