import type { Policy, PolicyLine } from '../access/policy.js';

/** Whoever keeps the installation and whoever answers for it; neither sees a value here. */
const keepers: PolicyLine = {
  who: {
    province_admin: { reach: 'province', blocs: 'both' },
    home_affairs_director: { reach: 'province', blocs: 'both' },
  },
};

export const auditPolicy: Policy = { listAuditEntries: keepers, getAuditState: keepers };
