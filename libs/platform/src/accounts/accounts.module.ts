import { Global } from '@nestjs/common';
import { CapabilityModule } from '../modules/index.js';
import { AccountAdministration } from './account-administration.service.js';
import { AccountDirectory } from './account-directory.service.js';
import { AccountListQuerySql } from './account-list.query.js';
import { AccountRolesController } from './account-roles.controller.js';
import { AccountRoles } from './account-roles.service.js';
import { AccountsController } from './accounts.controller.js';
import { accountsPolicy } from './accounts.policy.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountBatchController } from './batch/account-batch.controller.js';
import { AccountBatchJob } from './batch/account-batch.job.js';
import { AccountBatchRepository } from './batch/account-batch.repository.js';
import { AccountBatches } from './batch/account-batch.service.js';
import { AccountPlans } from './batch/account-plan.js';
import { AccountClosing } from './closing/account-closing.js';
import { AccountClosingRepository } from './closing/account-closing.repository.js';
import { KeptAccounts } from './kept-accounts.js';
import { RecordKeeper } from './people-on-record.js';

@Global()
@CapabilityModule(
  {
    name: 'accounts',
    policy: accountsPolicy,
    lists: [
      {
        name: 'accounts',
        filters: ['unitId', 'role', 'state'],
        columns: ['displayName', 'username', 'unitName', 'roles', 'state', 'lastUsedAt'],
      },
    ],
  },
  {
    controllers: [AccountsController, AccountRolesController, AccountBatchController],
    providers: [
      AccountBatches,
      AccountBatchJob,
      AccountBatchRepository,
      AccountClosing,
      AccountClosingRepository,
      AccountPlans,
      RecordKeeper,
      AccountAdministration,
      AccountDirectory,
      AccountListQuerySql,
      AccountRoles,
      AccountsRepository,
      KeptAccounts,
    ],
    exports: [RecordKeeper],
  },
)
export class AccountsModule {}
