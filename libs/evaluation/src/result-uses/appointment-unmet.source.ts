import { Injectable } from '@nestjs/common';
import { ratingNames, yearsBelow } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';
import { appointmentRatedYears } from './result-uses.settings.js';

@Injectable()
export class AppointmentUnmetSource extends RatingSource {
  readonly kind = 'evaluation.appointment-unmet';
  readonly title = 'Người được quy hoạch chưa đủ kết quả đánh giá';
  readonly explanation =
    'Chưa đủ điều kiện bổ nhiệm cho đến khi đủ số năm hoàn thành tốt trở lên; rà soát lại quy hoạch hoặc theo dõi tiếp.';
  readonly source = 'NĐ 170/2025/NĐ-CP Đ29, sửa bởi NĐ 300/2026/NĐ-CP';
  protected readonly whom = 'planned';
  protected override readonly yearsSetting = appointmentRatedYears;

  protected useOf({ ratings, plannedFor }: RatedPerson, on: string, years: number): UseOfRating | null {
    const below = yearsBelow(ratings, 'good', on, years);
    if (below.length === 0) return null;
    const told = below.map(({ year, rating }) => `năm ${year} ${ratingNames[rating].toLowerCase()}`).join(', ');
    const reason = `Quy hoạch ${plannedFor.join(', ')}; cần ${years} năm gần nhất từ mức tốt trở lên: ${told}.`;
    return { key: below.map(({ year }) => year).join('-'), severity: 'medium', reason };
  }
}
