import { addMonths, formatDate, formatHundredths, type CalendarDate } from '@commune/kernel';
import type { PartFacts } from './dated-part-rules.js';
import { warningAt, type Finding } from './finding.js';
import { findRank, salaryCoefficientFinding, salarySteps, type Rank } from './rank.js';

interface Step {
  readonly effectiveFrom: CalendarDate;
  readonly rankCode: string;
  readonly coefficient: number;
}

/**
 * What is odd about a salary step beside the person's others: never an error, since a step may come early for merit or
 * late after discipline. TT 02/2021/TT-BNV; NĐ 204/2004, terms unconfirmed.
 */
export function findingsOfSalaryStep(row: PartFacts, others: readonly PartFacts[]): Finding[] {
  const step = stepOf(row);
  if (!step) return [];
  const unknown = salaryCoefficientFinding(step.rankCode, step.coefficient);
  const found = unknown ? [{ ...unknown, pointer: '/coefficientHundredths' }] : [];
  const earlier = others
    .flatMap((other) => stepOf(other) ?? [])
    .filter((other) => other.rankCode === step.rankCode && other.effectiveFrom < step.effectiveFrom)
    .sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? 1 : -1))[0];
  const rank = findRank(step.rankCode);
  return earlier && rank ? [...found, ...afterEarlier(step, earlier, rank)] : found;
}

function afterEarlier(step: Step, earlier: Step, rank: Rank): Finding[] {
  const since = `bậc trước ${formatHundredths(earlier.coefficient)} từ ${formatDate(earlier.effectiveFrom)}`;
  if (step.coefficient < earlier.coefficient) {
    return [warningAt('/coefficientHundredths', 'roster.salary-step-lower', `Hệ số thấp hơn ${since}.`)];
  }
  const due = addMonths(earlier.effectiveFrom, rank.salaryTable.termMonths);
  if (step.coefficient === earlier.coefficient || step.effectiveFrom >= due) return [];
  const message = `Sớm hơn thời hạn ${rank.salaryTable.termMonths} tháng của ngạch ${rank.name}: ${since}. Kiểm tra có phải nâng lương trước thời hạn.`;
  return [warningAt('/effectiveFrom', 'roster.salary-step-early', message)];
}

/** The day on which the next step is due; null on the last step, or of an unknown rank or coefficient (NĐ 204/2004). */
export function nextSalaryStepOn(rankCode: string, hundredths: number, from: CalendarDate): CalendarDate | null {
  const rank = findRank(rankCode);
  if (!rank) return null;
  const steps = salarySteps(rank.salaryTable);
  const place = steps.indexOf(hundredths);
  return place < 0 || place === steps.length - 1 ? null : addMonths(from, rank.salaryTable.termMonths);
}

function stepOf(row: PartFacts): Step | undefined {
  const { effectiveFrom, rankCode, coefficientHundredths: coefficient } = row;
  const isWhole = typeof effectiveFrom === 'string' && typeof rankCode === 'string' && typeof coefficient === 'number';
  return isWhole ? { effectiveFrom, rankCode, coefficient } : undefined;
}
