import { Injectable } from '@nestjs/common';
import { Database, reaches, today, type AccessScope, type OwnedRow, type Writer } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import { exact, violationsOfParts } from '../domain/index.js';
import { WorkCatalogueRepository, type StoredEntry } from '../work-catalogue/work-catalogue.repository.js';
import { fault, ownWork, unknownWork } from './work-item-refusals.js';
import { workItemView } from './work-item-view.js';
import type { WorkItemDetail } from './work-items.dto.js';
import type { OwnWorkProposal, WorkAssigned, WorkAssignment, WorkPart } from './work-steps.dto.js';
import { WorkItemsRepository, type NewWorkItem } from './work-items.repository.js';
import { WorkItemsService } from './work-items.service.js';
import { WorkNotices } from './work-notices.js';

/** Work is given out: to one person, or as parts of a long or team product (ND 335 Đ18.1). */
@Injectable()
export class WorkAssignments {
  constructor(
    private readonly database: Database,
    private readonly items: WorkItemsRepository,
    private readonly catalogue: WorkCatalogueRepository,
    private readonly reading: WorkItemsService,
    private readonly notices: WorkNotices,
  ) {}

  async assign(scope: AccessScope, assignment: WorkAssignment): Promise<WorkAssigned> {
    const { workCode, parts, assignedOn = today() } = assignment;
    refuseFaults(assignment, assignedOn);
    const looking = await this.reading.looking(scope);
    if (parts.some(({ civilServantId }) => civilServantId === looking.own)) throw ownWork();
    return this.database.write(scope, async (writer) => {
      const entry = await this.entryOf(writer, workCode, assignedOn);
      const places = await this.reached(writer, scope, parts);
      const productId = parts.length > 1 ? uuid() : null;
      const items = parts.flatMap((part) => {
        const place = places.get(part.civilServantId);
        return place ? [{ ...itemOf(assignment, part, place, entry), assignedOn, productId, ...by(scope) }] : [];
      });
      await this.items.insert(writer, items);
      await this.notices.tellAssigned(writer, items);
      const stored = await this.items.findAll(
        writer,
        items.map(({ id }) => id),
      );
      return { items: stored.map((item) => workItemView(item, looking)) };
    });
  }

  /** Work that arose and was done before anybody assigned it: it counts once the superior accepts it. */
  async propose(scope: AccessScope, personId: string, proposal: OwnWorkProposal): Promise<WorkItemDetail> {
    const looking = await this.reading.looking(scope);
    const { workCode, deadline } = proposal;
    if (deadline < today()) throw fault('/deadline', 'deadline-before-assigned', pastDeadline);
    return this.database.write(scope, async (writer) => {
      const entry = await this.entryOf(writer, workCode, today());
      const place = (await this.items.places(writer, [personId])).get(personId);
      if (!place || looking.own !== personId) throw notFound('hồ sơ');
      const part = { civilServantId: personId, quantity: proposal.quantity, deadline };
      const item = itemOf({ ...proposal, origin: 'ad_hoc' }, part, place, entry);
      await this.items.insert(writer, [{ ...item, state: 'proposed', assignedOn: today(), ...by(scope) }]);
      return this.reading.detail(writer, await this.reading.found(writer, item.id), looking);
    });
  }

  async entryOf(writer: Writer, code: string, day: string): Promise<StoredEntry> {
    const entry = (await this.catalogue.inForce(writer, [code], day)).get(code);
    if (!entry) throw unknownWork(code);
    return entry;
  }

  /** Work is assigned where one may assign, not wherever one may look. */
  async reached(
    writer: Writer,
    scope: AccessScope,
    parts: readonly Pick<WorkPart, 'civilServantId'>[],
  ): Promise<ReadonlyMap<string, OwnedRow>> {
    const places = await this.items.places(
      writer,
      parts.map(({ civilServantId }) => civilServantId),
    );
    const isReached = (personId: string): boolean => {
      const place = places.get(personId);
      return place !== undefined && scope.grants.some((grant) => reaches(grant, place));
    };
    const missing = parts.findIndex(({ civilServantId }) => !isReached(civilServantId));
    if (missing >= 0) throw notFound(`hồ sơ của người ở phần ${missing + 1}`);
    return places;
  }
}

const pastDeadline = 'Thời hạn không được trước ngày giao.';
const by = ({ actor }: AccessScope) => ({ assignedBy: actor.name });
const hundredths = (amount: number): number => Math.round(amount * 100);

function refuseFaults({ parts, quantity }: WorkAssignment, assignedOn: string): void {
  const units = parts.map((part) => ({
    ...part,
    period: part.deadline.slice(0, 7),
    units: exact(hundredths(part.quantity)),
  }));
  const sum = violationsOfParts(exact(hundredths(quantity)), units).map((found) => ({
    ...found,
    pointer: `/parts${found.pointer}`,
  }));
  const early = parts.flatMap(({ deadline }, index) =>
    deadline < assignedOn
      ? [{ pointer: `/parts/${index}/deadline`, code: 'evaluation.deadline-before-assigned', message: pastDeadline }]
      : [],
  );
  const message = 'Ngày giao không được sau hôm nay.';
  const future =
    assignedOn > today() ? [{ pointer: '/assignedOn', code: 'evaluation.assigned-in-future', message }] : [];
  const faults = [...sum, ...early, ...future];
  if (faults.length > 0) throw invalid(faults);
}

type Described = Pick<WorkAssignment, 'name' | 'origin' | 'qualityRequirement'>;
type Rest = 'assignedOn' | 'productId' | 'assignedBy';

/** The coefficient is that of the day of assignment, whatever becomes of the catalogue. */
export function itemOf(
  { name, origin, qualityRequirement = null }: Described,
  { quantity, deadline }: WorkPart,
  { unitId, bloc, officeId, personId }: OwnedRow,
  entry: StoredEntry,
): Omit<NewWorkItem, Rest> & { productId: string | null } {
  return {
    id: uuid(),
    ...{ civilServantId: personId, unitId, bloc, officeId },
    ...{ catalogueEntryId: entry.id, workCode: entry.code, coefficientHundredths: entry.coefficientHundredths },
    ...{ name, origin, qualityRequirement, quantityHundredths: hundredths(quantity), completedHundredths: 0, deadline },
    ...{ state: 'assigned', completedOn: null, completionNote: null, closingReason: null },
    ...{ productId: null, takenOverFrom: null },
  };
}
