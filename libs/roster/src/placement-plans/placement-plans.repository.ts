import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import type { Actor, Reader, Writer } from '@commune/platform/database';
import { orderBy, pageSizes, TOTAL_LIMIT } from '@commune/platform/http';
import { v7 as uuid } from 'uuid';
import type { PlanState } from '../domain/index.js';
import { instant } from '../review-rounds/review-rounds.repository.js';
import type { PlacementPlanListQuery } from './placement-plans.dto.js';

export interface PartyOpinion {
  readonly opinionBody: string | null;
  readonly opinionNumber: string | null;
  readonly opinionOn: string | null;
  readonly opinionText: string | null;
}

export interface StoredPlan extends PartyOpinion {
  readonly id: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  readonly name: string;
  readonly goal: string | null;
  readonly asOf: string;
  readonly effectiveOn: string;
  readonly proposedAt: string | null;
  readonly state: PlanState;
  readonly isShared: boolean;
  readonly createdByName: string;
  readonly createdAt: string;
  readonly version: number;
  readonly moves: number;
  readonly leaders: number;
  readonly done: number;
}

export interface StoredStep {
  readonly step: string;
  readonly note: string | null;
  readonly byAccount: string | null;
  readonly byName: string;
  readonly at: string;
}

/** How the moves of a plan are weighed; what the keys mean stands with the matching. */
export interface PlanRules {
  readonly asOf: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly limits: Readonly<Record<string, unknown>>;
}

const PLAN = `
  select p.id, p.unit_id as "unitId", p.bloc, p.name, p.goal, p.as_of as "asOf", p.effective_on as "effectiveOn",
    ${instant('p.proposed_at')} as "proposedAt", p.state, p.is_shared as "isShared", p.opinion_body as "opinionBody",
    p.opinion_number as "opinionNumber", p.opinion_on as "opinionOn", p.opinion_text as "opinionText",
    p.created_by_name as "createdByName", ${instant('p.created_at')} as "createdAt", p.version, m.moves, m.leaders, m.done
  from placement_plan p cross join lateral (
    select count(*)::int as moves, count(*) filter (where m.is_leader)::int as leaders,
      count(*) filter (where m.state in ('done', 'undone'))::int as done
    from placement_move m where m.plan_id = p.id and m.undoes_id is null and m.state <> 'cancelled') m`;

const LISTED = `where ($1::text is null or p.state = $1) and ($2::text is null or p.bloc = $2)
  and ($3::text is null or fold_text(p.name) like '%' || fold_text($3) || '%')`;

const INSERT = `
  insert into placement_plan (id, unit_id, bloc, name, goal, as_of, effective_on, weights, limits, created_by_name)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const CHANGE = `
  update placement_plan set name = $3, goal = $4, as_of = $5, effective_on = $6, version = version + 1
  where id = $1 and version = $2 returning id`;

const OPINION = `
  update placement_plan set opinion_body = $3, opinion_number = $4, opinion_on = $5, opinion_text = $6, version = version + 1
  where id = $1 and version = $2 returning id`;

const RULES = `
  update placement_plan set weights = $2, limits = $3, empty_posts = $4, proposed_at = now() where id = $1`;

const sortColumns = { createdAt: 'p.created_at', name: 'p.name', effectiveOn: 'p.effective_on' } as const;

@Injectable()
export class PlacementPlansRepository {
  async list(reader: Reader, query: PlacementPlanListQuery): Promise<StoredPlan[]> {
    const { pageSize, offset } = pageSizes(query);
    const order = orderBy(query.sort, sortColumns, '-createdAt', 'p.id');
    return reader.query(`${PLAN} ${LISTED} ${order} limit ${pageSize} offset ${offset}`, filters(query));
  }

  async total(reader: Reader, query: PlacementPlanListQuery): Promise<number> {
    const [row] = await reader.query<{ total: number }>(
      `select count(*)::int as total from (select 1 from placement_plan p ${LISTED} limit ${TOTAL_LIMIT + 1}) as counted`,
      filters(query),
    );
    return row?.total ?? 0;
  }

  async find(reader: Reader, id: string): Promise<StoredPlan | undefined> {
    return (await reader.query<StoredPlan>(`${PLAN} where p.id = $1`, [id]))[0];
  }

  /** Until the transaction ends nobody edits, recomputes or submits beside it. */
  async lock(writer: Writer, id: string): Promise<void> {
    await writer.query('select id from placement_plan where id = $1 for update', [id]);
  }

  async insert(
    writer: Writer,
    plan: Pick<StoredPlan, 'id' | 'unitId' | 'bloc' | 'name' | 'goal' | 'asOf' | 'effectiveOn' | 'createdByName'>,
    rules: Pick<PlanRules, 'weights' | 'limits'>,
  ): Promise<void> {
    const { id, unitId, bloc, name, goal, asOf, effectiveOn, createdByName } = plan;
    const data = [JSON.stringify(rules.weights), JSON.stringify(rules.limits)];
    await writer.query(INSERT, [id, unitId, bloc, name, goal, asOf, effectiveOn, ...data, createdByName]);
  }

  /** False where the version is no longer the stored one; so with those below that answer a boolean. */
  async change(writer: Writer, { id, name, goal, asOf, effectiveOn }: StoredPlan, version: number): Promise<boolean> {
    return (await writer.query(CHANGE, [id, version, name, goal, asOf, effectiveOn])).length === 1;
  }

  async recordOpinion(writer: Writer, id: string, version: number, opinion: PartyOpinion): Promise<boolean> {
    const { opinionBody, opinionNumber, opinionOn, opinionText } = opinion;
    const values = [id, version, opinionBody, opinionNumber, opinionOn, opinionText];
    return (await writer.query(OPINION, values)).length === 1;
  }

  async enter(writer: Writer, id: string, version: number, state: PlanState): Promise<boolean> {
    const sql =
      'update placement_plan set state = $3, version = version + 1 where id = $1 and version = $2 returning id';
    return (await writer.query(sql, [id, version, state])).length === 1;
  }

  /** Both ends of its moves are asked from now on. */
  async share(writer: Writer, id: string): Promise<void> {
    await writer.query('update placement_plan set is_shared = true where id = $1', [id]);
    await writer.query('update placement_move set is_shared = true where plan_id = $1 and not is_shared', [id]);
  }

  /** What belongs to the plan has changed, so whoever has read it before reads it again. */
  async touch(writer: Writer, id: string): Promise<number> {
    const sql = 'update placement_plan set version = version + 1 where id = $1 returning version';
    const [row] = await writer.query<{ version: number }>(sql, [id]);
    return row?.version ?? 0;
  }

  /** The units that the plan takes people from or gives people to. */
  async ends(reader: Reader, id: string): Promise<{ unitId: string; bloc: Bloc }[]> {
    const sql = `select from_unit_id as "unitId", from_bloc as bloc from placement_move where plan_id = $1
      union select unit_id, bloc from placement_move where plan_id = $1 and unit_id is not null order by 1, 2`;
    return reader.query<{ unitId: string; bloc: Bloc }>(sql, [id]);
  }

  async rules(reader: Reader, id: string): Promise<PlanRules | undefined> {
    const sql = 'select as_of as "asOf", weights, limits from placement_plan where id = $1';
    return (await reader.query<PlanRules>(sql, [id]))[0];
  }

  async emptyPosts<Post>(reader: Reader, id: string): Promise<readonly Post[]> {
    const sql = 'select empty_posts as "emptyPosts" from placement_plan where id = $1';
    return (await reader.query<{ emptyPosts: readonly Post[] }>(sql, [id]))[0]?.emptyPosts ?? [];
  }

  async keepRules(
    writer: Writer,
    id: string,
    rules: Omit<PlanRules, 'asOf'>,
    emptyPosts: readonly object[],
  ): Promise<void> {
    const data = [rules.weights, rules.limits, emptyPosts].map((value) => JSON.stringify(value));
    await writer.query(RULES, [id, ...data]);
  }

  async addStep(writer: Writer, planId: string, step: string, by: Actor, note: string | null): Promise<void> {
    const sql = `insert into placement_step (id, plan_id, step, note, by_account, by_name) values ($1, $2, $3, $4, $5, $6)`;
    await writer.query(sql, [uuid(), planId, step, note, by.accountId, by.name]);
  }

  /** In the order in which they were taken. */
  async steps(reader: Reader, planId: string): Promise<StoredStep[]> {
    const sql = `select step, note, by_account as "byAccount", by_name as "byName", ${instant('at')} as at
      from placement_step where plan_id = $1 order by placement_step.at, id`;
    return reader.query<StoredStep>(sql, [planId]);
  }
}

function filters({ state, bloc, q }: PlacementPlanListQuery): unknown[] {
  return [state ?? null, bloc ?? null, q ?? null];
}
