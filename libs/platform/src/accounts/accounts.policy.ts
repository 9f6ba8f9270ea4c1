import type { Policy, PolicyLine } from '../access/index.js';

const administrators: PolicyLine = { who: { province_admin: { reach: 'province', blocs: 'both' } } };

/** The clerk of a commune helps its people with passwords; which accounts, says `account-keeping`. */
const withClerks: PolicyLine = {
  who: { province_admin: { reach: 'province', blocs: 'both' }, commune_clerk: 'subtree' },
};

export const accountsPolicy: Policy = {
  listAccounts: withClerks,
  getAccount: withClerks,
  getAccountHistory: withClerks,
  resetAccountPassword: withClerks,
  createAccount: administrators,
  updateAccount: administrators,
  disableAccount: administrators,
  enableAccount: administrators,
  grantAccountRole: administrators,
  endAccountRole: administrators,
  endAccountSessions: administrators,
  previewAccountBatch: administrators,
  createAccountBatch: administrators,
  resetAccountSecondFactor: administrators,
};
