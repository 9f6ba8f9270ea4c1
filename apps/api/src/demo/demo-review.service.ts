import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { ReviewLoading } from '@commune/roster';

const PROVINCE = '04';
/** The ward of the demonstration accounts: its clerk finds the review still to be done. */
const WARD = '01273';
const DAYS_LEFT = 20;

/** An open review round over the people of the demonstration. */
@Injectable()
export class DemoReviewService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewLoading,
  ) {}

  async load(asOf: string): Promise<void> {
    const [provinceId, untouchedUnitId] = await Promise.all([PROVINCE, WARD].map((code) => this.unitId(code)));
    if (provinceId === undefined || untouchedUnitId === undefined) return;
    await this.reviews.load({
      provinceId,
      untouchedUnitId,
      asOf,
      name: 'Rà soát, đánh giá cán bộ, công chức cấp xã năm 2026 (trình diễn)',
      guidance:
        'Rà soát theo từng vị trí việc làm (KH 1570/KH-UBND mục III.2); nêu giải pháp và thời hạn cho từng người.',
      deadline: addDays(today(), DAYS_LEFT),
    });
  }

  private async unitId(code: string): Promise<string | undefined> {
    const [unit] = await this.database.read(systemScope('firstLoad'), (reader) =>
      reader.query<{ id: string }>('select id from org_unit where code = $1', [code]),
    );
    return unit?.id;
  }
}
