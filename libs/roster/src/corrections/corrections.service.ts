import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { Database, today, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { brokenConstraint, invalid, notFound, pageOf, Refusal } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { findingsOfRecord } from '../domain/index.js';
import { CivilServantsRepository, type StoredRecord } from '../records/civil-servants.repository.js';
import { recordFields } from '../records/record-fields.js';
import { judgedRecord } from '../records/record-view.js';
import { correctableField, correctableFields, correctionText, type CorrectableField } from './correctable-fields.js';
import type {
  CorrectableFieldList,
  CorrectionListQuery,
  CorrectionPage,
  CorrectionRequestView,
  CorrectionSubmission,
} from './corrections.dto.js';
import { CorrectionsRepository, type StoredCorrection } from './corrections.repository.js';
import type { CorrectionItem } from './correction.entities.js';

/** People propose what should stand in their own record; it waits until somebody else decides. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionsRepository,
    private readonly records: CivilServantsRepository,
    private readonly encryption: Encryption,
  ) {}

  async list(scope: AccessScope, query: CorrectionListQuery): Promise<CorrectionPage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.corrections.list(reader, query);
      const total = await this.corrections.total(reader, query);
      return {
        ...pageOf(rows, total, query),
        items: rows.map(({ fields, ...row }) => ({
          ...headOf(row),
          fieldNames: fields.map((key) => correctableField(key)?.name ?? key),
        })),
      };
    });
  }

  async open(scope: AccessScope, id: string): Promise<CorrectionRequestView> {
    return this.database.read(scope, (reader) => this.view(reader, scope, id));
  }

  /** The fields that a person may propose, with what stands there now. */
  async fields(scope: AccessScope, personId: string): Promise<CorrectableFieldList> {
    return this.database.read(scope, async (reader) => {
      const record = await this.recordOf(reader, personId);
      const groups = await this.corrections.ethnicGroups(reader);
      const named = [...groups].map(([code, name]) => ({ code, name }));
      return {
        items: correctableFields.map((field) => ({
          field: field.field,
          name: field.name,
          kind: field.kind,
          choices: (field.field === 'ethnicGroupCode' ? named : (field.choices ?? [])).map(({ code, name }) => ({
            code,
            name,
          })),
          current: currentText(field, record, groups),
        })),
      };
    });
  }

  async submit(
    scope: AccessScope,
    personId: string,
    { changes, reason }: CorrectionSubmission,
  ): Promise<CorrectionRequestView> {
    return this.database
      .write({ ...scope, reason }, async (writer) => {
        const record = await this.recordOf(writer, personId);
        const proposed = Object.entries(changes).filter(([, value]) => value !== undefined);
        refuseFaults(record, proposed);
        const id = uuid();
        const { unitId, bloc, officeId } = record;
        const place = { civilServantId: personId, unitId, bloc, officeId };
        const submitter = { submittedById: scope.actor.accountId ?? '', submittedBy: scope.actor.name };
        const items = proposed.map(([key, value]) => ({ ...place, requestId: id, ...this.itemOf(record, key, value) }));
        await this.corrections.insert(writer, { id, ...place, reason, state: 'open', ...submitter }, items);
        return this.view(writer, scope, id);
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'correction_request_one_open' ? alreadyOpen() : error;
      });
  }

  async withdraw(scope: AccessScope, id: string, version: number): Promise<CorrectionRequestView> {
    return this.database.write(scope, async (writer) => {
      refuseClosed(await this.found(writer, id));
      await this.corrections.change(writer, id, version, 'withdrawn', null);
      await this.corrections.withdrawItems(writer, id);
      return this.view(writer, scope, id);
    });
  }

  async view(reader: Reader | Writer, scope: AccessScope, id: string): Promise<CorrectionRequestView> {
    const request = await this.found(reader, id);
    const record = await this.records.find(reader, request.civilServantId, today());
    const groups = await this.corrections.ethnicGroups(reader);
    const items = await this.corrections.items(reader, id);
    return {
      ...headOf(request),
      items: items.map((item) => itemView(item, record, groups)),
      recordVersion: request.recordVersion,
      version: request.version,
      allowedActions: actionsOn(scope, request),
    };
  }

  async found(reader: Reader | Writer, id: string): Promise<StoredCorrection> {
    const found = await this.corrections.find(reader, id);
    if (!found) throw notFound('đề nghị đính chính');
    return found;
  }

  private async recordOf(reader: Reader | Writer, personId: string): Promise<StoredRecord> {
    const record = await this.records.find(reader, personId, today());
    if (!record || record.formerUntil !== null) throw notFound('hồ sơ');
    return record;
  }

  /** A number is kept sealed, as in the record. */
  private itemOf(record: StoredRecord, key: string, value: unknown) {
    const field = knownField(key);
    const { fieldClass } = recordFields[field.field];
    const plain = { id: uuid(), field: key, fieldClass, state: 'open', decisionReason: null };
    if (field.kind !== 'id_number')
      return { ...plain, before: record[field.field] ?? null, proposed: value, sealed: null };
    const number = String(value);
    const sealed = this.encryption.encrypt(Buffer.from(number));
    return { ...plain, before: masked(record[field.field]), proposed: masked(number.slice(-4)), sealed };
  }
}

export function refuseClosed({ state }: StoredCorrection): void {
  if (state === 'open') return;
  const message = state === 'withdrawn' ? 'Người đề nghị đã rút đề nghị này.' : 'Đề nghị này đã được quyết định.';
  throw new Refusal('conflict', 'roster.correction-closed', message);
}

function refuseFaults(record: StoredRecord, proposed: readonly (readonly [string, unknown])[]): void {
  const patch = Object.fromEntries(proposed);
  const errors: Violation[] = findingsOfRecord(
    judgedRecord({ ...record, idNumber: undefined, ...patch }),
    today(),
  ).filter(({ severity, pointer }) => severity === 'error' && pointer.slice(1) in patch);
  const same = proposed
    .filter(([key, value]) => key !== 'idNumber' && sameValue(record[knownField(key).field], value))
    .map(([key]) => ({ pointer: `/${key}`, code: 'roster.nothing-corrected', message: 'Giống giá trị đang ghi.' }));
  const none = [{ pointer: '', code: 'roster.nothing-corrected', message: 'Chưa có trường nào được đề nghị sửa.' }];
  const faults = proposed.length === 0 ? none : [...errors, ...same];
  if (faults.length > 0) throw invalid(faults.map((fault) => ({ ...fault, pointer: `/changes${fault.pointer}` })));
}

const sameValue = (stored: unknown, value: unknown): boolean =>
  JSON.stringify(stored ?? null) === JSON.stringify(value);

function knownField(key: string): CorrectableField {
  const field = correctableField(key);
  if (!field) throw new Error(`The request lets ${key} through, which nobody may propose`);
  return field;
}

const masked = (lastFour: unknown): string | null => (typeof lastFour === 'string' ? `********${lastFour}` : null);

function currentText(field: CorrectableField, record: StoredRecord, groups: ReadonlyMap<string, string>): string {
  const value = record[field.field];
  return correctionText(field, field.kind === 'id_number' ? masked(value) : value, groups);
}

function itemView(item: CorrectionItem, record: StoredRecord | undefined, groups: ReadonlyMap<string, string>) {
  const field = knownField(item.field);
  return {
    id: item.id,
    field: item.field,
    name: field.name,
    before: correctionText(field, item.before, groups),
    current: record ? currentText(field, record, groups) : '',
    proposed: correctionText(field, item.proposed, groups),
    state: item.state,
    decisionReason: item.decisionReason,
  };
}

function headOf(request: StoredCorrection) {
  const { id, civilServantId, fullName, unitName, reason, state, submittedAt, decidedBy, decidedAt } = request;
  return { id, civilServantId, fullName, unitName, reason, state, submittedAt, decidedBy, decidedAt };
}

function actionsOn(scope: AccessScope, request: StoredCorrection): string[] {
  if (request.state !== 'open') return [];
  const { civilServantId: personId, unitId, bloc, officeId } = request;
  const row = { personId, unitId, bloc, officeId };
  const own = request.submittedById === scope.actor.accountId;
  const steps = own ? ['withdrawCorrectionRequest', 'addCorrectionAttachment'] : ['decideCorrectionRequest'];
  return steps.filter((operation) => scope.allows(operation, row));
}

function alreadyOpen(): Refusal {
  const message = 'Bạn đang có một đề nghị chưa được quyết định. Chờ quyết định hoặc rút đề nghị đó trước.';
  return new Refusal('conflict', 'roster.correction-open', message);
}
