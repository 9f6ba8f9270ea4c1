import { Injectable } from '@nestjs/common';
import { today, type Reader } from '@commune/platform/database';
import { Settings } from '@commune/platform/settings';
import {
  capGroupOf,
  parseFraction,
  postList,
  ratingPeriodOf,
  type AgencyPosts,
  type CapTerms,
  type Rating,
  type RatingDeadline,
  type RatingDuty,
  type RatingForCap,
} from '../domain/index.js';
import { RulesInForce } from '../rules/rules-in-force.js';
import { OrganisationLevels } from '../organisation-ratings/organisation-levels.query.js';
import { agencyDeputyPosts, agencyHeadPosts, capByGroup, ratingByQuarter, ratingDeadline } from './ratings.settings.js';

export interface AgencyOfPeriod {
  readonly unitId: string;
  readonly bloc: string;
  readonly period: string;
}

const FOR_CAP = `
  select r.id, r.duty, r.proposed, r.points_exact as exact, d.level
  from rating r left join lateral (
    select level from rating_decision where rating_id = r.id order by ordinal desc limit 1) d on true
  where r.round_id = $1 order by r.id`;

/** By what a round's cap on "excellent" is judged, and whom it counts (ND 335 Đ20.5). */
@Injectable()
export class RatingTerms {
  constructor(
    private readonly rules: RulesInForce,
    private readonly settings: Settings,
    private readonly levels: OrganisationLevels,
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

  /** A rating by quarter beside that of the year is the province's to want. */
  async ratesByQuarter(reader: Reader): Promise<boolean> {
    return this.settings.value(reader, ratingByQuarter);
  }

  async deadline(reader: Reader): Promise<RatingDeadline> {
    return this.settings.value(reader, ratingDeadline);
  }

  /** Who heads an agency and who is a deputy there, by the catalogue of positions. */
  async agencyPosts(reader: Reader): Promise<AgencyPosts> {
    return {
      heads: postList(await this.settings.value(reader, agencyHeadPosts)),
      deputies: postList(await this.settings.value(reader, agencyDeputyPosts)),
    };
  }

  /** Read under the round's lock where somebody decides. */
  async forCap(reader: Reader, roundId: string): Promise<RatingForCap[]> {
    const rows = await reader.query<{
      id: string;
      duty: RatingDuty;
      proposed: Rating | null;
      exact: string | null;
      level: Rating | null;
    }>(FOR_CAP, [roundId]);
    return rows.map(({ id, duty, proposed, exact, level }) => ({
      id,
      capGroup: capGroupOf(duty),
      proposed,
      points: exact === null ? null : parseFraction(exact),
      level,
    }));
  }
}
