import { Injectable } from '@nestjs/common';
import { actingFor, Database, type AccessScope, type Writer } from '@commune/platform/database';
import { notFound, stale } from '@commune/platform/http';
import { RatingBasis } from './rating-basis.js';
import { decisionOf } from './rating-decisions.service.js';
import { RatingDesk } from './rating-desk.js';
import { levelMissing, reviewAnswered } from './rating-refusals.js';
import { RatingReviewResults } from './rating-review-results.js';
import { RatingSheet } from './rating-sheet.js';
import type { ReviewAnswer } from './rating-steps.dto.js';
import type { RatingDetail } from './ratings.dto.js';

/** The answer of whoever decides on the person; a changed result is a new decision beside the first (ND 335 Đ22). */
@Injectable()
export class RatingAnswersService {
  constructor(
    private readonly database: Database,
    private readonly desk: RatingDesk,
    private readonly basis: RatingBasis,
    private readonly results: RatingReviewResults,
    private readonly sheet: RatingSheet,
  ) {}

  async answer(scope: AccessScope, id: string, version: number, body: ReviewAnswer): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    const request = await this.database.read(scope, (reader) => this.results.find(reader, id));
    if (!request) throw notFound('kiến nghị');
    if (body.outcome === 'changed' && body.level === undefined) throw levelMissing();
    const seen = await this.desk.seen(scope, request.ratingId);
    const computed = await this.basis.of(seen.period, [seen]);
    await this.database.write(actingFor(scope, body.answer), async (writer: Writer) => {
      const rating = await this.desk.takeForAnswer(writer, seen, looking);
      if (request.state === 'answered') throw reviewAnswered();
      const answer = { outcome: body.outcome, answer: body.answer, answeredByName: scope.actor.name };
      if (!(await this.results.answered(writer, id, version, answer))) throw stale();
      const { level, answer: reason, decisionNumber, signature } = body;
      const decision = level && decisionOf(scope, 'review', { level, reason, decisionNumber, signature });
      await this.results.put(writer, rating, computed, body.outcome === 'changed' ? decision : undefined);
    });
    return this.database.read(scope, (reader) => this.sheet.again(reader, seen.id, looking));
  }
}
