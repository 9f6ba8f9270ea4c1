import { Injectable } from '@nestjs/common';
import type { Writer } from '@commune/platform/database';
import { PlanningPoolsRepository } from './planning-pools.repository.js';

/** From a post to the one that its holders are planned for; one in so many of them. */
const steps: readonly { readonly from: string; readonly to: string; readonly oneOf: number }[] = [
  { from: 'U.02', to: 'Chủ tịch UBND', oneOf: 2 },
  { from: 'I.03', to: 'Phó Chủ tịch UBND', oneOf: 3 },
  { from: 'I.04', to: 'Trưởng phòng', oneOf: 4 },
  { from: 'II.17', to: 'Phó Trưởng phòng', oneOf: 3 },
  { from: 'II.06', to: 'Phó Trưởng phòng', oneOf: 4 },
  { from: 'D.02', to: 'Bí thư Đảng ủy', oneOf: 2 },
  { from: 'D.06', to: 'Trưởng Ban Xây dựng Đảng', oneOf: 3 },
];

/** Planning pools of a demonstration, the same each time, marked by their source. */
@Injectable()
export class PlanningPoolsDemonstration {
  constructor(private readonly pools: PlanningPoolsRepository) {}

  async load(writer: Writer, source: string): Promise<void> {
    for (const { from, to, oneOf } of steps) {
      const holders = await this.pools.youngHolders(writer, from);
      const chosen = holders.filter((_, index) => index % oneOf === 0);
      const pool = { positionTitle: to, term: '2026–2031', addedOn: '2026-03-15', decisionNumber: null, source };
      await this.pools.add(writer, chosen, pool);
    }
  }
}
