import { Injectable } from '@nestjs/common';
import { excellentYears } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';
import { commendationYears } from './result-uses.settings.js';

@Injectable()
export class CommendationSuggestedSource extends RatingSource {
  readonly kind = 'evaluation.commendation-suggested';
  readonly title = 'Gợi ý khen thưởng theo kết quả đánh giá';
  readonly explanation =
    'Nhiều năm liên tục hoàn thành xuất sắc nhiệm vụ: xem xét đề nghị khen thưởng theo quy định về thi đua, khen thưởng.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 23';
  protected readonly whom = 'excellent';
  protected override readonly yearsSetting = commendationYears;

  protected useOf({ ratings, positionTitle }: RatedPerson, on: string, years: number): UseOfRating | null {
    const count = excellentYears(ratings, on);
    if (count < years) return null;
    const reason = `${positionTitle}: ${count} năm liên tục hoàn thành xuất sắc nhiệm vụ.`;
    return { key: String(count), severity: 'low', reason };
  }
}
