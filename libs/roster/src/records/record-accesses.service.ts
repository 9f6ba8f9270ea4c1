import { Injectable } from '@nestjs/common';
import { AuditReading, type FeedQuery, type RecordAccesses } from '@commune/platform/audit';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import { CivilServantsRepository } from './civil-servants.repository.js';

@Injectable()
export class RecordAccessesService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsRepository,
    private readonly reading: AuditReading,
  ) {}

  /** Names nobody but those who looked, so looking at it is not itself an opening. */
  async list(scope: AccessScope, id: string, query: FeedQuery): Promise<RecordAccesses> {
    return this.database.read(scope, async (reader) => {
      if (!(await this.records.find(reader, id, today()))) throw notFound('hồ sơ');
      return this.reading.accessesTo(reader, id, query);
    });
  }
}
