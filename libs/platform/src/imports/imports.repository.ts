import { Injectable } from '@nestjs/common';
import { notFound, stale } from '../http/index.js';
import type { Reader, Writer } from '../database/index.js';
import { DataImport } from './data-import.entity.js';

@Injectable()
export class ImportsRepository {
  async insert(writer: Writer, row: Omit<DataImport, 'createdAt' | 'executedAt' | 'version'>): Promise<void> {
    await writer.manager.insert(DataImport, row);
  }

  async find(writer: Writer, id: string): Promise<DataImport> {
    const found = await writer.manager.findOneBy(DataImport, { id });
    if (!found) throw notFound('lượt nhập');
    return found;
  }

  /** Held until the transaction ends: two executions of one import wait for each other. */
  async findLocked(writer: Writer, id: string): Promise<DataImport> {
    const found = await writer.manager.findOne(DataImport, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw notFound('lượt nhập');
    return found;
  }

  async update(writer: Writer, id: string, version: number, changes: Partial<DataImport>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(DataImport)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async recent(reader: Reader, limit: number): Promise<DataImport[]> {
    return reader.query<DataImport>(
      `select id, kind, file_name as "fileName", as_of as "asOf", state, counts, created_at as "createdAt", version
       from data_import order by created_at desc, id limit $1`,
      [limit],
    );
  }
}
