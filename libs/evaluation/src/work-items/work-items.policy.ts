import type { Policy, PolicyLine } from '@commune/platform/access';
import type { ClientScope } from '@commune/platform/api-clients';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Whoever may assign, check and confirm: the head of the office, of the commune, or the authority above (ND 335 Đ10, Đ18.1). */
const superiors = {
  home_affairs_director: 'subtree',
  province_leader: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  office_head: 'subtree',
} as const;

const steps: PolicyLine = { who: superiors };
const self: PolicyLine = { who: { civil_servant: 'self' } };
const withSelf: PolicyLine = { who: { ...superiors, civil_servant: 'self' } };
const seesPeople = {
  ...superiors,
  home_affairs_officer: both,
  home_affairs_director: both,
  province_leader: both,
  commune_clerk: 'subtree',
} as const;
const readers: PolicyLine = { who: { ...seesPeople, civil_servant: 'self' } };

export const workItemsClientScopes: readonly ClientScope[] = [
  {
    name: 'work-items:write',
    title: 'Ghi công việc đã giao và kết quả',
    explanation:
      'Giao việc, cập nhật kết quả theo mã của hệ thống bên ngoài, ví dụ hệ thống quản lý văn bản và điều hành.',
    reads: ['name', 'assessment'],
    writes: ['assessment'],
  },
];

export const workItemsPolicy: Policy = {
  listWorkItems: readers,
  getWorkItem: readers,
  getWorkItemHistory: readers,
  listWorkEvidence: readers,
  downloadWorkEvidence: readers,
  getWorkMonth: readers,
  listWorkMonthPeople: { who: seesPeople },
  // A clerk enters what the head assigns, on the screen or by a file; checking and confirming stay with the head.
  assignWork: { who: { ...superiors, commune_clerk: 'subtree' } },
  acceptWorkItem: steps,
  refuseWorkItem: steps,
  checkWorkItem: steps,
  extendWorkItem: steps,
  handOverWorkItem: steps,
  cancelWorkItem: steps,
  decideObjectiveCause: steps,
  completeWorkItem: withSelf,
  addWorkEvidence: withSelf,
  removeWorkEvidence: withSelf,
  proposeOwnWork: self,
  requestObjectiveCause: self,
  upsertWorkItems: { who: {}, client: 'work-items:write' },
};
