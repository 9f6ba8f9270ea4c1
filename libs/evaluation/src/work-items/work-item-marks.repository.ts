import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import type { CauseState, MarkKind } from '../domain/index.js';

export interface StoredMark {
  readonly id: string;
  readonly workItemId: string;
  readonly kind: MarkKind;
  readonly markedOn: string;
  readonly missedDeadline: string | null;
  readonly note: string | null;
  readonly markedBy: string;
  readonly cause: string | null;
  readonly causeState: CauseState;
  readonly causeDecision: string | null;
  readonly causeDecidedBy: string | null;
  readonly version: number;
}

export type NewMark = Pick<
  StoredMark,
  'id' | 'workItemId' | 'kind' | 'markedOn' | 'missedDeadline' | 'note' | 'markedBy'
>;

const SELECT = `
  select id, work_item_id as "workItemId", kind, marked_on::text as "markedOn",
    missed_deadline::text as "missedDeadline", note, marked_by as "markedBy", cause, cause_state as "causeState",
    cause_decision as "causeDecision", cause_decided_by as "causeDecidedBy", version
  from work_item_mark`;

// A deadline is missed once, however often the work comes back after it.
const INSERT = `
  insert into work_item_mark (id, work_item_id, civil_servant_id, unit_id, bloc, office_id, kind, marked_on,
    missed_deadline, note, marked_by)
  select given.id, i.id, i.civil_servant_id, i.unit_id, i.bloc, i.office_id, given.kind, given."markedOn",
    given."missedDeadline", given.note, given."markedBy"
  from jsonb_to_recordset($1::jsonb) as given(id uuid, "workItemId" uuid, kind text, "markedOn" date,
    "missedDeadline" date, note text, "markedBy" text) join work_item i on i.id = given."workItemId"
  on conflict (work_item_id, missed_deadline) do nothing`;

/** What counts against an item stands on it, so that the points of a month need the items alone. */
const RECOUNT = `
  update work_item i set major_faults = counted.major, minor_faults = counted.minor, delays = counted.delays
  from (
    select given.id, count(*) filter (where m.kind = 'major_fault') as major,
      count(*) filter (where m.kind = 'minor_fault') as minor, count(*) filter (where m.kind = 'delay') as delays
    from unnest($1::uuid[]) as given(id)
      left join work_item_mark m on m.work_item_id = given.id and m.cause_state <> 'confirmed'
    group by given.id) counted
  where i.id = counted.id and (i.major_faults, i.minor_faults, i.delays) is distinct from
    (counted.major, counted.minor, counted.delays)`;

@Injectable()
export class WorkItemMarksRepository {
  async of(reader: Reader, itemId: string): Promise<StoredMark[]> {
    return reader.query<StoredMark>(`${SELECT} where work_item_id = $1 order by marked_on desc, id desc`, [itemId]);
  }

  async find(reader: Reader, id: string): Promise<StoredMark | undefined> {
    const [row] = await reader.query<StoredMark>(`${SELECT} where id = $1`, [id]);
    return row;
  }

  async add(writer: Writer, marks: readonly NewMark[]): Promise<void> {
    if (marks.length === 0) return;
    await writer.query(INSERT, [JSON.stringify(marks)]);
    await writer.query(RECOUNT, [marks.map(({ workItemId }) => workItemId)]);
  }

  /** False where somebody else has acted on it since. */
  async request(writer: Writer, { id, version }: StoredMark, cause: string): Promise<boolean> {
    const changed = await writer.query(
      `update work_item_mark set cause = $3, cause_state = 'requested', cause_decision = null, cause_decided_by = null,
         version = version + 1
       where id = $1 and version = $2 returning id`,
      [id, version, cause],
    );
    return changed.length === 1;
  }

  async decide(
    writer: Writer,
    { id, version, workItemId }: StoredMark,
    state: 'confirmed' | 'refused',
    reason: string,
    decidedBy: string,
  ): Promise<boolean> {
    const changed = await writer.query(
      `update work_item_mark set cause_state = $3, cause_decision = $4, cause_decided_by = $5, version = version + 1
       where id = $1 and version = $2 returning id`,
      [id, version, state, reason, decidedBy],
    );
    await writer.query(RECOUNT, [[workItemId]]);
    return changed.length === 1;
  }
}
