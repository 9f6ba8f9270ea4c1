import type { Policy, PolicyLine } from '../access/policy.js';

const readers: PolicyLine = {
  who: {
    province_admin: 'subtree',
    home_affairs_director: 'subtree',
    home_affairs_officer: 'subtree',
    inspector: 'province',
  },
};

/** A director changes only what the definition leaves to directors. */
const changers: PolicyLine = { who: { province_admin: 'subtree', home_affairs_director: 'subtree' } };

export const settingsPolicy: Policy = {
  listSettings: readers,
  getSetting: readers,
  changeSetting: changers,
  withdrawSettingValue: changers,
};
