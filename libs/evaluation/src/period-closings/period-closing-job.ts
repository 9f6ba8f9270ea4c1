import { Injectable, type OnModuleInit } from '@nestjs/common';
import { formatNumber } from '@commune/kernel';
import { Database, systemScope, type Writer } from '@commune/platform/database';
import { Jobs, type JobOutcome, type JobResult, type RunningJob } from '@commune/platform/jobs';
import { periodName, periodOf, type EvaluationPeriod } from '../domain/index.js';
import { ScoringBasis } from '../scorecards/scoring-basis.js';
import { PeriodClosingsRepository, type StoredClosing, type UnitToClose } from './period-closings.repository.js';
import { UnitClosing } from './unit-closing.js';

export const PERIOD_CLOSING = 'period-closing';
const system = systemScope('closePeriod');

/** Unit after unit, months before their quarter. Killed and begun again it goes on where it was. */
@Injectable()
export class PeriodClosingJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly closings: PeriodClosingsRepository,
    private readonly units: UnitClosing,
    private readonly basis: ScoringBasis,
  ) {}

  onModuleInit(): void {
    const title = 'Khóa kỳ đánh giá';
    this.jobs.register({ name: PERIOD_CLOSING, title, canBeCancelled: false, run: (job) => this.run(job) });
  }

  private async run(job: RunningJob): Promise<JobResult> {
    const closing = await this.closing(String(job.input['closingId']));
    const { units, periods } = await this.work(closing);
    const total = units.length * periods.length;
    let done = 0;
    for (const period of periods) {
      for (const unit of units) {
        await job.progress(`Khóa ${periodName(period.key)}`, done, total);
        await this.units.close(period, { closingId: closing.id, unitId: unit.id, bloc: closing.bloc });
        done += 1;
      }
    }
    return (writer) => this.finish(writer, closing, units);
  }

  private async closing(id: string): Promise<StoredClosing> {
    const closing = await this.database.read(system, (reader) => this.closings.find(reader, id));
    if (!closing) throw new Error(`Closing ${id} is not there`);
    return closing;
  }

  private async work({ unitId, bloc, period: key }: StoredClosing) {
    return this.database.read(system, async (reader) => {
      const period = periodOf(key);
      const isTracked = (await this.basis.tracked(reader, period)) === period.kind;
      const periods: EvaluationPeriod[] = isTracked ? [period] : [...period.months.map(periodOf), period];
      const units: UnitToClose[] = await this.closings.units(reader, unitId, bloc, period);
      return { units, periods };
    });
  }

  private async finish(writer: Writer, closing: StoredClosing, units: readonly UnitToClose[]): Promise<JobOutcome> {
    const unitIds = units.map(({ id }) => id);
    await this.closings.markClosed(writer, closing, unitIds);
    const closed = await this.closings.find(writer, closing.id);
    const figures = { units: closed?.units ?? 0, people: closed?.people ?? 0, scored: closed?.scored ?? 0 };
    const counts = `${formatNumber(figures.units)} đơn vị, ${formatNumber(figures.people)} người, ${formatNumber(figures.scored)} người có điểm`;
    return { summary: `Đã khóa ${periodName(closing.period)}: ${counts}.`, link: '/khoa-ky-danh-gia', figures };
  }
}
