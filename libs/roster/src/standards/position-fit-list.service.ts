import { Injectable } from '@nestjs/common';
import { blocs, foldText } from '@commune/kernel';
import { Database, mayFilterBy, type AccessScope } from '@commune/platform/database';
import { invalid, pageOf, pageSizes, Refusal } from '@commune/platform/http';
import { fitClasses, fitGroups, gapRowName } from '../domain/index.js';
import { StructureService } from '../structure/structure.service.js';
import type { FitGroupCount, FitListQuery, FitListRow, FitPage } from './position-fits.dto.js';
import { PositionFits, type MeasuredPerson } from './position-fits.query.js';

/** As many people as one answer is computed over: the largest province has half of it. */
const MOST_PEOPLE = 20_000;

type Order = (one: MeasuredPerson, other: MeasuredPerson) => number;
const groupOrder = ({ group }: MeasuredPerson): number => group ?? fitGroups.length + 1;
const orders: Readonly<Record<string, Order>> = {
  name: () => 0, // as they come
  group: (one, other) => groupOrder(one) - groupOrder(other),
  '-group': (one, other) => groupOrder(other) - groupOrder(one),
};

/** The people in reach by group, against the post that each holds or against one position: who fits it. */
@Injectable()
export class PositionFitListService {
  constructor(
    private readonly database: Database,
    private readonly structure: StructureService,
    private readonly fits: PositionFits,
  ) {}

  async list(scope: AccessScope, query: FitListQuery): Promise<FitPage> {
    refuseWithoutClasses(scope);
    const order = orderOf(query);
    const { asOf, unitIds, officeId } = await this.structure.partOf(query);
    const measured = await this.database.read(scope, (reader) =>
      this.fits.measure(reader, {
        asOf,
        standardsAsOf: asOf,
        unitIds,
        blocs: blocs.filter((bloc) => query.bloc === undefined || bloc === query.bloc),
        limit: MOST_PEOPLE + 1,
        positionId: query.positionId,
      }),
    );
    if (measured.length > MOST_PEOPLE) throw tooMany();
    const found = measured.filter((one) => matches(one, officeId, query.q));
    const chosen = found.filter(({ group }) => query.group === undefined || group === query.group).sort(order);
    const { offset, pageSize } = pageSizes(query);
    const items = chosen.slice(offset, offset + pageSize).map(rowOf);
    return { asOf, groups: countsOf(found), ...pageOf(items, chosen.length, query), items };
  }
}

/** The group is the filter, the order and the count here: a reader who may not know it gets nothing of the list. */
function refuseWithoutClasses(scope: AccessScope): void {
  if (fitClasses.every((fieldClass) => mayFilterBy(scope, fieldClass))) return;
  const message = 'Vai trò hiện tại chưa được đọc đủ trình độ, quá trình công tác và xếp loại để xem nhóm phù hợp.';
  throw new Refusal('forbidden', 'standards.classes-missing', message);
}

function orderOf({ sort = 'group' }: FitListQuery): Order {
  const order = new Map(Object.entries(orders)).get(sort);
  if (order) return order;
  const message = `Không sắp xếp được theo "${sort}". Các khóa: ${Object.keys(orders).join(', ')}.`;
  throw invalid([{ pointer: '/sort', code: 'http.unknown-sort', message }]);
}

function tooMany(): Refusal {
  const message = `Phạm vi có hơn ${MOST_PEOPLE} người. Chọn một tỉnh, một xã hoặc một khối.`;
  return invalid([{ pointer: '/unitId', code: 'standards.too-many-people', message }]);
}

function matches({ officeId, person }: MeasuredPerson, wantedOffice: string | null, q?: string): boolean {
  if (wantedOffice !== null && officeId !== wantedOffice) return false;
  return q === undefined || foldText(person.fullName).includes(foldText(q));
}

function countsOf(measured: readonly MeasuredPerson[]): FitGroupCount[] {
  return [...fitGroups, null].map((group) => ({
    group,
    count: measured.filter((one) => one.group === group).length,
  }));
}

function rowOf({ person, positionId, positionTitle, group, reasons }: MeasuredPerson): FitListRow {
  const { civilServantId, fullName, unitId, unitName, officeName } = person;
  const views = reasons.map(({ code, kind, required, found }) => ({
    code,
    name: gapRowName({ code }),
    kind,
    required,
    found,
  }));
  return { civilServantId, fullName, unitId, unitName, officeName, positionId, positionTitle, group, reasons: views };
}
