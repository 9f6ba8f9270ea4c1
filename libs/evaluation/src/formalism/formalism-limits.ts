import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import { exact, exactOf, over, type ExactNumber, type FormalismLimits } from '../domain/index.js';
import {
  evidenceShare,
  flatSpread,
  gapPoints,
  goodShare,
  leastItems,
  leastPeople,
  onTimeFloor,
  sameLevelShare,
} from './formalism.settings.js';

const limits = {
  leastPeople,
  flatSpread,
  sameLevelShare,
  gapPoints,
  leastItems,
  evidenceShare,
  onTimeFloor,
  goodShare,
};

/** From when on something is told, as of a day: a period is examined by the limits of its own days. */
@Injectable()
export class FormalismLimitsInForce {
  constructor(private readonly settings: Settings) {}

  async on(reader: Reader, day: CalendarDate): Promise<FormalismLimits> {
    const set = await this.settings.values(reader, limits, day);
    return {
      leastPeople: set.leastPeople,
      flatSpread: exactOf(set.flatSpread),
      sameLevelShare: shareOf(set.sameLevelShare),
      gap: exactOf(set.gapPoints),
      leastItems: set.leastItems,
      evidenceShare: shareOf(set.evidenceShare),
      onTimeFloor: exactOf(set.onTimeFloor),
      goodShare: shareOf(set.goodShare),
    };
  }
}

const shareOf = (percent: number): ExactNumber => over(exactOf(percent), exact(100));
