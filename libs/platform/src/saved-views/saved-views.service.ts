import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type AccessScope, type Writer } from '../database/index.js';
import { brokenConstraint, invalid, Refusal, stale } from '../http/index.js';
import { ListRegistry } from './list-registry.js';
import type { SavedViewEntity } from './saved-view.entity.js';
import {
  MOST_VIEWS,
  type ListLayout,
  type SavedView,
  type SavedViewOrder,
  type SavedViewPatch,
  type SavedViewRequest,
  type SavedViews,
} from './saved-views.dto.js';
import { SavedViewsRepository } from './saved-views.repository.js';

/** Each person's own ways of looking at a list. */
@Injectable()
export class SavedViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: SavedViewsRepository,
    private readonly lists: ListRegistry,
  ) {}

  async list(scope: AccessScope, listName: string): Promise<SavedViews> {
    const { name } = this.lists.find(listName);
    return this.database.read(scope, async (reader) => ({
      items: (await this.views.inOrder(reader, name)).map(viewOf),
      layout: { columns: [...(await this.views.layout(reader, name))] },
    }));
  }

  async create(scope: AccessScope, listName: string, request: SavedViewRequest): Promise<SavedView> {
    this.lists.refuseUnknownState(listName, request.state);
    return this.changing(scope, listName, async (writer) => {
      const existing = await this.views.inOrder(writer, listName);
      if (existing.length >= MOST_VIEWS) throw tooMany();
      const { name, state, isDefault } = request;
      const row = { id: uuid(), accountId: accountOf(scope), list: listName, name, state, isDefault };
      if (isDefault) await this.views.clearDefault(writer, listName, row.id);
      await this.views.insert(writer, { ...row, position: (existing.at(-1)?.position ?? 0) + 1 });
      return viewOf(await this.views.find(writer, row.id));
    });
  }

  async update(scope: AccessScope, id: string, version: number, patch: SavedViewPatch): Promise<SavedView> {
    const { list } = await this.database.read(scope, (reader) => this.views.find(reader, id));
    if (patch.state) this.lists.refuseUnknownState(list, patch.state);
    return this.changing(scope, list, async (writer) => {
      const found = await this.views.find(writer, id);
      if (found.version !== version) throw stale();
      if (patch.isDefault) await this.views.clearDefault(writer, list, id);
      await this.views.update(writer, id, version, patch);
      return viewOf(await this.views.find(writer, id));
    });
  }

  async delete(scope: AccessScope, id: string, version: number): Promise<void> {
    await this.database.write(scope, async (writer) => {
      await this.views.find(writer, id);
      await this.views.delete(writer, id, version);
    });
  }

  async order(scope: AccessScope, listName: string, { ids }: SavedViewOrder): Promise<SavedViews> {
    this.lists.find(listName);
    await this.changing(scope, listName, async (writer) => {
      const existing = await this.views.inOrder(writer, listName);
      if (
        !isSameSet(
          existing.map(({ id }) => id),
          ids,
        )
      )
        throw orderIncomplete();
      await this.views.setOrder(writer, ids);
    });
    return this.list(scope, listName);
  }

  async setLayout(scope: AccessScope, listName: string, { columns }: ListLayout): Promise<ListLayout> {
    this.lists.refuseUnknownColumns(listName, columns);
    const row = { id: uuid(), accountId: accountOf(scope), list: listName, columns };
    await this.database.write(scope, (writer) => this.views.setLayout(writer, row));
    return { columns };
  }

  private async changing<T>(scope: AccessScope, list: string, work: (writer: Writer) => Promise<T>): Promise<T> {
    return this.database
      .write(scope, async (writer) => {
        await this.views.lockList(writer, accountOf(scope), list);
        return work(writer);
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'saved_view_name' ? nameTaken() : error;
      });
  }
}

function accountOf(scope: AccessScope): string {
  const { accountId } = scope.actor;
  if (accountId === null) throw new Error('Saved views: nobody is signed in');
  return accountId;
}

function viewOf({ id, name, state, isDefault, version }: SavedViewEntity): SavedView {
  return { id, name, state, isDefault, version };
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id) => right.includes(id));
}

function nameTaken(): Refusal {
  return new Refusal('conflict', 'saved-views.name-taken', 'Đã có cách xem mang tên này. Chọn tên khác.');
}

function tooMany(): Refusal {
  const message = `Mỗi danh sách lưu được nhiều nhất ${MOST_VIEWS} cách xem. Xóa bớt rồi lưu lại.`;
  return new Refusal('conflict', 'saved-views.too-many', message);
}

function orderIncomplete(): Refusal {
  const message = 'Thứ tự phải gồm mọi cách xem của danh sách, mỗi cách xem một lần. Tải lại rồi sắp xếp lại.';
  return invalid([{ pointer: '/ids', code: 'saved-views.order-incomplete', message }]);
}
