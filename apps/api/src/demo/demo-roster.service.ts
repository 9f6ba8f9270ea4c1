import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { CompletenessSnapshots, PlanningPoolsDemonstration, SpecialismCommentsDemonstration } from '@commune/roster';
import { DEMO_SOURCE } from './demo-province.js';

/** What hangs on the people of the demonstration: planning pools, how complete records were week by week, comments. */
@Injectable()
export class DemoRosterService {
  constructor(
    private readonly database: Database,
    private readonly pools: PlanningPoolsDemonstration,
    private readonly snapshots: CompletenessSnapshots,
    private readonly comments: SpecialismCommentsDemonstration,
  ) {}

  async load(): Promise<void> {
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.pools.load(writer, DEMO_SOURCE);
      await this.snapshots.loadDemonstration(writer, DEMO_SOURCE);
      await this.comments.load(writer, '04', '2026-06-15');
    });
  }
}
