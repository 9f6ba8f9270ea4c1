import { Injectable } from '@nestjs/common';
import { today, type AccessScope, type OwnedRow, type Reader } from '@commune/platform/database';
import { notFound } from '@commune/platform/http';
import type { MergeState } from '../domain/index.js';
import { recordParts } from '../record-parts/parts/index.js';
import { RecordPartsRepository } from '../record-parts/record-parts.repository.js';
import { CivilServantsRepository, type StoredRecord } from '../records/civil-servants.repository.js';
import { partOfTwo, type PartOfTwo } from './merged-parts.js';
import { MERGE } from './duplicate-records.dto.js';
import { RecordMergesRepository } from './record-merges.repository.js';

export interface TwoRecords {
  readonly kept: StoredRecord;
  readonly dropped: StoredRecord;
}

/** Two records, and how what they say would stand together. */
@Injectable()
export class TwoRecordsQuery {
  constructor(
    private readonly records: CivilServantsRepository,
    private readonly rows: RecordPartsRepository,
    private readonly merges: RecordMergesRepository,
  ) {}

  /** Both as they are today; what is a unit's past is nobody's to merge. */
  async find(reader: Reader, keptId: string, droppedId: string): Promise<TwoRecords> {
    const kept = await this.records.find(reader, keptId, today());
    const dropped = await this.records.find(reader, droppedId, today());
    if (!kept || !dropped || keptId === droppedId) throw notFound('hồ sơ');
    if (kept.formerUntil !== null || dropped.formerUntil !== null) throw notFound('hồ sơ');
    return { kept, dropped };
  }

  async parts(reader: Reader, { kept, dropped }: TwoRecords): Promise<PartOfTwo[]> {
    const parts: PartOfTwo[] = [];
    for (const part of recordParts) {
      const rows = await this.rows.rows(reader, part, kept.id);
      parts.push(partOfTwo(part, rows, await this.rows.rows(reader, part, dropped.id)));
    }
    return parts;
  }

  async state(reader: Reader, { kept, dropped }: TwoRecords): Promise<MergeState> {
    return this.merges.state(reader, kept.id, dropped.id);
  }
}

/** Where a record belongs today. */
export const ownerOf = ({ id, unitId, bloc, officeId }: StoredRecord): OwnedRow => ({
  personId: id,
  unitId,
  bloc,
  officeId,
});

/** Only who may change both. */
export function mayMerge(scope: AccessScope, { kept, dropped }: TwoRecords): boolean {
  return [kept, dropped].every((record) => scope.allows(MERGE, ownerOf(record)));
}
