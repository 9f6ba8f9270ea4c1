export { AccessModule } from './access.module.js';
export { AccountScopes } from './account-scopes.js';
export { AccountsService, type NewAccount } from './accounts.service.js';
export { mergePolicies, policyFaults, type Policy, type PolicyLine } from './policy.js';
export { PolicyRegistry } from './policy-registry.js';
export { fieldRights, roles, type Role } from './roles.js';
