import { Injectable } from '@nestjs/common';
import { attempt, Database, rehearse, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, Refusal } from '@commune/platform/http';
import {
  batchOutcomes,
  type CivilServantBatchRequest,
  type CivilServantBatchResult,
  type CivilServantChange,
  type CivilServantChangeResult,
} from './civil-servant-batch.dto.js';
import { CivilServantsService } from './civil-servants.service.js';

/** Many records in one transaction, each judged and stored as a change of its own; one that is refused stops no other. */
@Injectable()
export class CivilServantBatchService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsService,
  ) {}

  async update(scope: AccessScope, request: CivilServantBatchRequest): Promise<CivilServantBatchResult> {
    const { items, dryRun = false, reason } = request;
    refuseDoubled(items);
    const reasoned = reason === undefined ? scope : { ...scope, reason };
    const work = (writer: Writer): Promise<CivilServantChangeResult[]> => this.changeAll(writer, reasoned, items);
    const results = await (dryRun ? rehearse(this.database, reasoned, work) : this.database.write(reasoned, work));
    return { dryRun, ...counted(results), items: results };
  }

  /** In the order of ids, so that two batches that share people never wait for each other crosswise. */
  private async changeAll(
    writer: Writer,
    scope: AccessScope,
    items: readonly CivilServantChange[],
  ): Promise<CivilServantChangeResult[]> {
    const done = new Map<string, CivilServantChangeResult>();
    for (const item of items.toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
      done.set(item.id, await this.changeOne(writer, scope, item));
    }
    return items.flatMap(({ id }) => done.get(id) ?? []);
  }

  private async changeOne(
    writer: Writer,
    scope: AccessScope,
    { id, version, changes }: CivilServantChange,
  ): Promise<CivilServantChangeResult> {
    try {
      const view = await attempt(writer, () => this.records.change(writer, scope, id, { version, patch: changes }));
      const outcome = view.version === version ? 'unchanged' : 'changed';
      return { id, outcome, version: view.version, warnings: view.warnings };
    } catch (error) {
      if (error instanceof Refusal) return refused(id, error);
      throw error;
    }
  }
}

function refused(id: string, { code, message, more }: Refusal): CivilServantChangeResult {
  const errors = more.violations?.map(({ pointer, code: cause, message: text }) => ({
    pointer,
    code: cause,
    message: text,
  }));
  return { id, outcome: 'refused', code, detail: message, ...(errors ? { errors } : {}) };
}

function counted(results: readonly CivilServantChangeResult[]): Record<(typeof batchOutcomes)[number], number> {
  const count = (wanted: string): number => results.filter(({ outcome }) => outcome === wanted).length;
  return { changed: count('changed'), unchanged: count('unchanged'), refused: count('refused') };
}

function refuseDoubled(items: readonly CivilServantChange[]): void {
  const ids = items.map(({ id }) => id);
  const violations = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ pointer: `/items/${index}/id`, code: 'roster.doubled-in-batch', message: 'Hồ sơ này đã có ở mục trước.' }],
  );
  if (violations.length > 0) throw invalid(violations);
}
