import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  today,
  writableClasses,
  type AccessScope,
  type OwnedRow,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { findingsOfPart, type Finding, type PartFacts } from '../domain/index.js';
import { recordParts } from './parts/index.js';
import { memberOf, type PartBody } from './record-part.dto.js';
import { operationId, operationsOf, type RecordPart } from './record-part.js';
import { RecordPartsRepository, type PartOwnerRow, type PartRow } from './record-parts.repository.js';

export interface PartList {
  readonly version: number;
  readonly items: readonly (PartRow & { readonly warnings: readonly Violation[] })[];
  readonly allowedActions: readonly string[];
}

/** Which row, as read at which version of the record. */
export interface PartPlace {
  readonly personId: string;
  readonly rowId: string;
  readonly version: number;
}

@Injectable()
export class RecordPartsService {
  constructor(
    private readonly database: Database,
    private readonly rows: RecordPartsRepository,
    private readonly trail: AuditTrail,
  ) {}

  /** Reading a part is an opening of the record. */
  async list(scope: AccessScope, part: RecordPart, personId: string): Promise<PartList> {
    return this.database.readRecorded(scope, async (reader) => {
      const owner = await this.found(reader, personId);
      this.refuseClass(readableClasses(scope, owned(owner)).has(part.fieldClass));
      await this.trail.recordAccess(reader, 'read', accessed(owner), { view: part.path });
      return this.listOf(reader, scope, part, owner);
    });
  }

  /** All that the reader may have, in one opening: what the page of a record shows. */
  async all(scope: AccessScope, personId: string): Promise<Record<string, PartList>> {
    return this.database.readRecorded(scope, async (reader) => {
      const owner = await this.found(reader, personId);
      await this.trail.recordAccess(reader, 'read', accessed(owner), { view: 'parts' });
      const classes = readableClasses(scope, owned(owner));
      const lists: Record<string, PartList> = {};
      for (const part of recordParts.filter(({ fieldClass }) => classes.has(fieldClass))) {
        lists[memberOf(part)] = await this.listOf(reader, scope, part, owner);
      }
      return lists;
    });
  }

  async add(scope: AccessScope, part: RecordPart, personId: string, facts: PartBody): Promise<PartList> {
    return this.database.write(scope, async (writer) => {
      const owner = await this.taken(writer, scope, part, { personId, version: null });
      const others = await this.rows.rows(writer, part, personId);
      await this.refuseFaults(writer, part, owner, { row: facts, others, given: facts });
      await this.rows.insert(writer, part, personId, uuid(), facts);
      return this.listOf(writer, scope, part, await this.found(writer, personId));
    });
  }

  async change(scope: AccessScope, part: RecordPart, place: PartPlace, body: PartBody): Promise<PartList> {
    const { changeReason, ...changes } = body;
    return this.database.write({ ...scope, ...reasonOf(changeReason) }, async (writer) => {
      const owner = await this.taken(writer, scope, part, place);
      const { row, others } = await this.rowOf(writer, part, place);
      const after = { ...row, ...changes };
      await this.refuseFaults(writer, part, owner, { row: after, others, stored: row, given: changes });
      if (!(await this.rows.update(writer, part, place.rowId, changes))) throw ofAnotherUnit();
      return this.listOf(writer, scope, part, await this.found(writer, place.personId));
    });
  }

  async remove(scope: AccessScope, part: RecordPart, place: PartPlace, reason: string): Promise<PartList> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      await this.taken(writer, scope, part, place);
      const { row, others } = await this.rowOf(writer, part, place);
      const refusal = part.refusesRemoval?.(row, others);
      if (refusal) throw new Refusal('conflict', 'roster.part-not-removable', refusal);
      if (!(await this.rows.remove(writer, part, place.personId, place.rowId))) throw ofAnotherUnit();
      return this.listOf(writer, scope, part, await this.found(writer, place.personId));
    });
  }

  private async found(reader: Reader, personId: string): Promise<PartOwnerRow> {
    const owner = await this.rows.owner(reader, personId);
    if (!owner) throw notFound('hồ sơ');
    return owner;
  }

  /** The record, held by this writer until the end: what is judged next stays as it is. */
  private async taken(
    writer: Writer,
    scope: AccessScope,
    part: RecordPart,
    { personId, version }: { personId: string; version: number | null },
  ): Promise<PartOwnerRow> {
    const owner = await this.found(writer, personId);
    this.refuseClass(writableClasses(scope, owned(owner)).has(part.fieldClass));
    if (!(await this.rows.take(writer, personId, version, part.inFiles ? today() : null))) throw stale();
    return owner;
  }

  private async rowOf(
    reader: Reader,
    part: RecordPart,
    { personId, rowId }: PartPlace,
  ): Promise<{ row: PartRow; others: PartRow[] }> {
    const rows = await this.rows.rows(reader, part, personId);
    const row = rows.find(({ id }) => id === rowId);
    if (!row) throw notFound(`mục ${part.word}`);
    return { row, others: rows.filter(({ id }) => id !== rowId) };
  }

  private refuseClass(mayHave: boolean): void {
    if (mayHave) return;
    throw new Refusal('forbidden', 'access.class-not-allowed', 'Vai trò của bạn không được xem hoặc sửa phần này.');
  }

  private async refuseFaults(
    reader: Reader,
    part: RecordPart,
    owner: PartOwnerRow,
    judged: { row: PartFacts; others: readonly PartFacts[]; stored?: PartFacts; given: PartFacts },
  ): Promise<void> {
    const errors = findingsOf(part, owner, judged).filter(({ severity }) => severity === 'error');
    const codes = Object.entries(part.fields).flatMap(([member, field]) => {
      const code = judged.given[member];
      return field.kind === 'code' && typeof code === 'string' ? [{ member, list: field.list, code }] : [];
    });
    const unknown = await this.rows.unknownCodes(reader, codes);
    const unknownCodes = codes
      .filter(({ list }) => unknown.has(list))
      .map(({ member, list }) => ({
        pointer: `/${member}`,
        code: 'roster.code-unknown',
        message: `Không có mã này trong danh mục ${list}.`,
      }));
    if (errors.length + unknownCodes.length > 0) throw invalid([...errors, ...unknownCodes]);
  }

  private async listOf(reader: Reader, scope: AccessScope, part: RecordPart, owner: PartOwnerRow): Promise<PartList> {
    const rows = await this.rows.rows(reader, part, owner.id);
    const items = rows.map((row) => {
      const others = rows.filter(({ id }) => id !== row.id);
      const warnings = findingsOf(part, owner, { row, others, stored: row });
      return { ...row, warnings: warnings.map(({ pointer, code, message }) => ({ pointer, code, message })) };
    });
    return { version: owner.version, items, allowedActions: actionsOf(scope, part, owner) };
  }
}

function findingsOf(
  part: RecordPart,
  owner: PartOwnerRow,
  { row, others, stored }: { row: PartFacts; others: readonly PartFacts[]; stored?: PartFacts },
): Finding[] {
  const dated = findingsOfPart(row, others, part.rules, owner, today());
  return [...dated, ...(part.judge?.(row, others, stored) ?? [])];
}

function actionsOf(scope: AccessScope, part: RecordPart, owner: PartOwnerRow): string[] {
  if (!writableClasses(scope, owned(owner)).has(part.fieldClass)) return [];
  return operationsOf(part)
    .filter((operation) => operation !== 'list')
    .map((operation) => operationId(part, operation))
    .filter((id) => scope.allows(id, owned(owner)));
}

const reasonOf = (reason: unknown) => (typeof reason === 'string' ? { reason } : {});

function ofAnotherUnit(): Refusal {
  return new Refusal(
    'forbidden',
    'roster.part-of-another-unit',
    'Mục này thuộc thời gian công tác ở đơn vị khác. Đề nghị đơn vị đó hoặc Sở Nội vụ sửa.',
  );
}

function owned({ id, unitId, bloc, officeId }: PartOwnerRow): OwnedRow {
  return { personId: id, unitId, bloc, officeId };
}

function accessed(owner: PartOwnerRow) {
  return { recordType: 'civil_servant', recordId: owner.id, ...owned(owner) };
}
