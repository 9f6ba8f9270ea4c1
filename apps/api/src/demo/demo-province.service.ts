import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { UnitLoading } from '@commune/platform/units';
import { PositionLoading } from '@commune/roster';
import {
  communeFacts,
  communeOfficeUnits,
  DEMO_SOURCE,
  demoPositions,
  demoRequiredPosts,
  PROVINCE_CODE,
  provinceBodyUnits,
} from './demo-province.js';

/** Units, positions and required posts of the demonstration province, without any person. */
@Injectable()
export class DemoProvinceService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitLoading,
    private readonly positions: PositionLoading,
  ) {}

  async load(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.units.loadUnits(writer, provinceBodyUnits());
      await this.units.loadUnits(writer, communeOfficeUnits());
      await this.units.loadCommuneFacts(writer, PROVINCE_CODE, communeFacts());
      await this.positions.loadPositions(writer, demoPositions(), DEMO_SOURCE);
      await this.positions.loadRequiredPosts(writer, demoRequiredPosts(), DEMO_SOURCE);
    });
  }
}
