import { Injectable } from '@nestjs/common';
import { Database, systemScope } from '@commune/platform/database';
import { ImportsLoading } from '@commune/platform/imports';
import { RecordPartsLoading } from '@commune/roster';
import { demoHistories } from './demo-histories.js';
import { ROSTER_AS_OF, ROSTER_FILE_NAME, rosterFile } from './demo-province.js';

/** The people of the roster file, and what happened to them before. */
@Injectable()
export class DemoPeopleService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsLoading,
    private readonly parts: RecordPartsLoading,
  ) {}

  async load(): Promise<void> {
    await this.imports.load('civil-servants', { name: ROSTER_FILE_NAME, content: rosterFile() }, ROSTER_AS_OF);
    await this.database.write(systemScope('firstLoad'), async (writer) => {
      const histories = demoHistories(await this.parts.people(writer));
      for (const [path, rows] of Object.entries(histories)) await this.parts.load(writer, path, rows);
    });
  }
}
