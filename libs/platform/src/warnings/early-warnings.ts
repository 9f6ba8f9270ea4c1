import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, systemScope, today } from '../database/index.js';
import { BackgroundTasks } from '../jobs/index.js';
import { EarlyWarningsRepository, type StoredChanges } from './early-warnings.repository.js';
import type { WarningSource } from './warning-source.js';
import { WarningSources } from './warning-sources.js';
import { TELL_WARNINGS } from './warning-digest.js';

const system = systemScope('findEarlyWarnings');
const DAILY = 'early-warnings-daily';
/** Named by the trigger that marks causes. */
const MARKED = 'early-warnings-marked';
/** More units than this are looked at as quickly all together. */
const MOST_UNITS = 40;

/** The door: asks the sources what they find and keeps the warnings true to it. */
@Injectable()
export class EarlyWarnings implements OnModuleInit {
  private readonly log = new Logger('warnings');

  constructor(
    private readonly database: Database,
    private readonly tasks: BackgroundTasks,
    private readonly sources: WarningSources,
    private readonly warnings: EarlyWarningsRepository,
  ) {}

  onModuleInit(): void {
    this.tasks.register({ name: DAILY, run: () => this.daily() });
    this.tasks.register({ name: MARKED, run: () => this.lookAtMarked() });
    // Before the digest of mails at 7:00.
    this.tasks.schedule(DAILY, '30 5 * * *');
  }

  /**
   * Looks again, at these units or everywhere. Each source in a transaction of its own: one that fails leaves its
   * warnings as they are and doesn't stop the others, and the whole is then tried again.
   */
  async check(unitIds: readonly string[] | null = null, on = today()): Promise<StoredChanges> {
    const total = { opened: 0, reopened: 0, changed: 0, closed: 0 };
    const failures: Error[] = [];
    for (const source of this.sources.all()) {
      try {
        const changes = await this.checkSource(source, unitIds, on);
        for (const [key, count] of Object.entries(changes)) total[key as keyof StoredChanges] += count; // its own keys
      } catch (error) {
        failures.push(new Error(source.kind, { cause: error }));
        this.log.error(`${source.kind}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `Sources failed: ${failures.map(String).join(', ')}`);
    return total;
  }

  private async checkSource(
    source: WarningSource,
    unitIds: readonly string[] | null,
    on: string,
  ): Promise<StoredChanges> {
    return this.database.write(system, async (writer) => {
      const begun = performance.now();
      await this.warnings.lock(writer, source.kind);
      const found = await source.find(writer, on, unitIds);
      const reached = unitIds === null ? found : found.filter(({ unitId }) => unitIds.includes(unitId));
      const changes = await this.warnings.store(writer, source, reached, unitIds);
      if (unitIds === null) {
        await this.warnings.noteCheck(writer, source.kind, found.length, Math.round(performance.now() - begun));
      }
      return changes;
    });
  }

  private async daily(): Promise<void> {
    await this.database.write(system, (writer) => this.warnings.returnOverdue(writer, today()));
    await this.check();
    await this.database.write(system, (writer) => this.tasks.enqueue(writer, TELL_WARNINGS, { day: today() }));
  }

  /** The marks go when what they asked for is done; two workers with the same marks have one effect between them. */
  private async lookAtMarked(): Promise<void> {
    const marks = await this.database.read(system, (reader) => this.warnings.marks(reader));
    const units = [...new Set(marks.map(({ unitId }) => unitId))];
    if (units.length === 0) return;
    await this.check(units.length > MOST_UNITS ? null : units);
    await this.database.write(system, (writer) => this.warnings.dropMarks(writer, marks));
  }
}
