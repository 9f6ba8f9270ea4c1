import { Injectable } from '@nestjs/common';
import { Database, systemScope, today } from '@commune/platform/database';
import { ServiceFacts, type ServiceOnRecord } from '@commune/roster';
import {
  decimalText,
  fractionText,
  headedOrganisation,
  ratingPeriodOf,
  roundTo,
  yearBasis,
  type DisciplineDecision,
  type EvaluationRules,
  type ExactNumber,
  type MonthGap,
  type PersonYear,
  type RatingLevel,
  type RatingPeriod,
  type RatingReason,
  type YearBasis,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { MonthsOfYear, type ScoresOfPeople } from './months-of-year.query.js';
import { OrganisationLevels, type LevelsOfYear } from '../organisation-ratings/organisation-levels.query.js';
import type { ComputedRating, StoredRating } from './ratings.repository.js';

export interface DisciplineSeen {
  readonly disciplineId: string;
  readonly decidedOn: string;
  readonly form: string;
  readonly decisionNumber: string | null;
  readonly counts: boolean;
  readonly explanation: string;
}

/** The computation as it is kept with the rating: what changes later changes nothing of it. */
export interface KeptBasis {
  readonly months: readonly { readonly month: number; readonly points: number | null; readonly gap: MonthGap | null }[];
  readonly halfYearPoints: readonly (number | null)[];
  readonly meanText: string;
  readonly monthsCounted: number;
  readonly isProvisional: boolean;
  readonly monthsWorked: number;
  readonly reasons: readonly RatingReason[];
  readonly organisationLevel: RatingLevel | null;
  readonly disciplines: readonly DisciplineSeen[];
}

export type PersonToRate = Pick<
  StoredRating,
  'id' | 'civilServantId' | 'unitId' | 'bloc' | 'officeId' | 'duty' | 'degradation' | 'corruption' | 'disciplineRulings'
>;

interface Facts {
  readonly period: RatingPeriod;
  readonly rules: EvaluationRules;
  readonly scores: ScoresOfPeople;
  readonly service: ReadonlyMap<string, ServiceOnRecord>;
  readonly levels: LevelsOfYear;
}

/**
 * The points and the proposed rating of people of one agency. Read by the system: months that another unit scored count too
 * (ND 335 Đ19.1), and so does what the record says, whatever of it the caller may see.
 */
@Injectable()
export class RatingBasis {
  constructor(
    private readonly database: Database,
    private readonly months: MonthsOfYear,
    private readonly service: ServiceFacts,
    private readonly rules: RulesInForce,
    private readonly levels: OrganisationLevels,
  ) {}

  async of(periodKey: string, people: readonly PersonToRate[]): Promise<Map<string, ComputedRating>> {
    const [first] = people;
    if (!first) return new Map();
    const period = ratingPeriodOf(periodKey);
    const day = period.to < today() ? period.to : today();
    const ids = people.map(({ civilServantId }) => civilServantId);
    const facts = await this.database.read(systemScope('computeRatingProposals'), async (reader) => ({
      period,
      rules: await this.rules.ofRating(reader, day),
      scores: await this.months.of(reader, period, people),
      service: await this.service.of(reader, ids, period.from, period.to),
      levels: await this.levels.of(reader, first, period.year),
    }));
    return new Map(people.map((person) => [person.id, computed(person, facts)]));
  }
}

function computed(person: PersonToRate, facts: Facts): ComputedRating {
  const { rules } = facts;
  const organisationRating = organisationOf(person, facts.levels);
  const year = personYear(person, facts, organisationRating);
  const basis = yearBasis(year, rules);
  const points = basis.mean.mean;
  return {
    pointsHundredths: points && Math.round(shown(roundTo(points, rules.decimals)) * 100),
    pointsExact: points && fractionText(points),
    proposed: basis.proposed.rating,
    basis: keptBasis(basis, person, facts, organisationRating),
  };
}

function organisationOf({ duty, officeId }: PersonToRate, levels: LevelsOfYear): RatingLevel | null {
  const headed = headedOrganisation(duty);
  if (headed === null) return null;
  return headed === 'agency' ? levels.agency : (levels.offices.get(officeId) ?? null);
}

function personYear(person: PersonToRate, facts: Facts, organisationRating: RatingLevel | null): PersonYear {
  const { civilServantId, duty, unitId, degradation, corruption } = person;
  const service = facts.service.get(civilServantId);
  return {
    period: facts.period,
    duty,
    unitId,
    scores: facts.scores.get(civilServantId) ?? new Map(),
    service: { from: service?.from ?? null, to: service?.to ?? null, absences: service?.absences ?? [] },
    disciplines: (service?.disciplines ?? []).map((one) => decisionOf(one, person, facts.period)),
    hasConcludedDegradation: degradation !== null,
    hasCorruptionInUnit: corruption !== null,
    organisationRating,
    today: today(),
  };
}

/** As the record has it, with what the personnel unit has found out about the act (ND 335 Đ11.3). */
function decisionOf(
  { id, decidedOn }: ServiceOnRecord['disciplines'][number],
  { disciplineRulings, unitId }: PersonToRate,
  { year }: RatingPeriod,
): DisciplineDecision {
  const ground = disciplineRulings.find(({ disciplineId }) => disciplineId === id)?.ground ?? null;
  return {
    actId: id,
    effectiveOn: decidedOn,
    isParty: false,
    concernsDuty: ground !== 'not_duty',
    unitId: ground === 'other_unit' ? '' : unitId,
    alreadyFailedIn: ground === 'counted_before' ? year - 1 : null,
  };
}

function keptBasis(
  { months, mean, halves, monthsWorked, disciplines, proposed }: YearBasis,
  { civilServantId, disciplineRulings }: PersonToRate,
  { service }: Facts,
  organisationLevel: RatingLevel | null,
): KeptBasis {
  const onRecord = service.get(civilServantId)?.disciplines ?? [];
  return {
    months: months.map(({ month, points, gap }) => ({ month, points: points && shown(points), gap })),
    halfYearPoints: halves.map((half) => half.mean && shown(half.mean)),
    meanText: mean.step.formula,
    monthsCounted: mean.counted,
    isProvisional: mean.isProvisional,
    monthsWorked,
    reasons: proposed.reasons,
    organisationLevel,
    disciplines: disciplines.map(({ decision, counts, reason }) => {
      const record = onRecord.find(({ id }) => id === decision.actId);
      const note = disciplineRulings.find(({ disciplineId }) => disciplineId === decision.actId)?.note ?? null;
      return {
        disciplineId: decision.actId,
        decidedOn: decision.effectiveOn,
        form: record?.formName ?? '',
        decisionNumber: record?.decisionNumber ?? null,
        counts,
        explanation: note === null ? reason : `${reason}: ${note}`,
      };
    }),
  };
}

const shown = (value: ExactNumber): number => Number(decimalText(value, 2));
