import { Injectable } from '@nestjs/common';
import { addDays, formatDate } from '@commune/kernel';
import type { Reader } from '@commune/platform/database';
import type { FoundWarning, WarningSource } from '@commune/platform/warnings';
import { ratingPeriodName } from '../domain/index.js';
import { WaitingReviews } from './waiting-reviews.query.js';

/** Told two days before the last one. */
const AHEAD = 2;

/** W2: a request for review that is to be answered within seven working days (ND 335 Đ22). */
@Injectable()
export class ReviewOverdueSource implements WarningSource {
  readonly kind = 'evaluation.review-overdue';
  readonly title = 'Kiến nghị về xếp loại sắp hoặc đã quá hạn trả lời';
  readonly explanation = 'Mở phiếu xếp loại và trả lời kiến nghị: giữ mức, hoặc ra quyết định mới.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 22';
  readonly fieldClass = 'assessment';

  constructor(private readonly reviews: WaitingReviews) {}

  async find(reader: Reader, on: string, unitIds: readonly string[] | null): Promise<FoundWarning[]> {
    const waiting = await this.reviews.dueBy(reader, addDays(on, AHEAD), unitIds);
    return waiting.map(({ id: key, ratingId, fullName: subject, period, dueOn, ...whose }) => ({
      ...whose,
      key,
      subject,
      reason: `Kiến nghị về kết quả xếp loại ${ratingPeriodName(period)}, trả lời chậm nhất ngày ${formatDate(dueOn)}.`,
      link: `/phieu-xep-loai/${ratingId}`,
      dueOn,
      severity: dueOn < on ? ('high' as const) : ('medium' as const),
    }));
  }
}
