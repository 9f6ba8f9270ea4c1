import type { Policy } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** The personnel unit of the commune and of the province run a round; deciding is another matter. */
const runners = {
  home_affairs_officer: 'subtree',
  home_affairs_director: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
  commune_clerk: 'subtree',
} as const;
const readers = {
  ...runners,
  home_affairs_officer: both,
  home_affairs_director: both,
  province_leader: both,
} as const;
const readersOfPeople = { ...readers, office_head: 'subtree' } as const;
const withThemself = { ...readersOfPeople, civil_servant: 'self' } as const;
/** ND 335 Đ10.2: which of them for whom stands in `rating-authority`. */
const authorities = {
  home_affairs_director: 'subtree',
  province_leader: 'subtree',
  party_organisation_officer: 'subtree',
  commune_leader: 'subtree',
} as const;

export const ratingsPolicy: Policy = {
  listRatingRounds: { who: readersOfPeople },
  openRatingRound: { who: runners },
  getRatingRound: { who: readersOfPeople },
  getRatingRoundHistory: { who: readers },
  computeRatingProposals: { who: runners },
  recordRatingMeeting: { who: runners },
  listRatingMinutes: { who: readers },
  downloadRatingMinutes: { who: readers },
  addRatingMinutes: { who: runners },
  removeRatingMinutes: { who: runners },
  recordRatingPaper: { who: runners },
  publishRatingRound: { who: authorities },
  freezeRatingRound: { who: { ...authorities, home_affairs_officer: 'subtree' } },
  listRatings: { who: readersOfPeople },
  getRating: { who: withThemself },
  getRatingHistory: { who: withThemself },
  listRatingsOfPerson: { who: withThemself },
  rateOneself: { who: { civil_servant: 'self' } },
  recordPartyOpinion: { who: runners },
  recordRatingFindings: { who: runners },
  decideRating: { who: authorities },
  reRate: { who: authorities },
  requestRatingReview: { who: { civil_servant: 'self' } },
  listRatingReviewRequests: { who: readers },
  answerRatingReview: { who: authorities },
};
