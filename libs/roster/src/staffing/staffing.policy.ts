import type { Policy, PolicyLine } from '@commune/platform/access';

/** Posts are required of a commune, not of an office: to an office the comparison would say nothing true. */
const communeReaders = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  province_leader: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;

/** Counts of posts, which name nobody. */
const readsCounts: PolicyLine = {
  who: {
    ...communeReaders,
    viewer: { reach: 'subtree', blocs: 'both' },
    department_officer: { reach: 'province', blocs: 'both' },
  },
};
/** Who stands behind a count, with what they have studied. */
const readsPeople: PolicyLine = { who: communeReaders };

export const staffingPolicy: Policy = {
  getStaffing: { ...readsCounts, client: 'structure:read' },
  getStaffingFit: readsPeople,
  listStaffingPosts: readsCounts,
  exportStaffingPosts: readsCounts,
  listStaffingPeople: readsPeople,
};
