import { Injectable } from '@nestjs/common';
import { failingLeader, termBegin } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';
import { leaderTermYears } from './result-uses.settings.js';

const named = {
  dismissal: 'hai năm liên tiếp không hoàn thành nhiệm vụ, xem xét miễn nhiệm (Điều 53.1d)',
  resignation:
    'hai năm không liên tiếp không hoàn thành nhiệm vụ trong thời hạn giữ chức vụ, xem xét cho từ chức (Điều 52.2đ)',
} as const;

@Injectable()
export class LeaderFailingSource extends RatingSource {
  readonly kind = 'evaluation.leader-failing';
  readonly title = 'Lãnh đạo hai năm không hoàn thành nhiệm vụ';
  readonly explanation =
    'Đối chiếu quyết định xếp loại, rồi trình cấp có thẩm quyền xem xét miễn nhiệm hoặc cho từ chức. Người có thẩm quyền quyết định.';
  readonly source = 'NĐ 170/2025/NĐ-CP Đ52.2đ, Đ53.1d, sửa bởi NĐ 300/2026/NĐ-CP';
  protected readonly whom = 'failingLeader';
  protected override readonly yearsSetting = leaderTermYears;

  protected useOf({ ratings, postedOn, positionTitle }: RatedPerson, on: string, years: number): UseOfRating | null {
    const found = failingLeader(ratings, termBegin(postedOn, on, years));
    if (!found) return null;
    const reason = `${positionTitle}, năm ${found.years.join(', ')}: ${named[found.consequence]}.`;
    return { key: found.years.join('-'), severity: 'high', reason };
  }
}
