import type { CriteriaSetContent } from './criteria-set.js';
import { pointsOfFigure } from './criterion-figure.js';
import type { ExactNumber } from './exact-number.js';

/** Where the value of a criterion comes from: a person's word, a figure, or nowhere yet. */
export type IndicatorOrigin = 'decided' | 'figure' | 'missing';

export interface IndicatorLine {
  readonly code: string;
  /** What the figure gives on the scale of the criterion; null without a figure, without data or without ends. */
  readonly computed: ExactNumber | null;
  readonly decided: ExactNumber | null;
  /** What counts: the decided value before the computed one; both stay on record. */
  readonly value: ExactNumber | null;
  readonly origin: IndicatorOrigin;
}

/** `figures`: by code of the figure; `decided`: by code of the criterion. */
export function indicatorLines(
  { groups }: Pick<CriteriaSetContent, 'groups'>,
  figures: ReadonlyMap<string, ExactNumber>,
  decided: ReadonlyMap<string, ExactNumber>,
): IndicatorLine[] {
  return groups.flatMap(({ criteria }) =>
    criteria.map(({ code, figure, maximum }) => {
      const known = figure ? figures.get(figure.code) : undefined;
      const computed = figure && known ? pointsOfFigure(known, figure, maximum) : null;
      const said = decided.get(code) ?? null;
      const value = said ?? computed;
      return { code, computed, decided: said, value, origin: said ? 'decided' : computed ? 'figure' : 'missing' };
    }),
  );
}
