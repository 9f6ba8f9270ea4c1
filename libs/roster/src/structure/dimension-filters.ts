import { dimensionKeys, furtherFilterKeys, type Dimension } from '../domain/index.js';
import { areaTypesOf, crossDimensionSql } from './cross-dimension-sql.js';

/** Stands in a filter for "the record says nothing". */
export const UNKNOWN_VALUE = 'unknown';

type FurtherFilter = (typeof furtherFilterKeys)[number];
export type FilterDimension = Exclude<Dimension, 'bloc'> | FurtherFilter;

/** By what a list or a table is narrowed beside place and bloc. */
export const filterDimensions: readonly FilterDimension[] = [
  ...dimensionKeys.filter((key): key is Exclude<Dimension, 'bloc'> => key !== 'bloc'),
  ...furtherFilterKeys,
];

export type DimensionFilterValues = Readonly<Partial<Record<FilterDimension, string>>>;

/** SQL of the filters that are set, in the aliases of RECORD_AS_OF. */
export function dimensionFilters(filters: DimensionFilterValues, place: (value: unknown) => string): string {
  return filterDimensions
    .flatMap((key) => {
      const value = filters[key];
      return value === undefined ? [] : `and ${conditionOf(key, value, place)}`;
    })
    .join(' ');
}

function conditionOf(key: FilterDimension, value: string, place: (value: unknown) => string): string {
  if (key === 'areaType') {
    return value === UNKNOWN_VALUE ? `not ${areaTypesOf('')}` : areaTypesOf(` and a.area_type = ${place(value)}`);
  }
  const sql = crossDimensionSql(key);
  return value === UNKNOWN_VALUE ? `(${sql}) is null` : `(${sql}) = ${place(value)}`;
}
