import { Injectable } from '@nestjs/common';
import { Database, systemScope, today } from '@commune/platform/database';
import {
  DeparturesDemonstration,
  DuplicatesDemonstration,
  StandardsDemonstration,
  TransfersDemonstration,
} from '@commune/roster';
import { DEMO_SOURCE } from './demo-province.js';

/** What has happened since the roster file: people moved and left, were put on record twice, and standards rose. */
@Injectable()
export class DemoCareersService {
  constructor(
    private readonly database: Database,
    private readonly transfers: TransfersDemonstration,
    private readonly departures: DeparturesDemonstration,
    private readonly duplicates: DuplicatesDemonstration,
    private readonly standards: StandardsDemonstration,
  ) {}

  async load(): Promise<void> {
    const day = today();
    await this.database.write(systemScope('firstLoad', DEMO_SOURCE), async (writer) => {
      await this.transfers.load(writer, day, DEMO_SOURCE);
      await this.departures.load(writer, day, DEMO_SOURCE);
      await this.duplicates.load(writer, day, DEMO_SOURCE);
      await this.standards.load(writer, day, DEMO_SOURCE);
    });
  }
}
