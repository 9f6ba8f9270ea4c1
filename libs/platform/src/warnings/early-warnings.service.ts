import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Reader, type Writer } from '../database/index.js';
import { invalid, notFound, pageOf, Refusal, stale } from '../http/index.js';
import { UnitTrees } from '../units/index.js';
import { EarlyWarnings } from './early-warnings.js';
import type {
  EarlyWarningFigures,
  EarlyWarningFilter,
  EarlyWarningListQuery,
  EarlyWarningPage,
  EarlyWarningView,
} from './early-warnings.dto.js';
import type {
  EarlyWarningHistory,
  WarningAcknowledgement,
  WarningBatchAcknowledgement,
  WarningBatchItem,
  WarningBatchResult,
  WarningCheckResult,
} from './warning-steps.dto.js';
import { EarlyWarningsQuery, type WarningFilter, type WarningRow } from './early-warnings.query.js';
import { WarningBook } from './warning-book.js';
import { stepOfAction, transitions, type WarningAction } from './warning-states.js';

interface Answer {
  readonly action: WarningAction;
  readonly note?: string;
  readonly until?: string;
}

@Injectable()
export class EarlyWarningsService {
  constructor(
    private readonly database: Database,
    private readonly query: EarlyWarningsQuery,
    private readonly warnings: EarlyWarnings,
    private readonly book: WarningBook,
    private readonly trees: UnitTrees,
  ) {}

  async list(scope: AccessScope, query: EarlyWarningListQuery): Promise<EarlyWarningPage> {
    const filter = await this.filterOf(query);
    return this.database.read(scope, async (reader) => {
      const rows = await this.query.page(reader, scope, filter);
      const total = await this.query.total(reader, scope, filter);
      return { ...pageOf(rows, total, query), items: rows.map((row) => this.book.view(scope, row)) };
    });
  }

  async figures(scope: AccessScope, query: EarlyWarningFilter): Promise<EarlyWarningFigures> {
    const filter = await this.filterOf(query);
    return this.database.read(scope, async (reader) => {
      const kinds = this.book.kindsFor(scope);
      const counted = new Map((await this.query.byKind(reader, scope, filter)).map((each) => [each.kind, each]));
      return {
        kinds: kinds.map(({ kind, title, explanation, source }) => {
          const { total = 0, high = 0, open = 0 } = counted.get(kind) ?? {};
          return { kind, title, explanation, source, total, high, open };
        }),
        units: await this.query.byUnit(reader, scope, filter),
        checkedAt: await this.book.checkedAt(reader, kinds),
      };
    });
  }

  async get(scope: AccessScope, id: string): Promise<EarlyWarningView> {
    return this.database.read(scope, async (reader) => this.book.view(scope, await this.found(reader, scope, id)));
  }

  async history(scope: AccessScope, id: string): Promise<EarlyWarningHistory> {
    return this.database.read(scope, async (reader) => {
      await this.found(reader, scope, id);
      const steps = await this.query.steps(reader, id);
      return { items: steps.map((step) => ({ ...step, at: step.at.toISOString() })) };
    });
  }

  async answer(scope: AccessScope, id: string, version: number, answer: Answer): Promise<EarlyWarningView> {
    refusePast(answer.until);
    return this.database.write({ ...scope, reason: answer.note }, async (writer) => {
      await this.write(writer, scope, { id, version }, answer);
      return this.book.view(scope, await this.found(writer, scope, id));
    });
  }

  /** Each for itself: one that somebody has changed meanwhile doesn't stop the others. */
  async acknowledgeAll(scope: AccessScope, request: WarningBatchAcknowledgement): Promise<WarningBatchResult> {
    refusePast(request.until);
    const items: WarningBatchItem[] = [];
    await this.database.write({ ...scope, reason: request.note }, async (writer) => {
      for (const item of request.items) items.push(await this.tried(writer, scope, item, request));
    });
    const acknowledged = items.filter(({ outcome }) => outcome === 'acknowledged').length;
    return { acknowledged, refused: items.length - acknowledged, items };
  }

  /** Looks at a unit again now, as a task does after each change. */
  async check(scope: AccessScope, unitId: string): Promise<WarningCheckResult> {
    const reached = new Set(scope.grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]));
    const tree = await this.trees.ofRequest();
    const units = tree.placesBelow(unitId).owners.filter((id) => reached.has(id));
    if (units.length === 0) throw notFound('đơn vị');
    const { opened, reopened, closed } = await this.warnings.check(units);
    return { opened: opened + reopened, closed };
  }

  async filterOf(query: EarlyWarningListQuery): Promise<WarningFilter> {
    if (query.unitId === undefined) return { query, unitIds: null };
    const units = (await this.trees.ofRequest()).subtree(query.unitId);
    if (units.length === 0) throw notFound('đơn vị');
    return { query, unitIds: units.map(({ id }) => id) };
  }

  private async found(reader: Reader, scope: AccessScope, id: string): Promise<WarningRow> {
    const row = await this.query.find(reader, scope, id);
    if (!row) throw notFound('cảnh báo');
    return row;
  }

  private async tried(
    writer: Writer,
    scope: AccessScope,
    item: { readonly id: string; readonly version: number },
    { note, until }: WarningAcknowledgement,
  ): Promise<WarningBatchItem> {
    try {
      await this.write(writer, scope, item, { action: 'acknowledge', note, until });
      return { id: item.id, outcome: 'acknowledged' };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { id: item.id, outcome: 'refused', code: error.code, detail: error.message };
    }
  }

  private async write(
    writer: Writer,
    scope: AccessScope,
    { id, version }: { readonly id: string; readonly version: number },
    { action, note, until }: Answer,
  ): Promise<void> {
    const row = await this.found(writer, scope, id);
    if (row.version !== version) throw stale();
    const { from, to } = transitions[action];
    if (!from.includes(row.state)) throw notNow(row.state);
    const step = stepOfAction[action];
    const actor = { id: scope.actor.accountId, name: scope.actor.name };
    const answer = { id, version, from, to, step, note: note ?? null, until: until ?? null, actor };
    if (!(await this.query.answer(writer, answer))) throw stale();
  }
}

function notNow(state: string): Refusal {
  const message =
    state === 'resolved'
      ? 'Nguyên nhân không còn nên cảnh báo đã tự đóng. Không cần làm gì thêm.'
      : 'Cảnh báo đã ở trạng thái khác. Tải lại để xem.';
  return new Refusal('conflict', 'warnings.not-in-this-state', message);
}

function refusePast(until: string | undefined): void {
  if (until === undefined || until >= today()) return;
  const message = 'Ngày nhắc lại phải từ hôm nay trở đi.';
  throw invalid([{ pointer: '/until', code: 'warnings.until-past', message }]);
}
