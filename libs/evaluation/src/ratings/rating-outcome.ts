import { Injectable } from '@nestjs/common';
import { formatDate } from '@commune/kernel';
import { today, type Writer } from '@commune/platform/database';
import { AnnualRatings } from '@commune/roster';
import { ratingNames, ratingPeriodName, ratingPeriodOf } from '../domain/index.js';
import type { NewDecision } from './rating-decisions.repository.js';
import { RatingNotices } from './rating-notices.js';
import { issuedAs } from './rating-round-view.js';
import type { StoredRating } from './ratings.repository.js';

/** Where a published rating goes: to the person as a notice, and for a year to the record (ND 335 Đ21, Đ23). */
@Injectable()
export class RatingOutcome {
  constructor(
    private readonly annual: AnnualRatings,
    private readonly notices: RatingNotices,
  ) {}

  async published(writer: Writer, ratings: readonly StoredRating[]): Promise<void> {
    const source = (rating: StoredRating): string =>
      `${rating.unitName}, xếp loại ${ratingPeriodName(rating.period)}${paperOn(rating)} công bố ngày ${formatDate(today())}`;
    await this.annual.put(
      writer,
      ratings.filter(isOfYear).flatMap((rating) => onRecord(rating, rating.level, source(rating))),
    );
    await this.notices.published(writer, ratings);
  }

  /** One of a year stands in the record: it says what it replaces, and the record's history shows both. */
  async replaced(
    writer: Writer,
    rating: StoredRating,
    { level, decisionNumber, signedOn, kind }: NewDecision,
  ): Promise<void> {
    const before = rating.level === null ? '' : `, thay mức ${ratingNames[rating.level].toLowerCase()}`;
    const by = kind === 're_rating' ? 'xếp loại lại' : 'giải quyết kiến nghị';
    const number = decisionNumber === null ? '' : ` số ${decisionNumber}`;
    const source = `Quyết định${number} ngày ${formatDate(signedOn ?? today())} (${by}${before})`;
    if (isOfYear(rating)) await this.annual.put(writer, onRecord(rating, level, source));
    await this.notices.changed(writer, rating);
  }
}

function paperOn(rating: StoredRating): string {
  const issued = issuedAs(rating);
  return issued === null ? '' : `, ${issued},`;
}

const isOfYear = ({ period }: StoredRating): boolean => ratingPeriodOf(period).kind === 'year';

function onRecord({ civilServantId, period }: StoredRating, rating: string | null, source: string) {
  return rating === null ? [] : [{ civilServantId, year: ratingPeriodOf(period).year, rating, source }];
}
