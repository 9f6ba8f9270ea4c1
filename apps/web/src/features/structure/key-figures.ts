import type { Bloc, Dimension, Structure, StructureDimension, StructureTotals } from '@commune/api-client';
import { gapOf, sumOfGaps, type Gap } from './gap';

export interface KeyFigure {
  key: string;
  /** Null where the server withholds it. */
  count: number | null;
  /** The filter of the list behind the figure, where the reader may open it. */
  filter?: { dimension: Dimension; value: string };
}

interface Definition {
  key: string;
  dimension: Dimension;
  value: string;
}

/** In the order and the words of NQ 04-NQ/TU section I. */
const definitions = {
  education: [
    { key: 'universityAndAbove', dimension: 'universityOrAbove', value: 'yes' },
    { key: 'postgraduate', dimension: 'educationGroup', value: 'postgraduate' },
    { key: 'collegeIntermediate', dimension: 'educationGroup', value: 'college_intermediate' },
  ],
  politicalTheory: [
    { key: 'theoryAdvanced', dimension: 'politicalTheoryGroup', value: 'advanced_bachelor' },
    { key: 'theoryIntermediate', dimension: 'politicalTheoryGroup', value: 'intermediate' },
  ],
  composition: [
    { key: 'female', dimension: 'sex', value: 'female' },
    { key: 'ethnicMinority', dimension: 'ethnicMinority', value: 'yes' },
    { key: 'under42', dimension: 'under42', value: 'yes' },
  ],
  fields: [
    { key: 'finance_accounting', dimension: 'fieldGroup', value: 'finance_accounting' },
    { key: 'land_construction', dimension: 'fieldGroup', value: 'land_construction' },
    { key: 'information_technology', dimension: 'fieldGroup', value: 'information_technology' },
  ],
} as const satisfies Record<string, readonly Definition[]>;
export type FigureGroup = keyof typeof definitions;

export const dimensionOf = (structure: Structure, key: Dimension): StructureDimension | undefined =>
  structure.dimensions.find((dimension) => dimension.key === key);

/** A value that nobody has is 0; a withheld one stays unknown. */
export const countOf = (dimension: StructureDimension, value: string): number | null => {
  const cell = dimension.cells.find((candidate) => candidate.value === value);
  return cell ? cell.count : 0;
};

const figureOf = (structure: Structure, { key, dimension: name, value }: Definition): KeyFigure[] => {
  const dimension = dimensionOf(structure, name);
  if (!dimension) return [];
  const filter = dimension.opensPeople ? { dimension: name, value } : undefined;
  return [{ key, count: countOf(dimension, value), filter }];
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
