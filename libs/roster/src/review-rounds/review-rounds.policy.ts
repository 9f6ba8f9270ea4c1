import type { Policy, PolicyLine } from '@commune/platform/access';

/** Sở Nội vụ reads both blocs; a commune reads what it works on. */
const readers: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
  },
};

/** The report of the whole: not for those whose part of it is one commune. */
const provinceReaders: PolicyLine = {
  who: {
    home_affairs_officer: { reach: 'subtree', blocs: 'both' },
    home_affairs_director: { reach: 'subtree', blocs: 'both' },
    province_leader: { reach: 'subtree', blocs: 'both' },
    party_organisation_officer: 'subtree',
  },
};

/** A round is of both blocs, and Sở Nội vụ holds it (KH 1570/KH-UBND III.2). */
const keepers: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree' },
};

/** The government bloc by the commune, the Party bloc by its own officers, in the commune or in the province. */
const deciders: PolicyLine = {
  who: { commune_clerk: 'subtree', commune_leader: 'subtree', party_organisation_officer: 'subtree' },
};

/** A clerk prepares and cannot submit. */
const submitters: PolicyLine = { who: { commune_leader: 'subtree', party_organisation_officer: 'subtree' } };

/** Who prepares and cannot submit hands on to who can; the Party's officers do both. */
const presenters: PolicyLine = { who: { commune_clerk: 'subtree' } };

/** Sở Nội vụ for the government bloc, Ban Tổ chức for the Party bloc; of their province only, which the service asks. */
const appraisers: PolicyLine = {
  who: {
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
    party_organisation_officer: 'subtree',
  },
};

export const reviewRoundsPolicy: Policy = {
  listReviewRounds: readers,
  getReviewRound: readers,
  createReviewRound: keepers,
  updateReviewRound: keepers,
  deleteReviewRound: keepers,
  openReviewRound: keepers,
  closeReviewRound: keepers,
  listReviewShares: readers,
  listOpenReviewShares: readers,
  getReviewShare: readers,
  presentReviewShare: presenters,
  withdrawReviewPresentation: deciders,
  submitReviewShare: submitters,
  returnReviewShare: appraisers,
  acceptReviewShare: appraisers,
  extendReviewShare: appraisers,
  remindReviewShares: appraisers,
  listReviewAssessments: readers,
  getReviewAssessment: readers,
  listReviewArrivals: deciders,
  addReviewAssessment: deciders,
  recomputeReviewShare: deciders,
  confirmReviewProposals: deciders,
  decideReviewAssessment: deciders,
  withdrawReviewDecision: deciders,
  setAsideReviewAssessment: deciders,
  getReviewReport: readers,
  listReviewPeople: readers,
  getReviewReportDocument: provinceReaders,
  getReviewReportWorkbook: provinceReaders,
  getReviewShareDocument: readers,
  getReviewShareWorkbook: readers,
};
