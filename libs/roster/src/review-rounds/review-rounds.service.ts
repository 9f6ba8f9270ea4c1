import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { formatDate, type Violation } from '@commune/kernel';
import { Database, systemScope, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { roundActions } from './review-actions.js';
import { ReviewNotices } from './review-notices.js';
import { ReviewRoundOpening } from './review-round-opening.js';
import type { ReviewRoundList, ReviewRoundPatch, ReviewRoundRequest, ReviewRoundView } from './review-rounds.dto.js';
import { ReviewRoundsRepository, type StoredRound } from './review-rounds.repository.js';

/** Rounds as Sở Nội vụ prepares and opens them. */
@Injectable()
export class ReviewRoundsService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly rounds: ReviewRoundsRepository,
    private readonly opening: ReviewRoundOpening,
    private readonly notices: ReviewNotices,
  ) {}

  async list(scope: AccessScope): Promise<ReviewRoundList> {
    const stored = await this.database.read(scope, (reader) => this.rounds.list(reader));
    const places = scope.grants.flatMap((grant) => grant.governmentUnits);
    const mayCreate = places.some((unitId) =>
      scope.allows('createReviewRound', { unitId, bloc: 'government', officeId: '', personId: '' }),
    );
    return { items: stored.map((round) => roundView(scope, round)), mayCreate };
  }

  async get(scope: AccessScope, id: string): Promise<ReviewRoundView> {
    return this.database.read(scope, (reader) => this.view(reader, scope, id));
  }

  async create(scope: AccessScope, request: ReviewRoundRequest): Promise<ReviewRoundView> {
    const unitId = await this.provinceOf(scope);
    const { name, asOf, standardsAsOf = asOf, deadline, guidance = null } = request;
    const round = { id: uuid(), unitId, name, asOf, standardsAsOf, deadline, guidance };
    refuseFaulty(round);
    return this.database.write(scope, async (writer) => {
      await this.rounds.insert(writer, { ...round, createdByName: scope.actor.name });
      return this.view(writer, scope, round.id);
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: ReviewRoundPatch): Promise<ReviewRoundView> {
    return this.database.write(scope, async (writer) => {
      const found = await this.found(writer, id);
      refuseNotDraft(found);
      const changed = { ...found, ...definedOf(patch) };
      refuseFaulty(changed);
      if (!(await this.rounds.change(writer, changed, version))) throw stale();
      return this.view(writer, scope, id);
    });
  }

  async remove(scope: AccessScope, id: string, version: number): Promise<void> {
    await this.database.write(scope, async (writer) => {
      refuseNotDraft(await this.found(writer, id));
      if (!(await this.rounds.removeDraft(writer, id, version))) throw stale();
    });
  }

  /** One transaction: after a fault or a kill the round is a draft as before. */
  async open(scope: AccessScope, id: string, version: number): Promise<ReviewRoundView> {
    await this.database.read(scope, (reader) => this.found(reader, id));
    // People of both blocs go in, and what an officer opens is more than any one officer may write.
    await this.database.write({ ...systemScope(scope.operationId), actor: scope.actor }, async (writer) => {
      const round = await this.found(writer, id);
      refuseNotDraft(round);
      refuseFaulty(round);
      if (!(await this.rounds.open(writer, id, version))) throw stale();
      await this.tellOpened(writer, round, await this.opening.run(writer, round));
    });
    return this.get(scope, id);
  }

  private async tellOpened(
    writer: Writer,
    round: StoredRound,
    shares: readonly { readonly unitId: string; readonly bloc: 'party' | 'government' }[],
  ): Promise<void> {
    await this.notices.tellWorkers(writer, shares, {
      kind: 'reviews.opened',
      title: `Đợt rà soát đã mở, hạn gửi ${formatDate(round.deadline)}`,
      body: round.name,
      link: `/ra-soat/${round.id}`,
    });
  }

  private async provinceOf(scope: AccessScope): Promise<string> {
    const tree = await this.trees.ofRequest();
    const units = scope.grants.flatMap(({ governmentUnits, partyUnits }) => [...governmentUnits, ...partyUnits]);
    const province = units.find((id) => tree.find(id)?.kind === 'province');
    if (province === undefined) throw notFound('tỉnh');
    return province;
  }

  private async found(reader: Reader, id: string): Promise<StoredRound> {
    const round = await this.rounds.find(reader, id);
    if (!round) throw notFound('đợt rà soát');
    return round;
  }

  private async view(reader: Reader, scope: AccessScope, id: string): Promise<ReviewRoundView> {
    return roundView(scope, await this.found(reader, id));
  }
}

export function roundView(scope: AccessScope, round: StoredRound): ReviewRoundView {
  const { unitId: _province, ...shown } = round;
  return { ...shown, allowedActions: roundActions(scope, round) };
}

function definedOf(patch: ReviewRoundPatch): Partial<StoredRound> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

function refuseNotDraft({ state }: StoredRound): void {
  if (state === 'draft') return;
  const message = 'Đợt rà soát đã mở nên không sửa, xóa hay mở lại được. Gia hạn cho từng đơn vị nếu cần.';
  throw new Refusal('conflict', 'review.round-not-draft', message);
}

function refuseFaulty({
  asOf,
  standardsAsOf,
  deadline,
}: Pick<StoredRound, 'asOf' | 'standardsAsOf' | 'deadline'>): void {
  const day = today();
  const faults: readonly (Violation | false)[] = [
    asOf > day && at('/asOf', 'review.as-of-ahead', 'Ngày số liệu không được sau hôm nay.'),
    standardsAsOf > day &&
      at('/standardsAsOf', 'review.standards-ahead', 'Ngày của tiêu chuẩn không được sau hôm nay.'),
    deadline < day && at('/deadline', 'review.deadline-past', 'Hạn gửi phải từ hôm nay trở đi.'),
    deadline <= asOf && at('/deadline', 'review.deadline-before-figures', 'Hạn gửi phải sau ngày số liệu.'),
  ];
  const violations = faults.filter((fault) => fault !== false);
  if (violations.length > 0) throw invalid(violations);
}

const at = (pointer: string, code: string, message: string): Violation => ({ pointer, code, message });
