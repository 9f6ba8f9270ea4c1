import { Injectable } from '@nestjs/common';
import { today, type Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import {
  agencyPosts,
  capGroupOf,
  parseFraction,
  ratingPeriodOf,
  type AgencyPosts,
  type CapTerms,
  type RatingDeadline,
  type RatingForCap,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { OrganisationLevels } from '../organisation-ratings/organisation-levels.query.js';
import { RatingsRepository } from './ratings.repository.js';
import { capByGroup, postSettings, ratingByQuarter, ratingDeadline } from './ratings.settings.js';

export interface AgencyOfPeriod {
  readonly unitId: string;
  readonly bloc: string;
  readonly period: string;
}

/** By what a round's cap on "excellent" is judged, and whom it counts (ND 335 Đ20.5). */
@Injectable()
export class RatingTerms {
  constructor(
    private readonly rules: RulesInForce,
    private readonly settings: Settings,
    private readonly levels: OrganisationLevels,
    private readonly ratings: RatingsRepository,
  ) {}

  async of(reader: Reader, { unitId, bloc, period: key }: AgencyOfPeriod) {
    const period = ratingPeriodOf(key);
    const day = period.to < today() ? period.to : today();
    const { agency, isOutstanding } = await this.levels.of(reader, { unitId, bloc }, period.year);
    const terms: CapTerms = {
      rules: await this.rules.ofRating(reader, day),
      isOutstanding,
      byGroup: await this.settings.value(reader, capByGroup, day),
    };
    return { terms, organisationLevel: agency };
  }

  /** By when the year is rated, and whether the province wants a rating by quarter beside it. */
  async calendar(reader: Reader): Promise<{ deadline: RatingDeadline; ratesByQuarter: boolean }> {
    return this.settings.values(reader, { deadline: ratingDeadline, ratesByQuarter: ratingByQuarter });
  }

  /** Who heads an agency and who is a deputy there or in an office, by the catalogue of positions. */
  async agencyPosts(reader: Reader): Promise<AgencyPosts> {
    return agencyPosts(await this.settings.values(reader, postSettings));
  }

  /** Read under the round's lock where somebody decides. */
  async forCap(reader: Reader, roundId: string): Promise<RatingForCap[]> {
    const rows = await this.ratings.standings(reader, roundId);
    return rows.map(({ id, duty, proposed, pointsExact, level }) => ({
      id,
      capGroup: capGroupOf(duty),
      proposed,
      points: pointsExact === null ? null : parseFraction(pointsExact),
      level,
    }));
  }
}
