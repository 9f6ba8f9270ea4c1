import { Injectable } from '@nestjs/common';
import { foldText, formatNumber, type FieldClass, type Violation } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, mayFilterBy, readableClasses, type AccessScope } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import { invalid, pageOf, Refusal } from '@commune/platform/http';
import { maskedNumbers } from '@commune/platform/logging';
import { validate as isUUID } from 'uuid';
import { classOfDimension, isIdNumber } from '../domain/index.js';
import { filterDimensions } from '../structure/dimension-filters.js';
import { StructureService } from '../structure/structure.service.js';
import {
  type CivilServantExportQuery,
  type CivilServantListQuery,
  type CivilServantPage,
  type CivilServantRow,
  type CivilServantSelection,
} from './civil-servant-list.dto.js';
import { CivilServantListQuerySql, sortClasses, type ListedRow, type SearchTerms } from './civil-servant-list.query.js';
import { recordFieldKeys, recordFields } from './record-fields.js';
import { namesParticulars, refuseUnknownColumns, rosterWorkbook } from './roster-workbook.js';

/** As many rows as are given at once; a longer list is a job. */
const MOST_AT_ONCE = 5000;

export interface ExportedList {
  readonly content: Buffer;
  readonly rows: number;
}

@Injectable()
export class CivilServantListService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly query: CivilServantListQuerySql,
    private readonly encryption: Encryption,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: CivilServantListQuery): Promise<CivilServantPage> {
    const { part, search } = await this.prepare(scope, query);
    return this.database.read(scope, async (reader) => {
      const { rows, total } = await this.query.page(reader, part, query, search);
      return { ...pageOf(rows, total, query), items: rows.map((row) => visibleRow(scope, row)) };
    });
  }

  /** Exactly what the list shows under the same query, as a workbook; the export is recorded before it is given. */
  async export(
    scope: AccessScope,
    query: CivilServantExportQuery,
    limit = MOST_AT_ONCE,
    ids?: readonly string[],
  ): Promise<ExportedList> {
    const { part, search } = await this.prepare(scope, query);
    const isWhole = namesParticulars(query.columns);
    const { rows, names } = await this.database.write(scope, async (writer) => {
      const { rows: found } = await this.query.rows(writer, part, query, search, {
        ...{ limit: limit + 1, offset: 0, ids, isWhole },
      });
      if (found.length > limit) throw tooLarge(limit);
      const people = found.map((row) => ({ ...row, personId: row.id }));
      await this.trail.recordListExport(writer, 'civil_servant_list', people, recordedQuery(query, found.length));
      return { rows: found, names: await this.query.names(writer) };
    });
    const content = await rosterWorkbook(
      rows.map((row) => visibleRow(scope, row)),
      { asOf: part.asOf, issuer: await this.structure.issuerOf(scope, query) },
      query,
      names,
    );
    return { content, rows: rows.length };
  }

  /** What an export would refuse, known before it is begun. */
  async refuseUnexportable(scope: AccessScope, query: CivilServantExportQuery): Promise<void> {
    refuseUnknownColumns(query.columns);
    await this.prepare(scope, query);
  }

  /** The chosen ones of the list; that they were chosen stands in the trail by their number. */
  async exportSelection(scope: AccessScope, { ids, ...query }: CivilServantSelection): Promise<Buffer> {
    const faults = ids.flatMap((id, index) => (isUUID(id) ? [] : [notAnId(index)]));
    if (faults.length > 0) throw invalid(faults);
    return (await this.export(scope, query, MOST_AT_ONCE, ids)).content;
  }

  private async prepare(scope: AccessScope, query: CivilServantListQuery) {
    refuseHiddenColumns(scope, query);
    const text = query.q ?? null;
    const folded = text === null ? null : foldText(text).replace(/[\\%_]/g, '\\$&');
    const search: SearchTerms = {
      folded,
      digest: text !== null && isIdNumber(text) ? this.encryption.digest(text) : null,
    };
    return { part: await this.structure.partOf(query, scope), search };
  }
}

function tooLarge(limit: number): Refusal {
  const message = `Danh sách có hơn ${formatNumber(limit)} người. Hãy xuất ở chế độ chạy nền, hoặc lọc bớt.`;
  return new Refusal('invalid', 'roster.export-too-large', message);
}

function notAnId(index: number): Violation {
  return { pointer: `/ids/${index}`, code: 'http.is-uuid', message: 'Phải là mã định danh UUID.' };
}

/** The trail keeps what was asked for, without the number of whoever was searched by it. */
function recordedQuery(query: CivilServantExportQuery, rows: number) {
  return { ...query, ...(query.q === undefined ? {} : { q: maskedNumbers(query.q) }), rows };
}

/** A filter answers yes or no about each person, so it needs the right to the column. */
function refuseHiddenColumns(scope: AccessScope, query: CivilServantListQuery): void {
  const wanted: [string, FieldClass][] = [
    ...filterDimensions
      .filter((key) => query[key] !== undefined)
      .map((key): [string, FieldClass] => [key, classOfDimension(key)]),
    ...(query.sort ?? '')
      .split(',')
      .map((key): [string, FieldClass] => ['sort', sortClasses[key.trim().replace('-', '')] ?? 'name']),
  ];
  const violations = wanted
    .filter(([, fieldClass]) => !mayFilterBy(scope, fieldClass))
    .map(([key]): Violation => ({
      pointer: `/${key}`,
      code: 'access.column-not-readable',
      message: 'Vai trò hiện tại không được lọc hoặc sắp xếp theo trường này.',
    }));
  if (violations.length > 0) throw invalid(violations, 'access.column-not-readable');
}

/** What the reader may have of a row. */
function visibleRow(scope: AccessScope, row: ListedRow): CivilServantRow {
  const classes = readableClasses(scope, { ...row, personId: row.id });
  const hidden = recordFieldKeys.filter((key) => !classes.has(recordFields[key].fieldClass));
  const visible = Object.entries(row).filter(([key]) => !hidden.some((field) => field === key));
  return { id: row.id, version: row.version, ...Object.fromEntries(visible) };
}
