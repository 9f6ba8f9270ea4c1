import { Injectable } from '@nestjs/common';
import {
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
import type { RecordPart } from './record-part.js';
import { RecordPartsRepository, type PartOwnerRow, type PartRow } from './record-parts.repository.js';

/** Which row, as read at which version of the record; null takes the record as it is. */
export interface PartPlace {
  readonly personId: string;
  readonly rowId: string;
  readonly version: number | null;
}

/** Rows of the dated parts, changed within the caller's transaction, by the rules and walls of every such change. */
@Injectable()
export class PartChanges {
  constructor(private readonly rows: RecordPartsRepository) {}

  async add(writer: Writer, scope: AccessScope, part: RecordPart, personId: string, facts: PartFacts): Promise<void> {
    const owner = await this.taken(writer, scope, part, { personId, version: null });
    const others = await this.rows.rows(writer, part, personId);
    await this.refuseFaults(writer, part, owner, { row: facts, others, given: facts });
    await this.rows.insert(writer, part, personId, uuid(), facts);
  }

  async change(
    writer: Writer,
    scope: AccessScope,
    part: RecordPart,
    place: PartPlace,
    changes: PartFacts,
  ): Promise<void> {
    const owner = await this.taken(writer, scope, part, place);
    await this.judgeChange(writer, part, owner, place.rowId, changes);
    if (!(await this.rows.update(writer, part, place.rowId, changes))) throw ofAnotherUnit();
  }

  async remove(writer: Writer, scope: AccessScope, part: RecordPart, place: PartPlace): Promise<void> {
    await this.taken(writer, scope, part, place);
    await this.judgeRemoval(writer, part, place);
    if (!(await this.rows.remove(writer, part, place.personId, place.rowId))) throw ofAnotherUnit();
  }

  /** What would be wrong with a row that is only proposed, told as if it were entered. */
  async judgeProposal(
    reader: Reader,
    part: RecordPart,
    personId: string,
    { rowId, facts }: { readonly rowId: string | null; readonly facts: PartFacts | null },
  ): Promise<PartRow | null> {
    const owner = await this.found(reader, personId);
    if (rowId === null) {
      const others = await this.rows.rows(reader, part, personId);
      await this.refuseFaults(reader, part, owner, { row: facts ?? {}, others, given: facts ?? {} });
      return null;
    }
    if (facts === null) return this.judgeRemoval(reader, part, { personId, rowId });
    return this.judgeChange(reader, part, owner, rowId, facts);
  }

  async found(reader: Reader, personId: string): Promise<PartOwnerRow> {
    const owner = await this.rows.owner(reader, personId);
    if (!owner) throw notFound('hồ sơ');
    return owner;
  }

  private async judgeChange(
    reader: Reader,
    part: RecordPart,
    owner: PartOwnerRow,
    rowId: string,
    changes: PartFacts,
  ): Promise<PartRow> {
    const { row, others } = await this.rowOf(reader, part, { personId: owner.id, rowId });
    const after = { ...row, ...changes };
    await this.refuseFaults(reader, part, owner, { row: after, others, stored: row, given: changes });
    return row;
  }

  private async judgeRemoval(reader: Reader, part: RecordPart, place: Omit<PartPlace, 'version'>): Promise<PartRow> {
    const { row, others } = await this.rowOf(reader, part, place);
    const refusal = part.refusesRemoval?.(row, others);
    if (refusal) throw new Refusal('conflict', 'roster.part-not-removable', refusal);
    return row;
  }

  /** The record, held by this writer until the end: what is judged next stays as it is. */
  private async taken(
    writer: Writer,
    scope: AccessScope,
    part: RecordPart,
    { personId, version }: { personId: string; version: number | null },
  ): Promise<PartOwnerRow> {
    const owner = await this.found(writer, personId);
    refuseClass(writableClasses(scope, owned(owner)).has(part.fieldClass));
    if (!(await this.rows.take(writer, personId, version, part.inFiles ? today() : null))) throw stale();
    return owner;
  }

  private async rowOf(
    reader: Reader,
    part: RecordPart,
    { personId, rowId }: Omit<PartPlace, 'version'>,
  ): Promise<{ row: PartRow; others: PartRow[] }> {
    const rows = await this.rows.rows(reader, part, personId);
    const row = rows.find(({ id }) => id === rowId);
    if (!row) throw notFound(`mục ${part.word}`);
    return { row, others: rows.filter(({ id }) => id !== rowId) };
  }

  private async refuseFaults(
    reader: Reader,
    part: RecordPart,
    owner: PartOwnerRow,
    judged: { row: PartFacts; others: readonly PartFacts[]; stored?: PartFacts; given: PartFacts },
  ): Promise<void> {
    const errors = partFindings(part, owner, judged).filter(({ severity }) => severity === 'error');
    const codes = Object.entries(part.fields).flatMap(([member, field]) => {
      const code = judged.given[member];
      // What the row has already may stay, though nothing new gets a code whose time is over.
      const isNew = field.kind === 'code' && typeof code === 'string' && code !== judged.stored?.[member];
      return isNew ? [{ member, list: field.list, code }] : [];
    });
    const unknown = await this.rows.unknownCodes(reader, codes, today());
    const unknownCodes = codes
      .filter(({ list }) => unknown.has(list))
      .map(({ member, list }) => ({
        pointer: `/${member}`,
        code: 'roster.code-unknown',
        message: `Danh mục ${list} không có mã này, hoặc mã đã hết hiệu lực.`,
      }));
    if (errors.length + unknownCodes.length > 0) throw invalid([...errors, ...unknownCodes]);
  }
}

export function partFindings(
  part: RecordPart,
  owner: PartOwnerRow,
  { row, others, stored }: { row: PartFacts; others: readonly PartFacts[]; stored?: PartFacts },
): Finding[] {
  const dated = findingsOfPart(row, others, part.rules, owner, today());
  return [...dated, ...(part.judge?.(row, others, stored) ?? [])];
}

export function refuseClass(mayHave: boolean): void {
  if (mayHave) return;
  throw new Refusal('forbidden', 'access.class-not-allowed', 'Vai trò hiện tại không được xem hoặc sửa phần này.');
}

export function owned({ id, unitId, bloc, officeId }: PartOwnerRow): OwnedRow {
  return { personId: id, unitId, bloc, officeId };
}

function ofAnotherUnit(): Refusal {
  return new Refusal(
    'forbidden',
    'roster.part-of-another-unit',
    'Mục này thuộc thời gian công tác ở đơn vị khác. Đề nghị đơn vị đó hoặc Sở Nội vụ sửa.',
  );
}
