import { Injectable } from '@nestjs/common';
import { addWorkingDays } from '@commune/kernel';
import { WorkingCalendar } from '@commune/platform/calendar';
import { today, type Writer } from '@commune/platform/database';
import { v7 as uuid } from 'uuid';
import { RatingNotices } from './rating-notices.js';
import { RatingReviewsRepository } from './rating-reviews.repository.js';
import type { StoredRating } from './ratings.repository.js';

const WORKING_DAYS = 7;

/** A request is received with the day by which it is answered (ND 335 Đ22). */
@Injectable()
export class RatingReviewIntake {
  constructor(
    private readonly reviews: RatingReviewsRepository,
    private readonly calendar: WorkingCalendar,
    private readonly notices: RatingNotices,
  ) {}

  async receive(writer: Writer, rating: StoredRating, reason: string): Promise<void> {
    const dueOn = addWorkingDays(today(), WORKING_DAYS, await this.calendar.specialDays(writer));
    await this.reviews.add(writer, rating, { id: uuid(), reason, dueOn });
    await this.notices.requested(writer, rating, dueOn);
  }
}
