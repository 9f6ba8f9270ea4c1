import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, readableClasses, today, type AccessScope, type Reader } from '@commune/platform/database';
import { Encryption } from '@commune/platform/encryption';
import type { OpenedFile } from '@commune/platform/files';
import { invalid, notFound, pageOf, Refusal, stale } from '@commune/platform/http';
import type { History } from '@commune/roster';
import { packageSteps, violationsOnSending, type PackageStep } from '../domain/index.js';
import { historyLines } from '../history/history-lines.js';
import { sha256Of } from './package-files.js';
import { mayAt, packageView, placeOf } from './result-package-view.js';
import type {
  ResultPackagePage,
  ResultPackageQuery,
  ResultPackageSending,
  ResultPackageView,
} from './result-packages.dto.js';
import { ResultPackagesRepository, type PackageChange, type StoredPackage } from './result-packages.repository.js';

/** The log of packages: who made which, what became of it, and the file as it was made. */
@Injectable()
export class ResultPackagesService {
  constructor(
    private readonly database: Database,
    private readonly packages: ResultPackagesRepository,
    private readonly encryption: Encryption,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: ResultPackageQuery): Promise<ResultPackagePage> {
    return this.database.read(scope, async (reader) => {
      const rows = await this.packages.page(reader, query);
      const total = await this.packages.count(reader, query);
      return { ...pageOf(rows, total, query), items: rows.map((row) => packageView(row, scope)) };
    });
  }

  async get(scope: AccessScope, id: string): Promise<ResultPackageView> {
    return this.database.read(scope, async (reader) => packageView(await this.found(reader, id), scope));
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    return this.database.read(scope, async (reader) => {
      await this.found(reader, id);
      return { items: historyLines(await this.trail.historyOf(reader, id)) };
    });
  }

  /** Exactly the bytes that were made; a package with identity numbers only for whoever may read them. */
  async open(scope: AccessScope, id: string): Promise<OpenedFile> {
    return this.database.readRecorded(scope, async (reader) => {
      const found = await this.found(reader, id);
      if (!mayAt(scope, 'downloadResultPackage', found)) throw notFound('gói kết quả');
      if (found.hasIdNumbers && !readableClasses(scope, placeOf(found)).has('id_number')) throw numbersNotYours();
      const sealed = await this.packages.sealedContent(reader, id);
      if (!sealed) throw notFound('gói kết quả');
      const content = this.encryption.decrypt(sealed);
      if (sha256Of(content) !== found.sha256) throw new Error(`Result package ${id}: the content is not what was made`);
      const { unitId, bloc } = found;
      const record = { recordType: 'result_package', recordId: id, personId: null, unitId, bloc, officeId: null };
      await this.trail.recordAccess(reader, 'export', record, { sha256: found.sha256 });
      return { name: found.fileName, mediaType: 'application/zip', content };
    });
  }

  async send(scope: AccessScope, id: string, version: number, body: ResultPackageSending): Promise<ResultPackageView> {
    const { sentOn, receiptNumber } = body;
    return this.take(scope, id, version, 'send', ({ madeOn }) => {
      const faults = violationsOnSending(sentOn, madeOn, today());
      if (faults.length > 0) throw invalid(faults);
      return { sentOn, receiptNumber, sentByName: scope.actor.name };
    });
  }

  async withdraw(scope: AccessScope, id: string, version: number, reason: string): Promise<ResultPackageView> {
    return this.take({ ...scope, reason }, id, version, 'withdraw', () => ({ withdrawnReason: reason }));
  }

  private async take(
    scope: AccessScope,
    id: string,
    version: number,
    step: PackageStep,
    rule: (found: StoredPackage) => Omit<PackageChange, 'state'>,
  ): Promise<ResultPackageView> {
    const { from, to, operation } = packageSteps[step];
    return this.database.write(scope, async (writer) => {
      const found = await this.found(writer, id);
      if (!mayAt(scope, operation, found)) throw notFound('gói kết quả');
      if (found.state !== from) throw packageNotNow();
      if (!(await this.packages.change(writer, id, version, { ...rule(found), state: to }))) throw stale();
      return packageView(await this.found(writer, id), scope);
    });
  }

  private async found(reader: Reader, id: string): Promise<StoredPackage> {
    const found = await this.packages.find(reader, id);
    if (!found) throw notFound('gói kết quả');
    return found;
  }
}

export function numbersNotYours(): Refusal {
  const message = 'Gói có số định danh cá nhân: vai trò hiện tại không được xem số định danh.';
  return new Refusal('forbidden', 'evaluation.id-numbers-not-yours', message);
}

function packageNotNow(): Refusal {
  const message = 'Gói đã gửi hoặc đã hủy, không đổi nữa. Tải lại để xem tình trạng hiện nay.';
  return new Refusal('conflict', 'evaluation.package-not-now', message);
}
