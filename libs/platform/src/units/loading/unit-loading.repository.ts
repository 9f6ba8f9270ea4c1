import { Injectable } from '@nestjs/common';
import type { AreaType } from './area-types.js';
import type { Bloc } from '@commune/kernel';
import { v7 as uuid } from 'uuid';
import type { Writer } from '../../database/index.js';
import type { UnitKind } from '../unit-tree.js';

export interface UnitToLoad {
  readonly code: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly designation: string | null;
  readonly bloc: Bloc | null;
  readonly parentCode: string | null;
  readonly sortOrder: number;
  readonly effectiveFrom: string;
}

export interface CommuneFactsToLoad {
  readonly communeCode: string;
  readonly cluster: string;
  readonly areaTypes: readonly AreaType[];
  readonly quotas: Readonly<Record<Bloc, number>>;
  readonly effectiveFrom: string;
  readonly source: string;
}

const INSERT_UNITS = `
  insert into org_unit (id, code, kind, name, full_name, designation, bloc, parent_id, sort_order, effective_from)
  select n.id, n.code, n.kind, n.name, n.full_name, n.designation, n.bloc,
    (select p.id from org_unit p where p.code = n.parent_code), n.sort_order, n.effective_from
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
    $10::date[]) as n(id, code, kind, name, full_name, designation, bloc, parent_code, sort_order, effective_from)
  on conflict (code, effective_from) do nothing`;

const INSERT_CLUSTERS = `
  insert into cluster (id, province_id, name)
  select n.id, $3, n.name from unnest($1::uuid[], $2::text[]) as n(id, name)
  on conflict (province_id, name) do nothing`;

const INSERT_MEMBERSHIPS = `
  insert into cluster_membership (unit_id, cluster_id, effective_from)
  select u.id, c.id, n.effective_from
  from unnest($1::text[], $2::text[], $3::date[]) as n(code, cluster, effective_from)
    join org_unit u on u.code = n.code
    join cluster c on c.province_id = u.parent_id and c.name = n.cluster
  on conflict do nothing`;

const INSERT_AREA_TYPES = `
  insert into unit_area_type (unit_id, area_type, effective_from)
  select u.id, n.area_type, n.effective_from
  from unnest($1::text[], $2::text[], $3::date[]) as n(code, area_type, effective_from) join org_unit u on u.code = n.code
  on conflict do nothing`;

const INSERT_QUOTAS = `
  insert into staffing_quota (unit_id, bloc, head_count, effective_from, source)
  select u.id, n.bloc, n.head_count, n.effective_from, n.source
  from unnest($1::text[], $2::text[], $3::int[], $4::date[], $5::text[]) as n(code, bloc, head_count, effective_from, source)
    join org_unit u on u.code = n.code
  on conflict do nothing`;

/** Loads units and their facts in bulk. Loading the same again changes nothing. */
@Injectable()
export class UnitLoading {
  /** Parents come before their children, so units of one level are loaded in one call. */
  async loadUnits(writer: Writer, units: readonly UnitToLoad[]): Promise<void> {
    const column = <K extends keyof UnitToLoad>(key: K): UnitToLoad[K][] => units.map((unit) => unit[key]);
    await writer.query(INSERT_UNITS, [
      units.map(() => uuid()),
      column('code'),
      column('kind'),
      column('name'),
      column('fullName'),
      column('designation'),
      column('bloc'),
      column('parentCode'),
      column('sortOrder'),
      column('effectiveFrom'),
    ]);
  }

  async loadCommuneFacts(writer: Writer, provinceCode: string, facts: readonly CommuneFactsToLoad[]): Promise<void> {
    const [province] = await writer.query<{ id: string }>('select id from org_unit where code = $1', [provinceCode]);
    if (!province) throw new Error(`Units: no province ${provinceCode}`);
    const clusters = [...new Set(facts.map((fact) => fact.cluster))];
    await writer.query(INSERT_CLUSTERS, [clusters.map(() => uuid()), clusters, province.id]);
    const codes = facts.map((fact) => fact.communeCode);
    const starts = facts.map((fact) => fact.effectiveFrom);
    await writer.query(INSERT_MEMBERSHIPS, [codes, facts.map((fact) => fact.cluster), starts]);
    const areas = facts.flatMap((fact) => fact.areaTypes.map((areaType) => ({ ...fact, areaType })));
    await writer.query(INSERT_AREA_TYPES, [
      areas.map((area) => area.communeCode),
      areas.map((area) => area.areaType),
      areas.map((area) => area.effectiveFrom),
    ]);
    const quotas = facts.flatMap((fact) => (['party', 'government'] as const).map((bloc) => ({ ...fact, bloc })));
    await writer.query(INSERT_QUOTAS, [
      quotas.map((quota) => quota.communeCode),
      quotas.map((quota) => quota.bloc),
      quotas.map((quota) => quota.quotas[quota.bloc]),
      quotas.map((quota) => quota.effectiveFrom),
      quotas.map((quota) => quota.source),
    ]);
  }
}
