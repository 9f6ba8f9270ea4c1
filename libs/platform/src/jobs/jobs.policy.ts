// Past the door of access, since that room stands above this one.
import type { Policy, PolicyLine } from '../access/policy.js';
import { roles } from '../access/roles.js';

/** Everybody has their own; these see what runs in the units that they reach, too. */
const watchers = ['province_admin', 'home_affairs_director'];

const all: PolicyLine = {
  who: Object.fromEntries(roles.map((role) => [role, watchers.includes(role) ? 'subtree' : 'self'])),
  client: 'any',
  clientReach: 'own',
};
const own: PolicyLine = { who: 'signed-in', client: 'any', clientReach: 'own' };

export const jobsPolicy: Policy = {
  listJobs: all,
  getJob: all,
  cancelJob: all,
  retryJob: own,
  downloadJobFile: own,
};
