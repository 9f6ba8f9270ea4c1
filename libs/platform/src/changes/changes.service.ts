import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '../database/index.js';
import { invalid, Refusal } from '../http/index.js';
import { cursorText, isBefore, parseCursor, type ChangeCursor } from './change-cursor.js';
import { ChangeFeeds } from './change-feeds.js';
import { seenAs } from './change-seen.js';
import type { ChangeList, ChangeListQuery, ChangeRow } from './changes.dto.js';
import { ChangesQuery, type StoredChange } from './changes.query.js';

const DEFAULT_LIMIT = 100;

/** What has changed since a client last asked, within its reach. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly database: Database,
    private readonly changes: ChangesQuery,
    private readonly feeds: ChangeFeeds,
  ) {}

  async list(scope: AccessScope, { after, types, limit = DEFAULT_LIMIT }: ChangeListQuery): Promise<ChangeList> {
    const wanted = this.typesOf(scope, types);
    return this.database.read(scope, async (reader) => {
      const horizon = await this.changes.horizon(reader);
      if (after === 'now') return { items: [], next: cursorText(horizon), hasMore: false };
      const floor = await this.changes.floor(reader);
      const cursor = after === undefined ? floor : parseCursor(after);
      if (isBefore(cursor, floor)) throw expired();
      const found = await this.changes.after(reader, cursor, horizon, wanted, limit);
      const hasMore = found.length === limit;
      return {
        items: found.flatMap((change) => this.rowOf(change, scope)),
        next: cursorText(hasMore ? lastOf(found, cursor) : later(cursor, horizon)),
        hasMore,
      };
    });
  }

  private typesOf({ clientScopes = [] }: AccessScope, wanted: string | undefined): string[] {
    const open = this.feeds.openTo(clientScopes).map(({ type }) => type);
    if (wanted === undefined) return open;
    const asked = wanted.split(',').map((type) => type.trim());
    const refused = asked.filter((type) => !open.includes(type));
    if (refused.length === 0) return asked;
    const message = `Không có loại "${refused.join('", "')}" hoặc chưa được cấp phạm vi. Các loại: ${open.join(', ')}.`;
    throw invalid([{ pointer: '/types', code: 'changes.type-unknown', message }]);
  }

  private rowOf(change: StoredChange, scope: AccessScope): ChangeRow[] {
    const action = seenAs(change, scope.grants);
    if (action === undefined) return [];
    const { type, recordId, version, changedAt } = change;
    const link = this.feeds.linkOf(type, recordId, action);
    return [{ id: cursorText(change), type, recordId, action, version, changedAt, link }];
  }
}

function lastOf(found: readonly StoredChange[], cursor: ChangeCursor): ChangeCursor {
  return found.at(-1) ?? cursor;
}

function later(cursor: ChangeCursor, horizon: ChangeCursor): ChangeCursor {
  return isBefore(cursor, horizon) ? horizon : cursor;
}

function expired(): Refusal {
  const message = 'Con trỏ cũ hơn 90 ngày. Lấy con trỏ mới bằng after=now, tải lại toàn bộ danh sách rồi đọc tiếp.';
  return new Refusal('gone', 'changes.cursor-expired', message);
}
