import { Injectable } from '@nestjs/common';
import { Database, type AccessScope } from '@commune/platform/database';
import { issuingBodyOf, type IssuingBody } from '@commune/platform/documents';
import { notFound } from '@commune/platform/http';
import { UnitTrees } from '@commune/platform/units';
import { ownerOf } from '../ratings/rating-authority.js';
import { meetingOf } from '../ratings/rating-round-view.js';
import { RatingsReading } from '../ratings/ratings-reading.js';
import { RatingsService } from '../ratings/ratings.service.js';
import type { RatingDetail } from '../ratings/ratings.dto.js';
import type { RatingMeeting } from './rating-file-documents.js';

export interface RatingFileParts {
  readonly opened: RatingDetail;
  readonly issuer: IssuingBody;
  readonly meeting: Omit<RatingMeeting, 'issuer' | 'periodName' | 'fullName'> | null;
}

/** What the file of a rating is made of, as far as the reader may open it. */
@Injectable()
export class RatingFileReading {
  constructor(
    private readonly database: Database,
    private readonly ratings: RatingsService,
    private readonly reading: RatingsReading,
    private readonly trees: UnitTrees,
  ) {}

  async of(scope: AccessScope, id: string): Promise<RatingFileParts> {
    const opened = await this.ratings.open(scope, id);
    const tree = await this.trees.ofRequest();
    return this.database.read(scope, async (reader) => {
      const rating = await this.reading.one(reader, id);
      const issuer = rating && issuingBodyOf(tree, rating.unitId, rating.bloc);
      if (!issuer) throw notFound('phiếu xếp loại');
      const round = await this.reading.round(reader, rating.roundId);
      const held = round && meetingOf(round);
      if (!held) return { opened, issuer, meeting: null };
      // The minutes speak of everybody in the agency: whoever may not open the round reads their own part.
      const minutes = scope.allows('getRatingRound', ownerOf(rating)) ? held.minutes : null;
      return { opened, issuer, meeting: { ...held, minutes, opinion: opened.meetingOpinion } };
    });
  }
}
