import { Injectable } from '@nestjs/common';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { countedPeriods, resultPeriodOf } from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { ScoringBasis } from '../scorecards/scoring-basis.js';
import type { EvaluationFigures, UnitEvaluationResults, UnitResultsQueryRequest } from './unit-results.dto.js';
import { UnitResultsQuery, type StoredUnitResult } from './unit-results.query.js';

/** How the units of a province, or one of them, stand in a period: tracking, never a rating (ND 335 Đ17.3). */
@Injectable()
export class UnitResultsService {
  constructor(
    private readonly database: Database,
    private readonly results: UnitResultsQuery,
    private readonly rules: RulesInForce,
    private readonly basis: ScoringBasis,
  ) {}

  async list(
    scope: AccessScope,
    { period: key, unitId, bloc }: UnitResultsQueryRequest,
  ): Promise<UnitEvaluationResults> {
    const period = resultPeriodOf(key);
    const day = period.to < today() ? period.to : today();
    return this.database.read(scope, async (reader) => {
      const counted = countedPeriods(period, await this.basis.trackedOn(reader, day));
      const rows = await this.results.of(reader, { unitId, bloc, period, counted }, await this.rules.on(reader, day));
      const items = rows.flatMap((row) => {
        const { unitId: id, unitName, isClosed } = row;
        return id === null || unitName === null ? [] : [{ unitId: id, unitName, isClosed, ...figuresOf(row) }];
      });
      const whole = rows.find((row) => row.unitId === null);
      return { period: key, periodName: period.name, total: figuresOf(whole ?? nobody), items };
    });
  }
}

const nobody = {
  ...{ people: 0, scored: 0, mean: null, excellent: 0, good: 0, satisfactory: 0, unsatisfactory: 0 },
  ...{ insufficientData: 0, absent: 0 },
};

function figuresOf(row: Omit<StoredUnitResult, 'unitId' | 'unitName' | 'isClosed'>): EvaluationFigures {
  const { people, scored, mean, excellent, good, satisfactory, unsatisfactory, insufficientData, absent } = row;
  const notScored = people - scored - insufficientData - absent;
  return { people, scored, mean, excellent, good, satisfactory, unsatisfactory, insufficientData, absent, notScored };
}
