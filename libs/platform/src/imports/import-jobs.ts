import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { Database, type Reader } from '../database/index.js';
import { Encryption } from '../encryption/index.js';
import { Refusal } from '../http/index.js';
import { Jobs, type JobOutcome, type JobResult, type RunningJob } from '../jobs/index.js';
import type { DataImport } from './data-import.entity.js';
import { alreadyDone, expired, readImportFile, refuseUnready } from './import-file.js';
import { sealFindings } from './import-findings.js';
import {
  countsOf,
  ImportKinds,
  type ImportCounts,
  type ImportKind,
  type JudgedRow,
  type MappedSheet,
} from './import-kind.js';
import { ImportsRepository } from './imports.repository.js';

export const CHECK = 'import-check';
export const EXECUTION = 'import-execution';

interface Opened {
  readonly found: DataImport;
  readonly kind: ImportKind;
  readonly file: MappedSheet;
}

/** The two long steps of an import. Nothing is half in: what they write stands in the transaction that ends the job. */
@Injectable()
export class ImportJobs implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly kinds: ImportKinds,
    private readonly encryption: Encryption,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    const canBeCancelled = true;
    this.jobs.register({ name: CHECK, title: 'Kiểm tra tệp', canBeCancelled, run: (job) => this.check(job) });
    this.jobs.register({ name: EXECUTION, title: 'Nhập vào hồ sơ', canBeCancelled, run: (job) => this.execute(job) });
  }

  private async check(job: RunningJob): Promise<JobResult> {
    const opened = await this.open(job);
    const { id, version } = opened.found;
    const rows = await this.database.read(job.scope, (reader) => judged(reader, job, opened));
    const counts = countsOf(rows);
    return async (writer) => {
      const findings = sealFindings(this.encryption, rows);
      await this.imports.update(writer, id, version, { state: 'checked', counts, findings });
      return outcome(opened.found, counts, `Đã kiểm tra ${formatNumber(counts.rows)} dòng: ${told(counts)}.`);
    };
  }

  /** One transaction for the whole file: after a fault or a kill nothing of it is there, and it is begun again. */
  private async execute(job: RunningJob): Promise<JobResult> {
    const opened = await this.open(job);
    const { kind, file } = opened;
    return async (writer) => {
      const locked = await this.imports.findLocked(writer, opened.found.id);
      if (locked.state === 'done') throw alreadyDone();
      const rows = await judged(writer, job, opened);
      const counts = countsOf(rows);
      refuseFaults(counts, job.input['onlyGoodRows'] === true);
      await kind.write(writer, job.scope, rows.filter(isGood), file, (done, total) =>
        job.progress('Ghi vào hồ sơ', done, total),
      );
      const findings = sealFindings(this.encryption, rows);
      const done = { state: 'done' as const, counts, findings, executedAt: new Date() };
      await this.imports.update(writer, locked.id, locked.version, done);
      return outcome(locked, counts, `Đã nhập: ${told(counts)}.`);
    };
  }

  private async open(job: RunningJob): Promise<Opened> {
    await job.progress('Đọc tệp');
    const id = String(job.input['importId']);
    const found = await this.database.write(job.scope, async (writer) => {
      // One that is run again later has the import in hand, too.
      await this.imports.setJob(writer, id, job.id);
      return this.imports.find(writer, id);
    });
    if (found.file === null) throw expired();
    const kind = await this.kinds.findFor(job.scope, found.kind);
    refuseUnready(found, kind);
    const { mapping, asOf, fileName } = found;
    const { sheet, table } = await readImportFile(this.encryption.decrypt(found.file), kind.columns);
    return { found, kind, file: { sheet, table, mapping, asOf: asOf ?? '', fileName } };
  }
}

function judged(reader: Reader, job: RunningJob, { kind, file }: Opened): Promise<JudgedRow[]> {
  return kind.judge(reader, job.scope, file, (done, total) => job.progress('Kiểm tra từng dòng', done, total));
}

const isGood = ({ outcome: found }: JudgedRow): boolean => found !== 'faulty' && found !== 'outside';

/** `onlyGoodRows`: rows with faults are left out instead. */
export function refuseFaults({ faulty }: ImportCounts, onlyGoodRows: boolean): void {
  if (faulty === 0 || onlyGoodRows) return;
  const message = `Còn ${faulty} dòng có lỗi. Sửa tệp, hoặc chọn chỉ nhập các dòng đúng.`;
  throw new Refusal('conflict', 'imports.has-faults', message);
}

function outcome({ id }: DataImport, counts: ImportCounts, summary: string): JobOutcome {
  return { summary, link: pageOf(id), figures: counts };
}

/** Where the import is in the web application. */
export const pageOf = (id: string): string => `/nhap-du-lieu/${id}`;

function told({ create, update, faulty }: ImportCounts): string {
  const [added, changed, wrong] = [create, update, faulty].map((count) => formatNumber(count));
  return `${added} thêm mới, ${changed} cập nhật, ${wrong} có lỗi`;
}
