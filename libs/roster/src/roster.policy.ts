import type { Policy, PolicyLine } from '@commune/platform/access';

/** Sở Nội vụ keeps the government bloc and reads the Party bloc; a leader of the province reads both. */
const readers = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  province_leader: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
  office_head: 'subtree',
  viewer: { reach: 'subtree', blocs: 'both' },
} as const;

/** Posts are required of a commune, not of an office: to an office the comparison would say nothing true. */
const { office_head: _office, ...withoutOffices } = readers;

const readsPeople: PolicyLine = { who: { ...readers, civil_servant: 'self' } };

const readsFigures: PolicyLine = {
  who: { ...readers, department_officer: { reach: 'province', blocs: 'both' } },
  aggregate: true,
};

const keepers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
    commune_clerk: 'subtree',
  },
};

export const rosterPolicy: Policy = {
  listCivilServants: { who: readers },
  exportCivilServants: { who: readers },
  exportSelectedCivilServants: { who: readers },
  getCivilServant: readsPeople,
  getCivilServantHistory: readsPeople,
  updateCivilServant: keepers,
  updateCivilServants: keepers,
  revealIdNumber: keepers,
  getStructure: readsFigures,
  listJobPositions: {
    who: {
      ...withoutOffices,
      province_admin: { reach: 'subtree', blocs: 'both' },
      department_officer: { reach: 'province', blocs: 'both' },
    },
  },
  listCodeLists: { who: 'signed-in' },
};
