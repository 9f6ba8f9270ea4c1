import { Injectable } from '@nestjs/common';
import { ClientsNow } from '../api-clients/clients-now.js';
import type { AccessScope } from '../database/index.js';
import { Refusal } from '../http/index.js';
import type { JobRights, JobStarter } from '../jobs/index.js';
import { AccountScopes } from './account-scopes.js';

/** What whoever began a job may do when it runs. */
@Injectable()
export class StarterScopes implements JobRights {
  constructor(
    private readonly accounts: AccountScopes,
    private readonly clients: ClientsNow,
  ) {}

  async of({ accountId, clientId }: JobStarter, operationId: string, sessionId: string | null): Promise<AccessScope> {
    if (accountId !== null) return this.accounts.of(accountId, operationId, sessionId);
    if (clientId !== null) return this.clients.of(clientId, operationId);
    throw new Refusal('forbidden', 'access.account-disabled', 'Không rõ ai đã bắt đầu việc này.');
  }
}
