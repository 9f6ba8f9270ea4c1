import { Injectable } from '@nestjs/common';
import { addDays } from '@commune/kernel';
import { Database, systemScope, today } from '@commune/platform/database';
import { LearnerDemonstration, PlacementDemonstration, PlacementTermsDemonstration } from '@commune/roster';
import { PROVINCE_CODE, ROSTER_AS_OF } from './demo-province.js';
import { unitIdOf } from './demo-units.query.js';

const DAYS_AHEAD = 45;
/** A specialist for finance learns at the department of finance, which has an account of its own. */
const LEARNER = { positionCode: 'II.06', departmentCode: '04-STC' } as const;

/** A placement plan in preparation over the people of the demonstration, and secondments that are going on. */
@Injectable()
export class DemoPlacementService {
  constructor(
    private readonly database: Database,
    private readonly placement: PlacementDemonstration,
    private readonly terms: PlacementTermsDemonstration,
    private readonly learner: LearnerDemonstration,
  ) {}

  async load(): Promise<void> {
    const provinceId = await this.database.read(systemScope('firstLoad'), (reader) => unitIdOf(reader, PROVINCE_CODE));
    if (provinceId === undefined) return;
    await this.terms.load({
      provinceId,
      name: 'Biệt phái đang thực hiện, ghi lại khi bắt đầu dùng hệ thống (trình diễn)',
      goal: 'Theo dõi thời hạn: kéo dài, giữ lại ở vị trí, hay quyết định trở về.',
    });
    const planId = await this.placement.load({
      provinceId,
      name: 'Phương án bố trí, sắp xếp khối chính quyền năm 2026 (trình diễn)',
      goal: 'Bù thiếu trong xã, rồi trong cụm, rồi trong tỉnh; không rút người nơi đang cần (KH 1570/KH-UBND mục III.3).',
      asOf: ROSTER_AS_OF,
      effectiveOn: addDays(today(), DAYS_AHEAD),
    });
    await this.learner.load(planId, LEARNER);
  }
}
