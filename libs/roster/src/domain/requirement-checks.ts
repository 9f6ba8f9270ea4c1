import { addDays, daysBetween, foldLabel, yearsBetween } from '@commune/kernel';
import { sameFieldOfStudy } from './field-of-study-names.js';
import type { PersonForFit, PostForFit } from './person-for-fit.js';
import type { FurtherKind, FurtherRequirement, RequirementKind, StandardForFit } from './position-requirement.js';
import { educationLevels, itLevels, politicalTheoryLevels, stateManagementLevels } from './qualification-levels.js';

export type CheckResult = 'met' | 'unmet' | 'unknown' | 'expired';

export interface RequirementCheck {
  readonly requirement: RequirementKind;
  readonly required: string;
  /** As it stands on the record; null: nothing is known. */
  readonly found: string | null;
  readonly result: CheckResult;
}

type Found = Omit<RequirementCheck, 'requirement'>;
type Levels = readonly { readonly code: string; readonly name: string }[];

/** Every requirement of the standard that holds in the person's kind of area, met or not, in the order of the form. */
export function requirementChecks(person: PersonForFit, standard: StandardForFit, on: string): RequirementCheck[] {
  const further = standard.further.filter(({ areaType }) => areaType === null || person.areaTypes.includes(areaType));
  const checks: (RequirementCheck | null)[] = [
    named('education', level(educationLevels, standard.minEducation, person.educationLevel)),
    named('field_of_study', fieldOfStudy(standard.fieldsOfStudy, person.fieldsOfStudy)),
    named('political_theory', level(politicalTheoryLevels, standard.minPoliticalTheory, person.politicalTheory)),
    named('state_management', level(stateManagementLevels, standard.minStateManagement, person.stateManagement)),
    ...further.map((requirement) =>
      named(requirement.kind, furtherChecks[requirement.kind]({ person, requirement, standard, on })),
    ),
  ];
  return checks.filter((check) => check !== null);
}

function named(requirement: RequirementKind, found: Found | null): RequirementCheck | null {
  return found && { requirement, ...found };
}

/** What the record holds against what is asked; nothing on the record is "unknown", never "not enough". */
function compared(required: string, found: string | null, isEnough: boolean): Found {
  return { required, found, result: found === null ? 'unknown' : isEnough ? 'met' : 'unmet' };
}

function level(levels: Levels, required: string | null, found: string | null): Found | null {
  if (required === null) return null;
  const order = (code: string): number => levels.findIndex((entry) => entry.code === code);
  const nameOf = (code: string): string => levels[order(code)]?.name ?? code;
  return compared(
    nameOf(required),
    found === null ? null : nameOf(found),
    found !== null && order(found) >= order(required),
  );
}

function fieldOfStudy(required: readonly string[], found: readonly string[]): Found | null {
  if (required.length === 0) return null;
  const isInside = found.some((name) => required.some((wanted) => sameFieldOfStudy(wanted, name)));
  return compared(required.join('; '), found.length === 0 ? null : found.join('; '), isInside);
}

interface Asked {
  readonly person: PersonForFit;
  readonly requirement: FurtherRequirement;
  readonly standard: StandardForFit;
  readonly on: string;
}

const furtherChecks: Readonly<Record<FurtherKind, (asked: Asked) => Found | null>> = {
  it: ({ person, requirement }) => level(itLevels, requirement.name, person.itLevel),
  foreign_language: foreignLanguage,
  ethnic_language: ({ person, requirement: { name } }) =>
    compared(
      name ?? 'Một tiếng dân tộc thiểu số',
      person.ethnicLanguages.length === 0 ? null : person.ethnicLanguages.join('; '),
      person.ethnicLanguages.some((language) => name === null || foldLabel(language) === foldLabel(name)),
    ),
  certificate,
  years_of_service: ({ person: { recruitedOn }, requirement, on }) => {
    const years = recruitedOn === null ? null : Math.max(0, yearsBetween(recruitedOn, on));
    return inYears(requirement.level ?? 0, years);
  },
  years_in_field: yearsInField,
};

function foreignLanguage({ person, requirement: { name, level: step } }: Asked): Found {
  const wanted = person.foreignLanguages.filter(
    ({ language }) => name === null || foldLabel(language) === foldLabel(name),
  );
  const known = wanted.length > 0 ? wanted : person.foreignLanguages;
  const required = languageText(name ?? 'Một ngoại ngữ', step);
  const found = known.map((language) => languageText(language.language, language.level)).join('; ');
  if (step !== null && wanted.length > 0 && wanted.every((language) => language.level === null)) {
    return { required, found, result: 'unknown' };
  }
  const isEnough = wanted.some((language) => step === null || (language.level ?? 0) >= step);
  return compared(required, found === '' ? null : found, isEnough);
}

const languageText = (language: string, step: number | null): string =>
  step === null ? language : `${language} bậc ${step}`;

/** A certificate that is nowhere on the record is missing: the list of certificates is kept whole. */
function certificate({ person, requirement: { name }, on }: Asked): Found {
  const required = name ?? 'Chứng chỉ bồi dưỡng';
  const held = person.certificates.filter((found) => foldLabel(found.name) === foldLabel(required));
  const [first] = held;
  if (!first) return { required, found: 'Không có', result: 'unmet' };
  const isValid = held.some(({ expiresOn }) => expiresOn === null || expiresOn >= on);
  return { required, found: first.name, result: isValid ? 'met' : 'expired' };
}

const inYears = (required: number, found: number | null): Found =>
  compared(`${required} năm`, found === null ? null : `${found} năm`, (found ?? 0) >= required);

const DAYS_OF_A_YEAR = 365.25;

/** Posts before the first one on record are not known: who has served long enough may have spent that time in the field. */
function yearsInField({ person, requirement, standard, on }: Asked): Found {
  const required = requirement.level ?? 0;
  const days = person.posts
    .filter((post) => isInField(post, standard))
    .reduce((sum, post) => sum + daysOf(post, on), 0);
  const known = Math.floor(days / DAYS_OF_A_YEAR);
  if (known >= required) return inYears(required, known);
  const served = person.recruitedOn === null ? null : yearsBetween(person.recruitedOn, on);
  return inYears(required, served !== null && served < required ? known : null);
}

function isInField(post: PostForFit, { positionId, specialismCode }: StandardForFit): boolean {
  return post.positionId === positionId || (specialismCode !== null && post.specialismCode === specialismCode);
}

function daysOf({ startedOn, endedOn }: PostForFit, on: string): number {
  const end = endedOn === null || endedOn > on ? on : endedOn;
  return Math.max(0, daysBetween(startedOn, addDays(end, 1)));
}
