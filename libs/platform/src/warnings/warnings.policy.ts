import type { Policy, PolicyLine } from '../access/policy.js';
import type { ClientScope } from '../api-clients/client-scopes.js';

const everywhere = {
  home_affairs_officer: { reach: 'subtree', blocs: 'both' },
  home_affairs_director: { reach: 'subtree', blocs: 'both' },
  province_leader: { reach: 'subtree', blocs: 'both' },
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
  office_head: 'subtree',
  viewer: { reach: 'subtree', blocs: 'both' },
} as const;

const readers: PolicyLine = { who: { ...everywhere, civil_servant: 'self' }, client: 'warnings:read' };
/** A list in a file is not for whoever it is about. */
const exporters: PolicyLine = { who: everywhere };

/** Whoever answers for the records of a unit and a bloc. */
const keepers = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;

/** That nothing need be done is said by who decides, not by who prepares. */
const { commune_clerk: _clerk, ...deciders } = keepers;

export const warningsPolicy: Policy = {
  listEarlyWarnings: readers,
  countEarlyWarnings: readers,
  getEarlyWarning: readers,
  getEarlyWarningHistory: readers,
  exportEarlyWarnings: exporters,
  checkEarlyWarnings: { who: keepers },
  acknowledgeEarlyWarning: { who: keepers },
  acknowledgeEarlyWarnings: { who: keepers },
  reopenEarlyWarning: { who: keepers },
  dismissEarlyWarning: { who: deciders },
};

export const warningsClientScopes: readonly ClientScope[] = [
  {
    name: 'warnings:read',
    title: 'Đọc cảnh báo sớm',
    explanation: 'Cảnh báo về số liệu, trình độ, lương, tuổi nghỉ hưu trong đơn vị của khóa; không có kỷ luật.',
    reads: ['name', 'identity', 'qualification', 'employment'],
  },
];
