import { Injectable } from '@nestjs/common';
import type { Reader, Writer } from '../../database/index.js';
import type { PlannedUnit, QuotaOfTarget, Succession, UnitChange, UnitPlan, UnitRename } from './unit-change.js';

export type UnitChangeState = 'planned' | 'done' | 'cancelled' | 'failed';

export interface StoredUnitChange {
  readonly id: string;
  readonly kind: UnitChange['kind'];
  readonly state: UnitChangeState;
  readonly effectiveOn: string;
  readonly documentNumber: string;
  readonly documentDate: string;
  readonly note: string | null;
  readonly request: UnitChange;
  readonly summary: string;
  readonly involved: readonly string[];
  readonly requestedByName: string;
  readonly requestedAt: string;
  readonly failure: string | null;
  readonly version: number;
}

export type UnitChangeToStore = Omit<StoredUnitChange, 'requestedAt' | 'failure' | 'version'>;

const COLUMNS = `id, kind, state, effective_on as "effectiveOn", document_number as "documentNumber",
  document_date as "documentDate", note, request, summary, involved, requested_by_name as "requestedByName",
  to_char(requested_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "requestedAt", failure, version`;

const INSERT = `
  insert into unit_change (id, kind, state, effective_on, document_number, document_date, note, request, summary, involved,
    requested_by_name, executed_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $3 = 'done' then now() end)`;

const CREATE = `
  insert into org_unit (id, code, kind, name, full_name, designation, bloc, parent_id, sort_order, effective_from)
  select r.id, r.code, r.kind, r.name, r."fullName", r.designation, r.bloc, r."parentId", r."sortOrder", $2::date
  from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, kind text, name text, "fullName" text, designation text,
    bloc text, "parentId" uuid, "sortOrder" int)`;

const CLOSE = `
  update org_unit set effective_to = $2::date - 1, version = version + 1
  where id = any ($1::uuid[]) and effective_to is null and effective_from < $2 returning id`;

/** The name that was, from the day after the one before it; on the day of its own beginning there is nothing to keep. */
const KEEP_NAME = `
  insert into unit_former_name (unit_id, change_id, name, full_name, designation, effective_from, effective_to)
  select u.id, $2, u.name, u.full_name, u.designation, began.day, $3::date - 1
  from org_unit u, lateral (select coalesce(max(f.effective_to) + 1, u.effective_from) as day
    from unit_former_name f where f.unit_id = u.id) began
  where u.id = $1 and began.day < $3`;

const RENAME = `
  update org_unit set name = $2, full_name = $3, designation = $4, version = version + 1
  where id = $1 returning id`;

const SUCCESSIONS = `
  insert into unit_succession (from_unit_id, to_unit_id, change_id, is_heir)
  select r."fromUnitId", r."toUnitId", $2, r."isHeir"
  from jsonb_to_recordset($1::jsonb) as r("fromUnitId" uuid, "toUnitId" uuid, "isHeir" boolean)`;

/** Quotas of the units that end, and of those whose quota is set anew, stop the day before; later ones fall away. */
const QUOTA_BASIS = `
  select unit_id as "unitId", bloc, head_count as "headCount" from staffing_quota
  where unit_id = any ($1::uuid[]) and $2::date between effective_from and coalesce(effective_to, 'infinity')`;
const END_QUOTAS = [
  'delete from staffing_quota where unit_id = any ($1::uuid[]) and effective_from >= $2',
  `update staffing_quota set effective_to = $2::date - 1
   where unit_id = any ($1::uuid[]) and effective_from < $2 and coalesce(effective_to, 'infinity') >= $2`,
];
const SET_QUOTA = `
  insert into staffing_quota (unit_id, bloc, head_count, effective_from, source)
  select r."unitId", r.bloc, r."headCount", $2, $3
  from jsonb_to_recordset($1::jsonb) as r("unitId" uuid, bloc text, "headCount" int)`;

/** A new unit stands in the cluster, and has the kinds of area, of those that it comes from. */
const INHERIT_CLUSTER = `
  insert into cluster_membership (unit_id, cluster_id, effective_from)
  select distinct on (s.to_id) s.to_id, m.cluster_id, $2::date
  from unnest($1::uuid[], $3::uuid[]) with ordinality as s(from_id, to_id, place) join cluster_membership m on m.unit_id = s.from_id
    and $2::date between m.effective_from and coalesce(m.effective_to, 'infinity')
  order by s.to_id, s.place`;
const INHERIT_AREAS = `
  insert into unit_area_type (unit_id, area_type, effective_from)
  select distinct s.to_id, a.area_type, $2::date
  from unnest($1::uuid[], $3::uuid[]) as s(from_id, to_id) join unit_area_type a on a.unit_id = s.from_id
    and $2::date between a.effective_from and coalesce(a.effective_to, 'infinity')`;

const END_FACTS = ['cluster_membership', 'unit_area_type'].flatMap((table) => [
  `delete from ${table} where unit_id = any ($1::uuid[]) and effective_from >= $2`,
  `update ${table} set effective_to = $2::date - 1
   where unit_id = any ($1::uuid[]) and effective_from < $2 and coalesce(effective_to, 'infinity') >= $2`,
]);

@Injectable()
export class UnitChangesRepository {
  /** One change of units at a time, to the end of the transaction. */
  async lock(writer: Writer): Promise<void> {
    await writer.query(`select pg_advisory_xact_lock(hashtext('unit-change'))`);
  }

  async list(reader: Reader): Promise<StoredUnitChange[]> {
    return reader.query<StoredUnitChange>(
      `select ${COLUMNS} from unit_change order by effective_on desc, requested_at desc, id limit 500`,
    );
  }

  async find(reader: Reader, id: string): Promise<StoredUnitChange | undefined> {
    const [found] = await reader.query<StoredUnitChange>(`select ${COLUMNS} from unit_change where id = $1`, [id]);
    return found;
  }

  async listOf(reader: Reader, unitId: string): Promise<StoredUnitChange[]> {
    const sql = `select ${COLUMNS} from unit_change where involved @> array[$1::uuid] order by effective_on desc, requested_at desc, id`;
    return reader.query<StoredUnitChange>(sql, [unitId]);
  }

  async involve(writer: Writer, id: string, unitIds: readonly string[]): Promise<void> {
    await writer.query('update unit_change set involved = $2 where id = $1', [id, unitIds]);
  }

  /** Planned changes that touch one of these units. */
  async plannedWith(reader: Reader, unitIds: readonly string[]): Promise<StoredUnitChange[]> {
    return reader.query<StoredUnitChange>(
      `select ${COLUMNS} from unit_change where state = 'planned' and involved && $1::uuid[] order by effective_on, id`,
      [unitIds],
    );
  }

  async due(reader: Reader, day: string): Promise<string[]> {
    const sql = `select id from unit_change where state = 'planned' and effective_on <= $1 order by effective_on, requested_at, id`;
    return (await reader.query<{ id: string }>(sql, [day])).map(({ id }) => id);
  }

  async insert(writer: Writer, change: UnitChangeToStore): Promise<void> {
    const { id, kind, state, effectiveOn, documentNumber, documentDate, note, request, summary, involved } = change;
    await writer.query(INSERT, [
      id,
      kind,
      state,
      effectiveOn,
      documentNumber,
      documentDate,
      note,
      JSON.stringify(request),
      summary,
      involved,
      change.requestedByName,
    ]);
  }

  /** False where it is no longer planned. */
  async end(writer: Writer, id: string, state: UnitChangeState, failure: string | null = null): Promise<boolean> {
    const sql = `update unit_change set state = $2, failure = $3, version = version + 1,
        executed_at = case when $2 = 'done' then now() end
      where id = $1 and state in ('planned', 'failed') returning id`;
    return (await writer.query(sql, [id, state, failure])).length === 1;
  }

  /** Units above come before those below them. */
  async create(writer: Writer, units: readonly PlannedUnit[], day: string): Promise<void> {
    const offices = units.filter((unit) => unit.kind === 'commune_office');
    for (const level of [units.filter((unit) => unit.kind !== 'commune_office'), offices]) {
      if (level.length > 0) await writer.query(CREATE, [JSON.stringify(level), day]);
    }
  }

  async close(writer: Writer, unitIds: readonly string[], day: string): Promise<number> {
    return (await writer.query(CLOSE, [unitIds, day])).length;
  }

  async rename(
    writer: Writer,
    changeId: string,
    { unitId, name, fullName, designation }: UnitRename,
    day: string,
  ): Promise<void> {
    await writer.query(KEEP_NAME, [unitId, changeId, day]);
    await writer.query(RENAME, [unitId, name, fullName, designation]);
  }

  async succeed(writer: Writer, changeId: string, successions: readonly Succession[]): Promise<void> {
    if (successions.length > 0) await writer.query(SUCCESSIONS, [JSON.stringify(successions), changeId]);
  }

  async quotasOn(reader: Reader, unitIds: readonly string[], day: string): Promise<QuotaOfTarget[]> {
    return reader.query<QuotaOfTarget>(QUOTA_BASIS, [unitIds, day]);
  }

  async setQuotas(
    writer: Writer,
    ending: readonly string[],
    quotas: readonly QuotaOfTarget[],
    day: string,
    source: string,
  ): Promise<void> {
    for (const statement of END_QUOTAS) await writer.query(statement, [ending, day]);
    if (quotas.length > 0) await writer.query(SET_QUOTA, [JSON.stringify(quotas), day, source]);
  }

  /** Cluster and kinds of area of new units are those of the units before them; those of ended units end. */
  async carryFacts(writer: Writer, { creates, closes, successions, effectiveOn }: UnitPlan): Promise<void> {
    const made = new Set(creates.map(({ id }) => id));
    const pairs = successions.filter(({ toUnitId }) => made.has(toUnitId));
    const values = [pairs.map(({ fromUnitId }) => fromUnitId), effectiveOn, pairs.map(({ toUnitId }) => toUnitId)];
    if (pairs.length > 0)
      for (const statement of [INHERIT_CLUSTER, INHERIT_AREAS]) await writer.query(statement, values);
    for (const statement of END_FACTS) await writer.query(statement, [closes, effectiveOn]);
  }

  async reclassify(
    writer: Writer,
    unitId: string,
    { effectiveOn, clusterId, areaTypes = [] }: UnitChange,
  ): Promise<void> {
    for (const statement of END_FACTS) await writer.query(statement, [[unitId], effectiveOn]);
    if (clusterId !== undefined) {
      const sql = 'insert into cluster_membership (unit_id, cluster_id, effective_from) values ($1, $2, $3)';
      await writer.query(sql, [unitId, clusterId, effectiveOn]);
    }
    const sql = `insert into unit_area_type (unit_id, area_type, effective_from)
      select $1, area_type, $3 from unnest($2::text[]) as r(area_type)`;
    await writer.query(sql, [unitId, areaTypes, effectiveOn]);
  }

  async clusters(reader: Reader): Promise<{ id: string; provinceId: string; name: string }[]> {
    return reader.query(
      'select id, province_id as "provinceId", name from cluster order by name collate "vi-x-icu", id',
    );
  }
}
