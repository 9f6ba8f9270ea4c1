import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, today, type AccessScope, type Reader } from '@commune/platform/database';
import { notFound, pageOf } from '@commune/platform/http';
import { OwnPerson, type History } from '@commune/roster';
import { historyLines } from '../history/history-lines.js';
import { WorkItemMarksRepository } from './work-item-marks.repository.js';
import { markView, workItemView, type Looking } from './work-item-view.js';
import type { WorkItemDetail, WorkItemPage, WorkItemQuery } from './work-items.dto.js';
import { WorkItemsRepository, type StoredWorkItem } from './work-items.repository.js';

/** Reads work items; the steps are in `WorkItemSteps`, assignment in `WorkAssignments`. */
@Injectable()
export class WorkItemsService {
  constructor(
    private readonly database: Database,
    private readonly items: WorkItemsRepository,
    private readonly marks: WorkItemMarksRepository,
    private readonly own: OwnPerson,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, query: WorkItemQuery): Promise<WorkItemPage> {
    const looking = await this.looking(scope);
    return this.database.read(scope, async (reader) => {
      const rows = await this.items.list(reader, query);
      const total = await this.items.total(reader, query);
      const items = rows.map((row) => workItemView(row, looking));
      return { ...pageOf(items, total, query), items, allowedActions: assigning(scope, query) };
    });
  }

  async open(scope: AccessScope, id: string): Promise<WorkItemDetail> {
    const looking = await this.looking(scope);
    return this.database.read(scope, async (reader) => this.detail(reader, await this.found(reader, id), looking));
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    return this.database.read(scope, async (reader) => {
      await this.found(reader, id);
      return { items: historyLines(await this.trail.historyOf(reader, id)) };
    });
  }

  async looking(scope: AccessScope): Promise<Looking> {
    return { scope, own: await this.own.idOf(scope), today: today() };
  }

  async found(reader: Reader, id: string): Promise<StoredWorkItem> {
    const item = await this.items.find(reader, id);
    if (!item) throw notFound('công việc');
    return item;
  }

  async detail(reader: Reader, item: StoredWorkItem, looking: Looking): Promise<WorkItemDetail> {
    const marks = await this.marks.of(reader, item.id);
    return { ...workItemView(item, looking), marks: marks.map((mark) => markView(mark, item, looking)) };
  }
}

/** Whether the caller may assign in the place that the list is of; the person's own list offers to propose. */
function assigning(scope: AccessScope, { unitId = '', officeId = '', civilServantId = '' }: WorkItemQuery): string[] {
  const place = { unitId, officeId, bloc: 'government', personId: civilServantId };
  return ['assignWork', 'proposeOwnWork'].filter((operation) => scope.allows(operation, place));
}
