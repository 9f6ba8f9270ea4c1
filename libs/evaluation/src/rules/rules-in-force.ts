import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings, type ValuesOf } from '@commune/platform/settings';
import { decreeRules, exactOf, type EvaluationRules, type ExactNumber } from '../domain/index.js';
import {
  capBasis,
  capRounding,
  criterionStep,
  decemberPoints,
  minorFaultsDeduct,
  resultCappedAt,
  scoreDecimals,
} from './evaluation-rules.settings.js';

const ofScore = { minorFaultsDeduct, cappedAt: resultCappedAt, decimals: scoreDecimals };
const ofRating = { ...ofScore, capBasis, capRounding, december: decemberPoints };

/** What a province has set of the rules by which a card is scored, for rooms that ask for more in the same statement. */
export const scoringSettings = { ...ofScore, step: criterionStep };

/** The decree with what the province has set, as of a day: a period is scored by the rules of its own days. */
@Injectable()
export class RulesInForce {
  constructor(private readonly settings: Settings) {}

  async on(reader: Reader, day: CalendarDate): Promise<EvaluationRules> {
    return { ...decreeRules, ...(await this.settings.values(reader, ofScore, day)) };
  }

  /** With what the rating of a year asks beside. */
  async ofRating(reader: Reader, day: CalendarDate): Promise<EvaluationRules> {
    return { ...decreeRules, ...(await this.settings.values(reader, ofRating, day)) };
  }

  /** With the step of general criteria. */
  async ofScoring(reader: Reader, day: CalendarDate): Promise<ScoringRules> {
    return scoringRules(await this.settings.values(reader, scoringSettings, day));
  }
}

export interface ScoringRules {
  readonly rules: EvaluationRules;
  readonly step: ExactNumber;
}

export function scoringRules({ step, ...set }: ValuesOf<typeof scoringSettings>): ScoringRules {
  return { rules: { ...decreeRules, ...set }, step: exactOf(step) };
}
