import type { Policy } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Sở Nội vụ and Ban Tổ chức for whole provinces, the head of a commune for their own. */
const closers = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
} as const;
const readers = {
  ...closers,
  home_affairs_officer: both,
  home_affairs_director: both,
  province_leader: both,
  commune_clerk: 'subtree',
} as const;

export const periodClosingsPolicy: Policy = {
  listPeriodClosings: { who: readers },
  getScoringProgress: { who: readers },
  listClosingFindings: { who: readers },
  closePeriod: { who: closers },
};
