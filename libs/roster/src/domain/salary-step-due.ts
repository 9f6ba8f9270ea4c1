import { addMonths, type CalendarDate } from '@commune/kernel';
import { findRank, salarySteps } from './rank.js';

export interface SalaryStepHeld {
  readonly rankCode: string;
  readonly coefficientHundredths: number;
  readonly since: CalendarDate;
}

/** Months that a step lasts: in tables A0 to A3, and in table B. */
export interface SalaryTerms {
  readonly upper: number;
  readonly lower: number;
}

// TT 02/2021/TT-BNV; NĐ 204/2004. The terms are from memory, so a province sets them.
export const usualSalaryTerms: SalaryTerms = { upper: 36, lower: 24 };

export interface NextSalaryStep {
  readonly dueOn: CalendarDate;
  readonly termMonths: number;
  /** null: the last step of the rank is held; what is due then is the allowance beyond it. */
  readonly nextHundredths: number | null;
}

/** When the next step is due; null where the rank or the step is not one of the tables. */
export function nextSalaryStep(held: SalaryStepHeld, terms: SalaryTerms = usualSalaryTerms): NextSalaryStep | null {
  const table = findRank(held.rankCode)?.salaryTable;
  if (!table) return null;
  const steps = salarySteps(table);
  const index = steps.indexOf(held.coefficientHundredths);
  if (index < 0) return null;
  const termMonths = table.code === 'B' ? terms.lower : terms.upper;
  return { dueOn: addMonths(held.since, termMonths), termMonths, nextHundredths: steps[index + 1] ?? null };
}
