import { isDimension, type CrossDimension, type FurtherDimension } from '../domain/index.js';
import { dimensionSql } from './dimension-sql.js';

const LIVE = (alias: string): string =>
  `$1::date between ${alias}.effective_from and coalesce(${alias}.effective_to, 'infinity')`;

const hasCertificate = `case when exists (select from certificate t where t.civil_servant_id = c.id and coalesce(t.issued_on, $1::date) <= $1::date)
  then 'yes' when q.civil_servant_id is not null then 'no' end`;

const further: Readonly<Record<FurtherDimension, string>> = {
  unitId: 'p.unit_id::text',
  clusterId: 'own_cluster.cluster_id::text',
  areaType: 'own_area.area_type',
  positionCode: 'pos.code',
  foreignLanguage: 'q.foreign_language',
  ethnicLanguage: 'q.ethnic_language',
  hasCertificate,
};

/** How each dimension is read from a record as of $1, in the aliases of RECORD_AS_OF and of `joinsOf`. Text, or null. */
export function crossDimensionSql(key: CrossDimension): string {
  return isDimension(key) ? dimensionSql[key] : further[key];
}

/** What a dimension is joined by, beside the parts of the record. A commune of several kinds of area comes several times. */
export function joinsOf(key: CrossDimension): string {
  if (key === 'clusterId') {
    return `left join cluster_membership own_cluster on own_cluster.unit_id = p.unit_id and ${LIVE('own_cluster')}`;
  }
  if (key === 'areaType') {
    return `left join unit_area_type own_area on own_area.unit_id = p.unit_id and ${LIVE('own_area')}`;
  }
  return '';
}

/** Whether a person is of a kind of area, without counting anybody twice. */
export const areaTypesOf = (where: string): string =>
  `exists (select from unit_area_type a where a.unit_id = p.unit_id and ${LIVE('a')}${where})`;
