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
import {
  choicesOf,
  correctableField,
  correctableFields,
  correctionText,
  type CorrectableField,
  type NamedCodes,
} from './correctable-fields.js';
import type {
  CorrectableFieldList,
  CorrectionListQuery,
  CorrectionPage,
  CorrectionRequestView,
  CorrectionSubmission,
} from './corrections.dto.js';
import type { CorrectablePartList } from './correction-rows.dto.js';
import { CorrectionRows, partItemName } from './correction-rows.js';
import { CorrectionsRepository, type StoredCorrection } from './corrections.repository.js';
import { rowActions, type CorrectionItem } from './correction.entities.js';

/** People propose what should stand in their own record; it waits until somebody else decides. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly corrections: CorrectionsRepository,
    private readonly records: CivilServantsRepository,
    private readonly encryption: Encryption,
    private readonly rows: CorrectionRows,
  ) {}

  async list(scope: AccessScope, query: CorrectionListQuery): Promise<CorrectionPage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.corrections.list(reader, query);
      const total = await this.corrections.total(reader, query);
      return {
        ...pageOf(rows, total, query),
        items: rows.map(({ fields, ...row }) => ({
          ...headOf(row),
          fieldNames: fields.map(nameOfItem),
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
      const lists = await this.corrections.namedCodes(reader);
      return {
        items: correctableFields.map((field) => ({
          field: field.field,
          name: field.name,
          kind: field.kind,
          choices: choicesOf(field, lists),
          current: currentText(field, record, lists),
        })),
      };
    });
  }

  /** The parts of which a person may propose rows, with the rows that stand there now. */
  async parts(scope: AccessScope, personId: string): Promise<CorrectablePartList> {
    return this.database.read(scope, async (reader) => ({ items: await this.rows.offered(reader, scope, personId) }));
  }

  async submit(
    scope: AccessScope,
    personId: string,
    { changes, reason, rows = [] }: CorrectionSubmission,
  ): Promise<CorrectionRequestView> {
    return this.database
      .write({ ...scope, reason }, async (writer) => {
        const record = await this.recordOf(writer, personId);
        const proposed = Object.entries(changes).filter(([, value]) => value !== undefined);
        if (rows.length === 0 || proposed.length > 0) refuseFaults(record, proposed);
        const id = uuid();
        const { unitId, bloc, officeId } = record;
        const place = { civilServantId: personId, unitId, bloc, officeId };
        const submitter = { submittedById: scope.actor.accountId ?? '', submittedBy: scope.actor.name };
        const items = [
          ...proposed.map(([key, value]) => this.itemOf(record, key, value)),
          ...(await this.rows.propose(writer, personId, rows)),
        ].map((item) => ({ ...place, requestId: id, ...item }));
        await this.corrections.insert(writer, { id, ...place, reason, state: 'open', ...submitter }, items);
        return this.view(writer, scope, id);
      })
      .catch((error: unknown) => {
        throw brokenConstraint(error) === 'correction_request_one_open' ? alreadyOpen() : twiceToldOf(error);
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
    const lists = await this.corrections.namedCodes(reader);
    const items = await this.corrections.items(reader, id);
    const fieldItems = items.filter(({ partAction }) => partAction === null);
    const rowItems = items.filter(({ partAction }) => partAction !== null);
    const rowViews = record ? await this.rows.views(reader, request.civilServantId, rowItems) : [];
    return {
      ...headOf(request),
      items: [...fieldItems.map((item) => itemView(item, record, lists)), ...rowViews],
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
    const none = { partAction: null, partRowId: null };
    const plain = { id: uuid(), field: key, fieldClass, state: 'open', decisionReason: null, ...none };
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

function currentText(field: CorrectableField, record: StoredRecord, lists: NamedCodes): string {
  const value = record[field.field];
  return correctionText(field, field.kind === 'id_number' ? masked(value) : value, lists);
}

function itemView(item: CorrectionItem, record: StoredRecord | undefined, lists: NamedCodes) {
  const field = knownField(item.field);
  return {
    id: item.id,
    field: item.field,
    name: field.name,
    action: null,
    before: correctionText(field, item.before, lists),
    current: record ? currentText(field, record, lists) : '',
    proposed: correctionText(field, item.proposed, lists),
    members: [],
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

/** "birthDate" or "certificates add", as the list has them. */
function nameOfItem(key: string): string {
  const [field = key, action] = key.split(' ');
  const known = rowActions.find((name) => name === action);
  return known ? partItemName(field, known) : (correctableField(field)?.name ?? field);
}

function twiceToldOf(error: unknown): unknown {
  if (brokenConstraint(error) !== 'correction_item_row_once') return error;
  const message = 'Mỗi mục chỉ đề nghị sửa hoặc bỏ một lần.';
  return invalid([{ pointer: '/rows', code: 'roster.row-twice', message }]);
}

function alreadyOpen(): Refusal {
  const message = 'Đang có một đề nghị chưa được quyết định. Chờ quyết định hoặc rút đề nghị đó trước.';
  return new Refusal('conflict', 'roster.correction-open', message);
}
