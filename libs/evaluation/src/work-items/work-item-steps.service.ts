import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope, type Writer } from '@commune/platform/database';
import { invalid, notFound, stale } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import {
  causeSteps,
  completionFaults,
  isLate,
  workItemSteps,
  type MarkKind,
  type WorkItemStep,
} from '../domain/index.js';
import { WorkItemMarksRepository, type NewMark, type StoredMark } from './work-item-marks.repository.js';
import { fault, notNow, onlyOwn, ownWork } from './work-item-refusals.js';
import type { Looking } from './work-item-view.js';
import type { WorkItemDetail } from './work-items.dto.js';
import type { ObjectiveCauseDecision, WorkCheck, WorkCompletion, WorkExtension } from './work-steps.dto.js';
import { WorkItemsRepository, type StoredWorkItem, type WorkItemChange } from './work-items.repository.js';
import { WorkItemsService } from './work-items.service.js';
import { WorkNotices } from './work-notices.js';

/** What a step makes of an item: its new facts, and a mark where there is one. */
interface Taken {
  readonly change: WorkItemChange;
  readonly marks?: readonly NewMark[];
  readonly told?: WorkCheck['result'];
}

/** Each step of the life of an item, on the version that was read. */
@Injectable()
export class WorkItemStepsService {
  constructor(
    private readonly database: Database,
    private readonly items: WorkItemsRepository,
    private readonly marks: WorkItemMarksRepository,
    private readonly reading: WorkItemsService,
    private readonly notices: WorkNotices,
  ) {}

  /** Late work is marked once for each deadline that it has missed. */
  async complete(scope: AccessScope, id: string, version: number, body: WorkCompletion): Promise<WorkItemDetail> {
    const { completedOn = today(), note = null } = body;
    const completedHundredths = Math.round(body.completedQuantity * 100);
    return this.take(scope, id, version, 'complete', (item) => {
      const faults = completionFaults({ ...item, completedHundredths, completedOn, today: today() });
      if (faults.length > 0) throw invalid(faults);
      const isWhole = completedHundredths === item.quantityHundredths;
      const state = isWhole ? 'completed' : 'assigned';
      const change = { state, completedHundredths, completedOn, completionNote: note } as const;
      return { change, marks: isLate(completedOn, item.deadline) ? [delayOf(item, scope)] : [] };
    });
  }

  /** A major fault sends the work back to be done again; its credit less a quarter stays. */
  async check(scope: AccessScope, id: string, version: number, body: WorkCheck): Promise<WorkItemDetail> {
    const { result, note = null } = body;
    if (result !== 'passed' && note === null) {
      throw fault('/note', 'check-without-note', 'Ghi nhận xét: chỗ nào chưa đạt và cần sửa gì.');
    }
    return this.take(scope, id, version, 'check', (item) => ({
      change: { state: result === 'major_fault' ? 'assigned' : 'confirmed' },
      marks: [markOf(item, scope, result, note)],
      told: result,
    }));
  }

  /** A deadline that has passed is a delay; one that is moved in time is not. */
  async extend(scope: AccessScope, id: string, version: number, body: WorkExtension): Promise<WorkItemDetail> {
    const { deadline, reason } = body;
    return this.take({ ...scope, reason }, id, version, 'extend', (item) => {
      if (deadline <= item.deadline)
        throw fault('/deadline', 'deadline-not-later', 'Thời hạn mới phải sau thời hạn cũ.');
      return { change: { deadline }, marks: isLate(today(), item.deadline) ? [delayOf(item, scope, reason)] : [] };
    });
  }

  async close(
    scope: AccessScope,
    id: string,
    version: number,
    step: 'cancel' | 'refuse',
    reason: string,
  ): Promise<WorkItemDetail> {
    const state = step === 'cancel' ? 'cancelled' : 'refused';
    return this.take({ ...scope, reason }, id, version, step, () => ({ change: { state, closingReason: reason } }));
  }

  async accept(scope: AccessScope, id: string, version: number): Promise<WorkItemDetail> {
    const change = { state: 'assigned', assignedBy: scope.actor.name } as const;
    return this.take(scope, id, version, 'accept', () => ({ change }));
  }

  async requestCause(scope: AccessScope, markId: string, version: number, cause: string): Promise<WorkItemDetail> {
    return this.onMark(scope, markId, version, 'request', (writer, mark) => this.marks.request(writer, mark, cause));
  }

  async decideCause(
    scope: AccessScope,
    markId: string,
    version: number,
    { confirmed, reason }: ObjectiveCauseDecision,
  ): Promise<WorkItemDetail> {
    const state = confirmed ? 'confirmed' : 'refused';
    return this.onMark({ ...scope, reason }, markId, version, 'decide', (writer, mark) =>
      this.marks.decide(writer, mark, state, reason, scope.actor.name),
    );
  }

  private async take(
    scope: AccessScope,
    id: string,
    version: number,
    step: WorkItemStep,
    rule: (item: StoredWorkItem) => Taken,
  ): Promise<WorkItemDetail> {
    const looking = await this.reading.looking(scope);
    return this.database.write(scope, async (writer) => {
      const item = await this.reading.found(writer, id);
      refuseStep(item, step, looking);
      const { change, marks = [], told } = rule(item);
      if (!(await this.items.change(writer, id, version, change))) throw stale();
      await this.marks.add(writer, marks);
      if (told) await this.notices.tellChecked(writer, item, told);
      return this.reading.detail(writer, await this.reading.found(writer, id), looking);
    });
  }

  private async onMark(
    scope: AccessScope,
    markId: string,
    version: number,
    step: keyof typeof causeSteps,
    act: (writer: Writer, mark: StoredMark) => Promise<boolean>,
  ): Promise<WorkItemDetail> {
    const looking = await this.reading.looking(scope);
    return this.database.write(scope, async (writer) => {
      const mark = await this.marks.find(writer, markId);
      if (!mark) throw notFound('lần kiểm tra');
      const item = await this.reading.found(writer, mark.workItemId);
      const isOwn = looking.own === item.civilServantId;
      if (isOwn !== (step === 'request')) throw step === 'request' ? onlyOwn() : ownWork();
      const states: readonly string[] = causeSteps[step].from;
      if (mark.kind === 'passed' || !states.includes(mark.causeState)) throw notNow();
      if (!(await act(writer, { ...mark, version }))) throw stale();
      return this.reading.detail(writer, await this.reading.found(writer, item.id), looking);
    });
  }
}

export function refuseStep(item: StoredWorkItem, step: WorkItemStep, { own }: Looking): void {
  const { by, from } = workItemSteps[step];
  if (by === 'superior' && own === item.civilServantId) throw ownWork();
  if (!from.some((state) => state === item.state)) throw notNow();
}

export const markOf = (
  { id: workItemId }: StoredWorkItem,
  { actor }: AccessScope,
  kind: MarkKind,
  note: string | null,
): NewMark => ({ id: uuid(), workItemId, kind, markedOn: today(), missedDeadline: null, note, markedBy: actor.name });

const delayOf = (item: StoredWorkItem, scope: AccessScope, note: string | null = null): NewMark => ({
  ...markOf(item, scope, 'delay', note),
  missedDeadline: item.deadline,
});
