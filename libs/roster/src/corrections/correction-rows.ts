import { Injectable } from '@nestjs/common';
import { readableClasses, type AccessScope, type Reader, type Writer } from '@commune/platform/database';
import { checkedBody, invalid, Refusal } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { CodeNamesQuery } from '../curriculum-vitae/code-names.query.js';
import type { PartFacts } from '../domain/index.js';
import { owned, PartChanges } from '../record-parts/part-changes.js';
import { labelOfMember, memberText, partTexts, type NameOfCode } from '../record-parts/part-text.js';
import { partDtos } from '../record-parts/record-part.dto.js';
import type { PartField, RecordPart } from '../record-parts/record-part.js';
import { RecordPartsRepository, type PartRow } from '../record-parts/record-parts.repository.js';
import { correctablePart, correctableParts, memberKind, memberValue } from './correctable-parts.js';
import type { CorrectionItem } from './correction.entities.js';
import { CorrectionCodes, type CodesOfList } from './correction-codes.query.js';
import type { CorrectablePartView, CorrectionRow } from './correction-rows.dto.js';
import type { CorrectionItemView } from './corrections.dto.js';

export type ProposedRow = Pick<
  CorrectionItem,
  'id' | 'field' | 'fieldClass' | 'partAction' | 'partRowId' | 'before' | 'proposed' | 'sealed' | 'state'
> & { readonly decisionReason: null };

const words = { add: 'thêm mục', change: 'sửa mục', remove: 'bỏ mục' } as const;

/** Rows of the dated parts that a person proposes to add, change or drop. */
@Injectable()
export class CorrectionRows {
  constructor(
    private readonly changes: PartChanges,
    private readonly rows: RecordPartsRepository,
    private readonly names: CodeNamesQuery,
    private readonly codes: CorrectionCodes,
  ) {}

  /** The parts that a person may propose rows of, as far as the person may read them. */
  async offered(reader: Reader, scope: AccessScope, personId: string): Promise<CorrectablePartView[]> {
    const owner = await this.changes.found(reader, personId);
    const classes = readableClasses(scope, owned(owner));
    const nameOf = await this.names.load(reader);
    const codesOf = await this.codes.load(reader);
    const views: CorrectablePartView[] = [];
    for (const part of correctableParts.filter(({ fieldClass }) => classes.has(fieldClass))) {
      views.push(partView(part, await this.rows.rows(reader, part, personId), nameOf, codesOf));
    }
    return views;
  }

  /** Judged as if the rows were entered now: whoever proposes is told what would be refused. */
  async propose(reader: Reader, personId: string, proposals: readonly CorrectionRow[]): Promise<ProposedRow[]> {
    const items: ProposedRow[] = [];
    for (const [index, proposal] of proposals.entries()) {
      const item = await this.proposed(reader, personId, proposal).catch((error: unknown) => {
        throw atRow(error, index);
      });
      items.push(item);
    }
    return items;
  }

  async accept(writer: Writer, scope: AccessScope, personId: string, item: CorrectionItem): Promise<void> {
    const part = knownPart(item.field);
    const facts = (item.proposed ?? {}) as PartFacts; // stored by `proposed` below
    const { partAction, partRowId } = item;
    if (partAction === 'add') return this.changes.add(writer, scope, part, personId, facts);
    const place = { personId, rowId: partRowId ?? '', version: null };
    if (partAction === 'change') return this.changes.change(writer, scope, part, place, facts);
    return this.changes.remove(writer, scope, part, place);
  }

  async views(reader: Reader, personId: string, items: readonly CorrectionItem[]): Promise<CorrectionItemView[]> {
    const nameOf = await this.names.load(reader);
    const views: CorrectionItemView[] = [];
    for (const item of items) {
      const rows = await this.rows.rows(reader, knownPart(item.field), personId);
      views.push(
        rowView(
          item,
          rows.find(({ id }) => id === item.partRowId),
          nameOf,
        ),
      );
    }
    return views;
  }

  private async proposed(reader: Reader, personId: string, proposal: CorrectionRow): Promise<ProposedRow> {
    const { part: path, action, rowId = null, values = [] } = proposal;
    const part = knownPart(path);
    if ((rowId === null) !== (action === 'add')) throw needsRow();
    const facts = action === 'remove' ? null : await factsOf(part, action, values);
    const row = await this.changes.judgeProposal(reader, part, personId, { rowId, facts });
    if (facts !== null && row !== null && changesNothing(row, facts)) throw nothingCorrected();
    return {
      ...{ id: uuid(), field: path, fieldClass: part.fieldClass, state: 'open', decisionReason: null, sealed: null },
      ...{ partAction: action, partRowId: rowId, before: row, proposed: facts },
    };
  }
}

export const partItemName = (path: string, action: keyof typeof words): string => {
  const word = correctablePart(path)?.word ?? path;
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}: ${words[action]}`;
};

function knownPart(path: string): RecordPart {
  const part = correctablePart(path);
  if (!part) throw new Error(`The request lets ${path} through, of which nobody may propose rows`);
  return part;
}

async function factsOf(
  part: RecordPart,
  action: 'add' | 'change',
  values: readonly { readonly member: string; readonly value: string | null }[],
): Promise<PartFacts> {
  const body = Object.fromEntries(values.map(({ member, value }) => [member, memberValue(part.fields[member], value)]));
  const given =
    action === 'add' ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) : body;
  const { New, Patch } = partDtos(part);
  const checked = await checkedBody(action === 'add' ? New : Patch).transform(given, { type: 'body' });
  if (checked.faults.length > 0) throw invalid(checked.faults);
  const facts: PartFacts = { ...checked.value };
  return facts;
}

const changesNothing = (row: PartRow, facts: PartFacts): boolean =>
  Object.entries(facts).every(([member, value]) => (row[member] ?? null) === (value ?? null));

function partView(
  part: RecordPart,
  rows: readonly PartRow[],
  nameOf: NameOfCode,
  codesOf: CodesOfList,
): CorrectablePartView {
  const fields = Object.entries(part.fields);
  const choices = (field: PartField) => (field.kind === 'code' ? [...codesOf(field.list)] : []);
  return {
    part: part.path,
    name: part.word,
    members: fields.map(([member, field]) => ({
      member,
      name: labelOfMember(field),
      kind: memberKind(field),
      isRequired: field.required === true,
      choices: choices(field),
    })),
    rows: rows.map((row) => ({
      id: row.id,
      summary: summaryOf(part, row, nameOf),
      values: fields.map(([member]) => ({ member, value: row[member] == null ? null : String(row[member]) })),
    })),
  };
}

function rowView(item: CorrectionItem, now: PartRow | undefined, nameOf: NameOfCode): CorrectionItemView {
  const part = knownPart(item.field);
  const { id, field, state, decisionReason, partAction } = item;
  const action = partAction ?? 'add';
  const before = (item.before ?? {}) as PartFacts; // stored by `proposed` above
  const facts = (item.proposed ?? {}) as PartFacts;
  // What was decided is told beside what stood there then.
  const standing: PartFacts | undefined = state === 'open' ? now : before;
  // In the order of the declaration: the stored JSON would tell the end of a time before its beginning.
  const members = Object.entries(part.fields).flatMap(([member, declared]) => {
    if (!(member in facts)) return [];
    const textOf = (given: unknown): string => memberText(member, declared, given, nameOf);
    const told = {
      ...{ name: labelOfMember(declared), current: textOf(standing?.[member]) },
      proposed: textOf(facts[member]),
    };
    return told.current === '' && told.proposed === '' ? [] : [told];
  });
  return {
    ...{ id, field, name: partItemName(field, action), action, state, decisionReason, members },
    proposed: action === 'remove' ? 'Bỏ mục này' : proposedText(members),
    before: summaryOf(part, before, nameOf),
    current: now ? summaryOf(part, now, nameOf) : '',
  };
}

const proposedText = (members: readonly { readonly name: string; readonly proposed: string }[]): string =>
  members.map(({ name, proposed }) => `${name}: ${proposed || '(xóa)'}`).join(' · ');

const summaryOf = (part: RecordPart, row: PartFacts, nameOf: NameOfCode): string =>
  partTexts(part, row, nameOf)
    .map(({ label, text }) => `${label}: ${text}`)
    .join(' · ');

/** Faults are told at the row of the request. */
function atRow(error: unknown, index: number): unknown {
  if (!(error instanceof Refusal)) return error;
  const { violations = [{ pointer: '', code: error.code, message: error.message }] } = error.more;
  return invalid(violations.map((fault) => ({ ...fault, pointer: `/rows/${index}${fault.pointer}` })));
}

function needsRow(): Refusal {
  const message = 'Sửa hoặc bỏ thì nêu mục nào; thêm thì không nêu mục.';
  return invalid([{ pointer: '/rowId', code: 'roster.row-needed', message }]);
}

function nothingCorrected(): Refusal {
  return invalid([{ pointer: '/values', code: 'roster.nothing-corrected', message: 'Giống giá trị đang ghi.' }]);
}
