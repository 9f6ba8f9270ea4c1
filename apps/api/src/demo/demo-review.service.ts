import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { ReviewLoading } from '@commune/roster';
import { PROVINCE_CODE, ROSTER_AS_OF } from './demo-province.js';
import { unitIdOf } from './demo-units.query.js';

/** The ward of the demonstration accounts: its clerk finds the review still to be done. */
const WARD = '01273';
const DAYS_LEFT = 20;

/** A closed review round and an open one over the people of the demonstration. */
@Injectable()
export class DemoReviewService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewLoading,
  ) {}

  async load(): Promise<void> {
    const { provinceId, untouchedUnitId } = await this.database.read(systemScope('firstLoad'), async (reader) => ({
      provinceId: await unitIdOf(reader, PROVINCE_CODE),
      untouchedUnitId: await unitIdOf(reader, WARD),
    }));
    if (provinceId === undefined || untouchedUnitId === undefined) return;
    const facts = { provinceId, untouchedUnitId, asOf: ROSTER_AS_OF };
    await this.reviews.load({
      ...facts,
      name: 'Rà soát thử trên danh sách ngày 31/3/2026 (trình diễn)',
      guidance: 'Đợt thử trước khi rà soát chính thức; kết quả đã khóa sổ.',
      deadline: '2026-05-15',
      closingNote: 'Khóa sổ đợt thử theo kế hoạch của Sở Nội vụ (trình diễn)',
    });
    await this.reviews.load({
      ...facts,
      name: 'Rà soát, đánh giá cán bộ, công chức cấp xã năm 2026 (trình diễn)',
      guidance:
        'Rà soát theo từng vị trí việc làm (KH 1570/KH-UBND mục III.2); nêu giải pháp và thời hạn cho từng người.',
      deadline: addDays(today(), DAYS_LEFT),
    });
  }
}
