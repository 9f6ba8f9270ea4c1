import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../database/index.js';
import { notFound, stale } from '../http/index.js';
import { ListLayoutEntity, SavedViewEntity } from './saved-view.entity.js';
import type { ListColumnChoice } from './saved-views.dto.js';

const COLUMNS = `id, account_id as "accountId", list, name, state, is_default as "isDefault", position, version`;

/** Row-level security shows each account its own rows only. */
@Injectable()
export class SavedViewsRepository {
  async inOrder(reader: Reader, list: string): Promise<SavedViewEntity[]> {
    return reader.query<SavedViewEntity>(`select ${COLUMNS} from saved_view where list = $1 order by position, id`, [
      list,
    ]);
  }

  async find(reader: Reader, id: string): Promise<SavedViewEntity> {
    const [found] = await reader.query<SavedViewEntity>(`select ${COLUMNS} from saved_view where id = $1`, [id]);
    if (!found) throw notFound('cách xem');
    return found;
  }

  /** Limit, order and the one default are judged over all views of a list: one writer at a time. */
  async lockList(writer: Writer, accountId: string, list: string): Promise<void> {
    await writer.query('select pg_advisory_xact_lock(hashtextextended($1, 1764107))', [`${accountId}/${list}`]);
  }

  async insert(writer: Writer, row: Omit<SavedViewEntity, 'version'>): Promise<void> {
    await writer.manager.insert(SavedViewEntity, row);
  }

  async update(writer: Writer, id: string, version: number, changes: Partial<SavedViewEntity>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(SavedViewEntity)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async clearDefault(writer: Writer, list: string, exceptId: string): Promise<void> {
    await writer.query(
      'update saved_view set is_default = false, version = version + 1 where list = $1 and is_default and id <> $2',
      [list, exceptId],
    );
  }

  async delete(writer: Writer, id: string, version: number): Promise<void> {
    const { affected } = await writer.manager.delete(SavedViewEntity, { id, version });
    if (affected !== 1) throw stale();
  }

  async setOrder(writer: Writer, ids: readonly string[]): Promise<void> {
    await writer.query(
      `update saved_view v set position = o.place
       from unnest($1::uuid[]) with ordinality as o(id, place) where v.id = o.id`,
      [ids],
    );
  }

  async layout(reader: Reader, list: string): Promise<readonly ListColumnChoice[]> {
    const [found] = await reader.query<ListLayoutEntity>('select columns from list_layout where list = $1', [list]);
    return found?.columns ?? [];
  }

  async setLayout(writer: Writer, row: ListLayoutEntity): Promise<void> {
    await writer.query(
      `insert into list_layout (id, account_id, list, columns) values ($1, $2, $3, $4)
       on conflict on constraint list_layout_list do update set columns = excluded.columns`,
      [row.id, row.accountId, row.list, JSON.stringify(row.columns)],
    );
  }
}
