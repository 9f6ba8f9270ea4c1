import { Inject, Injectable } from '@nestjs/common';
import { AccountsService } from '@commune/platform/access';
import { CONFIG, type Config } from '@commune/platform/config';
import { Demonstration } from '../demo/demonstration.service.js';
import { FirstAdministrator } from './first-administrator.service.js';
import { ListsLoading } from './lists-loading.service.js';

/** What a start finds missing: lists always; on an empty system the demonstration or the first administrator. */
@Injectable()
export class FirstLoad {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly lists: ListsLoading,
    private readonly accounts: AccountsService,
    private readonly administrator: FirstAdministrator,
    private readonly demonstration: Demonstration,
  ) {}

  async run(): Promise<void> {
    await this.lists.load();
    if (await this.accounts.anyExist()) return;
    if (this.config.mode === 'production') await this.administrator.create();
    else await this.demonstration.load();
  }
}
