import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { CompletenessSnapshots, PlanningPoolsDemonstration } from '@commune/roster';
import { DEMO_SOURCE } from './demo-province.js';

/** What hangs on the people of the demonstration: planning pools, and how complete their records were week by week. */
@Injectable()
export class DemoRosterService {
  constructor(
    private readonly database: Database,
    private readonly pools: PlanningPoolsDemonstration,
    private readonly snapshots: CompletenessSnapshots,
  ) {}

  async load(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.pools.load(writer, DEMO_SOURCE);
      await this.snapshots.loadDemonstration(writer, DEMO_SOURCE);
    });
  }
}
