import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { reachOf } from '../staffing/staffing.service.js';
import type {
  SpecialismCommentBody,
  SpecialismCommentList,
  SpecialismCommentQuery,
  SpecialismCommentView,
} from './deep-review.dto.js';
import { SpecialismCommentsRepository, type SpecialismCommentRow } from './specialism-comments.repository.js';

/** Of somebody of Sở Nội vụ, whose role is of the province and not of a department. */
const KEEPER = 'Sở Nội vụ';

/** What departments and Sở Nội vụ say on a field, dated; withdrawn by its author, never changed. */
@Injectable()
export class SpecialismCommentsService {
  constructor(
    private readonly database: Database,
    private readonly comments: SpecialismCommentsRepository,
  ) {}

  async list(scope: AccessScope, { specialismCode = null }: Nullable): Promise<SpecialismCommentList> {
    const rows = await this.database.read(scope, (reader) => this.comments.list(reader, specialismCode));
    return { items: rows.map((row) => viewOf(scope, row)) };
  }

  async add(scope: AccessScope, body: SpecialismCommentBody): Promise<SpecialismCommentView> {
    const { accountId, name } = scope.actor;
    if (accountId === null || !reachOf(scope).includes(body.unitId)) throw notFound('đơn vị');
    if (body.commentedOn > today()) throw inFuture();
    const agencyName = (await this.comments.agencyOf(scope)) ?? KEEPER;
    return this.database.write(scope, async (writer) => {
      const comment = { ...body, authorId: accountId, authorName: name, agencyName };
      return viewOf(scope, await this.found(writer, await this.comments.add(writer, comment)));
    });
  }

  async withdraw(scope: AccessScope, id: string, version: number): Promise<SpecialismCommentView> {
    return this.database.write(scope, async (writer) => {
      const row = await this.found(writer, id);
      if (row.authorId !== scope.actor.accountId) throw ofSomebodyElse();
      if (row.withdrawnOn !== null) throw alreadyWithdrawn();
      if (!(await this.comments.withdraw(writer, id, version, today()))) throw stale();
      return viewOf(scope, await this.found(writer, id));
    });
  }

  private async found(reader: Reader, id: string): Promise<SpecialismCommentRow> {
    const row = await this.comments.find(reader, id);
    if (!row) throw notFound('ý kiến');
    return row;
  }
}

interface Nullable {
  readonly specialismCode?: SpecialismCommentQuery['specialismCode'] | null;
}

function viewOf(scope: AccessScope, { authorId, ...row }: SpecialismCommentRow): SpecialismCommentView {
  const isOwn = authorId === scope.actor.accountId;
  const may = isOwn && row.withdrawnOn === null;
  return { ...row, isOwn, allowedActions: may ? ['withdrawSpecialismComment'] : [] };
}

function inFuture(): Refusal {
  const message = 'Ngày của ý kiến không được sau hôm nay.';
  return invalid([{ pointer: '/commentedOn', code: 'deep-review.in-future', message }]);
}

function ofSomebodyElse(): Refusal {
  return new Refusal('forbidden', 'deep-review.not-own', 'Chỉ người góp ý rút được ý kiến của mình.');
}

function alreadyWithdrawn(): Refusal {
  return new Refusal('conflict', 'deep-review.already-withdrawn', 'Ý kiến này đã được rút.');
}
