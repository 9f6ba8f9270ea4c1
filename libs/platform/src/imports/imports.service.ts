import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type AccessScope } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { invalid, Refusal, type UploadedFile } from '../http/index.js';
import { annotateWorkbook, faultsOfMapping, proposeMapping, writeTemplate } from '../spreadsheets/index.js';
import type { DataImport } from './data-import.entity.js';
import { fileGone, readImportFile } from './import-file.js';
import { countsOf, ImportKinds, type ImportKind, type JudgedRow, type MappedSheet } from './import-kind.js';
import { detailOf, faultsOf, viewOf } from './import-view.js';
import type {
  ImportCheck,
  ImportDetail,
  ImportExecutionRequest,
  ImportList,
  ImportMappingRequest,
  ImportView,
} from './imports.dto.js';
import { ImportsRepository } from './imports.repository.js';

/** Upload → map → check → the same workbook back with its faults → import. Nothing is half in. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly encryption: Encryption,
  ) {}

  async template(kind: string): Promise<Buffer> {
    return writeTemplate(this.kinds.find(kind).columns);
  }

  async upload(scope: AccessScope, kindName: string, file: UploadedFile): Promise<ImportDetail> {
    const kind = this.kinds.find(kindName);
    const { table } = await readImportFile(file.content, kind.columns);
    const mapping = proposeMapping(table.header, kind.columns);
    const row = {
      id: uuid(),
      kind: kindName,
      accountId: scope.actor.accountId ?? '',
      fileName: file.name,
      file: this.encryption.encrypt(file.content),
      asOf: table.asOf,
      mapping,
      state: 'uploaded' as const,
      counts: null,
    };
    return this.database.write(scope, async (writer) => {
      await this.imports.insert(writer, row);
      return detailOf(await this.imports.find(writer, row.id), kind, table);
    });
  }

  async list(scope: AccessScope): Promise<ImportList> {
    return this.database.read(scope, async (reader) => ({
      items: (await this.imports.recent(reader, 50)).map(viewOf),
    }));
  }

  async detail(scope: AccessScope, id: string): Promise<ImportDetail> {
    const found = await this.found(scope, id);
    const kind = this.kinds.find(found.kind);
    if (found.file === null) return detailOf(found, kind, null);
    const { table } = await readImportFile(this.encryption.decrypt(found.file), kind.columns);
    return detailOf(found, kind, table);
  }

  async map(scope: AccessScope, id: string, version: number, request: ImportMappingRequest): Promise<ImportDetail> {
    const found = await this.found(scope, id);
    if (found.state === 'done') throw fileGone();
    refuseBadMapping(request.mapping, this.kinds.find(found.kind));
    const { mapping, asOf } = request;
    await this.database.write(scope, (writer) =>
      this.imports.update(writer, id, version, { mapping, asOf, state: 'uploaded', counts: null }),
    );
    return this.detail(scope, id);
  }

  async check(scope: AccessScope, id: string): Promise<ImportCheck> {
    const { found, kind, file } = await this.mapped(scope, id);
    return this.database.write(scope, async (writer) => {
      const rows = await kind.judge(writer, scope, file);
      await this.imports.update(writer, id, found.version, { state: 'checked', counts: countsOf(rows) });
      return { ...viewOf(await this.imports.find(writer, id)), ...faultsOf(rows) };
    });
  }

  /** The uploaded workbook with an error column and a note on each faulty cell. */
  async report(scope: AccessScope, id: string): Promise<Buffer> {
    const { found, kind, file } = await this.mapped(scope, id);
    const rows = await this.database.read(scope, (reader) => kind.judge(reader, scope, file));
    const content = this.encryption.decrypt(found.file ?? Buffer.alloc(0));
    return annotateWorkbook(
      content,
      file.table,
      rows.filter((row) => row.violations.length > 0),
    );
  }

  /** One transaction for the whole file: after a fault or a kill nothing of it is there, and it can be tried again. */
  async execute(scope: AccessScope, id: string, request: ImportExecutionRequest): Promise<ImportView> {
    const { kind, file } = await this.mapped(scope, id);
    return this.database.write(scope, async (writer) => {
      const locked = await this.imports.findLocked(writer, id);
      if (locked.state === 'done') throw fileGone();
      const rows = await kind.judge(writer, scope, file);
      refuseFaults(rows, request.onlyGoodRows);
      await kind.write(writer, scope, rows.filter(isGood), file);
      const done = { state: 'done' as const, counts: countsOf(rows), executedAt: new Date(), file: null };
      await this.imports.update(writer, id, locked.version, done);
      return viewOf(await this.imports.find(writer, id));
    });
  }

  private async found(scope: AccessScope, id: string): Promise<DataImport> {
    return this.database.write(scope, (writer) => this.imports.find(writer, id));
  }

  private async mapped(
    scope: AccessScope,
    id: string,
  ): Promise<{ found: DataImport; kind: ImportKind; file: MappedSheet }> {
    const found = await this.found(scope, id);
    if (found.file === null) throw fileGone();
    const kind = this.kinds.find(found.kind);
    refuseBadMapping(found.mapping, kind);
    if (found.asOf === null) {
      throw invalid([
        { pointer: '/asOf', code: 'imports.as-of-missing', message: 'Tệp không ghi ngày của số liệu. Hãy chọn ngày.' },
      ]);
    }
    const { sheet, table } = await readImportFile(this.encryption.decrypt(found.file), kind.columns);
    return { found, kind, file: { sheet, table, mapping: found.mapping, asOf: found.asOf, fileName: found.fileName } };
  }
}

function refuseBadMapping(mapping: DataImport['mapping'], kind: ImportKind): void {
  const faults = faultsOfMapping(mapping, kind.columns);
  if (faults.length === 0) return;
  throw invalid(
    faults.map(({ columnKey, code, message }) => ({ pointer: `/mapping/${columnKey}`, code, message })),
    'imports.bad-mapping',
  );
}

const isGood = ({ outcome }: JudgedRow): boolean => outcome !== 'faulty' && outcome !== 'outside';

function refuseFaults(rows: readonly JudgedRow[], onlyGoodRows: boolean): void {
  const { faulty } = countsOf(rows);
  if (faulty > 0 && !onlyGoodRows) {
    throw new Refusal(
      'conflict',
      'imports.has-faults',
      `Còn ${faulty} dòng có lỗi. Sửa tệp, hoặc chọn chỉ nhập các dòng đúng.`,
    );
  }
}
