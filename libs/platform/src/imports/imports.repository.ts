import { Injectable } from '@nestjs/common';
import { notFound, stale } from '../http/index.js';
import type { Reader, Writer } from '../database/index.js';
import { DataImport } from './data-import.entity.js';

const DAYS_KEPT = 30;

export type NewImport = Pick<
  DataImport,
  'id' | 'kind' | 'accountId' | 'clientId' | 'fileName' | 'file' | 'asOf' | 'mapping'
>;
export type ListedImport = Omit<
  DataImport,
  'file' | 'findings' | 'mapping' | 'accountId' | 'clientId' | 'executedAt'
> & {
  readonly hasFile: boolean;
  readonly hasFindings: boolean;
  readonly isRunning: boolean;
};

@Injectable()
export class ImportsRepository {
  async insert(writer: Writer, row: NewImport): Promise<void> {
    const expiresAt = new Date(Date.now() + DAYS_KEPT * 86_400_000);
    await writer.manager.insert(DataImport, { ...row, state: 'uploaded', counts: null, expiresAt });
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

  /** Which job has the import in hand isn't part of what its version stands for. */
  async setJob(writer: Writer, id: string, jobId: string): Promise<void> {
    await writer.manager.update(DataImport, { id }, { jobId });
  }

  async isRunning(reader: Reader, id: string): Promise<boolean> {
    const rows = await reader.query(
      'select 1 from data_import i join job j on j.id = i.job_id where i.id = $1 and j.finished_at is null',
      [id],
    );
    return rows.length > 0;
  }

  async recent(reader: Reader, limit: number): Promise<ListedImport[]> {
    return reader.query<ListedImport>(
      `select i.id, i.kind, i.file_name as "fileName", i.as_of as "asOf", i.state, i.counts, i.job_id as "jobId",
         i.created_at as "createdAt", i.expires_at as "expiresAt", i.version, i.file is not null as "hasFile",
         i.findings is not null as "hasFindings", j.id is not null and j.finished_at is null as "isRunning"
       from data_import i left join job j on j.id = i.job_id order by i.created_at desc, i.id limit $1`,
      [limit],
    );
  }

  async dropExpired(writer: Writer): Promise<void> {
    await writer.query(
      `update data_import set file = null, findings = null, version = version + 1
       where expires_at <= now() and (file is not null or findings is not null)`,
    );
  }
}
