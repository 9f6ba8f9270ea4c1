import { yearsBetween } from '@commune/kernel';
import { foreignLanguageText, valueName } from '../domain/index.js';

/**
 * What the proposal rests on, in the words of the day: it is shown and reported as it was, whatever becomes of the record
 * or of the code lists (columns of the review table: KH 1570/KH-UBND III.2).
 */
export interface ReviewFacts {
  readonly code: string;
  readonly birthDate: string;
  readonly age: number;
  readonly sex: string;
  readonly officeName: string;
  readonly positionCode: string | null;
  readonly positionTitle: string;
  readonly specialism: string | null;
  readonly education: string | null;
  readonly fieldOfStudy: string | null;
  readonly politicalTheory: string | null;
  readonly stateManagement: string | null;
  readonly itLevel: string | null;
  readonly foreignLanguage: string | null;
  readonly ethnicLanguage: string | null;
  readonly certificates: readonly string[];
  readonly recruitedOn: string | null;
  readonly yearsOfService: number | null;
  readonly postedOn: string;
  readonly rank: string | null;
  readonly lastRating: string | null;
  readonly lastRatingYear: number | null;
}

/** A person as the roster has it on the day. */
export interface PersonToReview {
  readonly civilServantId: string;
  readonly unitId: string;
  readonly bloc: 'party' | 'government';
  readonly officeId: string;
  readonly fullName: string;
  readonly code: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly officeName: string;
  readonly positionCode: string | null;
  readonly positionTitle: string;
  readonly isLeader: boolean | null;
  readonly specialismCode: string | null;
  readonly educationLevel: string | null;
  readonly fieldOfStudy: string | null;
  readonly politicalTheory: string | null;
  readonly stateManagement: string | null;
  readonly itLevel: string | null;
  readonly foreignLanguage: string | null;
  readonly foreignLanguageLevel: number | null;
  readonly ethnicLanguage: string | null;
  readonly certificates: readonly string[] | null;
  readonly recruitedOn: string | null;
  readonly postedOn: string;
  readonly rankCode: string | null;
  readonly lastRating: string | null;
  readonly lastRatingYear: number | null;
  readonly ethnicGroup: string | null;
}

export const positionGroups = ['leader', 'professional', 'unlisted'] as const;
export type PositionGroup = (typeof positionGroups)[number];

export const positionGroupNames: Readonly<Record<PositionGroup, string>> = {
  leader: 'Lãnh đạo, quản lý',
  professional: 'Chuyên môn, nghiệp vụ',
  unlisted: 'Chưa ghép vị trí việc làm',
};

export function positionGroupOf({ isLeader }: Pick<PersonToReview, 'isLeader'>): PositionGroup {
  if (isLeader === null) return 'unlisted';
  return isLeader ? 'leader' : 'professional';
}

export function factsOf(person: PersonToReview, asOf: string): ReviewFacts {
  const { code, birthDate, officeName, positionCode, positionTitle, fieldOfStudy, ethnicLanguage } = person;
  const named = (key: Parameters<typeof valueName>[0], value: string | null): string | null =>
    value === null ? null : valueName(key, value);
  return {
    code,
    birthDate,
    age: yearsBetween(birthDate, asOf),
    sex: valueName('sex', person.sex),
    officeName,
    positionCode,
    positionTitle,
    specialism: named('specialismCode', person.specialismCode),
    education: named('educationLevel', person.educationLevel),
    fieldOfStudy,
    politicalTheory: named('politicalTheory', person.politicalTheory),
    stateManagement: named('stateManagement', person.stateManagement),
    itLevel: named('itLevel', person.itLevel),
    foreignLanguage: languageOf(person),
    ethnicLanguage,
    certificates: person.certificates ?? [],
    recruitedOn: person.recruitedOn,
    yearsOfService: person.recruitedOn === null ? null : Math.max(0, yearsBetween(person.recruitedOn, asOf)),
    postedOn: person.postedOn,
    rank: named('rankCode', person.rankCode),
    lastRating: named('lastRating', person.lastRating),
    lastRatingYear: person.lastRatingYear,
  };
}

function languageOf({ foreignLanguage, foreignLanguageLevel }: PersonToReview): string | null {
  return foreignLanguage === null
    ? null
    : foreignLanguageText({ language: foreignLanguage, level: foreignLanguageLevel });
}
