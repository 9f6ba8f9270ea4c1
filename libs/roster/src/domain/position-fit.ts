import type { FieldClass } from '@commune/kernel';
import { competencyName } from './competencies.js';
import type { PersonForFit } from './person-for-fit.js';
import { ratingName } from './person-codes.js';
import { requirementTraits, type RequirementKind, type StandardForFit } from './position-requirement.js';
import { requirementChecks, type RequirementCheck } from './requirement-checks.js';

/** 1 meets well · 2 needs training · 3 wrong field · 4 below standard · 5 does not meet (KH 1570/KH-UBND III.2). */
export type FitGroup = 1 | 2 | 3 | 4 | 5;
export const fitGroups = [1, 2, 3, 4, 5] as const satisfies readonly FitGroup[];

export type FitReasonKind = 'failed' | 'mandatory' | 'field' | 'training' | 'note';

export interface FitReason {
  /** What was compared and how it came out: `education-unmet`, `it-unknown`, `certificate-expired`, `rating-unmet`. */
  readonly code: string;
  readonly kind: FitReasonKind;
  readonly required: string | null;
  /** null: nothing is known. */
  readonly found: string | null;
  readonly source: string;
}

export interface Fit {
  /** null: the position has no standard. */
  readonly group: FitGroup | null;
  readonly reasons: FitReason[];
}

/** How a requirement counts of which the record says nothing. No source decides it, so a province does. */
export const unknownTreatments = ['as_missing', 'as_training', 'as_met'] as const;
export type UnknownTreatment = (typeof unknownTreatments)[number];

export interface FitRules {
  readonly unknown: UnknownTreatment;
}
export const usualFitRules: FitRules = { unknown: 'as_missing' };

/** The order of test, worst first (KH 1570/KH-UBND III.2): the first kind found decides. */
const groupOfKind: readonly { readonly kind: FitReasonKind; readonly group: FitGroup }[] = [
  { kind: 'failed', group: 5 },
  { kind: 'mandatory', group: 4 },
  { kind: 'field', group: 3 },
  { kind: 'training', group: 2 },
];

const REVIEW = 'KH 1570/KH-UBND mục III.2';
const FRAMEWORK = 'NĐ 361/2025/NĐ-CP; khung năng lực';

/** The group that the rule proposes for a person in a post, with everything that was found, not only what decides. */
export function positionFit(
  person: PersonForFit,
  standard: StandardForFit | null,
  on: string,
  rules: FitRules = usualFitRules,
): Fit {
  const rated = ratingReasons(person, on);
  if (!standard) return { group: null, reasons: rated };
  const missing = requirementChecks(person, standard, on)
    .filter(({ result }) => result !== 'met')
    .map((check) => reasonOf(check, standard, rules));
  const reasons = [...rated, ...missing, ...competencyNotes(person, standard)];
  return { group: groupOf(reasons), reasons: worstFirst(reasons) };
}

/** The group that these reasons make. */
export function groupOf(reasons: readonly FitReason[]): FitGroup {
  return groupOfKind.find(({ kind }) => reasons.some((reason) => reason.kind === kind))?.group ?? 1;
}

/** What the lack of a requirement means under a standard. */
export function kindOfLack(requirement: RequirementKind, { trainable }: StandardForFit): FitReasonKind {
  if (requirement === 'field_of_study') return 'field';
  return trainable.includes(requirement) ? 'training' : 'mandatory';
}

function reasonOf(
  { requirement, required, found, result }: RequirementCheck,
  standard: StandardForFit,
  { unknown }: FitRules,
): FitReason {
  const lack = kindOfLack(requirement, standard);
  const kind =
    result !== 'unknown' || unknown === 'as_missing' ? lack : unknown === 'as_training' ? 'training' : 'note';
  return { code: `${requirement}-${result}`, kind, required, found, source: standard.source };
}

/** "Last year" is the calendar year before the day: the rating of the current year is not decided yet. */
function ratingReasons({ ratings }: PersonForFit, on: string): FitReason[] {
  const year = Number(on.slice(0, 4)) - 1;
  const rating = ratings.find((entry) => entry.year === year)?.rating;
  const required = `Xếp loại năm ${year}`;
  if (rating === undefined) return [{ code: 'rating-unknown', kind: 'note', required, found: null, source: REVIEW }];
  if (rating !== 'unsatisfactory') return [];
  return [{ code: 'rating-unmet', kind: 'failed', required, found: ratingName(rating), source: REVIEW }];
}

/** Levels of the framework are optional; where somebody was assessed below, it is told and decides nothing. */
function competencyNotes({ competencies }: PersonForFit, standard: StandardForFit): FitReason[] {
  return standard.competencies.flatMap(({ code, level }): FitReason[] => {
    const found = competencies.find((entry) => entry.code === code);
    if (!found || found.level >= level) return [];
    const required = `${competencyName(code)}: mức ${level}`;
    return [{ code: 'competency-unmet', kind: 'note', required, found: `Mức ${found.level}`, source: FRAMEWORK }];
  });
}

function worstFirst(reasons: readonly FitReason[]): FitReason[] {
  const rank = ({ kind }: FitReason): number => {
    const index = groupOfKind.findIndex((entry) => entry.kind === kind);
    return index < 0 ? groupOfKind.length : index;
  };
  return [...reasons].sort((one, other) => rank(one) - rank(other));
}

/** The class of the fields that a reason was found in. */
export function classOfReason({ code }: Pick<FitReason, 'code'>): FieldClass {
  const requirement = code.slice(0, code.lastIndexOf('-'));
  if (requirement in requirementTraits) return requirementTraits[requirement as RequirementKind].fieldClass; // checked
  return 'assessment';
}

/** The classes that a group rests on: who lacks one of them is told no group, whatever it is, and no reason of that class. */
export const fitClasses = ['qualification', 'employment', 'assessment'] as const satisfies readonly FieldClass[];

export interface ShownFit extends Fit {
  /** The reader lacks a class that the group rests on. */
  readonly isWithheld: boolean;
}

/**
 * What a reader of these classes is told. The group is withheld from all who lack a class, not only where it would say
 * something else without: the difference would tell.
 */
export function shownFit({ group, reasons }: Fit, readable: ReadonlySet<FieldClass>): ShownFit {
  const isWithheld = fitClasses.some((fieldClass) => !readable.has(fieldClass));
  const shown = reasons.filter((reason) => readable.has(classOfReason(reason)));
  return { group: isWithheld ? null : group, reasons: shown, isWithheld };
}
