import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader, RecordingReader } from '../database/index.js';

export interface HistoryEntry {
  readonly seq: number;
  readonly at: string;
  readonly actorName: string;
  readonly operation: string;
  readonly reason: string | null;
  readonly action: 'insert' | 'update' | 'delete' | 'read' | 'export';
  readonly fieldClass: string | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface AccessedRecord {
  readonly recordType: string;
  readonly recordId: string;
  readonly personId: string | null;
  readonly unitId: string | null;
  readonly bloc: string | null;
  readonly officeId: string | null;
}

const HISTORY = `
  select seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, actor_name as "actorName",
    operation, reason, action, field_class as "fieldClass", before, after
  from audit_entry where record_id = any ($1) and action in ('insert', 'update', 'delete') order by seq desc limit $2`;

const RECORD_ACCESS = 'select record_access($1, $2, $3, $4, $5, $6, $7, $8)';

type AccessAction = 'read' | 'export' | 'sign_in' | 'sign_in_refused' | 'sign_out';

/** Reads the trail, and writes into it what no trigger sees: openings and exports. */
@Injectable()
export class AuditTrail {
  /** Newest first. Row-level security leaves out entries of classes and units that the scope doesn't reach. */
  async historyOf(reader: Reader, recordId: string | readonly string[], limit = 200): Promise<HistoryEntry[]> {
    return reader.query<HistoryEntry>(HISTORY, [[recordId].flat(), limit]);
  }

  /** In the transaction that gives the answer: an opening that can't be recorded isn't given. */
  async recordAccess(
    reader: Reader,
    action: AccessAction,
    record: AccessedRecord,
    detail: Readonly<Record<string, unknown>> | null = null,
  ): Promise<void> {
    await reader.query(RECORD_ACCESS, accessValues(action, record, detail));
  }

  /** As `recordAccess`, sent together with the commit on which the answer waits. */
  recordAccessAtEnd(reader: RecordingReader, action: 'read' | 'export', record: AccessedRecord): void {
    reader.atEnd(RECORD_ACCESS, accessValues(action, record, null));
  }

  /**
   * A list that leaves the system: an entry for each unit and bloc whose people are in it, with their ids, so that it
   * stands in the chain of each unit and each person learns of it. One entry without people where the list is empty.
   */
  async recordListExport(
    reader: Reader,
    recordType: string,
    people: readonly OwnedRow[],
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const owners = Map.groupBy(people, ({ unitId, bloc }) => `${unitId} ${bloc}`);
    for (const [first, ...others] of owners.values()) {
      if (!first) continue;
      const { unitId, bloc } = first;
      const record = { recordType, recordId: unitId, personId: null, unitId, bloc, officeId: null };
      const ids = [first, ...others].map(({ personId }) => personId);
      await this.recordAccess(reader, 'export', record, { ...detail, people: ids });
    }
    if (owners.size === 0)
      await this.recordAccess(reader, 'export', nobodysList(recordType), { ...detail, people: [] });
  }
}

function accessValues(
  action: AccessAction,
  { recordType, recordId, personId, unitId, bloc, officeId }: AccessedRecord,
  detail: Readonly<Record<string, unknown>> | null,
): unknown[] {
  return [
    action,
    recordType,
    recordId,
    personId,
    unitId,
    bloc,
    officeId,
    detail === null ? null : JSON.stringify(detail),
  ];
}

function nobodysList(recordType: string): AccessedRecord {
  const recordId = '00000000-0000-0000-0000-000000000000';
  return { recordType, recordId, personId: null, unitId: null, bloc: null, officeId: null };
}
