import type { Policy, PolicyLine } from '@commune/platform/access';

const both = { reach: 'subtree', blocs: 'both' } as const;

/** Whoever is rated by a survey neither opens it nor hands out its codes. */
const keepers: PolicyLine = { who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree' } };
const readers: PolicyLine = {
  who: {
    home_affairs_officer: both,
    home_affairs_director: both,
    province_leader: both,
    party_organisation_officer: 'subtree',
    commune_leader: 'subtree',
    commune_clerk: 'subtree',
    viewer: both,
  },
};

export const surveysPolicy: Policy = {
  listSurveys: readers,
  getSurvey: readers,
  createSurvey: keepers,
  closeSurvey: keepers,
  createSurveyCodes: keepers,
  // A hall full of people stands behind one address; codes can't be guessed at any rate.
  getPublicSurvey: { who: 'public', perMinute: 120 },
  answerPublicSurvey: { who: 'public', perMinute: 60 },
};
