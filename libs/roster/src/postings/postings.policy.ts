import type { Policy, PolicyLine } from '@commune/platform/access';

/** Sở Nội vụ moves people between units; a commune moves its own within itself: who acts must reach both ends. */
const moving = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;
const movers: PolicyLine = { who: moving };

const readers: PolicyLine = {
  who: {
    ...moving,
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    civil_servant: 'self',
  },
};

export const postingsPolicy: Policy = {
  listDepartures: readers,
  recordDeparture: movers,
  cancelDeparture: movers,
  returnCivilServant: movers,
  listTransfers: readers,
  getTransfer: readers,
  transferCivilServant: movers,
  cancelTransfer: movers,
  handOverTransfer: movers,
  receiveTransfer: movers,
};
