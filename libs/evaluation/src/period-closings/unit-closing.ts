import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { Database, systemScope } from '@commune/platform/database';
import type { EvaluationPeriod } from '../domain/index.js';
import { FormalismKeeping } from '../formalism/formalism-keeping.js';
import { IndicatorCardSheets } from '../indicator-cards/indicator-card-sheets.js';
import { UnitScores } from '../scorecards/unit-scores.js';
import { PeriodClosingsRepository } from './period-closings.repository.js';

export interface UnitOfClosing {
  readonly closingId: string;
  readonly unitId: string;
  readonly bloc: Bloc;
  /** Now, unless a demonstration tells of earlier days. */
  readonly closedAt?: string;
}

/** The scores of a unit are the system's: the trail has the closing, by whom and when. */
const system = systemScope('closePeriod');

/** One unit's period in one transaction: computed, saved, examined, frozen. Where it is done already nothing happens. */
@Injectable()
export class UnitClosing {
  constructor(
    private readonly database: Database,
    private readonly closings: PeriodClosingsRepository,
    private readonly scores: UnitScores,
    private readonly formalism: FormalismKeeping,
    private readonly indicators: IndicatorCardSheets,
  ) {}

  async close(period: EvaluationPeriod, place: UnitOfClosing): Promise<void> {
    const { unitId, bloc } = place;
    await this.database.write(system, async (writer) => {
      await this.closings.lock(writer, unitId, bloc);
      if (await this.closings.isClosed(writer, unitId, bloc, period)) return;
      const found = await this.scores.settle(writer, period, unitId, bloc);
      await this.formalism.keep(writer, period, place);
      await this.indicators.keep(writer, period, place);
      const scored = found.filter(({ computed }) => computed.state === 'scored').length;
      await this.closings.close(writer, period, { ...place, people: found.length, scored });
    });
  }
}
