import type { CriteriaGroupContent, CriteriaSetView } from '@commune/api-client';

type Kind = CriteriaSetView['kind'];

/** Groups of a weighted set have weights; the others have points that come to a sum. */
export const isWeighted = (kind: Kind): boolean => kind === 'cadre';

export interface PartTotal {
  readonly part: 'general' | 'results' | 'weights';
  readonly total: number;
  readonly needed: number;
}

/** In hundredths, so that 0.1 + 0.2 is 0.3. */
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 100), 0) / 100;

const pointsOf = (groups: readonly CriteriaGroupContent[], part: CriteriaGroupContent['part']): number =>
  sum(groups.filter((group) => group.part === part).flatMap(({ criteria }) => criteria.map(({ maximum }) => maximum)));

/** What the sums are and what they must be; the server refuses to publish otherwise. */
export const totalsOf = (kind: Kind, groups: readonly CriteriaGroupContent[]): PartTotal[] => {
  if (isWeighted(kind)) return [{ part: 'weights', total: sum(groups.map(({ weight }) => weight)), needed: 100 }];
  const general = { part: 'general' as const, total: pointsOf(groups, 'general'), needed: 30 };
  if (kind !== 'organisation') return [general];
  return [general, { part: 'results', total: pointsOf(groups, 'results'), needed: 70 }];
};

export const groupTotal = ({ criteria }: CriteriaGroupContent): number => sum(criteria.map(({ maximum }) => maximum));

/** The next code that nothing bears yet: I.3 after I.2. */
export const nextCode = (group: CriteriaGroupContent): string => {
  const taken = new Set(group.criteria.map(({ code }) => code));
  let number = group.criteria.length + 1;
  while (taken.has(`${group.code}.${number}`)) number += 1;
  return `${group.code}.${number}`;
};
