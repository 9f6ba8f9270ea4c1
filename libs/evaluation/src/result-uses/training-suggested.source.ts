import { Injectable } from '@nestjs/common';
import { lastRating } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';

@Injectable()
export class TrainingSuggestedSource extends RatingSource {
  readonly kind = 'evaluation.training-suggested';
  readonly title = 'Gợi ý đào tạo, bồi dưỡng theo kết quả đánh giá';
  readonly explanation =
    'Xếp loại năm trước chỉ ở mức hoàn thành nhiệm vụ: xem xét cử đào tạo, bồi dưỡng. Bỏ qua, có lý do, nếu nguyên nhân không phải năng lực.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 23';
  protected readonly whom = 'satisfactory';

  protected useOf({ ratings, positionTitle }: RatedPerson, on: string): UseOfRating | null {
    const last = lastRating(ratings, on);
    if (last?.rating !== 'satisfactory') return null;
    const reason = `${positionTitle}: xếp loại năm ${last.year} là hoàn thành nhiệm vụ, dưới mức tốt.`;
    return { key: String(last.year), severity: 'low', reason };
  }
}
