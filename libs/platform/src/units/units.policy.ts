import type { ClientScope } from '../api-clients/client-scopes.js';
import type { Policy, PolicyLine } from '../access/policy.js';

export const unitsClientScopes: readonly ClientScope[] = [
  {
    name: 'units:read',
    title: 'Đọc cây đơn vị',
    explanation: 'Tỉnh, xã, phường, phòng ban, cụm, đặc thù địa bàn và biên chế trong phạm vi được giao.',
  },
];

const readers = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    department_officer: { reach: 'province', blocs: 'both' },
    inspector: { reach: 'province', blocs: 'both' },
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    office_head: 'subtree',
    viewer: { reach: 'subtree', blocs: 'both' },
  },
} as const satisfies PolicyLine;

/** Changing units is the administrator's; a director sees beforehand what a change would do, and assigns quotas. */
const administrators: PolicyLine = { who: { province_admin: { reach: 'subtree', blocs: 'both' } } };
const previewers: PolicyLine = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
  },
};
const watchers: PolicyLine = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
  },
};

export const unitsPolicy: Policy = {
  listUnits: { ...readers, client: 'units:read' },
  getUnit: { ...readers, client: 'units:read' },
  getUnitHistory: readers,
  listStaffingQuotas: readers,
  setStaffingQuota: previewers,
  listClusters: readers,
  listUnitChanges: watchers,
  previewUnitChange: previewers,
  createUnitChange: administrators,
  cancelUnitChange: administrators,
};
