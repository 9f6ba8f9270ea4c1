import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { invalid, notFound } from '@commune/platform/http';
import { decimalText, exactOf, setScore, violationsOfCriteriaSet, violationsOfValues } from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { CriteriaSetViews } from './criteria-set-views.js';
import { CriteriaSetsRepository } from './criteria-sets.repository.js';
import type { CriteriaSetTrial, CriteriaSetTrialView } from './set-trials.dto.js';

/** A set is tried before it is put in use: what it makes of given values, nothing saved. */
@Injectable()
export class SetTrialsService {
  constructor(
    private readonly database: Database,
    private readonly sets: CriteriaSetsRepository,
    private readonly views: CriteriaSetViews,
    private readonly rules: RulesInForce,
  ) {}

  async score(scope: AccessScope, id: string, request: CriteriaSetTrial): Promise<CriteriaSetTrialView> {
    return this.database.read(scope, async (reader) => {
      const set = await this.sets.find(reader, id);
      if (!set || !this.views.isFor(scope, set)) throw notFound('bộ tiêu chí');
      const faults = violationsOfCriteriaSet(set.kind, set);
      if (faults.length > 0) throw invalid(faults, 'evaluation.set-incomplete');
      const values = request.values.map(({ code, value }) => ({ code, value: exactOf(value) }));
      const wrong = violationsOfValues(
        set.groups.flatMap((group) => group.criteria),
        values,
      );
      if (wrong.length > 0) throw invalid(wrong);
      const { decimals } = await this.rules.on(reader, set.effectiveFrom);
      const given = new Map(values.map(({ code, value }) => [code, value]));
      const score = setScore(set.kind, set, given, set.source, decimals);
      return {
        points: score.points && Number(decimalText(score.points, decimals)),
        outOf: score.outOf,
        missing: [...score.missing],
        level: score.level,
        steps: score.steps.map((step) => ({ ...step })),
      };
    });
  }
}
