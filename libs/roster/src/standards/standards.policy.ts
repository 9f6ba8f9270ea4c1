import type { Policy, PolicyLine } from '@commune/platform/access';

/** What a position asks is for everybody who holds one. */
const readsStandards: PolicyLine = { who: 'signed-in', client: 'positions:read' };

/** Sở Nội vụ writes standards of the government bloc, Ban Tổ chức those of the Party bloc, for the whole province. */
const drafters: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

/** In force by the director's word; the Party bloc has one role that keeps it. */
const publishers: PolicyLine = { who: { home_affairs_director: 'subtree', party_organisation_officer: 'subtree' } };

export const standardsPolicy: Policy = {
  listCompetencies: readsStandards,
  listPositionStandards: readsStandards,
  createStandardDraft: drafters,
  replaceStandardDraft: drafters,
  discardStandardDraft: drafters,
  publishStandardDraft: publishers,
};
