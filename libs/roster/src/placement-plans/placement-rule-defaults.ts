import { Injectable } from '@nestjs/common';
import type { Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import { placementWeights, usualWeights, type PlacementLimits, type PlacementWeights } from '../domain/index.js';
import { limitSettings, weightSettings } from './placement-rule-settings.js';

export interface WeighedBy {
  readonly weights: PlacementWeights;
  readonly limits: PlacementLimits;
}

/** What the province counts and allows today. A plan takes a copy when it is begun, and keeps it. */
@Injectable()
export class PlacementRuleDefaults {
  constructor(private readonly settings: Settings) {}

  async today(reader: Reader): Promise<WeighedBy> {
    return { weights: await this.weights(reader), limits: await this.limits(reader) };
  }

  private async weights(reader: Reader): Promise<PlacementWeights> {
    const weights: Record<string, number> = {};
    for (const { key } of placementWeights) weights[key] = await this.settings.value(reader, weightSettings[key]);
    return { ...usualWeights, ...weights };
  }

  private async limits(reader: Reader): Promise<PlacementLimits> {
    const of = <Key extends keyof PlacementLimits>(key: Key): Promise<PlacementLimits[Key]> =>
      this.settings.value<PlacementLimits[Key]>(reader, limitSettings[key]);
    return {
      widest: await of('widest'),
      inTwoMoves: await of('inTwoMoves'),
      retirementMonths: await of('retirementMonths'),
      newInPostMonths: await of('newInPostMonths'),
      leastPoints: await of('leastPoints'),
      youngChildMonths: await of('youngChildMonths'),
      excludesDisciplined: await of('excludesDisciplined'),
      excludesUnsatisfactory: await of('excludesUnsatisfactory'),
      fromDepartments: await of('fromDepartments'),
      toDepartments: await of('toDepartments'),
      learningMonths: await of('learningMonths'),
    };
  }
}
