import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import { CompletenessSnapshots, PlanningPoolsDemonstration } from '@commune/roster';
import { DEMO_SOURCE, ROSTER_FILE_NAME, rosterFile } from './demo-province.js';

const ROSTER_AS_OF = '2026-03-31';

/** The people of the demonstration, and what hangs on them. */
@Injectable()
export class DemoRosterService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsLoading,
    private readonly pools: PlanningPoolsDemonstration,
    private readonly snapshots: CompletenessSnapshots,
  ) {}

  async load(): Promise<void> {
    await this.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      await this.pools.load(writer, DEMO_SOURCE);
      await this.snapshots.loadDemonstration(writer, DEMO_SOURCE);
    });
  }
}
