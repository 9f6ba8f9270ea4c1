import { Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today, type Writer } from '@commune/platform/database';
import { BackgroundTasks, type BackgroundTask } from '@commune/platform/jobs';
import { CompletenessSnapshotsRepository } from './completeness-snapshots.repository.js';

const SOURCE = 'Hệ thống chốt hằng tuần';
const WEEKS_OF_DEMONSTRATION = 12;

/** Every Monday the state is written down, since what a record lacked is not known afterwards. */
@Injectable()
export class CompletenessSnapshots implements BackgroundTask, OnModuleInit {
  readonly name = 'completeness.snapshot';

  constructor(
    private readonly tasks: BackgroundTasks,
    private readonly database: Database,
    private readonly snapshots: CompletenessSnapshotsRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register(this);
    this.tasks.schedule(this.name, '40 1 * * 1');
  }

  async run(): Promise<void> {
    await this.database.write(systemScope('takeCompletenessSnapshot'), (writer) =>
      this.snapshots.take(writer, today(), SOURCE),
    );
  }

  /** A past for the demonstration: twelve weeks that lead to today, marked by their source. */
  async loadDemonstration(writer: Writer, source: string): Promise<void> {
    const day = today();
    await this.snapshots.take(writer, day, source);
    for (let week = 1; week <= WEEKS_OF_DEMONSTRATION; week += 1) {
      const share = 1 - week / (WEEKS_OF_DEMONSTRATION + 3);
      await this.snapshots.pretendEarlier(writer, day, addDays(day, -7 * week), share, source);
    }
  }
}
