import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import { UnitLoading } from '@commune/platform/units';
import { PositionLoading } from '@commune/roster';
import { DemoAccountsService } from './demo-accounts.service.js';
import {
  communeFacts,
  communeOfficeUnits,
  DEMO_SOURCE,
  demoPositions,
  demoRequiredPosts,
  PROVINCE_CODE,
  provinceBodyUnits,
  ROSTER_FILE_NAME,
  rosterFile,
} from './demo-province.js';

const ROSTER_AS_OF = '2026-03-31';

/** The demonstration: Cao Bằng with its 56 communes, the people of its roster file, and one account for each role. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly database: Database,
    private readonly units: UnitLoading,
    private readonly positions: PositionLoading,
    private readonly imports: ImportsLoading,
    private readonly accounts: DemoAccountsService,
  ) {}

  async load(): Promise<void> {
    await this.loadProvince();
    await this.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
    await this.accounts.create();
  }

  /** Units, positions and required posts, without any person. */
  async loadProvince(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.units.loadUnits(writer, provinceBodyUnits());
      await this.units.loadUnits(writer, communeOfficeUnits());
      await this.units.loadCommuneFacts(writer, PROVINCE_CODE, communeFacts());
      await this.positions.loadPositions(writer, demoPositions(), DEMO_SOURCE);
      await this.positions.loadRequiredPosts(writer, demoRequiredPosts(), DEMO_SOURCE);
    });
  }
}
