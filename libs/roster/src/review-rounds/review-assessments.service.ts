import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { isConfirmedInBulk, violationsOnDecision } from '../domain/index.js';
import { refuseWork } from './review-actions.js';
import type { ReviewAssessmentList, ReviewAssessmentView, ReviewDecisionRequest } from './review-assessments.dto.js';
import { ReviewAssessmentsRepository, type StoredAssessment } from './review-assessments.repository.js';
import { proposalOf, ReviewDesk } from './review-desk.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';
import { ReviewWhereabouts } from './review-whereabouts.query.js';

/** The people of a share, decided one by one. */
@Injectable()
export class ReviewAssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly assessments: ReviewAssessmentsRepository,
    private readonly shares: ReviewSharesRepository,
    private readonly whereabouts: ReviewWhereabouts,
    private readonly desk: ReviewDesk,
  ) {}

  async list(scope: AccessScope, shareId: string): Promise<ReviewAssessmentList> {
    const { share, rows } = await this.database.read(scope, async (reader) => ({
      share: await this.share(reader, shareId),
      rows: await this.assessments.ofShare(reader, shareId),
    }));
    const desk = await this.desk.of(scope, share);
    const places = share.roundState === 'open' ? await this.whereabouts.of(scope, rows) : new Map();
    const suggestions = [...desk.suggestions].map(([group, suggestion]) => {
      return { group, ...suggestion, inBulk: isConfirmedInBulk(group) };
    });
    return { items: rows.map((row) => desk.view(row, places.get(row.civilServantId))), suggestions };
  }

  async get(scope: AccessScope, id: string): Promise<ReviewAssessmentView> {
    const { row, share } = await this.database.read(scope, (reader) => this.found(reader, id));
    const desk = await this.desk.of(scope, share);
    const places = share.roundState === 'open' ? await this.whereabouts.of(scope, [row]) : new Map();
    return desk.view(row, places.get(row.civilServantId));
  }

  async decide(
    scope: AccessScope,
    id: string,
    version: number,
    request: ReviewDecisionRequest,
  ): Promise<ReviewAssessmentView> {
    const { group, solution, reason = null, solutionNote = null, solutionDueOn = null } = request;
    const decision = { group, solution, reason, solutionNote, solutionDueOn };
    return this.step(scope, id, async (writer, row, share) => {
      const violations = violationsOnDecision(decision, proposalOf(row), share.asOf);
      if (violations.length > 0) throw invalid(violations);
      const stored = await this.assessments.decide(writer, [{ id, version, ...decision }], scope.actor);
      if (stored.length === 0) throw stale();
    });
  }

  /** Out of the share without a group: only somebody who is no longer there. */
  async setAside(scope: AccessScope, id: string, version: number, reason: string): Promise<ReviewAssessmentView> {
    return this.step(scope, id, async (writer, row) => {
      const place = (await this.whereabouts.of(scope, [row])).get(row.civilServantId);
      if (place?.state === 'present') throw stillHere();
      if (!(await this.assessments.setAside(writer, id, version, reason, scope.actor))) throw stale();
    });
  }

  async withdraw(scope: AccessScope, id: string, version: number): Promise<ReviewAssessmentView> {
    return this.step(scope, id, async (writer, row) => {
      if (row.setAsideReason !== null) await this.refuseHeldElsewhere(scope, row);
      if (!(await this.assessments.withdraw(writer, id, version))) throw stale();
    });
  }

  /** Whoever has come elsewhere in the meantime is decided on there. */
  private async refuseHeldElsewhere(scope: AccessScope, { roundId, civilServantId }: StoredAssessment): Promise<void> {
    const holder = (await this.whereabouts.heldBy(scope, roundId, [civilServantId])).get(civilServantId);
    if (holder === undefined) return;
    const message = `Người này nay nằm trong phần rà soát của ${holder}.`;
    throw new Refusal('conflict', 'review.held-elsewhere', message);
  }

  private async step(
    scope: AccessScope,
    id: string,
    work: (writer: Writer, row: StoredAssessment, share: StoredShare) => Promise<void>,
  ): Promise<ReviewAssessmentView> {
    await this.database.write(scope, async (writer) => {
      const { row } = await this.found(writer, id);
      await this.assessments.holdShare(writer, row.shareId);
      const share = await this.share(writer, row.shareId);
      refuseWork(scope, share, today());
      await this.desk.refuseOwn(scope, row);
      await work(writer, row, share);
    });
    return this.get(scope, id);
  }

  private async found(reader: Reader, id: string): Promise<{ row: StoredAssessment; share: StoredShare }> {
    const row = await this.assessments.find(reader, id);
    if (!row) throw notFound('dòng rà soát');
    return { row, share: await this.share(reader, row.shareId) };
  }

  private async share(reader: Reader, id: string): Promise<StoredShare> {
    const share = await this.shares.find(reader, id);
    if (!share) throw notFound('phần rà soát');
    return share;
  }
}

function stillHere(): Refusal {
  const message =
    'Người này vẫn đang giữ vị trí ở đơn vị, nên phải quyết định nhóm. Chỉ để ngoài người đã nghỉ hoặc chuyển đi.';
  return new Refusal('conflict', 'review.still-here', message);
}
