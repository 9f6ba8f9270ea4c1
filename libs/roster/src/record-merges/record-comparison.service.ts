import { Injectable } from '@nestjs/common';
import type { FieldClass } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, readableClasses, type AccessScope } from '@commune/platform/database';
import { CodeNamesQuery } from '../curriculum-vitae/code-names.query.js';
import { differingFields, mergeHindrances } from '../domain/index.js';
import { recordParts } from '../record-parts/parts/index.js';
import { partTexts, type NameOfCode } from '../record-parts/part-text.js';
import type { StoredRecord } from '../records/civil-servants.repository.js';
import { DuplicateRecordsQuery } from './duplicate-records.query.js';
import { evidenceView, judgedPairs } from './duplicate-view.js';
import { classOfField, fieldText, mergeFields, nameOfField } from './merge-fields.js';
import { hindranceView } from './merge-hindrances.js';
import type { PartOfTwo } from './merged-parts.js';
import { MERGE } from './duplicate-records.dto.js';
import { type ComparedField, type ComparedPart, type RecordComparison } from './record-comparison.dto.js';
import { mayMerge, ownerOf, TwoRecordsQuery, type TwoRecords } from './two-records.query.js';

/** Two records side by side, as far as the reader may have both: an opening of each. */
@Injectable()
export class RecordComparisonService {
  constructor(
    private readonly database: Database,
    private readonly records: TwoRecordsQuery,
    private readonly twins: DuplicateRecordsQuery,
    private readonly codes: CodeNamesQuery,
    private readonly trail: AuditTrail,
  ) {}

  async compare(scope: AccessScope, keptId: string, droppedId: string): Promise<RecordComparison> {
    return this.database.readRecorded(scope, async (reader) => {
      const two = await this.records.find(reader, keptId, droppedId);
      for (const record of [two.kept, two.dropped]) {
        const opened = { recordType: 'civil_servant', recordId: record.id, ...ownerOf(record) };
        this.trail.recordAccessAtEnd(reader, 'read', opened);
      }
      const classes = classesOfBoth(scope, two);
      const nameOf: NameOfCode = await this.codes.load(reader);
      const parts = await this.records.parts(reader, two);
      const [pair] = judgedPairs(await this.twins.pairs(reader, { ids: [keptId, droppedId] }));
      const hindrances = mergeHindrances(await this.records.state(reader, two));
      return {
        kept: headOf(two.kept),
        dropped: headOf(two.dropped),
        evidence: pair ? evidenceView(pair.evidence).evidence : [],
        hindrances: hindrances.map(hindranceView),
        fields: fieldsOf(two, classes, nameOf),
        parts: parts.filter(({ part }) => classes.has(part.fieldClass)).map((part) => partView(part, nameOf)),
        hasHiddenClasses: recordParts.some(({ fieldClass }) => !classes.has(fieldClass)),
        allowedActions: mayMerge(scope, two) && hindrances.length === 0 ? [MERGE] : [],
      };
    });
  }
}

/** Only what is the reader's on both sides is shown, else one side would tell of the other. */
export function classesOfBoth(scope: AccessScope, { kept, dropped }: TwoRecords): ReadonlySet<FieldClass> {
  const other = readableClasses(scope, ownerOf(dropped));
  return new Set([...readableClasses(scope, ownerOf(kept))].filter((fieldClass) => other.has(fieldClass)));
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function headOf(record: StoredRecord) {
  const { id, version, unitName, officeName, bloc } = record;
  const named = { code: textOf(record.code), fullName: textOf(record.fullName) };
  const positionTitle = textOf(record.positionTitle);
  return { id, version, ...named, unitName, officeName, bloc, positionTitle, isInPost: record.lastDayOn === null };
}

function fieldsOf(
  { kept, dropped }: TwoRecords,
  classes: ReadonlySet<FieldClass>,
  nameOf: NameOfCode,
): ComparedField[] {
  const differing = new Set(differingFields({ ...kept }, { ...dropped }, mergeFields));
  return mergeFields
    .filter((key) => classes.has(classOfField(key)))
    .map((field) => ({
      field,
      name: nameOfField(field),
      kept: fieldText(field, kept[field], nameOf),
      dropped: fieldText(field, dropped[field], nameOf),
      differs: differing.has(field),
    }))
    .filter(({ kept: one, dropped: other }) => one !== '' || other !== '');
}

function partView({ part, kept, dropped, joined }: PartOfTwo, nameOf: NameOfCode): ComparedPart {
  const summary = (row: Readonly<Record<string, unknown>>): string =>
    partTexts(part, row, nameOf)
      .map(({ label, text }) => `${label}: ${text}`)
      .join(' · ');
  const outcomes = new Map(joined.map((row) => [row.rowId, row]));
  return {
    part: part.path,
    word: part.word,
    kept: kept.map((row) => ({ id: row.id, summary: summary(row) })),
    dropped: dropped.flatMap((row) => {
      const found = outcomes.get(row.id);
      if (!found) return [];
      const { outcome, against, endsOn, saysMore } = found;
      return [{ id: row.id, summary: summary(row), outcome, against: [...against], endsOn, saysMore }];
    }),
  };
}
