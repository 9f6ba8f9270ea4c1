import type { Bloc, Dimension, Structure, StructureDimension, StructureTotals } from '@commune/api-client';
import { gapOf, sumOfGaps, type Gap } from './gap';

export interface KeyFigure {
  key: string;
  /** Null where the server withholds it. */
  count: number | null;
  /** The filter of the list behind the figure; without it no single filter says the same. */
  filter?: { dimension: Dimension; value: string };
}

interface Definition {
  key: string;
  dimension: Dimension;
  values: readonly string[];
}

/** In the order and the words of NQ 04-NQ/TU section I. */
const definitions = {
  education: [
    { key: 'universityAndAbove', dimension: 'educationGroup', values: ['university', 'postgraduate'] },
    { key: 'postgraduate', dimension: 'educationGroup', values: ['postgraduate'] },
    { key: 'collegeIntermediate', dimension: 'educationGroup', values: ['college_intermediate'] },
  ],
  politicalTheory: [
    { key: 'theoryAdvanced', dimension: 'politicalTheoryGroup', values: ['advanced_bachelor'] },
    { key: 'theoryIntermediate', dimension: 'politicalTheoryGroup', values: ['intermediate'] },
  ],
  composition: [
    { key: 'female', dimension: 'sex', values: ['female'] },
    { key: 'ethnicMinority', dimension: 'ethnicMinority', values: ['yes'] },
    { key: 'under42', dimension: 'under42', values: ['yes'] },
  ],
  fields: [
    { key: 'finance_accounting', dimension: 'fieldGroup', values: ['finance_accounting'] },
    { key: 'land_construction', dimension: 'fieldGroup', values: ['land_construction'] },
    { key: 'information_technology', dimension: 'fieldGroup', values: ['information_technology'] },
  ],
} as const satisfies Record<string, readonly Definition[]>;
export type FigureGroup = keyof typeof definitions;

export const dimensionOf = (structure: Structure, key: Dimension): StructureDimension | undefined =>
  structure.dimensions.find((dimension) => dimension.key === key);

/** A value that nobody has is 0; a withheld one stays unknown, and so does a sum with it. */
export const countOf = (dimension: StructureDimension, values: readonly string[]): number | null => {
  const counts = values.map((value) => dimension.cells.find((cell) => cell.value === value)?.count);
  if (counts.some((count) => count === null)) return null;
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0);
};

const figureOf = (structure: Structure, definition: Definition): KeyFigure[] => {
  const dimension = dimensionOf(structure, definition.dimension);
  if (!dimension) return [];
  const [value, ...more] = definition.values;
  const opens = dimension.opensPeople && value !== undefined && more.length === 0;
  return [
    {
      key: definition.key,
      count: countOf(dimension, definition.values),
      filter: opens ? { dimension: definition.dimension, value } : undefined,
    },
  ];
};

export const figuresOf = (structure: Structure, group: FigureGroup): KeyFigure[] =>
  definitions[group].flatMap((definition) => figureOf(structure, definition));

/** The blocs that the answer speaks of: the chosen one, or those in which there are people or posts. */
export const blocsOf = (totals: StructureTotals, chosen?: Bloc): Bloc[] => {
  if (chosen) return [chosen];
  const blocs: Bloc[] = [];
  if (totals.party > 0 || totals.partyQuota > 0) blocs.push('party');
  if (totals.government > 0 || totals.governmentQuota > 0) blocs.push('government');
  return blocs;
};

export interface QuotaGaps {
  total?: Gap;
  party?: Gap;
  government?: Gap;
}

/** Offices have no quota of their own, so zero posts beside people is no surplus but nothing to compare with. */
export const quotaGaps = (totals: StructureTotals, blocs: readonly Bloc[]): QuotaGaps => {
  const gapIn = (bloc: Bloc): Gap | undefined => {
    const quota = bloc === 'party' ? totals.partyQuota : totals.governmentQuota;
    return blocs.includes(bloc) && quota > 0 ? gapOf(totals[bloc], quota) : undefined;
  };
  const party = gapIn('party');
  const government = gapIn('government');
  return { party, government, total: sumOfGaps([party, government]) };
};
