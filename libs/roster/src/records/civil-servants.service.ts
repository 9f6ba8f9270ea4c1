import { Injectable } from '@nestjs/common';
import { splitVietnameseName } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  rehearse,
  today,
  type AccessScope,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { brokenConstraint, invalid, notFound, Refusal } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import type { CivilServantPatch } from './civil-servant.dto.js';
import type { CivilServantView } from './civil-servant-view.dto.js';
import type { RecordHistory } from './record-history.dto.js';
import type { CivilServant } from './civil-servant.entity.js';
import { CivilServantsRepository, type FirstSalaryStep, type StoredRecord } from './civil-servants.repository.js';
import { goesOnElsewhere } from './record-refusals.js';
import { isRecordField, recordFields } from './record-fields.js';
import { historyOf } from './record-history.js';
import { owned, RecordJudgement, viewOf, type RecordChange } from './record-judgement.js';

const contactFields = ['phone', 'email', 'permanentResidence', 'residence'] as const;

@Injectable()
export class CivilServantsService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsRepository,
    private readonly encryption: Encryption,
    private readonly trail: AuditTrail,
    private readonly judgement: RecordJudgement,
  ) {}

  /** Opening a record is itself recorded, in the transaction that reads it. */
  async open(scope: AccessScope, id: string): Promise<CivilServantView> {
    return this.database.readRecorded(scope, async (reader) => {
      const record = await this.found(reader, id);
      this.trail.recordAccessAtEnd(reader, 'read', accessed(record));
      return viewOf(scope, record);
    });
  }

  /** Nothing changes, yet the answer shows the record. */
  async opened(writer: Writer, scope: AccessScope, record: StoredRecord): Promise<CivilServantView> {
    await this.trail.recordAccess(writer, 'read', accessed(record));
    return viewOf(scope, record);
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
    const { version, patch } = change;
    const record = await this.found(writer, id);
    if (!(await this.judgement.changesSomething(writer, scope, record, change))) {
      return this.opened(writer, scope, record);
    }
    await this.store(writer, id, version, patch);
    return viewOf(scope, await this.found(writer, id), patch);
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
  async history(scope: AccessScope, id: string): Promise<RecordHistory> {
    return this.database.write(scope, async (writer) => {
      const record = await this.found(writer, id);
      await this.trail.recordAccess(writer, 'read', accessed(record), { view: 'history' });
      const entries = await this.trail.historyOf(writer, [id, ...(await this.records.mergedFrom(writer, id))]);
      return { items: historyOf(entries, readableClasses(scope, owned(record))) };
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredRecord> {
    const record = await this.records.find(reader, id, today());
    if (record) return record;
    const merged = await this.records.mergedInto(reader, id);
    throw merged ? goesOnElsewhere(merged) : notFound('hồ sơ');
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
}

function accessed(record: StoredRecord) {
  return { recordType: 'civil_servant', recordId: record.id, ...owned(record) };
}

/** Members of the patch that stand on the person's own row; a new name also gives its parts, by which lists sort. */
export function identityChanges(patch: CivilServantPatch): Partial<CivilServant> {
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
