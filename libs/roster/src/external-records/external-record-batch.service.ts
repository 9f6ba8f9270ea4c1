import { Injectable } from '@nestjs/common';
import { attempt, Database, rehearse, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, Refusal } from '@commune/platform/http';
import { upsertResult } from '@commune/platform/upserts';
import type {
  ExternalUpsertItem,
  ExternalUpsertItemResult,
  ExternalUpsertRequest,
  ExternalUpsertResult,
} from './external-record.dto.js';
import { ExternalRecordsService } from './external-records.service.js';

/** Many records of another system in one transaction; one that is refused stops no other. */
@Injectable()
export class ExternalRecordBatchService {
  constructor(
    private readonly database: Database,
    private readonly records: ExternalRecordsService,
  ) {}

  async upsert(scope: AccessScope, { items, dryRun = false }: ExternalUpsertRequest): Promise<ExternalUpsertResult> {
    refuseDoubled(items);
    const work = (writer: Writer): Promise<ExternalUpsertItemResult[]> => this.all(writer, scope, items);
    const results = await (dryRun ? rehearse(this.database, scope, work) : this.database.write(scope, work));
    return upsertResult(dryRun, results);
  }

  /** In the order of the codes, so that two batches that share people never wait for each other crosswise. */
  private async all(
    writer: Writer,
    scope: AccessScope,
    items: readonly ExternalUpsertItem[],
  ): Promise<ExternalUpsertItemResult[]> {
    const done = new Map<string, ExternalUpsertItemResult>();
    for (const item of items.toSorted((left, right) => (nameOf(left) < nameOf(right) ? -1 : 1))) {
      done.set(nameOf(item), await this.one(writer, scope, item));
    }
    return items.flatMap((item) => done.get(nameOf(item)) ?? []);
  }

  private async one(
    writer: Writer,
    scope: AccessScope,
    { system, code, record }: ExternalUpsertItem,
  ): Promise<ExternalUpsertItemResult> {
    try {
      const done = await attempt(writer, () => this.records.upsert(writer, scope, { system, code }, record));
      const { id, version, warnings } = done.record;
      return { system, code, outcome: done.outcome, id, version, warnings };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const errors = error.more.violations?.map(({ pointer, code: cause, message }) => ({
        pointer,
        code: cause,
        message,
      }));
      const problem = { problemCode: error.code, detail: error.message, ...(errors ? { errors } : {}) };
      return { system, code, outcome: 'refused', ...problem };
    }
  }
}

const nameOf = ({ system, code }: ExternalUpsertItem): string => `${system} ${code}`;

function refuseDoubled(items: readonly ExternalUpsertItem[]): void {
  const names = items.map(nameOf);
  const violations = names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ pointer: `/items/${index}/code`, code: 'roster.doubled-in-batch', message: 'Mã này đã có ở mục trước.' }],
  );
  if (violations.length > 0) throw invalid(violations);
}
