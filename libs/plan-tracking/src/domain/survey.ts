import { percentOfShare } from './dossier-shares.js';

/** Results of fewer are not shown: somebody could be known by them. */
export const FEWEST_ANSWERS = 5;

interface SurveyDays {
  readonly opensOn: string;
  readonly closesOn: string;
}

export function surveyState({ opensOn, closesOn }: SurveyDays, today: string): 'upcoming' | 'open' | 'closed' {
  if (today < opensOn) return 'upcoming';
  return today > closesOn ? 'closed' : 'open';
}

/** Per cent of those who are satisfied (4 or 5 of 5); null of fewer than five. */
export const surveyShare = (satisfied: number, answers: number): number | null =>
  answers < FEWEST_ANSWERS ? null : percentOfShare({ numerator: satisfied, denominator: answers });

/** Mean on the scale of 5, two decimals; null of fewer than five. */
export const surveyMean = (sum: number, answers: number): number | null =>
  answers < FEWEST_ANSWERS ? null : Math.floor((sum * 200 + answers) / (2 * answers)) / 100;
