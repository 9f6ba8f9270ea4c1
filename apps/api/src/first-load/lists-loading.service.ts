import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { administrativeUnits, UnitLoading } from '@commune/platform/units';
import { PositionLoading } from '@commune/roster';

/** Provinces, communes and code lists of the country. */
@Injectable()
export class ListsLoading {
  constructor(
    private readonly database: Database,
    private readonly units: UnitLoading,
    private readonly positions: PositionLoading,
  ) {}

  async load(): Promise<void> {
    const { provinces, communes } = administrativeUnits();
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.units.loadUnits(writer, provinces);
      await this.units.loadUnits(writer, communes);
      await this.positions.loadCodeLists(writer);
    });
  }
}
