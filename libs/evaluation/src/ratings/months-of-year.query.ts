import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import { parseFraction, quarterOf, type MonthScore, type RatingPeriod } from '../domain/index.js';
import { PeriodScoresRepository } from '../scorecards/period-scores.repository.js';
import { trackingPeriod } from '../scorecards/scorecards.settings.js';

/** By person and month, "2026-03", of whichever unit scored it. */
export type ScoresOfPeople = ReadonlyMap<string, ReadonlyMap<string, readonly MonthScore[]>>;

@Injectable()
export class MonthsOfYear {
  constructor(
    private readonly scores: PeriodScoresRepository,
    private readonly settings: Settings,
  ) {}

  /** Where quarters are tracked, each month has the points of its quarter: the mean of the year is the same. */
  async of(
    reader: Reader,
    period: RatingPeriod,
    people: readonly { readonly civilServantId: string }[],
  ): Promise<ScoresOfPeople> {
    const byQuarter = (await this.settings.value(reader, trackingPeriod, period.from)) === 'quarter';
    const keyOf = (month: string): string => (byQuarter ? quarterOf(`${month}-01`) : month);
    const keys = [...new Set(period.months.map(keyOf))];
    const found = Map.groupBy(await this.scores.months(reader, { months: keys }, people), (one) => one.civilServantId);
    return new Map(
      [...found].map(([personId, ofPerson]) => {
        const byKey = Map.groupBy(ofPerson, (one) => one.period);
        const ofMonth = (month: string): MonthScore[] =>
          (byKey.get(keyOf(month)) ?? []).map(({ state, exact }) => ({
            state,
            points: exact === null ? null : parseFraction(exact),
          }));
        return [personId, new Map(period.months.map((month) => [month, ofMonth(month)]))];
      }),
    );
  }
}
