import type { Policy, PolicyLine } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;
const everyProvince = { reach: 'province', blocs: 'both' } as const;

/** Posts, people and gaps name nobody; how people fit is told to those who read its classes. */
const readsFigures: PolicyLine = {
  who: {
    home_affairs_officer: both,
    home_affairs_director: both,
    province_leader: both,
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    department_officer: everyProvince,
  },
  aggregate: true,
};

/** Sở Nội vụ holds the review, departments share in it by their fields (KH 1570/KH-UBND annex 4). */
const commenters: PolicyLine = {
  who: { home_affairs_officer: both, home_affairs_director: both, department_officer: everyProvince },
};

/** The papers are those of the province. */
const reporters: PolicyLine = {
  who: {
    home_affairs_officer: both,
    home_affairs_director: both,
    province_leader: both,
    party_organisation_officer: 'subtree',
  },
  aggregate: true,
};

export const deepReviewPolicy: Policy = {
  getDeepReview: readsFigures,
  listSpecialismComments: { who: readsFigures.who },
  addSpecialismComment: commenters,
  withdrawSpecialismComment: commenters,
  getDeepReviewDocument: reporters,
  getCorpsReviewDocument: reporters,
};
