import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import {
  Database,
  readableClasses,
  rehearse,
  writableClasses,
  type AccessScope,
  type Reader,
  type Writer,
} from '@commune/platform/database';
import { PartChanges, owned, partFindings, refuseClass, type PartPlace } from './part-changes.js';
import { recordParts } from './parts/index.js';
import { memberOf, type PartBody } from './record-part.dto.js';
import { operationId, operationsOf, type RecordPart } from './record-part.js';
import { RecordPartsRepository, type PartOwnerRow, type PartRow } from './record-parts.repository.js';

export interface PartList {
  readonly version: number;
  readonly items: readonly (PartRow & { readonly warnings: readonly Violation[] })[];
  readonly allowedActions: readonly string[];
}

@Injectable()
export class RecordPartsService {
  constructor(
    private readonly database: Database,
    private readonly rows: RecordPartsRepository,
    private readonly changes: PartChanges,
    private readonly trail: AuditTrail,
  ) {}

  /** Reading a part is an opening of the record. */
  async list(scope: AccessScope, part: RecordPart, personId: string): Promise<PartList> {
    return this.database.readRecorded(scope, async (reader) => {
      const owner = await this.changes.found(reader, personId);
      refuseClass(readableClasses(scope, owned(owner)).has(part.fieldClass));
      await this.trail.recordAccess(reader, 'read', accessed(owner), { view: part.path });
      return this.listOf(reader, scope, part, owner);
    });
  }

  /** All that the reader may have, in one opening: what the page of a record shows. */
  async all(scope: AccessScope, personId: string): Promise<Record<string, PartList>> {
    return this.database.readRecorded(scope, async (reader) => {
      const owner = await this.changes.found(reader, personId);
      await this.trail.recordAccess(reader, 'read', accessed(owner), { view: 'parts' });
      const classes = readableClasses(scope, owned(owner));
      const lists: Record<string, PartList> = {};
      for (const part of recordParts.filter(({ fieldClass }) => classes.has(fieldClass))) {
        lists[memberOf(part)] = await this.listOf(reader, scope, part, owner);
      }
      return lists;
    });
  }

  async add(
    scope: AccessScope,
    part: RecordPart,
    personId: string,
    facts: PartBody,
    isDryRun: boolean,
  ): Promise<PartList> {
    const work = (writer: Writer) => this.changes.add(writer, scope, part, personId, facts);
    return this.changed(scope, part, personId, work, isDryRun);
  }

  async change(
    scope: AccessScope,
    part: RecordPart,
    place: PartPlace,
    body: PartBody,
    isDryRun: boolean,
  ): Promise<PartList> {
    const { changeReason, ...facts } = body;
    const told = { ...scope, ...reasonOf(changeReason) };
    const work = (writer: Writer) => this.changes.change(writer, told, part, place, facts);
    return this.changed(told, part, place.personId, work, isDryRun);
  }

  async remove(scope: AccessScope, part: RecordPart, place: PartPlace, reason: string): Promise<PartList> {
    const told = { ...scope, reason };
    return this.changed(told, part, place.personId, (writer) => this.changes.remove(writer, told, part, place));
  }

  private async changed(
    scope: AccessScope,
    part: RecordPart,
    personId: string,
    work: (writer: Writer) => Promise<void>,
    isDryRun = false,
  ): Promise<PartList> {
    const whole = async (writer: Writer): Promise<PartList> => {
      await work(writer);
      return this.listOf(writer, scope, part, await this.changes.found(writer, personId));
    };
    if (!isDryRun) return this.database.write(scope, whole);
    const rehearsed = await rehearse(this.database, scope, whole);
    // What is rolled back leaves no entry, yet the answer shows the part: recorded as an opening before it is given.
    await this.list(scope, part, personId);
    return rehearsed;
  }

  private async listOf(reader: Reader, scope: AccessScope, part: RecordPart, owner: PartOwnerRow): Promise<PartList> {
    const rows = await this.rows.rows(reader, part, owner.id);
    const items = rows.map((row) => {
      const others = rows.filter(({ id }) => id !== row.id);
      const warnings = partFindings(part, owner, { row, others, stored: row });
      return { ...row, warnings: warnings.map(({ pointer, code, message }) => ({ pointer, code, message })) };
    });
    return { version: owner.version, items, allowedActions: actionsOf(scope, part, owner) };
  }
}

function actionsOf(scope: AccessScope, part: RecordPart, owner: PartOwnerRow): string[] {
  const mayWrite = writableClasses(scope, owned(owner)).has(part.fieldClass);
  const writes = operationsOf(part).filter((operation) => operation !== 'list');
  const operations = [
    ...(mayWrite ? writes.map((operation) => operationId(part, operation)) : []),
    ...(part.isProposable ? ['submitCorrectionRequest'] : []),
  ];
  return operations.filter((id) => scope.allows(id, owned(owner)));
}

const reasonOf = (reason: unknown) => (typeof reason === 'string' ? { reason } : {});

function accessed(owner: PartOwnerRow) {
  return { recordType: 'civil_servant', recordId: owner.id, ...owned(owner) };
}
