import type { Policy, PolicyLine } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Whoever tracks: the head of the office, of the commune, or the authority above (ND 335 Đ10.1). */
const superiors = {
  home_affairs_director: 'subtree',
  province_leader: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  office_head: 'subtree',
} as const;
const seesPeople = {
  ...superiors,
  home_affairs_officer: both,
  home_affairs_director: both,
  province_leader: both,
  commune_clerk: 'subtree',
} as const;
const readers: PolicyLine = { who: { ...seesPeople, civil_servant: 'self' } };

export const scorecardsPolicy: Policy = {
  listScorecards: { who: seesPeople },
  getScorecard: readers,
  getScorecardHistory: readers,
  listScoresOfPerson: readers,
  selfScore: { who: { civil_servant: 'self' } },
  tryScorecard: { who: superiors },
  confirmScorecard: { who: superiors },
  returnScorecard: { who: superiors },
};
