import type { FieldClass } from '@commune/kernel';
import type { PersonForFit } from './person-for-fit.js';
import {
  classOfReason,
  fitClasses,
  groupOf,
  positionFit,
  usualFitRules,
  type FitGroup,
  type FitReasonKind,
  type FitRules,
} from './position-fit.js';
import { requirementTraits, type StandardForFit } from './position-requirement.js';
import { requirementChecks, type CheckResult } from './requirement-checks.js';

/** One requirement beside what the record says of it. */
export interface GapRow {
  /** As in a reason: `education-met`, `it-unknown`. */
  readonly code: string;
  readonly required: string | null;
  readonly found: string | null;
  readonly result: CheckResult;
  /** What the lack of it counts for; null where it is met. */
  readonly counts: FitReasonKind | null;
  readonly source: string;
  /** Is among those that make the group what it is. */
  readonly decides: boolean;
}

export interface Gap {
  readonly group: FitGroup | null;
  /** The group once all that decides is made good; null where nothing is to be made good. */
  readonly nextGroup: FitGroup | null;
  readonly rows: readonly GapRow[];
}

/** Everything that the rule looked at, met or not, and what would change the group. */
export function positionGap(
  person: PersonForFit,
  standard: StandardForFit | null,
  on: string,
  rules: FitRules = usualFitRules,
): Gap {
  const { group, reasons } = positionFit(person, standard, on, rules);
  const deciding = decidingKind(group);
  const next = reasons.filter(({ kind }) => kind !== deciding);
  const lacking = reasons.map(({ code, kind, required, found, source }): GapRow => {
    return { code, required, found, result: resultOf(code), counts: kind, source, decides: kind === deciding };
  });
  return {
    group,
    nextGroup: deciding && group !== null ? groupOf(next) : null,
    rows: [...lacking, ...met(person, standard, on)],
  };
}

function met(person: PersonForFit, standard: StandardForFit | null, on: string): GapRow[] {
  if (!standard) return [];
  const checks = requirementChecks(person, standard, on).filter(({ result }) => result === 'met');
  return checks.map(({ requirement, required, found, result }) => {
    const code = `${requirement}-${result}`;
    return { code, required, found, result, counts: null, source: standard.source, decides: false };
  });
}

function decidingKind(group: FitGroup | null): FitReasonKind | null {
  if (group === null || group === 1) return null;
  return ({ 5: 'failed', 4: 'mandatory', 3: 'field', 2: 'training' } as const)[group];
}

const resultOf = (code: string): CheckResult =>
  code.endsWith('-unknown') ? 'unknown' : code.endsWith('-expired') ? 'expired' : 'unmet';

export interface ShownGap extends Gap {
  readonly isWithheld: boolean;
}

/** As `shownFit`: a reader who lacks a class that the group rests on is told neither the group nor what decides. */
export function shownGap({ group, nextGroup, rows }: Gap, readable: ReadonlySet<FieldClass>): ShownGap {
  const isWithheld = fitClasses.some((fieldClass) => !readable.has(fieldClass));
  const shown = rows.filter((row) => readable.has(classOfReason(row)));
  if (!isWithheld) return { group, nextGroup, rows: shown, isWithheld };
  return { group: null, nextGroup: null, rows: shown.map((row) => ({ ...row, decides: false })), isWithheld };
}

/** What a row is about, as people call it. */
export function gapRowName({ code }: Pick<GapRow, 'code'>): string {
  const requirement = code.slice(0, code.lastIndexOf('-'));
  const named = Object.entries(requirementTraits).find(([kind]) => kind === requirement);
  return named?.[1].name ?? (requirement === 'rating' ? 'Xếp loại chất lượng' : 'Năng lực');
}
