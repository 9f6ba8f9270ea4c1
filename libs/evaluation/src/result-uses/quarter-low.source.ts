import { Injectable } from '@nestjs/common';
import { formatHundredths } from '@commune/kernel';
import { periodName } from '../domain/index.js';
import { RatingSource, type UseOfRating } from './rating-source.js';
import type { RatedPerson } from './rated-people.query.js';

@Injectable()
export class QuarterLowSource extends RatingSource {
  readonly kind = 'evaluation.quarter-low';
  readonly title = 'Điểm quý dưới 50';
  readonly explanation =
    'Khắc phục hạn chế, xem xét điều chỉnh việc được giao. Điểm quý để theo dõi, không phải xếp loại.';
  readonly source = 'Nghị định 335/2025/NĐ-CP Điều 23, Điều 17.3';
  protected readonly whom = 'lowQuarter';

  protected useOf({ lowQuarter, positionTitle }: RatedPerson): UseOfRating | null {
    if (!lowQuarter) return null;
    const { period, hundredths } = lowQuarter;
    const reason = `${positionTitle}: ${periodName(period)} được ${formatHundredths(hundredths)} điểm, dưới mức hoàn thành nhiệm vụ.`;
    return { key: period, severity: 'medium', reason };
  }
}
