import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '../../database/index.js';
import { Refusal } from '../../http/index.js';
import { Jobs, type JobView } from '../../jobs/index.js';
import { ACCOUNT_BATCH } from './account-batch.job.js';
import type { AccountBatchPreview, AccountBatchRequest } from './account-batch.dto.js';
import { AccountPlans, previewOf } from './account-plan.js';

@Injectable()
export class AccountBatches {
  constructor(
    private readonly database: Database,
    private readonly plans: AccountPlans,
    private readonly jobs: Jobs,
  ) {}

  async preview(scope: AccessScope, { unitIds }: AccountBatchRequest): Promise<AccountBatchPreview> {
    return previewOf(await this.plans.planFor(scope, unitIds));
  }

  async start(scope: AccessScope, { unitIds }: AccountBatchRequest): Promise<JobView> {
    const { accounts } = await this.plans.planFor(scope, unitIds);
    if (accounts.length === 0) {
      const message = 'Mọi người trong các đơn vị đã chọn đều có tài khoản, hoặc chưa có hồ sơ nào.';
      throw new Refusal('conflict', 'accounts.nobody-without-account', message);
    }
    return this.database.write(scope, (writer) => this.jobs.start(writer, scope, ACCOUNT_BATCH, { unitIds }));
  }
}
