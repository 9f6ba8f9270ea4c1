import { Injectable } from '@nestjs/common';
import { addDays, addYears, formatDate } from '@commune/kernel';
import { termBegin } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';
import { leaderTermYears } from './result-uses.settings.js';

/** As long before as the end of the term itself is warned of. */
const DAYS_BEFORE = 150;

@Injectable()
export class ReappointmentUnmetSource extends RatingSource {
  readonly kind = 'evaluation.reappointment-unmet';
  readonly title = 'Sắp hết thời hạn bổ nhiệm mà có năm không hoàn thành nhiệm vụ';
  readonly explanation =
    'Bổ nhiệm lại đòi hỏi hoàn thành nhiệm vụ trong cả thời hạn giữ chức vụ: đối chiếu, rồi trình cấp có thẩm quyền.';
  readonly source = 'NĐ 170/2025/NĐ-CP Đ37, sửa bởi NĐ 300/2026/NĐ-CP';
  protected readonly whom = 'reappointed';
  protected override readonly yearsSetting = leaderTermYears;

  protected useOf({ ratings, postedOn, positionTitle }: RatedPerson, on: string, years: number): UseOfRating | null {
    const begin = termBegin(postedOn, on, years);
    const end = addYears(begin, years);
    if (end > addDays(on, DAYS_BEFORE)) return null;
    const failed = ratings.filter(
      ({ year, rating }) => rating === 'unsatisfactory' && year >= Number(begin.slice(0, 4)),
    );
    if (failed.length === 0) return null;
    const told = failed.map(({ year }) => year).join(', ');
    const reason = `${positionTitle}: thời hạn bổ nhiệm đến ${formatDate(end)}; năm ${told} không hoàn thành nhiệm vụ.`;
    return { key: end, severity: 'high', reason };
  }
}
