import type { Policy, PolicyLine } from '@commune/platform/access';

/** The lists are the whole province's: whoever holds the role in one commune alone changes nothing of them. */
const keepers: PolicyLine = {
  who: {
    province_admin: { reach: 'subtree', blocs: 'both' },
    home_affairs_officer: 'subtree',
    home_affairs_director: 'subtree',
  },
};

export const codeListsPolicy: Policy = {
  getCodeList: { who: 'signed-in', client: 'positions:read' },
  getCodeListEntryHistory: keepers,
  addCodeListEntry: keepers,
  updateCodeListEntry: keepers,
};
