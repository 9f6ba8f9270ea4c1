import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, type AccessScope, type Writer } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { Refusal, type UploadedFile } from '../http/index.js';
import { Jobs, type JobView } from '../jobs/index.js';
import { annotateWorkbook, proposeMapping, writeTemplate } from '../spreadsheets/index.js';
import type { DataImport } from './data-import.entity.js';
import { alreadyDone, expired, readImportFile, refuseBadMapping, refuseUnready } from './import-file.js';
import { openFindings, type Findings } from './import-findings.js';
import { CHECK, EXECUTION, pageOf, refuseFaults } from './import-jobs.js';
import { ImportKinds } from './import-kind.js';
import { detailOf, faultsOf, listed, viewOf } from './import-view.js';
import type {
  ImportCheck,
  ImportDetail,
  ImportExecutionRequest,
  ImportKindList,
  ImportList,
  ImportMappingRequest,
} from './imports.dto.js';
import { ImportsRepository } from './imports.repository.js';

/** Upload → map → check → the same workbook back with its faults → import. Check and import are jobs. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly encryption: Encryption,
    private readonly jobs: Jobs,
  ) {}

  async kindsFor(scope: AccessScope): Promise<ImportKindList> {
    return { items: (await this.kinds.offeredTo(scope)).map(({ kind, title }) => ({ kind, title })) };
  }

  async template(kind: string): Promise<Buffer> {
    return writeTemplate(this.kinds.find(kind).columns);
  }

  async upload(scope: AccessScope, kindName: string, file: UploadedFile): Promise<ImportDetail> {
    const kind = await this.kinds.findFor(scope, kindName);
    const { table } = await readImportFile(file.content, kind.columns);
    const row = {
      id: uuid(),
      kind: kindName,
      accountId: scope.actor.accountId,
      clientId: scope.actor.clientId ?? null,
      fileName: file.name,
      file: this.encryption.encrypt(file.content),
      asOf: table.asOf,
      mapping: proposeMapping(table.header, kind.columns),
    };
    return this.database.write(scope, async (writer) => {
      await this.imports.insert(writer, row);
      const inserted = await this.imports.find(writer, row.id);
      return detailOf(listed(inserted, false), inserted, kind, table);
    });
  }

  async list(scope: AccessScope): Promise<ImportList> {
    return this.database.read(scope, async (reader) => ({
      items: (await this.imports.recent(reader, 50)).map(viewOf),
    }));
  }

  async detail(scope: AccessScope, id: string): Promise<ImportDetail> {
    const { found, isRunning } = await this.found(scope, id);
    const kind = this.kinds.find(found.kind);
    const table = found.file && (await readImportFile(this.encryption.decrypt(found.file), kind.columns)).table;
    return detailOf(listed(found, isRunning), found, kind, table);
  }

  async map(scope: AccessScope, id: string, version: number, request: ImportMappingRequest): Promise<ImportDetail> {
    const { mapping, asOf } = request;
    await this.database.write(scope, async (writer) => {
      const found = await this.ready(writer, id);
      refuseBadMapping(mapping, this.kinds.find(found.kind));
      const changes = { mapping, asOf, state: 'uploaded' as const, counts: null, findings: null };
      await this.imports.update(writer, id, version, changes);
    });
    return this.detail(scope, id);
  }

  async check(scope: AccessScope, id: string): Promise<JobView> {
    return this.database.write(scope, async (writer) => {
      const found = await this.ready(writer, id);
      refuseUnready(found, this.kinds.find(found.kind));
      return this.begin(writer, scope, CHECK, found, {});
    });
  }

  async execute(scope: AccessScope, id: string, { onlyGoodRows }: ImportExecutionRequest): Promise<JobView> {
    return this.database.write(scope, async (writer) => {
      const found = await this.ready(writer, id);
      refuseUnready(found, this.kinds.find(found.kind));
      if (found.state === 'checked' && found.counts) refuseFaults(found.counts, onlyGoodRows);
      return this.begin(writer, scope, EXECUTION, found, { onlyGoodRows });
    });
  }

  /** What the last check or execution found. */
  async checked(scope: AccessScope, id: string): Promise<ImportCheck> {
    const { found, isRunning } = await this.found(scope, id);
    return { ...viewOf(listed(found, isRunning)), ...faultsOf(this.findings(found)) };
  }

  /** The uploaded workbook with an error column and a note on each faulty cell. */
  async report(scope: AccessScope, id: string): Promise<Buffer> {
    const { found } = await this.found(scope, id);
    const findings = this.findings(found);
    if (found.file === null) throw expired();
    const content = this.encryption.decrypt(found.file);
    const { table } = await readImportFile(content, this.kinds.find(found.kind).columns);
    return annotateWorkbook(content, table, findings);
  }

  private async begin(
    writer: Writer,
    scope: AccessScope,
    kind: string,
    { id, fileName }: DataImport,
    input: Readonly<Record<string, unknown>>,
  ): Promise<JobView> {
    const about = { subject: fileName, link: pageOf(id) };
    const job = await this.jobs.start(writer, scope, kind, { ...input, importId: id }, about);
    await this.imports.setJob(writer, id, job.id);
    return job;
  }

  /** Locked, with its file, not done, and in no job's hand. */
  private async ready(writer: Writer, id: string): Promise<DataImport> {
    const found = await this.imports.findLocked(writer, id);
    if (found.state === 'done') throw alreadyDone();
    if (found.file === null) throw expired();
    if (await this.imports.isRunning(writer, id)) {
      throw new Refusal('conflict', 'imports.running', 'Tệp này đang được xử lý. Chờ xong, hoặc hủy việc đang chạy.');
    }
    return found;
  }

  private async found(scope: AccessScope, id: string): Promise<{ found: DataImport; isRunning: boolean }> {
    return this.database.write(scope, async (writer) => ({
      found: await this.imports.find(writer, id),
      isRunning: await this.imports.isRunning(writer, id),
    }));
  }

  private findings({ findings, file }: DataImport): Findings {
    if (findings !== null) return openFindings(this.encryption, findings);
    if (file === null) throw expired();
    throw new Refusal('conflict', 'imports.not-checked', 'Tệp này chưa được kiểm tra. Hãy kiểm tra trước.');
  }
}
