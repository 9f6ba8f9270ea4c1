export { AccessModule } from './access.module.js';
export { AccountScopes } from './account-scopes.js';
export { Account, RoleAssignmentEntity } from './account.entity.js';
export { AccountsService, type NewAccount } from './accounts.service.js';
export { firstPassword } from './first-password.js';
export { Passwords } from './passwords.js';
export { mergePolicies, policyFaults, type Policy, type PolicyLine } from './policy.js';
export { PolicyRegistry } from './policy-registry.js';
export { fieldRights, isRole, roles, type Role } from './roles.js';
