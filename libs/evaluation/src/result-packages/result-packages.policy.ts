import type { Policy, PolicyLine } from '@commune/platform/access';

/** The province sends (ND 335 Đ26.1d): Sở Nội vụ, and Ban Tổ chức for the Party's side. */
const senders = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
} as const;
const sends: PolicyLine = { who: senders };
const reads: PolicyLine = { who: { ...senders, province_leader: { reach: 'subtree', blocs: 'both' } } };

export const resultPackagesPolicy: Policy = {
  listWaitingResults: reads,
  listResultPackages: reads,
  getResultPackage: reads,
  getResultPackageHistory: reads,
  downloadResultPackage: sends,
  makeResultPackage: sends,
  recordResultPackageSent: sends,
  withdrawResultPackage: sends,
};
