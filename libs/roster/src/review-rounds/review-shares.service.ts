import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '@commune/kernel';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { isLate, type ShareStep } from '../domain/index.js';
import { OwnPerson } from '../records/own-person.query.js';
import {
  provinceOf,
  refuseBeyondProvince,
  refuseNotPresented,
  refuseOwnSubmission,
  refusePresented,
  refuseStep,
  shareActions,
} from './review-actions.js';
import { ReviewNotices } from './review-notices.js';
import type {
  ReviewExtension,
  ReviewPresentationWithdrawal,
  ReviewReturn,
  ReviewShareList,
  ReviewShareView,
  ReviewSubmission,
} from './review-shares.dto.js';
import { ReviewSharesRepository, type StoredShare } from './review-shares.repository.js';

/** The share of a unit and bloc on its way: sent, sent back, accepted, given more time. */
@Injectable()
export class ReviewSharesService {
  constructor(
    private readonly database: Database,
    private readonly shares: ReviewSharesRepository,
    private readonly notices: ReviewNotices,
    private readonly own: OwnPerson,
  ) {}

  async ofRound(scope: AccessScope, roundId: string): Promise<ReviewShareList> {
    const stored = await this.database.read(scope, (reader) => this.shares.ofRound(reader, roundId));
    return { items: stored.map((share) => shareView(scope, share)) };
  }

  async open(scope: AccessScope): Promise<ReviewShareList> {
    const stored = await this.database.read(scope, (reader) => this.shares.open(reader));
    return { items: stored.map((share) => shareView(scope, share)) };
  }

  async get(scope: AccessScope, id: string): Promise<ReviewShareView> {
    return this.database.read(scope, (reader) => this.view(reader, scope, id));
  }

  /** The clerk hands on; what only others may decide, the own row, is left to the leader. */
  async present(scope: AccessScope, id: string, version: number): Promise<ReviewShareView> {
    const own = await this.own.idOf(scope);
    return this.step(scope, id, 'present', async (writer, share) => {
      refusePresented(share);
      const left = (await this.shares.isOpenRowOf(writer, id, own)) ? 1 : 0;
      refuseUndecided(share, left, 'trình');
      if (!(await this.shares.present(writer, id, version, scope.actor.name))) throw stale();
      await this.notices.tellLeaders(writer, share, {
        kind: 'reviews.presented',
        title: `Kết quả rà soát của ${share.unitName} đã rà soát xong, chờ kiểm tra và gửi`,
        body: left === 0 ? share.roundName : `Còn ${left} người do lãnh đạo quyết định. ${share.roundName}`,
        link: linkOf(share),
      });
    });
  }

  /** Whoever works on the share again is told, and so is who had it before them to send. */
  async withdraw(
    scope: AccessScope,
    id: string,
    version: number,
    { reason = null }: { reason?: ReviewPresentationWithdrawal['reason'] },
  ): Promise<ReviewShareView> {
    return this.step(scope, id, 'withdraw', async (writer, share) => {
      refuseNotPresented(share);
      if (!(await this.shares.withdraw(writer, id, version))) throw stale();
      await this.notices.tellWorkers(writer, [share], {
        kind: 'reviews.withdrawn',
        title: `Bản trình kết quả rà soát của ${share.unitName} được rút lại để sửa`,
        body: [scope.actor.name, ...(reason === null ? [] : [reason])].join(': '),
        link: linkOf(share),
      });
    });
  }

  async submit(
    scope: AccessScope,
    id: string,
    version: number,
    { note = null }: { note?: ReviewSubmission['note'] | null },
  ): Promise<ReviewShareView> {
    return this.step(scope, id, 'submit', async (writer, share) => {
      refuseUndecided(share, 0, 'gửi');
      if (!(await this.shares.submit(writer, id, version, scope.actor, note))) throw stale();
      await this.notices.tellAppraisers(
        writer,
        { unitId: share.roundUnitId, bloc: share.bloc },
        {
          kind: 'reviews.submitted',
          title: `${share.unitName} đã gửi kết quả rà soát`,
          body: share.roundName,
          link: linkOf(share),
        },
      );
    });
  }

  async return(scope: AccessScope, id: string, version: number, request: ReviewReturn): Promise<ReviewShareView> {
    return this.step(scope, id, 'return', async (writer, share) => {
      refuseBeyondProvince(scope, provinceOf(share));
      const deadline = request.deadline ?? share.deadline;
      refusePastDeadline(deadline);
      const answer = { by: scope.actor.name, reason: request.reason, deadline };
      if (!(await this.shares.return(writer, id, version, answer))) throw stale();
      await this.notices.tellWorkers(writer, [share], {
        kind: 'reviews.returned',
        title: `Kết quả rà soát bị trả lại, hạn gửi lại ${formatDate(deadline)}`,
        body: request.reason,
        link: linkOf(share),
      });
    });
  }

  async accept(scope: AccessScope, id: string, version: number): Promise<ReviewShareView> {
    return this.step(scope, id, 'accept', async (writer, share) => {
      refuseBeyondProvince(scope, provinceOf(share));
      refuseOwnSubmission(scope, share);
      if (!(await this.shares.accept(writer, id, version, scope.actor.name))) throw stale();
      await this.notices.tellWorkers(writer, [share], {
        kind: 'reviews.accepted',
        title: 'Kết quả rà soát đã được chấp nhận',
        body: share.roundName,
        link: linkOf(share),
      });
    });
  }

  async extend(scope: AccessScope, id: string, version: number, request: ReviewExtension): Promise<ReviewShareView> {
    return this.step(scope, id, 'extend', async (writer, share) => {
      refuseBeyondProvince(scope, provinceOf(share));
      refusePastDeadline(request.deadline);
      if (!(await this.shares.extend(writer, id, version, request.deadline, request.reason))) throw stale();
    });
  }

  private async step(
    scope: AccessScope,
    id: string,
    step: ShareStep,
    work: (writer: Writer, share: StoredShare) => Promise<void>,
  ): Promise<ReviewShareView> {
    return this.database.write(scope, async (writer) => {
      await this.shares.lock(writer, id);
      const share = await this.found(writer, id);
      refuseStep(step, share, today());
      await work(writer, share);
      return this.view(writer, scope, id);
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredShare> {
    const share = await this.shares.find(reader, id);
    if (!share) throw notFound('phần rà soát');
    return share;
  }

  private async view(reader: Reader, scope: AccessScope, id: string): Promise<ReviewShareView> {
    return shareView(scope, await this.found(reader, id));
  }
}

export const linkOf = ({ id }: Pick<StoredShare, 'id'>): string => `/ra-soat/phan/${id}`;

export function shareView(scope: AccessScope, share: StoredShare): ReviewShareView {
  const { roundUnitId: _province, submittedBy: _account, ...shown } = share;
  const day = today();
  return {
    ...shown,
    isLate: share.roundState === 'open' && isLate(share, day),
    allowedActions: shareActions(scope, share, day),
  };
}

function refuseUndecided({ people, decided, setAside }: StoredShare, allowed: number, verb: string): void {
  const open = people - decided - setAside;
  if (open <= allowed) return;
  const message = `Còn ${open} người chưa quyết định nhóm. Quyết định hết rồi ${verb}.`;
  throw new Refusal('conflict', 'review.undecided', message);
}

function refusePastDeadline(deadline: string): void {
  const day = today();
  if (deadline >= day) return;
  const message = `Hạn mới phải từ hôm nay trở đi, ví dụ ${formatDate(addDays(day, 5))}.`;
  throw invalid([{ pointer: '/deadline', code: 'review.deadline-past', message }]);
}
