import { Injectable } from '@nestjs/common';
import type { Violation } from '@commune/kernel';
import { Database, today, type AccessScope } from '@commune/platform/database';
import { invalid } from '@commune/platform/http';
import { CriteriaSetsInForce, type StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import {
  exactOf,
  generalPointsOf,
  periodScore,
  violationsOfCriteria,
  type CriterionPoints,
  type ExactNumber,
  type ScoredCriterion,
  type WorkItem,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { periodScoreView } from './period-score-view.js';
import type { PeriodScoreTrialRequest, PeriodScoreView, TrialWorkItem } from './period-score-trials.dto.js';

/** The points of a month from what the request says: the rule itself, with nothing read of anybody and nothing saved. */
@Injectable()
export class PeriodScoreTrialsService {
  constructor(
    private readonly database: Database,
    private readonly rules: RulesInForce,
    private readonly sets: CriteriaSetsInForce,
  ) {}

  async score(scope: AccessScope, request: PeriodScoreTrialRequest): Promise<PeriodScoreView> {
    const day = request.asOf ?? today();
    const kind = request.leaderFactors ? 'civil_servant_leader' : 'civil_servant';
    const { rules, step, set } = await this.database.read(scope, async (reader) => ({
      ...(await this.rules.ofScoring(reader, day)),
      set: await this.sets.on(reader, request.unitId ?? null, kind, day),
    }));
    if (!set) throw invalid([{ pointer: '/asOf', ...noSet }]);
    const given = request.generalPoints.map(({ code, points }) => ({ code, points: exactOf(points) }));
    refuseFaults(given, criteriaOf(set), step, request.items);
    const score = periodScore(
      {
        generalPoints: generalPointsOf(given),
        items: request.items.map(workItemOf),
        leaderFactors: request.leaderFactors ?? null,
      },
      rules,
    );
    return periodScoreView(score, rules);
  }
}

const criteriaOf = ({ groups }: StoredCriteriaSet): ScoredCriterion[] =>
  groups.flatMap(({ criteria }) => criteria.map(({ code, maximum }) => ({ code, maximum: exactOf(maximum) })));

const noSet = {
  code: 'evaluation.no-criteria-set',
  message: 'Ngày này chưa có bộ tiêu chí nào áp dụng. Chọn ngày từ 01/01/2026.',
};

function refuseFaults(
  given: readonly CriterionPoints[],
  criteria: readonly ScoredCriterion[],
  step: ExactNumber,
  items: readonly TrialWorkItem[],
): void {
  const ofCriteria = violationsOfCriteria(given, criteria, step).map((violation) => ({
    ...violation,
    pointer: `/generalPoints${violation.pointer}`,
  }));
  const ofItems = items.flatMap(({ quantity, completedQuantity }, index): Violation[] =>
    completedQuantity > quantity ? [{ pointer: `/items/${index}/completedQuantity`, ...moreThanAssigned }] : [],
  );
  if (ofCriteria.length + ofItems.length > 0) throw invalid([...ofCriteria, ...ofItems]);
}

const moreThanAssigned = {
  code: 'evaluation.completed-more-than-assigned',
  message: 'Số hoàn thành nhiều hơn số được giao. Phần làm thêm ghi thành một dòng đột xuất.',
};

function workItemOf(item: TrialWorkItem): WorkItem {
  const { name, origin = 'initial', isHandedOver = false, majorFaults = 0, minorFaults = 0, delays = 0 } = item;
  const quantity = exactOf(item.quantity);
  const coefficient = exactOf(item.coefficient);
  const completedQuantity = exactOf(item.completedQuantity);
  return { name, quantity, coefficient, completedQuantity, origin, isHandedOver, majorFaults, minorFaults, delays };
}
