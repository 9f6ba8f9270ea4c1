import type { Policy, PolicyLine } from '@commune/platform/access';

/** What a position asks is for everybody who holds one. */
const readsStandards: PolicyLine = { who: 'signed-in', client: 'positions:read' };

/** Sở Nội vụ writes standards of the government bloc, Ban Tổ chức those of the Party bloc, for the whole province. */
const drafters: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

/** In force by the director's word; the Party bloc has one role that keeps it. */
const publishers: PolicyLine = { who: { home_affairs_director: 'subtree', party_organisation_officer: 'subtree' } };

/** A fit rests on qualifications, service and ratings: for those who read all three. */
const both = { reach: 'subtree', blocs: 'both' } as const;
const fitReaders = {
  home_affairs_officer: both,
  home_affairs_director: both,
  province_leader: both,
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
  office_head: 'subtree',
} as const;

export const standardsPolicy: Policy = {
  listCompetencies: readsStandards,
  listPositionStandards: readsStandards,
  createStandardDraft: drafters,
  replaceStandardDraft: drafters,
  discardStandardDraft: drafters,
  publishStandardDraft: publishers,
  getPositionFit: { who: { ...fitReaders, civil_servant: 'self' }, client: 'roster:read' },
  listPositionFits: { who: fitReaders },
};
