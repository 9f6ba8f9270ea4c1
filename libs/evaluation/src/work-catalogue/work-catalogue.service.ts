import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, systemScope, today, type AccessScope } from '@commune/platform/database';
import { invalid, notFound, pageOf, Refusal, stale } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { History } from '@commune/roster';
import { v7 as uuid } from 'uuid';
import { catalogueChange } from '../domain/index.js';
import { historyLines } from '../history/history-lines.js';
import type {
  WorkCatalogueClosing,
  WorkCatalogueEntryRequest,
  WorkCatalogueEntryView,
  WorkCataloguePage,
  WorkCatalogueQuery,
} from './work-catalogue.dto.js';
import { WorkCatalogueRepository, type EntryToSet, type StoredEntry } from './work-catalogue.repository.js';

/** The catalogue of products and work, kept by those who keep the whole province (ND 335 Đ13). */
@Injectable()
export class WorkCatalogueService {
  constructor(
    private readonly database: Database,
    private readonly entries: WorkCatalogueRepository,
    private readonly trees: UnitTrees,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: WorkCatalogueQuery): Promise<WorkCataloguePage> {
    const asOf = query.asOf ?? today();
    const may = await this.maySet(scope);
    return this.database.read(scope, async (reader) => {
      const rows = await this.entries.list(reader, query, asOf);
      const total = await this.entries.total(reader, query, asOf);
      const items = rows.map((row) => viewOf(row, may));
      return { ...pageOf(items, total, query), items, allowedActions: may ? ['setWorkCatalogueEntry'] : [] };
    });
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    // Entries without a unit are the system's; the policy line of this operation says who may see these.
    return this.database.read(systemScope(scope.operationId), async (reader) => {
      if (!(await this.entries.find(reader, id))) throw notFound('dòng của danh mục');
      return { items: historyLines(await this.trail.historyOf(reader, id)) };
    });
  }

  /** A code that exists goes on with this line from its day; what has been in force stays as it was. */
  async set(scope: AccessScope, request: WorkCatalogueEntryRequest): Promise<WorkCatalogueEntryView> {
    const { effectiveFrom, source } = request;
    if (effectiveFrom < today()) throw invalid([pastDay('/effectiveFrom')]);
    return this.database.write({ ...scope, reason: source }, async (writer) => {
      await this.entries.lock(writer);
      const entry = entryOf(request);
      const current = (await this.entries.newest(writer, [entry.code])).get(entry.code);
      if (catalogueChange(current, false, effectiveFrom) === 'not-after') throw notAfter();
      await this.entries.set(writer, [entry]);
      return viewOf({ ...entry, effectiveTo: null, version: 1 }, true);
    });
  }

  async close(
    scope: AccessScope,
    id: string,
    version: number,
    { lastDay, reason }: WorkCatalogueClosing,
  ): Promise<WorkCatalogueEntryView> {
    return this.database.write({ ...scope, reason }, async (writer) => {
      const stored = await this.entries.find(writer, id);
      if (!stored) throw notFound('dòng của danh mục');
      if (stored.effectiveTo !== null) throw alreadyClosed();
      if (lastDay < today() || lastDay < stored.effectiveFrom) throw invalid([pastDay('/lastDay')]);
      if (!(await this.entries.close(writer, id, version, lastDay))) throw stale();
      return viewOf({ ...stored, effectiveTo: lastDay, version: version + 1 }, true);
    });
  }

  /** Only whoever keeps a whole province, by a role for this. */
  private async maySet(scope: AccessScope): Promise<boolean> {
    const provinces = [...(await this.trees.current()).all()].filter(({ kind }) => kind === 'province');
    return provinces.some(({ id }) =>
      scope.allows('setWorkCatalogueEntry', { unitId: id, bloc: 'government', officeId: '', personId: '' }),
    );
  }
}

const hundredths = (amount: number): number => Math.round(amount * 100);

export function entryOf(request: WorkCatalogueEntryRequest): EntryToSet {
  const { score = null, coefficient, officeName = null, detail = null, output = null, ...rest } = request;
  return {
    ...rest,
    id: uuid(),
    officeName,
    detail,
    output,
    scoreFrame: null,
    scoreHundredths: score === null ? null : hundredths(score),
    coefficientHundredths: hundredths(coefficient),
  };
}

function viewOf(row: StoredEntry, may: boolean): WorkCatalogueEntryView {
  const { scoreHundredths, coefficientHundredths, ...told } = row;
  return {
    ...told,
    score: scoreHundredths === null ? null : scoreHundredths / 100,
    coefficient: coefficientHundredths / 100,
    allowedActions: may && row.effectiveTo === null ? ['setWorkCatalogueEntry', 'closeWorkCatalogueEntry'] : [],
  };
}

export const pastDay = (pointer: string) => ({
  pointer,
  code: 'evaluation.catalogue-past',
  message: 'Ngày đã qua, hoặc trước ngày bắt đầu. Danh mục đã dùng không đổi lại được: chọn từ hôm nay.',
});

export function notAfter(): Refusal {
  const message = 'Mã này đã có dòng hiệu lực từ ngày đó hoặc muộn hơn. Chọn ngày hiệu lực sau ngày của dòng đang có.';
  return invalid([{ pointer: '/effectiveFrom', code: 'evaluation.catalogue-not-after', message }]);
}

function alreadyClosed(): Refusal {
  return new Refusal('conflict', 'evaluation.catalogue-closed', 'Dòng này đã có ngày kết thúc.');
}
