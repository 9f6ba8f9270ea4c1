import { foldText } from '@commune/kernel';

/** What somebody is in the agency that rates: it says who decides, whose opinion is asked, and in which group they count. */
export const ratingDuties = ['head', 'deputy', 'office_head', 'office_deputy', 'staff'] as const;
export type RatingDuty = (typeof ratingDuties)[number];

export const capGroups = ['leaders', 'others'] as const;
export type CapGroup = (typeof capGroups)[number];

/** As the catalogue of positions has it; without a position there only the title of the posting is known. */
export interface Post {
  readonly positionCode: string | null;
  readonly positionName: string;
  readonly isLeader: boolean;
}

/** Codes or names of the catalogue, a star for whatever follows: the catalogue says who leads, not what they lead. */
export interface AgencyPosts {
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
  /** Deputies of an office; whoever leads and is in no list heads one. */
  readonly officeDeputies: readonly string[];
}

/** "U.01; Chủ tịch UBND*" */
export const postList = (text: string): string[] =>
  text
    .split(';')
    .map((entry) => foldText(entry))
    .filter((entry) => entry !== '');

/** As the settings have them, each a list in one text. */
export const agencyPosts = (texts: Readonly<Record<keyof AgencyPosts, string>>): AgencyPosts => ({
  heads: postList(texts.heads),
  deputies: postList(texts.deputies),
  officeDeputies: postList(texts.officeDeputies),
});

/** The personnel unit may set another for a person. */
export function dutyOf({ positionCode, positionName, isLeader }: Post, posts: AgencyPosts): RatingDuty {
  const name = foldText(positionName);
  const code = positionCode === null ? null : foldText(positionCode);
  const isIn = (entries: readonly string[]): boolean => entries.some((entry) => entry === code || matches(entry, name));
  if (isIn(posts.heads)) return 'head';
  if (isIn(posts.deputies)) return 'deputy';
  if (!isLeader) return 'staff';
  return isIn(posts.officeDeputies) ? 'office_deputy' : 'office_head';
}

const matches = (entry: string, name: string): boolean =>
  entry.endsWith('*') ? name.startsWith(entry.slice(0, -1).trimEnd()) : name === entry;

/** Groups of similar duties (ND 335 Đ20.5a): the text names none, so leaders and others. */
export const capGroupOf = (duty: RatingDuty): CapGroup => (duty === 'staff' ? 'others' : 'leaders');

/** ND 335 Đ21.1c, Đ21.2c: the head and the deputies of the agency. */
export const needsPartyOpinion = (duty: RatingDuty): boolean => duty === 'head' || duty === 'deputy';

/** Whoever heads an organisation is not rated above it (ND 335 Đ20.6). */
export const headedOrganisation = (duty: RatingDuty): 'agency' | 'office' | null =>
  duty === 'head' ? 'agency' : duty === 'office_head' ? 'office' : null;

/** ND 335 Đ10.2: the head by the head of the managing agency, everybody else by the head of the agency that uses them. */
export const authorities = ['managing_agency', 'using_agency'] as const;
export type Authority = (typeof authorities)[number];
export const authorityOver = (duty: RatingDuty): Authority => (duty === 'head' ? 'managing_agency' : 'using_agency');

/** ND 335 Đ21.3: the managing agency alone; provinces may leave it to the commune for all but its head. */
export const mayReRate = (by: Authority, duty: RatingDuty, isLeftToCommune: boolean): boolean =>
  by === 'managing_agency' || (isLeftToCommune && authorityOver(duty) === 'using_agency');
