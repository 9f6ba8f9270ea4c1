import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, stale, TOTAL_LIMIT } from '@commune/platform/http';
import type { MoveKind, MoveState, PlanState } from '../domain/index.js';
import { PlacementMove } from './placement-move.entity.js';
import type { PlacementMoveListQuery } from './placement-moves.dto.js';

export type StoredMove = Omit<PlacementMove, 'createdAt' | 'carriedOutAt' | 'kind' | 'state'> & {
  readonly kind: MoveKind;
  readonly state: MoveState;
  readonly planState: PlanState;
  /** The move of the decision that takes the person back, from its issuing on. */
  readonly undoneById: string | null;
};

export type MoveToStore = Omit<PlacementMove, 'createdAt'>;

/** A person in the post held now. */
export interface PersonInPost {
  readonly civilServantId: string;
  readonly fullName: string;
  readonly fromPostingId: string;
  readonly fromUnitId: string;
  readonly fromBloc: string;
  readonly fromOfficeId: string;
  readonly fromPositionId: string | null;
  readonly fromPositionTitle: string;
  readonly fromSpecialismCode: string | null;
  readonly isLeader: boolean;
}

export interface PositionOfMove {
  readonly name: string;
  readonly bloc: string;
  readonly specialismCode: string | null;
  readonly isLeader: boolean;
  readonly officeNames: readonly string[];
  /** By unit: the office in which most of its holders there work now. */
  readonly officesOfHolders: Readonly<Record<string, string>>;
}

const MOVE = `
  select m.id, m.plan_id as "planId", m.keeper_unit_id as "keeperUnitId", m.keeper_bloc as "keeperBloc",
    m.is_shared as "isShared", m.kind, m.civil_servant_id as "civilServantId", m.full_name as "fullName",
    m.from_posting_id as "fromPostingId", m.from_unit_id as "fromUnitId", m.from_bloc as "fromBloc",
    m.from_office_id as "fromOfficeId", m.from_position_id as "fromPositionId",
    m.from_position_title as "fromPositionTitle", m.from_specialism_code as "fromSpecialismCode", m.unit_id as "unitId",
    m.bloc, m.office_id as "officeId", m.position_id as "positionId", m.position_title as "positionTitle",
    m.specialism_code as "specialismCode", m.is_leader as "isLeader", m.effective_on as "effectiveOn",
    m.ends_on as "endsOn", m.is_locked as "isLocked", m.origin, m.explanation, m.note, m.state,
    m.decision_number as "decisionNumber", m.decided_on as "decidedOn", m.signer_name as "signerName",
    m.signer_position as "signerPosition", m.failure, m.transfer_id as "transferId", m.departure_id as "departureId",
    m.undoes_id as "undoesId", m.term_outcome as "termOutcome", m.term_decision as "termDecision", m.version,
    p.state as "planState",
    (select back.id from placement_move back where back.undoes_id = m.id and back.state <> 'cancelled') as "undoneById"
  from placement_move m join placement_plan p on p.id = m.plan_id`;

const LISTED = `where ($1::uuid is null or m.plan_id = $1) and ($2::text is null or m.state = $2)
  and ($3::text is null or m.kind = $3)
  and (($4::uuid is null or m.from_unit_id = $4) and ($7::uuid is null or m.from_position_id = $7)
    or ($4::uuid is null or m.unit_id = $4) and ($7::uuid is null or m.position_id = $7))
  and ($5::text is null or fold_text(m.full_name) like '%' || fold_text($5) || '%')
  and ($6::boolean is null or m.is_locked = $6)
  and ($8::boolean is null or (m.decision_number is not null) = $8)
  and ($9::date is null or m.ends_on <= $9 and m.state = 'done' and m.term_outcome is null and not exists (
    select from placement_move back where back.undoes_id = m.id and back.state in ('decided', 'done')))`;

const IN_POST = `
  select c.id as "civilServantId", c.full_name as "fullName", p.id as "fromPostingId", p.unit_id as "fromUnitId",
    p.bloc as "fromBloc", p.office_id as "fromOfficeId", p.position_id as "fromPositionId",
    p.position_title as "fromPositionTitle",
    coalesce(p.specialism_code, j.specialism_code) as "fromSpecialismCode",
    coalesce(j.is_leader, false) as "isLeader"
  from civil_servant c join posting p on p.civil_servant_id = c.id and p.ended_on is null
    left join job_position j on j.id = p.position_id
  where c.id = any ($1::uuid[])`;

const POSITIONS = `
  select id, name, bloc, specialism_code as "specialismCode", is_leader as "isLeader", office_names as "officeNames",
    coalesce((select jsonb_object_agg(unit_id, office_id) from (
      select distinct on (p.unit_id) p.unit_id, p.office_id from posting p
      where p.position_id = job_position.id and p.ended_on is null
      group by p.unit_id, p.office_id order by p.unit_id, count(*) desc, p.office_id) as seat), '{}') as "officesOfHolders"
  from job_position where id = any ($1::uuid[])`;

const sortColumns = {
  effectiveOn: 'm.effective_on',
  name: 'm.full_name',
  createdAt: 'm.created_at',
  decidedOn: 'm.decided_on',
  endsOn: 'm.ends_on',
} as const;

export interface MoveFilter extends PlacementMoveListQuery {
  readonly isDecided?: boolean;
  /** Terms that end by this day and that nobody has settled or ended. */
  readonly endsBy?: string;
}

@Injectable()
export class PlacementMovesRepository {
  async list(reader: Reader, planId: string | null, query: MoveFilter): Promise<StoredMove[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, 'createdAt', 'm.id');
    return reader.queryPlanned(`${MOVE} ${LISTED} ${order} limit ${pageSize} offset ${offset}`, filters(planId, query));
  }

  async total(reader: Reader, planId: string | null, query: MoveFilter): Promise<number> {
    const [row] = await reader.queryPlanned<{ total: number }>(
      `select count(*)::int as total from (select 1 from placement_move m ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(planId, query),
    );
    return row?.total ?? 0;
  }

  /** All of a plan in the order of their making; those that undo others too. */
  async ofPlan(reader: Reader, planId: string): Promise<StoredMove[]> {
    return reader.query<StoredMove>(`${MOVE} where m.plan_id = $1 order by m.created_at, m.id`, [planId]);
  }

  async find(reader: Reader, id: string): Promise<StoredMove | undefined> {
    return (await reader.query<StoredMove>(`${MOVE} where m.id = $1`, [id]))[0];
  }

  /** What the Party committee has said to the plan of a move. */
  async opinionOf(
    reader: Reader,
    moveId: string,
  ): Promise<{ body: string | null; number: string | null; on: string | null } | undefined> {
    const sql = `select p.opinion_body as body, p.opinion_number as number, p.opinion_on as "on"
      from placement_move m join placement_plan p on p.id = m.plan_id where m.id = $1`;
    return (await reader.query<{ body: string | null; number: string | null; on: string | null }>(sql, [moveId]))[0];
  }

  async lock(writer: Writer, id: string): Promise<void> {
    await writer.query('select id from placement_move where id = $1 for update', [id]);
  }

  async inPost(reader: Reader, personIds: readonly string[]): Promise<PersonInPost[]> {
    return reader.query<PersonInPost>(IN_POST, [personIds]);
  }

  async positions(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, PositionOfMove>> {
    const rows = await reader.query<PositionOfMove & { readonly id: string }>(POSITIONS, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async insert(writer: Writer, moves: readonly MoveToStore[]): Promise<void> {
    const AT_ONCE = 500;
    for (let index = 0; index < moves.length; index += AT_ONCE) {
      await writer.manager.insert(PlacementMove, moves.slice(index, index + AT_ONCE));
    }
  }

  async change(writer: Writer, id: string, version: number, changes: Partial<PlacementMove>): Promise<void> {
    const { affected } = await writer.manager
      .createQueryBuilder()
      .update(PlacementMove)
      .set({ ...changes, version: () => 'version + 1' })
      .where({ id, version })
      .execute();
    if (affected !== 1) throw stale();
  }

  async remove(writer: Writer, id: string, version: number): Promise<void> {
    const sql = 'delete from placement_move where id = $1 and version = $2 returning id';
    if ((await writer.query(sql, [id, version])).length !== 1) throw stale();
  }

  /** What nobody has fixed or added by hand. */
  async removeUnlocked(writer: Writer, planId: string): Promise<void> {
    const sql = `delete from placement_move where plan_id = $1 and not is_locked and origin = 'proposed'`;
    await writer.query(sql, [planId]);
  }
}

function filters(planId: string | null, filter: MoveFilter): unknown[] {
  const { state = null, kind = null, unitId = null, positionId = null, q = null } = filter;
  const { isLocked = null, isDecided = null, endsBy = null } = filter;
  return [planId, state, kind, unitId, q, isLocked, positionId, isDecided, endsBy];
}
