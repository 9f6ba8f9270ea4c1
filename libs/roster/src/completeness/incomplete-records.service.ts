import { Injectable } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { officialWorkbook, type WorkbookColumn } from '@commune/platform/documents';
import { notFound, pageOf, Refusal } from '@commune/platform/http';
import { completenessChecks, completenessScore, valueName } from '../domain/index.js';
import { StructureService } from '../structure/structure.service.js';
import type {
  IncompleteRecord,
  IncompleteRecordPage,
  IncompleteRecordsQuery,
  RecordCompleteness,
} from './completeness.dto.js';
import { IncompleteRecordsSql } from './incomplete-records.query.js';

const MOST_AT_ONCE = 5000;
const nameOf = (code: string): string => completenessChecks.find((check) => check.code === code)?.name ?? code;

const columns: readonly WorkbookColumn<IncompleteRecord>[] = [
  { label: 'Mã hồ sơ', type: 'text', value: (row) => row.code },
  { label: 'Họ và tên', type: 'text', width: 26, value: (row) => row.fullName },
  { label: 'Xã, phường', type: 'text', width: 22, value: (row) => row.unitName },
  { label: 'Khối', type: 'text', width: 14, value: (row) => valueName('bloc', row.bloc) },
  { label: 'Đơn vị công tác', type: 'text', width: 28, value: (row) => row.officeName },
  { label: 'Vị trí', type: 'text', width: 40, value: (row) => row.positionTitle },
  { label: 'Điểm đầy đủ (%)', type: 'number', value: (row) => row.score },
  { label: 'Còn thiếu', type: 'text', width: 60, value: (row) => row.missing.map(nameOf) },
];

/** Which records lack something, and what of one record. */
@Injectable()
export class IncompleteRecordsService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly records: IncompleteRecordsSql,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: IncompleteRecordsQuery): Promise<IncompleteRecordPage> {
    const part = await this.structure.partOf(query);
    return this.database.read(scope, async (reader) => {
      const items = await this.records.rows(reader, part, query);
      return { ...pageOf(items, await this.records.total(reader, part, query), query), items };
    });
  }

  /** The list as shown, recorded before it is given. */
  async export(scope: AccessScope, query: IncompleteRecordsQuery): Promise<Buffer> {
    const part = await this.structure.partOf(query);
    const rows = await this.database.write(scope, async (writer) => {
      const found = await this.records.rows(writer, part, query, MOST_AT_ONCE + 1);
      if (found.length > MOST_AT_ONCE) throw tooLarge();
      // An export is written down for each unit; the office plays no part in it.
      const people = found.map(({ id, unitId, bloc }) => ({ personId: id, unitId, bloc, officeId: '' }));
      await this.trail.recordListExport(writer, 'incomplete_record_list', people, { ...query, rows: found.length });
      return found;
    });
    const issuer = await this.structure.issuerOf(scope, query);
    const filterText = query.missing === undefined ? '' : `còn thiếu: ${nameOf(query.missing)}`;
    const title = 'DANH SÁCH HỒ SƠ CÒN THIẾU THÔNG TIN';
    return officialWorkbook({ issuer, title, asOf: part.asOf, columns, rows, filterText, rowCount: rows.length });
  }

  /** Of one record, check by check. */
  async ofRecord(scope: AccessScope, civilServantId: string): Promise<RecordCompleteness> {
    const points = await this.database.read(scope, (reader) =>
      this.records.pointsOfOne(reader, civilServantId, today()),
    );
    if (!points) throw notFound('hồ sơ');
    const checks = completenessChecks.map(({ code, name, group, need, weight, source }) => {
      const isMissing = points[code] ?? null;
      return { code, name, group, need, weight, source, isFilled: isMissing === null ? null : !isMissing };
    });
    const isComplete = checks.every(({ need, isFilled }) => need === 'desired' || isFilled !== false);
    return { score: completenessScore(checks), isComplete, checks };
  }
}

function tooLarge(): Refusal {
  const message = `Danh sách có hơn ${formatNumber(MOST_AT_ONCE)} hồ sơ. Hãy lọc bớt theo cụm, xã hoặc mục còn thiếu.`;
  return new Refusal('invalid', 'completeness.export-too-large', message);
}
