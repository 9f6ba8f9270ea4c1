import { Injectable } from '@nestjs/common';
import { formatDate, type FieldClass } from '@commune/kernel';
import { termBegin } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';
import { leaderTermYears } from './result-uses.settings.js';

@Injectable()
export class LeaderReprimandedSource extends RatingSource {
  readonly kind = 'evaluation.leader-reprimanded';
  readonly title = 'Lãnh đạo bị khiển trách từ hai lần trong thời hạn giữ chức vụ';
  readonly explanation =
    'Kiểm tra các lần khiển trách có do thực hiện nhiệm vụ, công vụ không, rồi trình cấp có thẩm quyền xem xét miễn nhiệm.';
  readonly source = 'NĐ 170/2025/NĐ-CP Đ53.1b, sửa bởi NĐ 300/2026/NĐ-CP';
  override readonly fieldClass: FieldClass = 'discipline';
  protected readonly whom = 'reprimanded';
  protected override readonly yearsSetting = leaderTermYears;

  protected useOf({ reprimands, postedOn, positionTitle }: RatedPerson, on: string, years: number): UseOfRating | null {
    const counted = reprimands.filter((day) => day >= termBegin(postedOn, on, years));
    if (counted.length < 2) return null;
    const days = counted.map((day) => formatDate(day)).join(', ');
    return {
      key: counted.join(' '),
      severity: 'high',
      reason: `${positionTitle}: bị khiển trách ${counted.length} lần (${days}).`,
    };
  }
}
