import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@commune/platform/config';
import { DemoAccountsService } from './demo-accounts.service.js';
import { DemoKeyService } from './demo-key.service.js';
import { DemoPeopleService } from './demo-people.service.js';
import { DemoProvinceService } from './demo-province.service.js';
import { DemoRosterService } from './demo-roster.service.js';

/** The demonstration: Cao Bằng with its 56 communes, the people of its roster file, one account for each role, an API key. */
@Injectable()
export class Demonstration {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly province: DemoProvinceService,
    private readonly people: DemoPeopleService,
    private readonly roster: DemoRosterService,
    private readonly accounts: DemoAccountsService,
    private readonly key: DemoKeyService,
  ) {}

  async load(): Promise<void> {
    await this.province.load();
    if (this.config.demoRoster === 'full') await this.loadPeople();
    await this.accounts.create();
    await this.key.create();
  }

  private async loadPeople(): Promise<void> {
    await this.people.load();
    await this.roster.load();
  }
}
