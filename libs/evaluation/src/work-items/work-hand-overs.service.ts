import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { handOverSplit } from '../domain/index.js';
import { fault, ownWork } from './work-item-refusals.js';
import { refuseStep } from './work-item-steps.service.js';
import { WorkAssignments } from './work-assignments.service.js';
import type { WorkItemDetail } from './work-items.dto.js';
import type { WorkHandOver } from './work-steps.dto.js';
import { WorkItemsRepository, type NewWorkItem, type StoredWorkItem } from './work-items.repository.js';
import { WorkItemsService } from './work-items.service.js';
import { WorkNotices } from './work-notices.js';

/**
 * Somebody can't finish: the part stays in what was assigned to them and counts as done by nobody but whoever takes it
 * over, for whom it only adds (ND 335 Đ18.1d). Coefficient and product stay those of the work.
 */
@Injectable()
export class WorkHandOvers {
  constructor(
    private readonly database: Database,
    private readonly items: WorkItemsRepository,
    private readonly assignments: WorkAssignments,
    private readonly reading: WorkItemsService,
    private readonly notices: WorkNotices,
  ) {}

  async handOver(scope: AccessScope, id: string, version: number, body: WorkHandOver): Promise<WorkItemDetail> {
    const { civilServantId, quantity, deadline, reason } = body;
    const looking = await this.reading.looking(scope);
    if (civilServantId === looking.own) throw ownWork();
    if (deadline < today()) throw fault('/deadline', 'deadline-before-assigned', 'Thời hạn không được trước hôm nay.');
    return this.database.write({ ...scope, reason }, async (writer) => {
      const item = await this.reading.found(writer, id);
      refuseStep(item, 'handOver', looking);
      if (item.civilServantId === civilServantId) throw fault('/civilServantId', 'handed-to-same', sameOne);
      const split = handOverSplit(item, Math.round(quantity * 100));
      if (!split) throw fault('/quantity', 'handed-too-much', 'Chỉ chuyển giao được phần chưa hoàn thành.');
      const place = (await this.assignments.reached(writer, scope, [body])).get(civilServantId);
      if (!place) throw ownWork();
      const closed = { state: 'handed_over', closingReason: reason } as const;
      const rest = { ...partOf(item, split.handed), id: uuid(), ...closed };
      const change = split.kept === 0 ? closed : { quantityHundredths: split.kept };
      if (!(await this.items.change(writer, id, version, change))) throw stale();
      const taken: NewWorkItem = {
        ...partOf(item, split.handed),
        ...{ id: uuid(), civilServantId, unitId: place.unitId, bloc: place.bloc, officeId: place.officeId },
        ...{ origin: 'taken_over', takenOverFrom: split.kept === 0 ? id : rest.id },
        ...{ state: 'assigned', assignedOn: today(), deadline, assignedBy: scope.actor.name },
      };
      await this.items.insert(writer, split.kept === 0 ? [] : [rest]);
      await this.items.insert(writer, [taken]);
      await this.notices.tellAssigned(writer, [taken]);
      return this.reading.detail(writer, await this.reading.found(writer, id), looking);
    });
  }
}

const sameOne = 'Chọn người khác: đây là người đang được giao.';

/** What goes on of an item, with nothing done of it yet. */
function partOf(item: StoredWorkItem, quantityHundredths: number): NewWorkItem {
  const {
    civilServantName: _name,
    majorFaults: _m,
    minorFaults: _n,
    delays: _d,
    isClosed: _c,
    version: _v,
    ...stored
  } = item;
  // The code of another system stays with what that system knows.
  const { externalSystem: _system, externalCode: _code, ...facts } = stored;
  return { ...facts, quantityHundredths, completedHundredths: 0, completedOn: null, completionNote: null };
}
