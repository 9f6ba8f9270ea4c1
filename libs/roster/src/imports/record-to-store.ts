import { splitVietnameseName } from '@commune/kernel';
import type { ImportedRow } from '../domain/index.js';
import { particulars } from '../records/record-particulars.dto.js';
import type { ResolvedRow } from './roster-resolver.js';

export type Particular = (typeof particulars)[number];

/** The facts of a record that a file can bring: what is stored, and what would be. Members in one order: they are compared. */
export interface RecordFacts {
  readonly id: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly unitId: string;
  readonly bloc: string;
  readonly officeId: string;
  readonly recruitedOn: string | null;
  /** The day up to which the facts are known; no fact of the person, so not compared. */
  readonly knownAsOf: string;
  readonly positionId: string | null;
  readonly positionTitle: string;
  readonly specialismCode: string | null;
  readonly postedOn: string;
  readonly educationLevel: string | null;
  readonly fieldOfStudy: string | null;
  readonly graduationYear: number | null;
  readonly politicalTheory: string | null;
  readonly stateManagement: string | null;
  readonly itLevel: string | null;
  readonly foreignLanguage: string | null;
  readonly foreignLanguageLevel: number | null;
  readonly ethnicLanguage: string | null;
  readonly certificates: readonly string[];
  readonly rankCode: string | null;
  readonly coefficientHundredths: number | null;
  readonly salaryFrom: string | null;
  readonly ethnicGroupCode: string | null;
  readonly partyAdmittedOn: string | null;
  readonly note: string | null;
  readonly ratings: Readonly<Record<string, string>>;
  readonly particulars: Readonly<Record<Particular, string | null>>;
}

/** Facts as they are stored, with what is known of the posts: whoever left has none now. */
export interface StoredFacts extends Omit<RecordFacts, 'postedOn'> {
  readonly postedOn: string | null;
  /** The last day of the posts before the present one. */
  readonly earlierUntil: string | null;
}

/** Facts with what only the writing needs. Bytes travel as base64 in the JSON of the bulk statements. */
export interface RecordToStore extends RecordFacts {
  readonly postingId: string;
  readonly qualificationId: string;
  readonly salaryStepId: string;
  /** From when on the person belongs to another unit or bloc: what the former one knew ends there. */
  readonly movedOn: string | null;
  readonly knownUntilMoveId: string;
  readonly ratingRows: readonly { id: string; year: number; rating: string }[];
  readonly ratingSource: string;
  /** A list names certificates; their particulars are entered on the record, and a list takes none away. */
  readonly certificateRows: readonly { id: string; name: string; kind: string }[];
  readonly digest: string;
  readonly ciphertext: string;
  readonly lastFour: string;
}

const nothing: Omit<StoredFacts, 'id' | 'unitId' | 'officeId'> = {
  fullName: '',
  givenName: '',
  familyName: '',
  birthDate: '',
  sex: '',
  bloc: '',
  recruitedOn: null,
  knownAsOf: '',
  positionId: null,
  positionTitle: '',
  specialismCode: null,
  postedOn: null,
  earlierUntil: null,
  educationLevel: null,
  fieldOfStudy: null,
  graduationYear: null,
  politicalTheory: null,
  stateManagement: null,
  itLevel: null,
  foreignLanguage: null,
  foreignLanguageLevel: null,
  ethnicLanguage: null,
  certificates: [],
  rankCode: null,
  coefficientHundredths: null,
  salaryFrom: null,
  ethnicGroupCode: null,
  partyAdmittedOn: null,
  note: null,
  ratings: {},
  // One key for each of the list.
  particulars: Object.fromEntries(particulars.map((key) => [key, null])) as Record<Particular, null>,
};

/** What the record would be: the stored facts under what the file says. An empty cell says nothing, so changes nothing. */
export function factsAfter(
  id: string,
  person: ImportedRow,
  resolved: ResolvedRow,
  asOf: string,
  stored?: StoredFacts,
): RecordFacts {
  const base = stored ?? { ...nothing, id, unitId: resolved.unitId, officeId: resolved.officeId };
  const { foreignLanguage, ratings, fullName = base.fullName } = person;
  const name = splitVietnameseName(fullName);
  return {
    id,
    fullName,
    givenName: name.given,
    familyName: name.familyAndMiddle,
    birthDate: person.birthDate ?? base.birthDate,
    sex: person.sex ?? base.sex,
    unitId: resolved.unitId,
    bloc: person.bloc ?? base.bloc,
    officeId: resolved.officeId,
    recruitedOn: person.recruitedOn ?? base.recruitedOn,
    knownAsOf: asOf,
    positionId: resolved.positionId ?? base.positionId,
    positionTitle: person.positionTitle ?? base.positionTitle,
    specialismCode: resolved.specialismCode ?? base.specialismCode,
    postedOn: person.postedOn ?? (isSamePost(base, person, resolved) ? base.postedOn : null) ?? asOf,
    educationLevel: person.educationLevel ?? base.educationLevel,
    fieldOfStudy: person.fieldOfStudy ?? base.fieldOfStudy,
    graduationYear: person.graduationYear ?? base.graduationYear,
    politicalTheory: person.politicalTheory ?? base.politicalTheory,
    stateManagement: person.stateManagement ?? base.stateManagement,
    itLevel: person.itLevel ?? base.itLevel,
    foreignLanguage: foreignLanguage?.language ?? base.foreignLanguage,
    foreignLanguageLevel: foreignLanguage?.level ?? base.foreignLanguageLevel,
    ethnicLanguage: person.ethnicLanguage ?? base.ethnicLanguage,
    certificates: [...new Set([...base.certificates, ...(person.certificates ?? [])])],
    ...salaryAfter(base, person),
    ethnicGroupCode: resolved.ethnicGroupCode ?? base.ethnicGroupCode,
    partyAdmittedOn: person.partyAdmittedOn ?? base.partyAdmittedOn,
    note: person.note ?? base.note,
    ratings: { ...base.ratings, ...Object.fromEntries(ratings.map(({ year, rating }) => [String(year), rating])) },
    particulars: particularsAfter(base, person, resolved),
  };
}

function particularsAfter(
  base: Pick<RecordFacts, 'particulars'>,
  person: ImportedRow,
  { religionCode }: ResolvedRow,
): RecordFacts['particulars'] {
  const { religionCode: known, ...rest } = base.particulars;
  const said = Object.entries(rest).map(([key, value]) => [key, person[key as keyof typeof rest] ?? value]); // own keys only
  const others = Object.fromEntries(said) as typeof rest; // every key of base
  return { ...others, religionCode: religionCode ?? known };
}

/** A file without the day of the post: another office, position or title began by the day of the list at the latest. */
function isSamePost(base: StoredFacts, person: ImportedRow, resolved: ResolvedRow): boolean {
  const { unitId, officeId, positionId, positionTitle } = base;
  return (
    unitId === resolved.unitId &&
    officeId === resolved.officeId &&
    positionId === (resolved.positionId ?? positionId) &&
    positionTitle === (person.positionTitle ?? positionTitle)
  );
}

/** A step needs rank, coefficient and day; an incomplete one, or one older than the step known, says nothing new. */
function salaryAfter(
  { rankCode, coefficientHundredths, salaryFrom }: StoredFacts,
  person: ImportedRow,
): Pick<RecordFacts, 'rankCode' | 'coefficientHundredths' | 'salaryFrom'> {
  const step = {
    rankCode: person.rankCode ?? rankCode,
    coefficientHundredths: person.salaryCoefficient ?? coefficientHundredths,
    salaryFrom: person.salaryFrom ?? salaryFrom,
  };
  const isWhole = Object.values(step).every((fact) => fact !== null);
  const isOlder = salaryFrom !== null && step.salaryFrom !== null && step.salaryFrom < salaryFrom;
  return isWhole && !isOlder ? step : { rankCode, coefficientHundredths, salaryFrom };
}

const qualifications = [
  'educationLevel',
  'fieldOfStudy',
  'graduationYear',
  'politicalTheory',
  'stateManagement',
  'itLevel',
  'foreignLanguage',
  'foreignLanguageLevel',
  'ethnicLanguage',
] as const satisfies readonly (keyof RecordFacts)[];

const same = (left: unknown, right: unknown): boolean => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

export function isUnchanged(stored: StoredFacts, after: RecordFacts): boolean {
  const facts = (Object.keys(after) as (keyof RecordFacts)[]).filter((key) => key !== 'knownAsOf'); // own keys only
  return facts.every((key) => same(stored[key], after[key]));
}

export function isRequalified(stored: StoredFacts, after: RecordFacts): boolean {
  return qualifications.some((key) => !same(stored[key], after[key]));
}

/** The day from which on another unit or bloc has the person; null where all stays in one place. */
export function movedOn(stored: StoredFacts | undefined, after: RecordFacts): string | null {
  if (!stored || (stored.unitId === after.unitId && stored.bloc === after.bloc)) return null;
  return after.postedOn;
}
