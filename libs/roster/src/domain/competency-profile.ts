import type { FieldClass } from '@commune/kernel';
import { competencies, competencyGroups, type CompetencyGroup } from './competencies.js';
import type { RequiredCompetency } from './position-requirement.js';

/** A level that was given on a day. */
export interface AssessedLevel {
  readonly code: string;
  readonly level: number;
  readonly assessedOn: string;
}

export interface ProfileRow {
  readonly code: string;
  readonly name: string;
  readonly groupName: string;
  /** What the standard of the post asks; null: nothing. */
  readonly requiredLevel: number | null;
  /** A weight of the area of the unit (NQ 04-NQ/TU III.1). */
  readonly isEmphasis: boolean;
  readonly level: number | null;
  readonly assessedOn: string | null;
  /** Below what the standard asks; null where nothing is asked or nothing was assessed. */
  readonly isBelow: boolean | null;
}

/** Who may read an assessment. */
export const competencyClass: FieldClass = 'assessment';

/** Groups that everybody in a post is assessed in (description of posts, NĐ 361/2025). */
const everyone: ReadonlySet<CompetencyGroup> = new Set(['general', 'professional']);

/**
 * The whole profile of a person: what the standard asks first, then what the area puts weight on, then the groups of
 * the framework that hold for every post, and whatever else was assessed once.
 */
export function competencyProfile(
  asked: readonly RequiredCompetency[],
  areaTypes: readonly string[],
  assessed: readonly AssessedLevel[],
): ProfileRow[] {
  const newest = newestOf(assessed);
  const rows = competencies.map(({ code, name, group, areaType }) => {
    const requiredLevel = asked.find((entry) => entry.code === code)?.level ?? null;
    const found = newest.get(code);
    const isEmphasis = areaType !== null && areaTypes.includes(areaType);
    const isShown = requiredLevel !== null || isEmphasis || everyone.has(group) || found !== undefined;
    const row: ProfileRow = {
      code,
      name,
      groupName: competencyGroups.find((entry) => entry.code === group)?.name ?? group,
      requiredLevel,
      isEmphasis,
      level: found?.level ?? null,
      assessedOn: found?.assessedOn ?? null,
      isBelow: requiredLevel === null || !found ? null : found.level < requiredLevel,
    };
    return { isShown, row };
  });
  return rows
    .filter(({ isShown }) => isShown)
    .map(({ row }) => row)
    .sort((one, other) => rank(one) - rank(other));
}

const rank = ({ requiredLevel, isEmphasis }: ProfileRow): number => (requiredLevel !== null ? 0 : isEmphasis ? 1 : 2);

function newestOf(assessed: readonly AssessedLevel[]): ReadonlyMap<string, AssessedLevel> {
  const byDay = [...assessed].sort((one, other) => (one.assessedOn < other.assessedOn ? -1 : 1));
  return new Map(byDay.map((entry) => [entry.code, entry]));
}
