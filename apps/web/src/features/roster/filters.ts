import type { CivilServantRow, CrossDimension, ListCivilServantsData } from '@commune/api-client';
import type { CodeListName } from './record-fields';

/** By the place or the post, or finer than the dashboard: what cells of a cross-table are opened by. */
export type FilterDimension = Exclude<CrossDimension, 'unitId' | 'clusterId'>;

export interface DimensionFilter {
  name: FilterDimension;
  /** Member of a row that shows whether the reader may use data of this class. */
  proof: keyof CivilServantRow;
  /** Stands in the first lines; the others come with "more filters". */
  isMain: boolean;
  list?: CodeListName;
  /** Codes whose words are in locale.ts; they come before those of `list`. */
  values?: readonly string[];
  /** Comes with a link only: shown as a chip, without a box to choose in. */
  isFromLink?: boolean;
  /** Records without the fact can be asked for. */
  hasUnknown?: boolean;
}

const yesNo = ['yes', 'no'] as const;

// Ratings and employment are in no row of the list; no role may read them without birth dates, nor the reverse.
export const dimensionFilters: readonly DimensionFilter[] = [
  { name: 'bloc', proof: 'fullName', isMain: true, list: 'bloc' },
  { name: 'sex', proof: 'birthDate', isMain: true, list: 'sex' },
  { name: 'ageBand', proof: 'birthDate', isMain: true, values: ['under_30', '30_41', '42_50', 'over_50'] },
  { name: 'educationLevel', proof: 'educationLevel', isMain: true, list: 'education_level', hasUnknown: true },
  { name: 'politicalTheory', proof: 'educationLevel', isMain: true, list: 'political_theory', hasUnknown: true },
  {
    name: 'fieldGroup',
    proof: 'educationLevel',
    isMain: true,
    values: ['finance_accounting', 'land_construction', 'information_technology'],
  },
  { name: 'specialismCode', proof: 'fullName', isMain: true, list: 'specialism', hasUnknown: true },
  { name: 'isLeader', proof: 'fullName', isMain: false, values: yesNo },
  { name: 'under42', proof: 'birthDate', isMain: false, values: yesNo },
  {
    name: 'educationGroup',
    proof: 'educationLevel',
    isMain: false,
    values: ['postgraduate', 'university', 'college_intermediate', 'below'],
  },
  { name: 'universityOrAbove', proof: 'educationLevel', isMain: false, values: yesNo },
  { name: 'fieldOfStudy', proof: 'educationLevel', isMain: false, hasUnknown: true },
  {
    name: 'politicalTheoryGroup',
    proof: 'educationLevel',
    isMain: false,
    values: ['advanced_bachelor', 'intermediate', 'elementary', 'none'],
  },
  { name: 'stateManagement', proof: 'educationLevel', isMain: false, list: 'state_management', hasUnknown: true },
  { name: 'itLevel', proof: 'educationLevel', isMain: false, list: 'it_level', hasUnknown: true },
  { name: 'rankCode', proof: 'birthDate', isMain: false, list: 'rank', hasUnknown: true },
  { name: 'experienceBand', proof: 'birthDate', isMain: false, values: ['under_5', '5_9', '10_19', '20_plus'] },
  { name: 'lastRating', proof: 'birthDate', isMain: false, list: 'rating', hasUnknown: true },
  { name: 'partyMember', proof: 'ethnicGroupCode', isMain: false, values: yesNo },
  { name: 'ethnicMinority', proof: 'ethnicGroupCode', isMain: false, values: yesNo },
  { name: 'ethnicGroupCode', proof: 'ethnicGroupCode', isMain: false, list: 'ethnic_group', hasUnknown: true },
  {
    name: 'areaType',
    proof: 'fullName',
    isMain: false,
    values: ['urban', 'rural', 'ethnic_minority', 'border'],
    hasUnknown: true,
  },
  { name: 'hasCertificate', proof: 'educationLevel', isMain: false, values: yesNo, hasUnknown: true },
  { name: 'positionCode', proof: 'fullName', isMain: false, isFromLink: true },
  { name: 'foreignLanguage', proof: 'educationLevel', isMain: false, isFromLink: true },
  { name: 'ethnicLanguage', proof: 'educationLevel', isMain: false, isFromLink: true },
];

export type FilterName = FilterDimension | 'unitId' | 'clusterId' | 'asOf' | 'presence';
/** In the order in which they stand on the page. */
export const filterNames: readonly FilterName[] = [
  'unitId',
  'clusterId',
  'presence',
  ...dimensionFilters.map((filter) => filter.name),
  'asOf',
];
export type Filters = Readonly<Record<FilterName, string>>;

export const dimensionFilter = (name: string): DimensionFilter | undefined =>
  dimensionFilters.find((filter) => filter.name === name);

/** Filters whose data the reader gets to see in the list. */
export const readableFilters = (members: ReadonlySet<string>): readonly DimensionFilter[] =>
  dimensionFilters.filter((filter) => members.has(filter.proof));

export type ListQuery = NonNullable<ListCivilServantsData['query']>;

/** As the API takes it: what is empty is left out. */
export const listQuery = (state: Readonly<Record<string, string | number | undefined>>): ListQuery =>
  Object.fromEntries(Object.entries(state).filter(([, value]) => value !== ''));
