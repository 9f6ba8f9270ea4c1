import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import {
  readableClasses,
  today,
  writableClasses,
  type AccessScope,
  type OwnedRow,
  type Writer,
} from '@commune/platform/database';
import { invalid, Refusal, stale } from '@commune/platform/http';
import { findingsOfRecord } from '../domain/index.js';
import type { CivilServantPatch } from './civil-servant.dto.js';
import type { CivilServantView } from './civil-servant-view.dto.js';
import { CivilServantsRepository, type StoredRecord } from './civil-servants.repository.js';
import { isRecordField } from './record-fields.js';
import { judgedRecord, recordView, violationsOfRights } from './record-view.js';

const codedMembers = [
  {
    member: 'ethnicGroupCode',
    list: 'ethnic_group',
    code: 'roster.ethnic-group-unknown',
    message: 'Không có mã dân tộc này trong danh mục 54 dân tộc.',
  },
  {
    member: 'religionCode',
    list: 'religion',
    code: 'roster.religion-unknown',
    message: 'Không có mã tôn giáo này trong danh mục.',
  },
] as const;
export interface RecordChange {
  /** As read. */
  readonly version: number;
  readonly patch: CivilServantPatch;
  /** What is wrong with the form of members that `patch` therefore lacks. */
  readonly faults?: readonly Violation[];
}

/** The rules of every change of a record, the same for one and for many at once. */
@Injectable()
export class RecordJudgement {
  constructor(private readonly records: CivilServantsRepository) {}

  /**
   * Refuses what may not be; false where the record is so already.
   * @param known answers about codes, kept while many records are judged
   */
  async changesSomething(
    writer: Writer,
    scope: AccessScope,
    record: StoredRecord,
    { version, patch, faults = [] }: RecordChange,
    known = new Map<string, boolean>(),
  ): Promise<boolean> {
    if (record.formerUntil !== null) throw hasMoved();
    if (record.version !== version) throw stale();
    if (Object.keys(patch).length === 0 && faults.length === 0) return false;
    const unknownCodes = await this.unknownCodes(writer, patch, known);
    this.refuseFaults(scope, record, patch, [...faults, ...unknownCodes]);
    return !changesNothing(record, patch);
  }

  private async unknownCodes(
    writer: Writer,
    patch: CivilServantPatch,
    known: Map<string, boolean>,
  ): Promise<Violation[]> {
    const faults: Violation[] = [];
    for (const { member, list, code, message } of codedMembers) {
      const value = patch[member];
      if (!value) continue;
      const at = `${list} ${value}`;
      if (!known.has(at)) known.set(at, await this.records.isInList(writer, list, value));
      if (known.get(at)) continue;
      faults.push({ pointer: `/${member}`, code, message });
    }
    return faults;
  }

  private refuseFaults(
    scope: AccessScope,
    record: StoredRecord,
    patch: CivilServantPatch,
    faults: readonly Violation[],
  ): void {
    const rights = violationsOfRights(patch, writableClasses(scope, owned(record)));
    if (rights.length > 0) throw invalid(rights, 'access.field-not-writable');
    const errors = findingsOfRecord(judgedRecord({ ...record, idNumber: undefined, ...patch }), today()).filter(
      (finding) => finding.severity === 'error' && finding.pointer.slice(1) in patch,
    );
    if (faults.length + errors.length > 0) throw invalid([...faults, ...errors]);
  }
}

/** The record as this reader may see it, with what they may do. */
export function viewOf(
  scope: AccessScope,
  record: StoredRecord,
  { idNumber }: CivilServantPatch = {},
): CivilServantView {
  const row = owned(record);
  const allowedActions = actionsOn(record).filter((operationId) => scope.allows(operationId, row));
  return recordView(record, readableClasses(scope, row), writableClasses(scope, row), allowedActions, idNumber);
}

/** What may be asked of a record in its state; of the past of a former unit nothing but the reading. */
function actionsOn({ formerUntil, lastDayOn }: StoredRecord): string[] {
  const reading = ['getCivilServantHistory', 'listRecordAccesses'];
  if (formerUntil !== null) return reading;
  const moving = lastDayOn === null ? ['transferCivilServant', 'recordDeparture'] : ['returnCivilServant'];
  return ['updateCivilServant', 'revealIdNumber', 'submitCorrectionRequest', ...reading, ...moving];
}

function hasMoved(): Refusal {
  const message = 'Người này đã chuyển sang đơn vị khác; hồ sơ do đơn vị đó quản lý.';
  return new Refusal('conflict', 'roster.has-moved', message);
}

/** The number is known in masked form only: giving one is always a change. */
function changesNothing(record: StoredRecord, patch: CivilServantPatch): boolean {
  return Object.entries(patch).every(
    ([key, value]) =>
      key !== 'idNumber' && isRecordField(key) && JSON.stringify(record[key] ?? null) === JSON.stringify(value),
  );
}

export function owned({ id, unitId, bloc, officeId }: StoredRecord): OwnedRow {
  return { personId: id, unitId, bloc, officeId };
}
