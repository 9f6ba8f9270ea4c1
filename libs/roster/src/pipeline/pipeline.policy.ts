import type { Policy, PolicyLine } from '@commune/platform/access';

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

/** Sở Nội vụ for the government bloc, Ban Tổ chức for the Party bloc. */
const planners: PolicyLine = {
  who: { home_affairs_officer: 'subtree', home_affairs_director: 'subtree', party_organisation_officer: 'subtree' },
};

export const pipelinePolicy: Policy = {
  getPipeline: readers,
  listPipeline: readers,
  exportPipeline: readers,
  listPlanningPoolEntries: readers,
  addPlanningPoolEntries: planners,
  removePlanningPoolEntry: planners,
};
