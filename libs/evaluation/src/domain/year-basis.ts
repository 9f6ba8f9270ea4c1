import type { CalendarDate } from '@commune/kernel';
import { disciplineInYear, type CountedDiscipline, type DisciplineDecision } from './discipline-in-year.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { meanOf, type ExactNumber } from './exact-number.js';
import { meanOfMonths, type MeanOfMonths, type MonthGap, type MonthPoints } from './period-mean.js';
import type { MonthScore } from './quarter-score.js';
import { headedOrganisation, type RatingDuty } from './rating-duty.js';
import type { RatingPeriod } from './rating-round.js';
import { proposedRating, type ProposedRating, type RatingLevel } from './rating.js';
import { monthOfService, monthsWorked, wasOnProtectedLeave, type Service } from './time-worked.js';

/** All that the rules ask about a person and a year. */
export interface PersonYear {
  readonly period: RatingPeriod;
  readonly duty: RatingDuty;
  readonly unitId: string;
  /** By month, "2026-03", of whichever unit scored it. */
  readonly scores: ReadonlyMap<string, readonly MonthScore[]>;
  readonly service: Service;
  readonly disciplines: readonly DisciplineDecision[];
  readonly hasConcludedDegradation: boolean;
  readonly hasCorruptionInUnit: boolean;
  readonly organisationRating: RatingLevel | null;
  readonly today: CalendarDate;
}

export interface YearBasis {
  readonly months: readonly MonthPoints[];
  readonly mean: MeanOfMonths;
  /** The two halves of the year (Đ17.3); empty for a quarter. */
  readonly halves: readonly MeanOfMonths[];
  readonly monthsWorked: number;
  readonly disciplines: readonly CountedDiscipline[];
  readonly proposed: ProposedRating;
}

const SIX_MONTHS = 6;

/** The year of a person with the rating that the rules propose (ND 335 Đ11, Đ17.3, Đ19–20). */
export function yearBasis(person: PersonYear, rules: EvaluationRules): YearBasis {
  const { period, service } = person;
  const months = period.months.map((month) => monthPoints(month, person));
  const mean = meanOfMonths(months, rules);
  const disciplines = disciplineInYear(person.disciplines, period.year, person.unitId);
  const worked = monthsWorked(period.months, service);
  const proposed = proposedRating(
    {
      points: mean.mean,
      // Six months are asked of a year; whoever was there at all has worked in a quarter.
      monthsWorked: period.kind === 'year' || worked === 0 ? worked : SIX_MONTHS,
      wasOnSickOrMaternityLeave: wasOnProtectedLeave(period.months, service),
      hasConcludedDegradation: person.hasConcludedDegradation,
      hasCountedDiscipline: disciplines.some(({ counts }) => counts),
      isLeader: person.duty !== 'staff',
      hasCorruptionInUnit: person.hasCorruptionInUnit,
      isHead: headedOrganisation(person.duty) !== null,
      organisationRating: person.organisationRating,
    },
    rules,
  );
  const halves =
    period.kind === 'year' ? [months.slice(0, 6), months.slice(6)].map((half) => meanOfMonths(half, rules)) : [];
  return { months, mean, halves, monthsWorked: worked, disciplines, proposed };
}

function monthPoints(month: string, { scores, service, today }: PersonYear): MonthPoints {
  const found = scores.get(month) ?? [];
  const points: ExactNumber[] = found.flatMap((score) => score.points ?? []);
  const mean = points.length > 0 ? meanOf(points) : null;
  const isProvisional = today.slice(0, 7) <= month;
  return {
    month: Number(month.slice(5)),
    points: mean,
    gap: mean ? null : gapOf(month, found, service),
    isProvisional,
  };
}

function gapOf(month: string, scores: readonly MonthScore[], service: Service): MonthGap {
  const { isEmployed, isAbsent } = monthOfService(month, service);
  if (!isEmployed) return 'not_employed';
  if (isAbsent || (scores.length > 0 && scores.every(({ state }) => state === 'absent'))) return 'absent';
  return scores.some(({ state }) => state === 'insufficient_data') ? 'no_work' : 'not_scored';
}
