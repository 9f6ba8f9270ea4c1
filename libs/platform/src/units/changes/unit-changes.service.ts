import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  actingFor,
  Database,
  systemScope,
  today,
  type AccessScope,
  type Reader,
  type Writer,
} from '../../database/index.js';
import { invalid, notFound, Refusal } from '../../http/index.js';
import { UnitTrees } from '../unit-trees.js';
import type { UnitTree } from '../unit-tree.js';
import { UnitChangeExecution } from './unit-change-execution.js';
import { UnitChangeParticipants } from './unit-change-participants.js';
import type { UnitChange, UnitPlan } from './unit-change.js';
import { changeSentence, planSteps } from './unit-change-words.js';
import { changeView, unitChangeOf } from './unit-change-view.js';
import type { UnitChangeList, UnitChangePreview, UnitChangeRequest, UnitChangeView } from './unit-changes.dto.js';
import { UnitChangesRepository, type StoredUnitChange } from './unit-changes.repository.js';
import { planUnitChange } from './plan-unit-change.js';

interface PlannedChange {
  readonly plan: UnitPlan;
  readonly tree: UnitTree;
  readonly consequences: UnitChangePreview['consequences'];
}

/** Merge, rename, split and the rest: seen before, done on their day, all or nothing. */
@Injectable()
export class UnitChangesService {
  constructor(
    private readonly database: Database,
    private readonly trees: UnitTrees,
    private readonly changes: UnitChangesRepository,
    private readonly participants: UnitChangeParticipants,
    private readonly execution: UnitChangeExecution,
  ) {}

  async list(scope: AccessScope): Promise<UnitChangeList> {
    const stored = await this.database.read(scope, (reader) => this.changes.list(reader));
    return { items: stored.map((change) => changeView(scope, change)) };
  }

  async preview(scope: AccessScope, request: UnitChangeRequest): Promise<UnitChangePreview> {
    const change = unitChangeOf(request);
    // Counts alone leave here, of people that an administrator may not see one by one.
    return this.database.read(actingFor(scope, request.documentNumber), async (reader) => {
      const { plan, tree, consequences } = await this.planned(reader, scope, change);
      const nameOf = (id: string): string => tree.find(id)?.fullName ?? '';
      return {
        summary: changeSentence(change, plan, nameOf),
        steps: planSteps(plan, nameOf),
        consequences,
        isImmediate: change.effectiveOn === today(),
      };
    });
  }

  /** Done at once where its day is today, else kept for its day. */
  async create(scope: AccessScope, request: UnitChangeRequest): Promise<UnitChangeView> {
    const change = unitChangeOf(request);
    const id = uuid();
    return this.database.write(actingFor(scope, request.documentNumber), async (writer) => {
      await this.changes.lock(writer);
      const { plan, tree, consequences } = await this.planned(writer, scope, change);
      refuseBlocked(consequences);
      const isDue = change.effectiveOn === today();
      const { documentNumber, documentDate, note = null, kind, effectiveOn } = request;
      const summary = changeSentence(change, plan, (unitId) => tree.find(unitId)?.fullName ?? '');
      const facts = { id, kind, effectiveOn, documentNumber, documentDate, note, request: change, summary };
      const involved = involvedIn(change, isDue ? plan : null);
      const state = isDue ? 'done' : 'planned';
      await this.changes.insert(writer, { ...facts, state, involved, requestedByName: scope.actor.name });
      if (isDue) await this.execution.run(writer, { id, documentNumber, request: change }, plan);
      return changeView(scope, await this.found(writer, id));
    });
  }

  async cancel(scope: AccessScope, id: string, reason: string): Promise<UnitChangeView> {
    return this.database.write(actingFor(scope, reason), async (writer) => {
      await this.changes.lock(writer);
      const found = await this.found(writer, id);
      if (!(await this.changes.end(writer, id, 'cancelled'))) {
        const message =
          found.state === 'done' ? 'Thay đổi đã thực hiện nên không hủy được.' : 'Thay đổi đã hủy trước đó.';
        throw new Refusal('conflict', 'units.change-ended', message);
      }
      return changeView(scope, await this.found(writer, id));
    });
  }

  /** What is due today or has been waiting, each in a transaction of its own. Doing it twice does nothing twice. */
  async executeDue(day: string = today()): Promise<void> {
    const due = await this.database.read(systemScope('executeUnitChanges'), (reader) => this.changes.due(reader, day));
    for (const id of due) await this.executeOne(id);
  }

  private async executeOne(id: string): Promise<void> {
    const scope = systemScope('executeUnitChanges');
    try {
      await this.database.write(scope, async (writer) => {
        await this.changes.lock(writer);
        const stored = await this.found(writer, id);
        if (!(await this.changes.end(writer, id, 'done'))) return;
        const { plan, consequences } = await this.planned(writer, null, stored.request);
        refuseBlocked(consequences);
        await this.execution.run(writer, stored, plan);
        await this.changes.involve(writer, id, involvedIn(stored.request, plan));
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await this.database.write(scope, (writer) => this.changes.end(writer, id, 'failed', sayWhy(error)));
    }
  }

  /** `scope` is null for the system on the day itself: what was asked for then is judged as the units are now. */
  private async planned(reader: Reader, scope: AccessScope | null, change: UnitChange): Promise<PlannedChange> {
    const tree = await this.trees.read(reader);
    if (scope) refuseOutside(scope, change, tree);
    if (scope) await this.refuseOverlap(reader, change);
    const planned = planUnitChange(change, tree, uuid);
    if ('violations' in planned) throw invalid(planned.violations);
    const found = await this.participants.consequences(reader, planned.plan);
    const consequences = found.map(({ key, title, count, blocks = false }) => ({ key, title, count, blocks }));
    return { plan: planned.plan, tree, consequences };
  }

  private async refuseOverlap(reader: Reader, change: UnitChange): Promise<void> {
    const [other] = await this.changes.plannedWith(reader, involvedIn(change, null));
    if (!other) return;
    const detail = `Đơn vị đang có thay đổi đã lên lịch: ${other.summary}. Hủy hoặc chờ thay đổi đó.`;
    throw new Refusal('conflict', 'units.change-planned', detail);
  }

  private async found(reader: Reader | Writer, id: string): Promise<StoredUnitChange> {
    const found = await this.changes.find(reader, id);
    if (!found) throw notFound('thay đổi đơn vị');
    return found;
  }
}

function involvedIn({ unitIds, targets }: UnitChange, plan: UnitPlan | null): string[] {
  const kept = targets.flatMap((target) => target.unitId ?? []);
  return [...new Set([...unitIds, ...kept, ...(plan ? [...plan.closes, ...plan.creates.map(({ id }) => id)] : [])])];
}

function refuseOutside({ grants }: AccessScope, { unitIds, targets, effectiveOn }: UnitChange, tree: UnitTree): void {
  if (effectiveOn < today()) {
    const message = 'Ngày có hiệu lực không được trước hôm nay: báo cáo của những ngày đã qua giữ nguyên.';
    throw invalid([{ pointer: '/effectiveOn', code: 'units.past', message }]);
  }
  const reached = new Set(grants.flatMap((grant) => [...grant.governmentUnits, ...grant.partyUnits]));
  const named = [...unitIds, ...targets.flatMap((target) => [target.unitId ?? [], target.parentId ?? []].flat())];
  const isReached = (id: string): boolean => reached.has(id) || reached.has(tree.find(id)?.parentId ?? '');
  if (!named.every(isReached)) throw notFound('đơn vị');
}

function refuseBlocked(consequences: PlannedChange['consequences']): void {
  const violations = consequences
    .filter(({ blocks, count }) => blocks && count > 0)
    .map(({ key, title, count }) => ({
      pointer: '/targets',
      code: `units.blocked-${key}`,
      message: `${title}: ${count}`,
    }));
  if (violations.length > 0) throw invalid(violations);
}

function sayWhy({ message, more }: Refusal): string {
  return more.violations?.map((violation) => violation.message).join(' ') ?? message;
}
