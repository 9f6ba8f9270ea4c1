import { Injectable } from '@nestjs/common';
import { attempt, Database, rehearse, today, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, notFound, Refusal, stale } from '@commune/platform/http';
import {
  batchOutcomes,
  type CivilServantBatchRequest,
  type CivilServantBatchResult,
  type CivilServantChange,
  type CivilServantChangeResult,
} from './civil-servant-batch.dto.js';
import { CivilServantBatchRepository, isOfColumns, type ChangeToStore } from './civil-servant-batch.repository.js';
import type { CivilServantView } from './civil-servant-view.dto.js';
import { CivilServantsRepository } from './civil-servants.repository.js';
import { CivilServantsService } from './civil-servants.service.js';
import { RecordJudgement, viewOf } from './record-judgement.js';

type Outcomes = Map<string, CivilServantChangeResult>;

/** Many records in one transaction, each judged as a change of its own; one that is refused stops no other. */
@Injectable()
export class CivilServantBatchService {
  constructor(
    private readonly database: Database,
    private readonly records: CivilServantsService,
    private readonly found: CivilServantsRepository,
    private readonly judgement: RecordJudgement,
    private readonly many: CivilServantBatchRepository,
  ) {}

  async update(scope: AccessScope, request: CivilServantBatchRequest): Promise<CivilServantBatchResult> {
    const { items, dryRun = false, reason } = request;
    refuseDoubled(items);
    const reasoned = reason === undefined ? scope : { ...scope, reason };
    const work = (writer: Writer): Promise<CivilServantChangeResult[]> => this.changeAll(writer, reasoned, items);
    const results = await (dryRun ? rehearse(this.database, reasoned, work) : this.database.write(reasoned, work));
    return { dryRun, ...counted(results), items: results };
  }

  /** Changes of columns go together, a statement for each table; others follow one by one, in the order of ids. */
  private async changeAll(
    writer: Writer,
    scope: AccessScope,
    items: readonly CivilServantChange[],
  ): Promise<CivilServantChangeResult[]> {
    const sorted = items.toSorted((left, right) => (left.id < right.id ? -1 : 1));
    await this.many.lock(
      writer,
      sorted.map(({ id }) => id),
    );
    const together = sorted.filter(({ changes }) => isOfColumns({ patch: changes }));
    const done = await this.changeTogether(writer, scope, together);
    for (const item of sorted) {
      if (!done.has(item.id)) done.set(item.id, await this.changeOne(writer, scope, item));
    }
    return items.flatMap(({ id }) => done.get(id) ?? []);
  }

  /** What comes of them; without an outcome, should the database refuse them together, they follow one by one. */
  private async changeTogether(
    writer: Writer,
    scope: AccessScope,
    items: readonly CivilServantChange[],
  ): Promise<Outcomes> {
    const outcomes: Outcomes = new Map();
    const changes = await this.judged(writer, scope, items, outcomes);
    if (changes.length === 0) return outcomes;
    const stored = await attempt(writer, () => this.many.store(writer, changes, today())).catch(() => null);
    if (stored === null) return outcomes;
    const now = await this.found.findMany(writer, [...stored], today());
    for (const { id } of changes) {
      const record = now.get(id);
      outcomes.set(id, record && stored.has(id) ? settled('changed', viewOf(scope, record)) : refused(id, stale()));
    }
    return outcomes;
  }

  private async judged(
    writer: Writer,
    scope: AccessScope,
    items: readonly CivilServantChange[],
    outcomes: Outcomes,
  ): Promise<ChangeToStore[]> {
    const records = await this.found.findMany(
      writer,
      items.map(({ id }) => id),
      today(),
    );
    const known = new Map<string, boolean>();
    const changes: ChangeToStore[] = [];
    for (const { id, version, changes: patch } of items) {
      const record = records.get(id);
      try {
        if (!record) throw notFound('hồ sơ');
        const change = { version, patch };
        if (await this.judgement.changesSomething(writer, scope, record, change, known))
          changes.push({ id, ...change });
        else outcomes.set(id, settled('unchanged', await this.records.opened(writer, scope, record)));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        outcomes.set(id, refused(id, error));
      }
    }
    return changes;
  }

  private async changeOne(
    writer: Writer,
    scope: AccessScope,
    { id, version, changes }: CivilServantChange,
  ): Promise<CivilServantChangeResult> {
    try {
      const view = await attempt(writer, () => this.records.change(writer, scope, id, { version, patch: changes }));
      return settled(view.version === version ? 'unchanged' : 'changed', view);
    } catch (error) {
      if (error instanceof Refusal) return refused(id, error);
      throw error;
    }
  }
}

function settled(
  outcome: 'changed' | 'unchanged',
  { id, version, warnings }: CivilServantView,
): CivilServantChangeResult {
  return { id, outcome, version, warnings };
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
