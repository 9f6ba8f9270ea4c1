import type { Dimension, Structure } from '@commune/api-client';
import { asRows, byAmount, inScale, topCells, type DimensionRow } from './dimension-rows';
import { dimensionOf } from './key-figures';

export interface ChartDefinition {
  dimension: Dimension;
  /** Order of the values: a fixed scale, the order of the code list, or the greatest first. */
  order: 'amount' | 'list' | 'listDownward' | 'top' | readonly string[];
  /** Values of the list that nobody has are shown as 0. */
  fill?: boolean;
}

export const ageChart: ChartDefinition = {
  dimension: 'ageBand',
  order: ['under_30', '30_41', '42_50', 'over_50'],
  fill: true,
};

/** Two columns of about the same height. */
export const chartColumns: readonly (readonly ChartDefinition[])[] = [
  [
    { dimension: 'sex', order: ['female', 'male'], fill: true },
    { dimension: 'experienceBand', order: ['under_5', '5_9', '10_19', '20_plus'], fill: true },
    { dimension: 'educationLevel', order: 'listDownward' },
    { dimension: 'politicalTheory', order: 'listDownward', fill: true },
    { dimension: 'stateManagement', order: 'listDownward' },
    { dimension: 'rankCode', order: 'list' },
  ],
  [
    { dimension: 'ethnicGroupCode', order: 'amount' },
    { dimension: 'specialismCode', order: 'list', fill: true },
    { dimension: 'fieldOfStudy', order: 'top' },
    { dimension: 'lastRating', order: 'list', fill: true },
  ],
];

const TOP_FIELDS = 12;

export interface Naming {
  nameOf: (dimension: Dimension, value: string | null) => string;
  scaleOf: (dimension: Dimension) => string[];
  restName: (values: number) => string;
}

const scaleFor = ({ dimension, order }: ChartDefinition, naming: Naming): readonly string[] => {
  if (typeof order !== 'string') return order;
  const list = naming.scaleOf(dimension);
  return order === 'listDownward' ? list.reverse() : list;
};

const topRows = (structure: Structure, definition: ChartDefinition, naming: Naming): DimensionRow[] => {
  const cells = dimensionOf(structure, definition.dimension)?.cells ?? [];
  const { top, rest, restValues } = topCells(cells, TOP_FIELDS, structure.totals);
  const named = asRows(top, (value) => naming.nameOf(definition.dimension, value));
  if (restValues === 0) return named;
  return [...named, { ...rest, key: 'rest', label: naming.restName(restValues), isRest: true }];
};

/** Undefined where the reader may not have the dimension. */
export const chartRows = (
  structure: Structure,
  definition: ChartDefinition,
  naming: Naming,
): DimensionRow[] | undefined => {
  const dimension = dimensionOf(structure, definition.dimension);
  if (!dimension) return undefined;
  if (definition.order === 'top') return topRows(structure, definition, naming);
  const cells =
    definition.order === 'amount'
      ? byAmount(dimension.cells)
      : inScale(dimension.cells, scaleFor(definition, naming), definition.fill);
  return asRows(cells, (value) => naming.nameOf(definition.dimension, value));
};
