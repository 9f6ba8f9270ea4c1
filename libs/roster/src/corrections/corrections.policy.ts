import type { Policy, PolicyLine } from '@commune/platform/access';

const self: PolicyLine = { who: { civil_servant: 'self' } };

const keeping = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_clerk: 'subtree',
} as const;

const readers: PolicyLine = { who: { ...keeping, commune_leader: 'subtree', civil_servant: 'self' } };

export const correctionsPolicy: Policy = {
  listCorrectionRequests: readers,
  getCorrectionRequest: readers,
  listCorrectableFields: self,
  listCorrectableParts: self,
  submitCorrectionRequest: self,
  withdrawCorrectionRequest: self,
  decideCorrectionRequest: { who: keeping },
  listCorrectionAttachments: readers,
  addCorrectionAttachment: self,
  downloadCorrectionAttachment: readers,
};
