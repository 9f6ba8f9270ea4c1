import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@commune/platform/config';
import { ImportsLoading } from '@commune/platform/imports';
import { DemoAccountsService } from './demo-accounts.service.js';
import { DemoKeyService } from './demo-key.service.js';
import { DemoProvinceService } from './demo-province.service.js';
import { ROSTER_FILE_NAME, rosterFile } from './demo-province.js';

const ROSTER_AS_OF = '2026-03-31';

/** The demonstration: Cao Bằng with its 56 communes, the people of its roster file, one account for each role, an API key. */
@Injectable()
export class Demonstration {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly province: DemoProvinceService,
    private readonly imports: ImportsLoading,
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
    await this.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
  }
}
