import { Injectable } from '@nestjs/common';
import type { Bloc } from '@commune/kernel';
import { today, type Reader } from '@commune/platform/database';
import { Figures } from '@commune/platform/figures';
import {
  dayOfRules,
  exact,
  excellentCap,
  findingsOfUnit,
  isLess,
  levelOfPoints,
  meanOf,
  over,
  parseFraction,
  type EvaluationPeriod,
  type EvaluationRules,
  type ExactNumber,
  type FindingOfUnit,
  type ScoredPerson,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { FormalismFacts, type PersonFacts } from './formalism-facts.query.js';
import { FormalismLimitsInForce } from './formalism-limits.js';

/** Named by whoever offers it; nobody does where no dossiers are kept. */
const ON_TIME = 'dossiers.on-time';

export interface UnitsExamined {
  readonly unitIds: readonly string[];
  readonly bloc: Bloc;
  /** Whether the period's own points are there, or its months stand in for them. */
  readonly scoredBy: 'period' | 'months';
}

/** Puts together what the rules against formalism look at, of as many units as are asked for in one pass. */
@Injectable()
export class FormalismDesk {
  constructor(
    private readonly facts: FormalismFacts,
    private readonly limits: FormalismLimitsInForce,
    private readonly rules: RulesInForce,
    private readonly figures: Figures,
  ) {}

  /** By unit; units without anything found have no entry. */
  async examine(
    reader: Reader,
    period: EvaluationPeriod,
    { unitIds, bloc, scoredBy }: UnitsExamined,
  ): Promise<ReadonlyMap<string, readonly FindingOfUnit[]>> {
    if (unitIds.length === 0) return new Map();
    const day = dayOfRules(period, today());
    const rules = await this.rules.on(reader, day);
    const limits = await this.limits.on(reader, day);
    const scores = scoredBy === 'period' ? [period.key] : period.months;
    const people = await this.facts.of(reader, period, scores, { unitIds, bloc });
    const onTime = await this.onTime(reader, period, unitIds, bloc);
    const found = [...Map.groupBy(people, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => {
      const offices = [...Map.groupBy(ofUnit, ({ officeId }) => officeId)].map(([officeId, ofOffice]) => ({
        officeId,
        people: ofOffice.map((person) => scoredPerson(person, rules)),
      }));
      const cap = capOf(
        offices.flatMap((office) => office.people),
        rules,
      );
      return [unitId, findingsOfUnit({ offices, onTimePercent: onTime.get(unitId) ?? null, cap }, limits)] as const;
    });
    return new Map(found.filter(([, findings]) => findings.length > 0));
  }

  /** Dossiers are the government's work. */
  private async onTime(
    reader: Reader,
    { from, to }: EvaluationPeriod,
    unitIds: readonly string[],
    bloc: Bloc,
  ): Promise<ReadonlyMap<string, ExactNumber>> {
    const values =
      bloc === 'government' ? await this.figures.find(ON_TIME)?.of(reader, unitIds, { from, to }) : undefined;
    return new Map(
      [...(values ?? [])].map(([unitId, { numerator, denominator }]) => [unitId, exact(numerator, denominator)]),
    );
  }
}

function scoredPerson(facts: PersonFacts, rules: EvaluationRules): ScoredPerson {
  const { id, name, cards, ownHundredths, confirmedHundredths, doneItems, itemsWithEvidence } = facts;
  const points = meanOf(facts.points.map(parseFraction));
  const mean = (hundredths: number): ExactNumber | null =>
    cards === 0 ? null : over(exact(hundredths, 100), exact(cards));
  return {
    ...{ id, name, points, level: levelOfPoints(points, rules), doneItems, itemsWithEvidence },
    ...{ ownGeneral: mean(ownHundredths), confirmedGeneral: mean(confirmedHundredths) },
  };
}

/** Of the unit that uses the civil servants; none may be excellent only where somebody is good (ND 335 Đ20.5). */
function capOf(people: readonly ScoredPerson[], rules: EvaluationRules) {
  const eligible = people.filter(({ points }) => !isLess(points, rules.thresholds.good)).length;
  return eligible === 0 ? null : excellentCap(eligible, false, rules);
}
