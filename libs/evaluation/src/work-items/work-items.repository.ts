import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import type { WorkItemState, WorkOrigin } from '../domain/index.js';
import type { WorkItemQuery } from './work-items.dto.js';

export interface StoredWorkItem {
  readonly id: string;
  readonly civilServantId: string;
  readonly civilServantName: string | null;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly catalogueEntryId: string;
  readonly workCode: string;
  readonly name: string;
  readonly coefficientHundredths: number;
  readonly quantityHundredths: number;
  readonly completedHundredths: number;
  readonly qualityRequirement: string | null;
  readonly origin: WorkOrigin;
  readonly state: WorkItemState;
  readonly assignedOn: string;
  readonly deadline: string;
  readonly completedOn: string | null;
  readonly completionNote: string | null;
  readonly closingReason: string | null;
  readonly productId: string | null;
  readonly takenOverFrom: string | null;
  readonly assignedBy: string;
  readonly majorFaults: number;
  readonly minorFaults: number;
  readonly delays: number;
  readonly externalSystem: string | null;
  readonly externalCode: string | null;
  /** The month or quarter of its deadline is closed where it was assigned: it changes no more. */
  readonly isClosed: boolean;
  readonly version: number;
}

type Counted = 'civilServantName' | 'majorFaults' | 'minorFaults' | 'delays' | 'isClosed' | 'version';
type External = 'externalSystem' | 'externalCode';
export interface NewWorkItem extends Omit<StoredWorkItem, Counted | External> {
  readonly externalSystem?: string;
  readonly externalCode?: string;
}

/** What a step changes; the rest stays. */
export type WorkItemChange = Partial<
  Pick<
    StoredWorkItem,
    | 'state'
    | 'name'
    | 'quantityHundredths'
    | 'completedHundredths'
    | 'completedOn'
    | 'completionNote'
    | 'closingReason'
    | 'deadline'
    | 'assignedBy'
  >
>;

export interface ClosedDays {
  readonly unitId: string;
  readonly bloc: string;
  readonly from: string;
  readonly to: string;
}

const columns: Readonly<Record<keyof NewWorkItem, string>> = {
  id: 'id',
  civilServantId: 'civil_servant_id',
  unitId: 'unit_id',
  bloc: 'bloc',
  officeId: 'office_id',
  catalogueEntryId: 'catalogue_entry_id',
  workCode: 'work_code',
  name: 'name',
  coefficientHundredths: 'coefficient_hundredths',
  quantityHundredths: 'quantity_hundredths',
  completedHundredths: 'completed_hundredths',
  qualityRequirement: 'quality_requirement',
  origin: 'origin',
  state: 'state',
  assignedOn: 'assigned_on',
  deadline: 'deadline',
  completedOn: 'completed_on',
  completionNote: 'completion_note',
  closingReason: 'closing_reason',
  productId: 'product_id',
  takenOverFrom: 'taken_over_from',
  assignedBy: 'assigned_by',
  externalSystem: 'external_system',
  externalCode: 'external_code',
};

const days = new Set(['assigned_on', 'deadline', 'completed_on']);
const selected = Object.entries(columns)
  .map(([member, column]) => `i.${column}${days.has(column) ? '::text' : ''} as "${member}"`)
  .join(', ');
const SELECT = `
  select ${selected}, c.full_name as "civilServantName", i.major_faults as "majorFaults", i.minor_faults as "minorFaults",
    i.delays, exists (select from closed_period k where k.unit_id = i.unit_id and k.bloc = i.bloc
      and i.deadline between k.period_from and k.period_to) as "isClosed", i.version
  from work_item i left join civil_servant c on c.id = i.civil_servant_id`;

const LISTED = `
  where ($1::date is null or i.deadline >= $1 and i.deadline < $1::date + interval '1 month')
    and ($2::uuid is null or i.civil_servant_id = $2) and ($3::uuid is null or i.unit_id = $3)
    and ($4::uuid is null or i.office_id = $4) and ($5::text is null or i.state = $5)
    and ($6::text is null or fold_text(i.name) like '%' || fold_text($6) || '%')
    and ($7::boolean is not true or exists (
      select from work_item_mark m where m.work_item_id = i.id and m.cause_state = 'requested'))`;

const types = Object.entries(columns).map(([member, column]) => {
  const isId = member.endsWith('Id') || member === 'id' || member === 'takenOverFrom';
  const type = isId ? 'uuid' : member.endsWith('Hundredths') ? 'int' : days.has(column) ? 'date' : 'text';
  return `"${member}" ${type}`;
});
const INSERT = `
  insert into work_item (${Object.values(columns).join(', ')})
  select ${Object.keys(columns)
    .map((member) => `given."${member}"`)
    .join(', ')}
  from jsonb_to_recordset($1::jsonb) as given(${types.join(', ')})`;

@Injectable()
export class WorkItemsRepository {
  async list(reader: Reader, query: WorkItemQuery): Promise<StoredWorkItem[]> {
    const { pageSize, offset } = pageSizes(query);
    const sortable = { deadline: 'i.deadline', name: 'i.name', assignedOn: 'i.assigned_on', state: 'i.state' };
    const order = orderBy(query.sort, sortable, 'deadline', 'i.id');
    return reader.queryPlanned<StoredWorkItem>(
      `with chosen as materialized (select i.id from work_item i ${LISTED} ${order} limit ${pageSize} offset ${offset})
       ${SELECT} join chosen on chosen.id = i.id ${order}`,
      filters(query),
    );
  }

  async total(reader: Reader, query: WorkItemQuery): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 from work_item i ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredWorkItem | undefined> {
    const [row] = await reader.query<StoredWorkItem>(`${SELECT} where i.id = $1`, [id]);
    return row;
  }

  /** Where the person was when the work was given, by whose right its evidence is read. */
  async placeOf(reader: Reader, id: string): Promise<OwnedRow | undefined> {
    const [place] = await reader.query<OwnedRow>(
      `select unit_id as "unitId", bloc, office_id as "officeId", civil_servant_id as "personId" from work_item where id = $1`,
      [id],
    );
    return place;
  }

  async findAll(reader: Reader, ids: readonly string[]): Promise<StoredWorkItem[]> {
    return reader.query<StoredWorkItem>(`${SELECT} where i.id = any ($1) order by i.deadline, i.id`, [ids]);
  }

  /** Those that another system already knows, by its codes. */
  async ofExternalCodes(
    reader: Reader,
    system: string,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, StoredWorkItem>> {
    const rows = await reader.query<StoredWorkItem & { externalCode: string }>(
      `${SELECT} where i.external_system = $1 and i.external_code = any ($2)`,
      [system, codes],
    );
    return new Map(rows.map((row) => [row.externalCode, row]));
  }

  /** Where these people work now, as far as the scope reaches. */
  async places(reader: Reader, personIds: readonly string[]): Promise<ReadonlyMap<string, OwnedRow>> {
    const rows = await reader.query<OwnedRow>(
      `select id as "personId", unit_id as "unitId", bloc, office_id as "officeId" from civil_servant where id = any ($1)`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** What is closed of these units, to be told before a row is written. */
  async closedDays(reader: Reader, unitIds: readonly string[]): Promise<ClosedDays[]> {
    return reader.query<ClosedDays>(
      `select unit_id as "unitId", bloc, period_from::text as "from", period_to::text as "to"
       from closed_period where unit_id = any ($1)`,
      [unitIds],
    );
  }

  async placesByCode(reader: Reader, codes: readonly string[]): Promise<ReadonlyMap<string, OwnedRow>> {
    const rows = await reader.query<OwnedRow & { code: string }>(
      `select code, id as "personId", unit_id as "unitId", bloc, office_id as "officeId"
       from civil_servant where code = any ($1)`,
      [codes],
    );
    return new Map(rows.map(({ code, ...row }) => [code, row]));
  }

  /** Two requests of one system wait for each other instead of both creating. */
  async lockSystem(writer: Writer, system: string): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtextextended('work-items ' || $1, 0))`, [system]);
  }

  async insert(writer: Writer, items: readonly NewWorkItem[]): Promise<void> {
    if (items.length > 0) await writer.query(INSERT, [JSON.stringify(items)]);
  }

  /** One conditional UPDATE decides between two who act at once; false for the second. */
  async change(writer: Writer, id: string, version: number, change: WorkItemChange): Promise<boolean> {
    const members = Object.entries(change).filter(([, value]) => value !== undefined);
    const named = new Map<string, string>(Object.entries(columns));
    const sets = members.map(([member], index) => `${named.get(member)} = $${index + 3}`);
    const changed = await writer.query(
      `update work_item set ${[...sets, 'version = version + 1'].join(', ')} where id = $1 and version = $2 returning id`,
      [id, version, ...members.map(([, value]) => value)],
    );
    return changed.length === 1;
  }
}

function filters(query: WorkItemQuery): unknown[] {
  const { month, civilServantId, unitId, officeId, state, q, causeRequested } = query;
  const values = [month === undefined ? undefined : `${month}-01`, civilServantId, unitId, officeId, state, q];
  return [...values, causeRequested].map((value) => value ?? null);
}
