import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@commune/platform/audit';
import { Database, type AccessScope, type Reader } from '@commune/platform/database';
import { pageOf } from '@commune/platform/http';
import type { History } from '@commune/roster';
import { historyLines } from '../history/history-lines.js';
import { RatingDesk } from './rating-desk.js';
import { RatingListQuery } from './rating-list.query.js';
import { RatingSheet } from './rating-sheet.js';
import { ratingRow } from './rating-view.js';
import type { RatingDetail, RatingPage, RatingQuery, RatingsOfPerson } from './ratings.dto.js';

/** Reads ratings: the table of a round, one form with all that belongs to it, the past of a person. */
@Injectable()
export class RatingsService {
  constructor(
    private readonly database: Database,
    private readonly desk: RatingDesk,
    private readonly rows: RatingListQuery,
    private readonly sheet: RatingSheet,
    private readonly trail: AuditTrail,
  ) {}

  async list(scope: AccessScope, roundId: string, query: RatingQuery): Promise<RatingPage> {
    const looking = await this.desk.looking(scope);
    return this.database.read(scope, async (reader) => {
      await this.desk.round(reader, roundId);
      const found = await this.rows.page(reader, roundId, query);
      const items = found.map((rating) => ratingRow(rating, looking));
      return { ...pageOf(items, await this.rows.total(reader, roundId, query), query), items };
    });
  }

  async open(scope: AccessScope, id: string): Promise<RatingDetail> {
    const looking = await this.desk.looking(scope);
    const rating = await this.desk.seen(scope, id);
    return this.database.read(scope, (reader) => this.sheet.of(reader, rating, looking));
  }

  async openRound(scope: AccessScope, roundId: string): Promise<RatingDetail[]> {
    const looking = await this.desk.looking(scope);
    return this.database.read(scope, (reader) => this.sheet.ofRound(reader, roundId, looking));
  }

  async history(scope: AccessScope, id: string): Promise<History> {
    const looking = await this.desk.looking(scope);
    const rating = await this.desk.seen(scope, id);
    const entries = await this.database.read(scope, (reader: Reader) => this.trail.historyOf(reader, id));
    return { items: this.sheet.mayShowTrail(rating, looking) ? historyLines(entries) : [] };
  }

  async ofPerson(scope: AccessScope, personId: string): Promise<RatingsOfPerson> {
    const looking = await this.desk.looking(scope);
    const found = await this.database.read(scope, (reader) => this.sheet.ofPerson(reader, personId));
    return { items: found.map((rating) => ratingRow(rating, looking)) };
  }
}
