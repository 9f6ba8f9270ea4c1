import { CapabilityModule } from '../modules/index.js';
import { AccountAdministration } from './account-administration.service.js';
import { AccountDirectory } from './account-directory.service.js';
import { AccountListQuerySql } from './account-list.query.js';
import { AccountRolesController } from './account-roles.controller.js';
import { AccountRoles } from './account-roles.service.js';
import { AccountsController } from './accounts.controller.js';
import { accountsPolicy } from './accounts.policy.js';
import { AccountsRepository } from './accounts.repository.js';
import { KeptAccounts } from './kept-accounts.js';

@CapabilityModule(
  { name: 'accounts', policy: accountsPolicy },
  {
    controllers: [AccountsController, AccountRolesController],
    providers: [
      AccountAdministration,
      AccountDirectory,
      AccountListQuerySql,
      AccountRoles,
      AccountsRepository,
      KeptAccounts,
    ],
  },
)
export class AccountsModule {}
