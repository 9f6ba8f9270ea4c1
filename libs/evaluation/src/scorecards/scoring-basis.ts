import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import { today, type Reader } from '@commune/platform/database';
import { invalid } from '@commune/platform/http';
import { Settings } from '@commune/platform/settings';
import { CriteriaSetsInForce, type StoredCriteriaSet } from '../criteria-sets/criteria-sets-in-force.js';
import {
  agencyPosts,
  dayOfRules,
  monthOf,
  periodOf,
  quarterOf,
  type AgencyPosts,
  type DueWorkItem,
  type EvaluationPeriod,
  type EvaluationRules,
  type ExactNumber,
} from '../domain/index.js';
import { postSettings } from '../ratings/ratings.settings.js';
import { RulesInForce, scoringRules, scoringSettings } from '../rules/rules-in-force.js';
import { WorkItemsOfPeriod } from '../work-items/work-items-of-period.query.js';
import type { PersonOfPeriod } from './scorecard-people.query.js';
import { trackingPeriod } from './scorecards.settings.js';

/** By what the people of a unit are scored in a period: the rules and sets of its own days, and their work. */
export interface UnitBasis {
  readonly rules: EvaluationRules;
  readonly step: ExactNumber;
  /** What the province tracks on the last day of the period. */
  readonly tracked: 'month' | 'quarter';
  readonly setOf: (isLeader: boolean) => StoredCriteriaSet;
  readonly posts: AgencyPosts;
}

const kinds = ['civil_servant', 'civil_servant_leader'] as const;

@Injectable()
export class ScoringBasis {
  constructor(
    private readonly rules: RulesInForce,
    private readonly sets: CriteriaSetsInForce,
    private readonly settings: Settings,
    private readonly items: WorkItemsOfPeriod,
  ) {}

  async of(reader: Reader, period: EvaluationPeriod, unitId: string | null): Promise<UnitBasis> {
    const day = dayOfRules(period, today());
    const asked = { ...scoringSettings, ...postSettings, tracked: trackingPeriod };
    const { tracked, heads, deputies, officeDeputies, ...set } = await this.settings.values(reader, asked, day);
    const [staff, leaders] = await this.sets.ofKinds(reader, unitId, kinds, day);
    if (!staff || !leaders) throw invalid([noSet]);
    const posts = agencyPosts({ heads, deputies, officeDeputies });
    return { ...scoringRules(set), tracked, posts, setOf: (isLeader) => (isLeader ? leaders : staff) };
  }

  /** What the province tracks on the last day of the period. */
  async tracked(reader: Reader, period: EvaluationPeriod): Promise<'month' | 'quarter'> {
    return this.trackedOn(reader, dayOfRules(period, today()));
  }

  /** The periods whose cards score it: itself, or the months of a quarter where months are tracked (Đ17.3). */
  async cardsOf(reader: Reader, period: EvaluationPeriod): Promise<EvaluationPeriod[]> {
    const isOfMonths = period.kind === 'quarter' && (await this.tracked(reader, period)) === 'month';
    return isOfMonths ? period.months.map(periodOf) : [period];
  }

  async trackedOn(reader: Reader, day: CalendarDate): Promise<'month' | 'quarter'> {
    return this.settings.value(reader, trackingPeriod, day);
  }

  async rulesOn(reader: Reader, day: CalendarDate): Promise<EvaluationRules> {
    return this.rules.on(reader, day);
  }

  /** The month or quarter that is under way. */
  async current(reader: Reader): Promise<EvaluationPeriod> {
    const kind = await this.settings.value(reader, trackingPeriod);
    return periodOf(kind === 'month' ? monthOf(today()) : quarterOf(today()));
  }

  /** Work of a unit's people in the period; what another unit assigned is scored there (ND 335 Đ19.1). */
  async itemsOf(
    reader: Reader,
    { months }: EvaluationPeriod,
    unitIds: readonly string[],
    people: readonly PersonOfPeriod[],
  ): Promise<ReadonlyMap<string, readonly DueWorkItem[]>> {
    const [month] = months;
    if (month === undefined) return new Map();
    const civilServantIds = people.map(({ civilServantId }) => civilServantId);
    return this.items.of(reader, { month, months: months.length, unitIds, civilServantIds });
  }
}

/** Whether people may score in it at all: what the province tracks, once it has begun. */
export function takesSteps({ tracked }: UnitBasis, { from, kind }: EvaluationPeriod, onDay: CalendarDate): boolean {
  return from <= onDay && tracked === kind;
}

const noSet = {
  pointer: '/period',
  code: 'evaluation.no-criteria-set',
  message: 'Kỳ này chưa có bộ tiêu chí nào áp dụng. Chọn kỳ từ tháng 1/2026.',
};
