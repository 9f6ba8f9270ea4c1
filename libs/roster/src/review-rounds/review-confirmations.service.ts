import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { isConfirmedInBulk } from '../domain/index.js';
import { refuseWork } from './review-actions.js';
import type {
  ReviewConfirmation,
  ReviewConfirmationItem,
  ReviewConfirmationResult,
  ReviewConfirmationResultItem,
} from './review-confirmation.dto.js';
import {
  ReviewAssessmentsRepository,
  type DecisionToStore,
  type StoredAssessment,
} from './review-assessments.repository.js';
import { proposalOf, ReviewDesk, type Desk } from './review-desk.js';
import { ReviewSharesRepository } from './review-shares.repository.js';

interface Judged {
  readonly item: ReviewConfirmationItem;
  readonly decision: DecisionToStore | null;
  readonly refusal: readonly [code: string, detail: string] | null;
}

const STALE = ['http.stale', 'Người khác vừa sửa dòng này. Tải lại rồi xác nhận lại.'] as const;

/** Many people whose proposal is kept, in one statement; one that is refused stops no other. */
@Injectable()
export class ReviewConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly assessments: ReviewAssessmentsRepository,
    private readonly shares: ReviewSharesRepository,
    private readonly desk: ReviewDesk,
  ) {}

  async confirm(scope: AccessScope, shareId: string, { items }: ReviewConfirmation): Promise<ReviewConfirmationResult> {
    refuseDoubled(items);
    const share = await this.database.read(scope, (reader) => this.shares.find(reader, shareId));
    if (!share) throw notFound('phần rà soát');
    const desk = await this.desk.of(scope, share);
    return this.database.write(scope, async (writer) => {
      await this.assessments.holdShare(writer, shareId);
      const held = await this.shares.find(writer, shareId);
      if (!held) throw notFound('phần rà soát');
      refuseWork(scope, held, today());
      return this.store(writer, scope, await this.judgeAll(writer, shareId, items, desk));
    });
  }

  private async judgeAll(
    writer: Writer,
    shareId: string,
    items: readonly ReviewConfirmationItem[],
    desk: Desk,
  ): Promise<Judged[]> {
    const rows = new Map((await this.assessments.ofShare(writer, shareId)).map((row) => [row.id, row]));
    return items.map((item) => judged(item, rows.get(item.id), desk));
  }

  private async store(writer: Writer, scope: AccessScope, all: readonly Judged[]): Promise<ReviewConfirmationResult> {
    const decisions = all.flatMap(({ decision }) => decision ?? []);
    const stored = new Set(decisions.length > 0 ? await this.assessments.decide(writer, decisions, scope.actor) : []);
    const results = all.map((one) => resultOf(one, stored));
    const count = (outcome: string): number => results.filter((result) => result.outcome === outcome).length;
    return { confirmed: count('confirmed'), refused: count('refused'), items: results };
  }
}

function judged(item: ReviewConfirmationItem, row: StoredAssessment | undefined, desk: Desk): Judged {
  const refused = (code: string, detail: string): Judged => ({ item, decision: null, refusal: [code, detail] });
  if (!row) return refused('http.not-found', 'Không có dòng này trong phần rà soát.');
  if (row.version !== item.version) return refused(...STALE);
  if (row.civilServantId === desk.ownPersonId) {
    return refused('review.own-record', 'Không tự quyết định về chính mình; lãnh đạo quyết định dòng này.');
  }
  if (row.decidedAt !== null) return { item, decision: null, refusal: null };
  const group = proposalOf(row);
  const suggested = group === null ? undefined : desk.suggestions.get(group);
  if (group === null || !suggested) {
    return refused('review.no-proposal', 'Vị trí chưa có tiêu chuẩn để đề xuất: quyết định riêng dòng này, có lý do.');
  }
  if (!isConfirmedInBulk(group)) {
    return refused('review.judged-alone', 'Người thuộc nhóm 4 và nhóm 5 được xem xét, quyết định riêng từng người.');
  }
  const { solution, dueOn } = suggested;
  const decision = { ...item, group, solution, solutionDueOn: dueOn, reason: null, solutionNote: null };
  return { item, decision, refusal: null };
}

function resultOf(
  { item: { id }, decision, refusal }: Judged,
  stored: ReadonlySet<string>,
): ReviewConfirmationResultItem {
  const told = refusal ?? (decision && !stored.has(id) ? STALE : null);
  if (told) return { id, outcome: 'refused', code: told[0], detail: told[1] };
  return { id, outcome: decision ? 'confirmed' : 'unchanged' };
}

function refuseDoubled(items: readonly ReviewConfirmationItem[]): void {
  const ids = items.map(({ id }) => id);
  const violations = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `/items/${index}/id`, code: 'review.doubled', message: 'Dòng này đã có ở mục trước.' }],
  );
  if (violations.length > 0) throw invalid(violations);
}
