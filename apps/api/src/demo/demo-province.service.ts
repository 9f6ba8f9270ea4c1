import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { UnitLoading } from '@commune/platform/units';
import { CommunePeopleRepository, PositionLoading } from '@commune/roster';
import { DemoDossiersService } from './demo-dossiers.service.js';
import {
  communeFacts,
  communeOfficeUnits,
  communePeople,
  DEMO_SOURCE,
  demoPositions,
  demoRequiredPosts,
  PROVINCE_CODE,
  provinceBodyUnits,
} from './demo-province.js';

/** Units, positions, required posts and dossiers of the demonstration province, without any person. */
@Injectable()
export class DemoProvinceService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitLoading,
    private readonly positions: PositionLoading,
    private readonly dossiers: DemoDossiersService,
    private readonly people: CommunePeopleRepository,
  ) {}

  async load(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.units.loadUnits(writer, provinceBodyUnits());
      await this.units.loadUnits(writer, communeOfficeUnits());
      await this.units.loadCommuneFacts(writer, PROVINCE_CODE, communeFacts());
      await this.people.load(writer, communePeople());
      await this.positions.loadPositions(writer, demoPositions(), DEMO_SOURCE);
      await this.positions.loadRequiredPosts(writer, demoRequiredPosts(), DEMO_SOURCE);
    });
    await this.dossiers.load();
  }
}
