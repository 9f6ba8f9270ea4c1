import { Injectable } from '@nestjs/common';
import { splitVietnameseName, type Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  rehearse,
  today,
  writableClasses,
  type AccessScope,
  type OwnedRow,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { brokenConstraint, invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { findingsOfRecord } from '../domain/index.js';
import type { CivilServantPatch, CivilServantView } from './civil-servant.dto.js';
import type { History } from './record-history.dto.js';
import type { CivilServant } from './civil-servant.entity.js';
import { CivilServantsRepository, type FirstSalaryStep, type StoredRecord } from './civil-servants.repository.js';
import { isRecordField, recordFields } from './record-fields.js';
import { historyOf } from './record-history.js';
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
const contactFields = ['phone', 'email', 'permanentResidence', 'residence'] as const;

export interface RecordChange {
  /** As read. */
  readonly version: number;
  readonly patch: CivilServantPatch;
  /** What is wrong with the form of members that `patch` therefore lacks. */
  readonly faults?: readonly Violation[];
}

@Injectable()
export class CivilServantsService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsRepository,
    private readonly encryption: Encryption,
    private readonly trail: AuditTrail,
  ) {}

  /** Opening a record is itself recorded, in the transaction that reads it. */
  async open(scope: AccessScope, id: string): Promise<CivilServantView> {
    return this.database.readRecorded(scope, async (reader) => {
      const record = await this.found(reader, id);
      this.trail.recordAccessAtEnd(reader, 'read', accessed(record));
      return this.viewOf(scope, record);
    });
  }

  private async opened(writer: Writer, scope: AccessScope, record: StoredRecord): Promise<CivilServantView> {
    await this.trail.recordAccess(writer, 'read', accessed(record));
    return this.viewOf(scope, record);
  }

  /** One record, for good or as a dry run; what is wrong in form and by rule is told in one round. */
  async update(scope: AccessScope, id: string, change: RecordChange, isDryRun = false): Promise<CivilServantView> {
    const work = (writer: Writer): Promise<CivilServantView> => this.change(writer, scope, id, change);
    const done = isDryRun ? this.rehearsed(scope, id, work) : this.database.write(scope, work);
    return done.catch(async (error: unknown) => {
      if (brokenConstraint(error) !== 'civil_servant_id_number_taken') throw error;
      await this.recordTakenNumber(scope, id);
      throw numberTaken();
    });
  }

  /** What is rolled back leaves no entry, yet the answer shows the record: recorded as an opening before it is given. */
  private async rehearsed(
    scope: AccessScope,
    id: string,
    work: (writer: Writer) => Promise<CivilServantView>,
  ): Promise<CivilServantView> {
    const view = await rehearse(this.database, scope, work);
    await this.open(scope, id);
    return view;
  }

  /** Within the caller's transaction: the rules and walls of every change of a record. */
  async change(writer: Writer, scope: AccessScope, id: string, change: RecordChange): Promise<CivilServantView> {
    const { version, patch, faults = [] } = change;
    const record = await this.found(writer, id);
    if (record.formerUntil !== null) throw hasMoved();
    if (record.version !== version) throw stale();
    if (Object.keys(patch).length === 0 && faults.length === 0) return this.opened(writer, scope, record);
    const unknownCodes = await this.unknownCodes(writer, patch);
    this.refuseFaults(scope, record, patch, [...faults, ...unknownCodes]);
    if (changesNothing(record, patch)) return this.opened(writer, scope, record);
    await this.store(writer, id, version, patch);
    return this.viewOf(scope, await this.found(writer, id), patch);
  }

  /** Trying numbers tells which are taken, so each try stays on the record of the one who tried. */
  private async recordTakenNumber(scope: AccessScope, id: string): Promise<void> {
    await this.database.write(scope, async (writer) => {
      await this.trail.recordAccess(writer, 'read', accessed(await this.found(writer, id)), { takenIdNumber: true });
    });
  }

  /** The whole number, for a reason that goes into the trail. */
  async revealIdNumber(scope: AccessScope, id: string, reason: string): Promise<{ idNumber: string }> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      const record = await this.found(writer, id);
      const sealed = await this.records.sealedIdNumber(writer, id);
      if (!sealed || !readableClasses(scope, owned(record)).has('id_number')) throw notFound('số định danh');
      await this.trail.recordAccess(writer, 'read', accessed(record), { field: 'idNumber' });
      return { idNumber: this.encryption.decrypt(sealed).toString() };
    });
  }

  /** The history shows what the record shows, and what it showed before: an opening too. */
  async history(scope: AccessScope, id: string): Promise<History> {
    return this.database.write(scope, async (writer) => {
      const record = await this.found(writer, id);
      await this.trail.recordAccess(writer, 'read', accessed(record), { view: 'history' });
      const entries = await this.trail.historyOf(writer, id);
      return { items: historyOf(entries, readableClasses(scope, owned(record))) };
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredRecord> {
    const record = await this.records.find(reader, id, today());
    if (!record) throw notFound('hồ sơ');
    return record;
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

  private async unknownCodes(writer: Writer, patch: CivilServantPatch): Promise<Violation[]> {
    const faults: Violation[] = [];
    for (const { member, list, code, message } of codedMembers) {
      const value = patch[member];
      if (!value || (await this.records.isInList(writer, list, value))) continue;
      faults.push({ pointer: `/${member}`, code, message });
    }
    return faults;
  }

  private async store(writer: Writer, id: string, version: number, patch: CivilServantPatch): Promise<void> {
    // A correction is newer than any list of an earlier day.
    await this.records.raiseVersion(writer, id, version, { ...identityChanges(patch), knownAsOf: today() });
    await this.records.correctPart(writer, 'qualification', id, { ...patch });
    if (patch.certificates !== undefined) await this.records.setCertificateNames(writer, id, patch.certificates);
    await this.records.correctPart(writer, 'civil_servant_sensitive', id, { ...patch });
    if (contactFields.some((key) => key in patch)) await this.records.ensureContact(writer, id);
    await this.records.correctPart(writer, 'civil_servant_contact', id, { ...patch });
    const hasStep = await this.records.correctPart(writer, 'salary_step', id, { ...patch });
    if (!hasStep) await this.records.insertSalaryStep(writer, id, uuid(), firstStepIn(patch));
    if (patch.idNumber !== undefined) await this.records.setIdNumber(writer, id, this.sealed(patch.idNumber));
    await this.records.correctPart(writer, 'civil_servant_id_number', id, { ...patch });
  }

  private sealed(idNumber: string): { ciphertext: Buffer; digest: Buffer; lastFour: string } {
    const ciphertext = this.encryption.encrypt(Buffer.from(idNumber));
    return { ciphertext, digest: this.encryption.digest(idNumber), lastFour: idNumber.slice(-4) };
  }

  private viewOf(scope: AccessScope, record: StoredRecord, { idNumber }: CivilServantPatch = {}): CivilServantView {
    const row = owned(record);
    const allowedActions = actionsOn(record).filter((operationId) => scope.allows(operationId, row));
    return recordView(record, readableClasses(scope, row), writableClasses(scope, row), allowedActions, idNumber);
  }
}

/** What may be asked of a record in its state; of the past of a former unit nothing but the reading. */
function actionsOn({ formerUntil, lastDayOn }: StoredRecord): string[] {
  const reading = ['getCivilServantHistory', 'listRecordAccesses'];
  if (formerUntil !== null) return reading;
  const moving = lastDayOn === null ? ['transferCivilServant', 'recordDeparture'] : ['returnCivilServant'];
  return ['updateCivilServant', 'revealIdNumber', ...reading, ...moving];
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

function owned({ id, unitId, bloc, officeId }: StoredRecord): OwnedRow {
  return { personId: id, unitId, bloc, officeId };
}

function accessed(record: StoredRecord) {
  return { recordType: 'civil_servant', recordId: record.id, ...owned(record) };
}

/** Members of the patch that stand on the person's own row; a new name also gives its parts, by which lists sort. */
function identityChanges(patch: CivilServantPatch): Partial<CivilServant> {
  const own = Object.entries(patch).filter(
    ([key]) => isRecordField(key) && recordFields[key].table === 'civil_servant',
  );
  const name = patch.fullName === undefined ? undefined : splitVietnameseName(patch.fullName);
  return { ...Object.fromEntries(own), ...(name ? { givenName: name.given, familyName: name.familyAndMiddle } : {}) };
}

/** Of a person without a salary step all three facts of the first one are needed at once. */
function firstStepIn({ rankCode, salaryCoefficientHundredths, salaryFrom }: CivilServantPatch): FirstSalaryStep {
  if (rankCode !== undefined && salaryCoefficientHundredths !== undefined && salaryFrom !== undefined) {
    return { rankCode, salaryCoefficientHundredths, salaryFrom };
  }
  const message = 'Hồ sơ chưa có bậc lương: nhập cùng lúc ngạch, hệ số và ngày hưởng.';
  throw invalid([{ pointer: '/rankCode', code: 'roster.salary-step-incomplete', message }]);
}

export function numberTaken(): Refusal {
  return new Refusal(
    'conflict',
    'roster.id-number-taken',
    'Số định danh này đã có ở một hồ sơ khác. Liên hệ Sở Nội vụ để đối chiếu.',
  );
}
