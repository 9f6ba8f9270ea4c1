import { Injectable } from '@nestjs/common';
import { lastRating } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';

@Injectable()
export class LastYearFailingSource extends RatingSource {
  readonly kind = 'evaluation.last-year-failing';
  readonly title = 'Không hoàn thành nhiệm vụ: xem xét bố trí lại, tinh giản';
  readonly explanation =
    'Gợi ý: bố trí vào vị trí thấp hơn, cho thôi việc hoặc đưa vào danh sách xem xét tinh giản. Người có thẩm quyền quyết định.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 23; NĐ 154/2025/NĐ-CP Đ2.1';
  protected readonly whom = 'failing';

  protected useOf({ ratings, positionTitle }: RatedPerson, on: string): UseOfRating | null {
    const last = lastRating(ratings, on);
    if (last?.rating !== 'unsatisfactory') return null;
    const reason = `${positionTitle}: xếp loại năm ${last.year} là không hoàn thành nhiệm vụ.`;
    return { key: String(last.year), severity: 'high', reason };
  }
}
