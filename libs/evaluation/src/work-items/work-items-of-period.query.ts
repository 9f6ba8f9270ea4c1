import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { countedStates, fromHundredths, type DueWorkItem, type WorkOrigin } from '../domain/index.js';

export interface ItemsWanted {
  /** "2026-11": the month of the deadline (ND 335 does not say; a long product is split by Đ18.1c). */
  readonly month: string;
  /** How many months from there; one unless told otherwise. */
  readonly months?: number;
  readonly unitIds?: readonly string[];
  readonly civilServantIds?: readonly string[];
  /** Count only what somebody else has checked; usually what the person says is done counts too. */
  readonly confirmedOnly?: boolean;
}

interface Row {
  readonly civilServantId: string;
  readonly name: string;
  readonly quantity: number;
  readonly coefficient: number;
  readonly completed: number;
  readonly origin: WorkOrigin;
  readonly state: string;
  readonly majorFaults: number;
  readonly minorFaults: number;
  readonly delays: number;
  readonly deadline: string;
}

const ITEMS = `
  select civil_servant_id as "civilServantId", work_code || ' · ' || name as name, quantity_hundredths as quantity,
    coefficient_hundredths as coefficient, completed_hundredths as completed, origin, state,
    major_faults as "majorFaults", minor_faults as "minorFaults", delays, deadline::text
  from work_item
  where deadline >= $1 and deadline < $1::date + $5::int * interval '1 month'
    and ($2::uuid[] is null or unit_id = any ($2)) and ($3::uuid[] is null or civil_servant_id = any ($3))
    and state = any ($4)
  order by civil_servant_id, deadline, id`;

/** What people were given for a month and what became of it, as the engine takes it: one pass, whole provinces too. */
@Injectable()
export class WorkItemsOfPeriod {
  async of(reader: Reader, wanted: ItemsWanted): Promise<ReadonlyMap<string, readonly DueWorkItem[]>> {
    const { month, months = 1, unitIds = null, civilServantIds = null, confirmedOnly = false } = wanted;
    const values = [`${month}-01`, unitIds, civilServantIds, countedStates, months];
    const rows = await reader.queryPlanned<Row>(ITEMS, values);
    const people = new Map<string, DueWorkItem[]>();
    for (const row of rows) {
      const items = people.get(row.civilServantId) ?? [];
      items.push(itemOf(row, confirmedOnly));
      people.set(row.civilServantId, items);
    }
    return people;
  }
}

function itemOf({ name, origin, state, ...row }: Row, confirmedOnly: boolean): DueWorkItem {
  const counts = !confirmedOnly || state === 'confirmed';
  return {
    name,
    origin,
    quantity: fromHundredths(row.quantity),
    coefficient: fromHundredths(row.coefficient),
    completedQuantity: fromHundredths(counts ? row.completed : 0),
    isHandedOver: state === 'handed_over',
    majorFaults: row.majorFaults,
    minorFaults: row.minorFaults,
    delays: row.delays,
    deadline: row.deadline,
  };
}
