import { Injectable } from '@nestjs/common';
import { reaches, today, type AccessScope, type OwnedRow, type Reader, type Writer } from '@commune/platform/database';
import { formatDate, type Violation } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import { completionFaults, isLate } from '../domain/index.js';
import { WorkCatalogueRepository, type StoredEntry } from '../work-catalogue/work-catalogue.repository.js';
import { WorkItemMarksRepository } from './work-item-marks.repository.js';
import {
  WorkItemsRepository,
  type ClosedDays,
  type NewWorkItem,
  type StoredWorkItem,
  type WorkItemChange,
} from './work-items.repository.js';
import { WorkNotices } from './work-notices.js';

/** A piece of work as a file or another system tells it. */
export interface GivenWork {
  readonly externalCode: string;
  readonly personCode: string;
  readonly workCode: string;
  readonly name: string;
  readonly quantityHundredths: number;
  readonly completedHundredths: number;
  readonly qualityRequirement: string | null;
  readonly origin: 'initial' | 'ad_hoc';
  readonly assignedOn: string;
  readonly deadline: string;
  readonly completedOn: string | null;
}

export type JudgedWork =
  | { readonly outcome: 'create'; readonly item: NewWorkItem }
  | { readonly outcome: 'update'; readonly stored: StoredWorkItem; readonly change: WorkItemChange }
  | { readonly outcome: 'unchanged' | 'outside'; readonly stored?: StoredWorkItem }
  | { readonly outcome: 'faulty'; readonly violations: readonly Violation[] };

interface Ground {
  readonly system: string;
  readonly places: ReadonlyMap<string, OwnedRow>;
  readonly known: ReadonlyMap<string, StoredWorkItem>;
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, StoredEntry>>;
}

/** Work from files and other systems, by the same rules: known by its code there, so that sending it twice does nothing. */
@Injectable()
export class WorkIntake {
  constructor(
    private readonly items: WorkItemsRepository,
    private readonly marks: WorkItemMarksRepository,
    private readonly catalogue: WorkCatalogueRepository,
    private readonly notices: WorkNotices,
  ) {}

  async judge(
    reader: Reader,
    scope: AccessScope,
    system: string,
    given: readonly GivenWork[],
    own: string | null,
  ): Promise<JudgedWork[]> {
    const days = [...new Set(given.map(({ assignedOn }) => assignedOn))];
    const codes = [...new Set(given.map(({ workCode }) => workCode))];
    const entries = new Map<string, ReadonlyMap<string, StoredEntry>>();
    for (const day of days) entries.set(day, await this.catalogue.inForce(reader, codes, day));
    const people = given.map(({ personCode }) => personCode);
    const places = await this.items.placesByCode(reader, people);
    const known = await this.items.ofExternalCodes(
      reader,
      system,
      given.map(({ externalCode }) => externalCode),
    );
    const units = new Set([...places.values(), ...known.values()].map(({ unitId }) => unitId));
    const closed = await this.items.closedDays(reader, [...units]);
    return given.map((work) => inOpenPeriod(judged(work, { system, entries, places, known }, scope, own), closed));
  }

  /** In the order in which they were given; those late get their mark. */
  async write(writer: Writer, scope: AccessScope, works: readonly JudgedWork[]): Promise<void> {
    const created = works.flatMap((work) => (work.outcome === 'create' ? [work.item] : []));
    await this.items.insert(writer, created);
    await this.notices.tellGiven(writer, created);
    for (const work of works) {
      if (work.outcome === 'update') await this.items.change(writer, work.stored.id, work.stored.version, work.change);
    }
    const written = works.flatMap(datesOf);
    await this.marks.add(
      writer,
      written
        .filter(({ completedOn, deadline }) => completedOn !== null && isLate(completedOn, deadline))
        .map(({ id, deadline }) => ({
          ...{ id: uuid(), workItemId: id, kind: 'delay', markedOn: today(), missedDeadline: deadline },
          ...{ note: null, markedBy: scope.actor.name },
        })),
    );
  }
}

type Dated = Pick<StoredWorkItem, 'id' | 'deadline' | 'completedOn'>;

function datesOf(work: JudgedWork): Dated[] {
  if (work.outcome === 'create') return [work.item];
  return work.outcome === 'update' ? [{ ...work.stored, ...work.change }] : [];
}

function judged(work: GivenWork, ground: Ground, scope: AccessScope, own: string | null): JudgedWork {
  const place = ground.places.get(work.personCode);
  const stored = ground.known.get(work.externalCode);
  const entry = ground.entries.get(work.assignedOn)?.get(work.workCode);
  if (!place) return faulty('/personCode', 'person-unknown', `Không có người mã "${work.personCode}" trong phạm vi.`);
  const mayWrite = scope.role === 'everything' || scope.grants.some((grant) => reaches(grant, place));
  if (!mayWrite) return { outcome: 'outside' };
  if (place.personId === own) return faulty('/personCode', 'own-work', 'Không tự giao việc cho chính mình.');
  const violations = faultsOf(work);
  if (violations.length > 0) return { outcome: 'faulty', violations };
  if (stored) return changed(work, stored, place);
  if (!entry) return faulty('/workCode', 'work-unknown', `Danh mục không có mã "${work.workCode}" vào ngày giao.`);
  return { outcome: 'create', item: newItem(work, ground.system, place, entry, scope.actor.name) };
}

/** What is closed stays: told with its row before anything is written; the triggers refuse it all the same. */
function inOpenPeriod(work: JudgedWork, closed: readonly ClosedDays[]): JudgedWork {
  const day = placedDays(work).find(({ unitId, bloc, deadline }) =>
    closed.some((one) => one.unitId === unitId && one.bloc === bloc && one.from <= deadline && one.to >= deadline),
  )?.deadline;
  if (day === undefined) return work;
  const message = `Kỳ đánh giá của thời hạn ${formatDate(day)} ở đơn vị đã khóa: không thêm, không sửa công việc của kỳ đó.`;
  return faulty('/deadline', 'period-closed', message);
}

type Placed = Pick<StoredWorkItem, 'unitId' | 'bloc' | 'deadline'>;

/** The deadlines that a row would add, and those that it would change. */
function placedDays(work: JudgedWork): Placed[] {
  if (work.outcome === 'create') return [work.item];
  return work.outcome === 'update'
    ? [work.stored, { ...work.stored, deadline: work.change.deadline ?? work.stored.deadline }]
    : [];
}

function faultsOf(work: GivenWork): Violation[] {
  const { assignedOn, deadline, completedOn, completedHundredths, quantityHundredths } = work;
  const message = 'Thời hạn không được trước ngày giao.';
  const early =
    deadline < assignedOn ? [{ pointer: '/deadline', code: 'evaluation.deadline-before-assigned', message }] : [];
  const undated = 'Ghi ngày hoàn thành của số lượng đã hoàn thành.';
  const dateless =
    completedHundredths > 0 && completedOn === null
      ? [{ pointer: '/completedOn', code: 'evaluation.completed-without-day', message: undated }]
      : [];
  if (completedOn === null) return [...early, ...dateless];
  return [
    ...early,
    ...completionFaults({ quantityHundredths, completedHundredths, assignedOn, completedOn, today: today() }),
  ];
}

/** Another system may report progress and move what is still open; what has been checked stays as it was. */
function changed(work: GivenWork, stored: StoredWorkItem, place: OwnedRow): JudgedWork {
  const { name, quantityHundredths, completedHundredths, deadline, completedOn } = work;
  if (stored.civilServantId !== place.personId || stored.workCode !== work.workCode) {
    return faulty('/externalCode', 'work-of-others', 'Mã này đã gắn với việc của người khác hoặc công việc khác.');
  }
  const next = { name, quantityHundredths, completedHundredths, deadline, completedOn };
  const isSame = (Object.keys(next) as (keyof typeof next)[]).every((member) => next[member] === stored[member]);
  if (isSame) return { outcome: 'unchanged', stored };
  if (stored.state !== 'assigned' && stored.state !== 'completed') {
    return faulty('/externalCode', 'work-not-now', 'Việc này đã được kiểm tra hoặc đã đóng, không sửa được nữa.');
  }
  return { outcome: 'update', stored, change: { ...next, state: stateOf(work) } };
}

function newItem(
  work: GivenWork,
  externalSystem: string,
  { personId, unitId, bloc, officeId }: OwnedRow,
  entry: StoredEntry,
  assignedBy: string,
): NewWorkItem {
  const { personCode: _person, ...facts } = work;
  return {
    ...facts,
    ...{ id: uuid(), civilServantId: personId, unitId, bloc, officeId },
    ...{ catalogueEntryId: entry.id, coefficientHundredths: entry.coefficientHundredths },
    ...{ state: stateOf(work), completionNote: null, closingReason: null, productId: null, takenOverFrom: null },
    ...{ assignedBy, externalSystem },
  };
}

const stateOf = ({ quantityHundredths, completedHundredths }: GivenWork) =>
  completedHundredths === quantityHundredths ? 'completed' : 'assigned';

const faulty = (pointer: string, code: string, message: string): JudgedWork => ({
  outcome: 'faulty',
  violations: [{ pointer, code: `evaluation.${code}`, message }],
});
