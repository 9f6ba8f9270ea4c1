import { Injectable } from '@nestjs/common';
import type { OwnedRow, Reader, Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';

export interface PlanningPoolRow {
  readonly id: string;
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly positionTitle: string;
  readonly term: string;
  readonly addedOn: string;
  readonly removedOn: string | null;
  readonly removalReason: string | null;
  readonly decisionNumber: string | null;
  readonly version: number;
}

export interface NewPlanningPool {
  readonly positionTitle: string;
  readonly term: string;
  readonly addedOn: string;
  readonly decisionNumber: string | null;
  readonly source: string;
}

const COLUMNS = `id, civil_servant_id as "civilServantId", unit_id as "unitId", bloc, office_id as "officeId",
  position_title as "positionTitle", term, added_on::text as "addedOn", removed_on::text as "removedOn",
  removal_reason as "removalReason", decision_number as "decisionNumber", version`;

// The position of the catalogue with this very name, where there is one of the person's bloc.
const ADD = `
  insert into planning_pool_entry (id, civil_servant_id, unit_id, bloc, office_id, position_id, position_title, term,
    added_on, decision_number, source)
  select chosen.id, c.id, c.unit_id, c.bloc, c.office_id,
    (select pos.id from job_position pos where pos.name = $3 and pos.effective_to is null order by (pos.bloc = c.bloc) desc, pos.id limit 1),
    $3, $4, $5, $6, $7
  from unnest($1::uuid[], $2::uuid[]) as chosen(id, person_id) join civil_servant c on c.id = chosen.person_id
  on conflict (civil_servant_id, position_title, term) where removed_on is null do nothing
  returning id`;

// Born late enough to be planned for anything.
const YOUNG_HOLDERS = `
  select p.civil_servant_id as id from posting p join job_position pos on pos.id = p.position_id
    join civil_servant c on c.id = p.civil_servant_id
  where pos.code = $1 and p.ended_on is null and c.birth_date > '1978-01-01' order by c.code`;

@Injectable()
export class PlanningPoolsRepository {
  /** Who holds the position with this code, for the pools of a demonstration. */
  async youngHolders(reader: Reader, positionCode: string): Promise<string[]> {
    const holders = await reader.query<{ id: string }>(YOUNG_HOLDERS, [positionCode]);
    return holders.map(({ id }) => id);
  }

  /** Who of these the writer reaches. */
  async places(reader: Reader, personIds: readonly string[]): Promise<OwnedRow[]> {
    return reader.query<OwnedRow>(
      `select id as "personId", unit_id as "unitId", bloc, office_id as "officeId" from civil_servant
       where id = any ($1::uuid[])`,
      [personIds],
    );
  }

  /** Answers how many were added; who is in the same pool already stays as is. */
  async add(writer: Writer, personIds: readonly string[], pool: NewPlanningPool): Promise<number> {
    const ids = personIds.map(() => uuid());
    const { positionTitle, term, addedOn, decisionNumber, source } = pool;
    const rows = await writer.query(ADD, [ids, personIds, positionTitle, term, addedOn, decisionNumber, source]);
    return rows.length;
  }

  async ofPerson(reader: Reader, civilServantId: string): Promise<PlanningPoolRow[]> {
    return reader.query<PlanningPoolRow>(
      `select ${COLUMNS} from planning_pool_entry where civil_servant_id = $1 order by added_on desc, id desc`,
      [civilServantId],
    );
  }

  async lock(writer: Writer, id: string): Promise<PlanningPoolRow | undefined> {
    const [row] = await writer.query<PlanningPoolRow>(
      `select ${COLUMNS} from planning_pool_entry where id = $1 for update`,
      [id],
    );
    return row;
  }

  async remove(writer: Writer, id: string, removedOn: string, reason: string): Promise<void> {
    await writer.query(
      `update planning_pool_entry set removed_on = $2, removal_reason = $3, version = version + 1 where id = $1`,
      [id, removedOn, reason],
    );
  }
}
